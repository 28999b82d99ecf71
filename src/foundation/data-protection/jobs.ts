import type { JobDefinition } from '../../platform/jobs/words.ts'
import { JOB_TITLES } from './job-texts.ts'
import { type ExportShell, exportJob } from './verbs/make-export.ts'
import { recordAccess } from './verbs/note-reading.ts'
import { EXPORT_QUEUE } from './words.ts'

/** Names of the queues of this room. */
export const queues = ['data-protection.access', EXPORT_QUEUE] as const

/** The jobs of this room. */
export const jobs = (shell: ExportShell): readonly JobDefinition[] => [
  { queue: 'data-protection.access', title: JOB_TITLES.access, handler: recordAccess(shell) },
  { queue: EXPORT_QUEUE, title: JOB_TITLES.export, handler: exportJob(shell) },
]
