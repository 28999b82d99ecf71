import type { JobDefinition } from '../../platform/jobs/words.ts'
import type { CasesShell } from './shell.ts'
import { JOB_TITLES } from './job-texts.ts'
import { carryOut } from './verbs/carry-out.ts'
import { follow } from './verbs/follow.ts'

/** The jobs of this room. */
export const jobs = (shell: CasesShell): readonly JobDefinition[] => [
  { queue: 'cases.follow', title: JOB_TITLES.follow, handler: follow(shell) },
  { queue: 'cases.carry-out', title: JOB_TITLES.carryOut, handler: carryOut(shell) },
]
