import { id } from '../../kernel/ids.ts'
import type { JobDefinition } from '../../platform/jobs/words.ts'
import type { SignOnShell } from './shell.ts'
import { jobTitles } from './texts.ts'
import { endGrantsOfAccount } from './verbs/programs.ts'
import { tellLogout } from './verbs/tell-logout.ts'

/** The queues of this room. */
export const queues = ['sign-on.session-ended', 'sign-on.tell-logout'] as const

/** The jobs of this room. */
export const jobs = (shell: SignOnShell): readonly JobDefinition[] => [
  {
    queue: 'sign-on.session-ended',
    title: jobTitles.ended,
    handler: ({ ref: { account = '' } }) => endGrantsOfAccount(shell)(id(account)),
  },
  { queue: 'sign-on.tell-logout', title: jobTitles.tell, handler: tellLogout(shell) },
]
