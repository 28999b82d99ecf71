import { id } from '../../kernel/ids.ts'
import type { JobDefinition, JobPayload } from '../../platform/jobs/words.ts'
import type { AccountShell } from '../account/index.ts'
import type { FormsShell } from './shell.ts'
import { jobTitles } from './job-texts.ts'
import { clearFile } from './verbs/clear-file.ts'
import { tellHelp } from './verbs/tell-help.ts'
import { expireDraft } from './verbs/end-draft.ts'
import { scanDraftFile } from './verbs/scan-file.ts'
import { discardUpload } from './verbs/uploads.ts'

/** Names of the queues of this room. */
export const queues = [
  'forms.expire',
  'forms.remove-files',
  'forms.clear-file',
  'forms.clear-upload',
  'forms.scan',
  'forms.help',
] as const

const keyIn = ({ ref }: JobPayload) => ({ account: id(ref['account'] ?? ''), draft: id(ref['draft'] ?? '') })

const removeFiles =
  ({ files }: Pick<FormsShell, 'files'>) =>
  async ({ ref }: JobPayload): Promise<void> => {
    for (const address of (ref['addresses'] ?? '').split(' ')) await files.remove(address)
  }

/** The jobs of this room. */
export const jobs = (shell: FormsShell & Pick<AccountShell, 'mailer' | 'publicUrl'>): readonly JobDefinition[] => [
  {
    queue: 'forms.expire',
    title: jobTitles.expire,
    handler: (payload) => expireDraft(shell)(keyIn(payload)),
  },
  {
    queue: 'forms.clear-file',
    title: jobTitles.clearFile,
    handler: (payload) =>
      clearFile(shell)(keyIn(payload), {
        file: id(payload.ref['file'] ?? ''),
        address: payload.ref['address'] ?? '',
      }),
  },
  {
    queue: 'forms.clear-upload',
    title: jobTitles.clearUpload,
    handler: (payload) => {
      const { account, draft } = keyIn(payload)
      return discardUpload(shell)(account, { draft, upload: id(payload.ref['upload'] ?? '') })
    },
  },
  {
    queue: 'forms.scan',
    title: jobTitles.scan,
    handler: (payload) => scanDraftFile(shell)(keyIn(payload), id(payload.ref['file'] ?? '')),
  },
  {
    queue: 'forms.help',
    title: jobTitles.help,
    handler: (payload, attempt) =>
      tellHelp(shell)(
        { party: id(payload.ref.account ?? ''), help: id(payload.ref['help'] ?? ''), kind: payload.kind },
        attempt,
      ),
  },
  { queue: 'forms.remove-files', title: jobTitles.removeFiles, handler: removeFiles(shell) },
]
