import type { JobDefinition } from '../../platform/jobs/words.ts'
import type { CasesShell } from './shell.ts'
import { JOB_TITLES } from './job-texts.ts'
import { carryOut } from './verbs/carry-out.ts'
import { forgetCase } from './verbs/delete-case.ts'
import { follow } from './verbs/follow.ts'
import { keepRetentionJob } from './verbs/keep-retention.ts'
import { tellMessage } from './verbs/tell-message.ts'
import { tellGrant } from './verbs/tell-grant.ts'
import { partyLeft } from './verbs/party-left.ts'
import { scanCaseFile } from './verbs/scan-file.ts'

/** The jobs of this room. */
export const jobs = (shell: CasesShell): readonly JobDefinition[] => [
  { queue: 'cases.follow', title: JOB_TITLES.follow, handler: follow(shell) },
  { queue: 'cases.carry-out', title: JOB_TITLES.carryOut, handler: carryOut(shell) },
  { queue: 'cases.retention', title: JOB_TITLES.retention, handler: keepRetentionJob(shell) },
  { queue: 'cases.forget', title: JOB_TITLES.forget, handler: forgetCase(shell) },
  { queue: 'cases.grant', title: JOB_TITLES.grant, handler: tellGrant(shell) },
  { queue: 'cases.party-left', title: JOB_TITLES.partyLeft, handler: partyLeft(shell) },
  { queue: 'cases.message', title: JOB_TITLES.message, handler: tellMessage(shell) },
  { queue: 'cases.scan', title: JOB_TITLES.scan, handler: scanCaseFile(shell) },
]
