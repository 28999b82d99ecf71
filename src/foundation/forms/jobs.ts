import { id } from '../../kernel/ids.ts'
import type { JobDefinition, JobPayload } from '../../platform/jobs/words.ts'
import type { FormsShell } from './shell.ts'
import { jobTitles } from './job-texts.ts'
import { expireDraft } from './verbs/end-draft.ts'

/** Names of the queues of this room. */
export const queues = ['forms.expire', 'forms.remove-files'] as const

const removeFiles =
  ({ files }: Pick<FormsShell, 'files'>) =>
  async ({ ref }: JobPayload): Promise<void> => {
    for (const address of (ref['addresses'] ?? '').split(' ')) await files.remove(address)
  }

/** The jobs of this room. */
export const jobs = (shell: FormsShell): readonly JobDefinition[] => [
  {
    queue: 'forms.expire',
    title: jobTitles.expire,
    handler: ({ ref }) => expireDraft(shell)({ account: id(ref['account'] ?? ''), draft: id(ref['draft'] ?? '') }),
  },
  { queue: 'forms.remove-files', title: jobTitles.removeFiles, handler: removeFiles(shell) },
]
