import { id } from '../../kernel/ids.ts'
import { defineTexts } from '../../kernel/texts.ts'
import type { JobDefinition } from '../../platform/jobs/words.ts'
import type { FilingShell } from './shell.ts'
import { workBatch } from './verbs/work-batch.ts'

/** Names of the queues of this room. */
export const queues = ['filing.batch'] as const

const titles = defineTexts({
  batch: {
    de: 'Anträge einer Datei absenden',
    en: 'File the applications of a file',
    leicht: 'Anträge aus einer Datei senden',
  },
})

/** The jobs of this room. */
export const jobs = (shell: FilingShell): readonly JobDefinition[] => [
  {
    queue: 'filing.batch',
    title: titles.batch,
    handler: ({ ref }) => workBatch(shell)(id(ref['account'] ?? ''), id(ref['batch'] ?? '')),
  },
]
