import type { JobDefinition } from '../../platform/jobs/words.ts'
import { JOB_TITLES } from './job-texts.ts'
import { type AccessShell, recordAccess } from './verbs/note-reading.ts'

/** Names of the queues of this room. */
export const queues = ['data-protection.access'] as const

/** The jobs of this room. */
export const jobs = (shell: AccessShell): readonly JobDefinition[] => [
  { queue: 'data-protection.access', title: JOB_TITLES.access, handler: recordAccess(shell) },
]
