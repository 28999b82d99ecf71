import { routes } from '../../src/e-administration/proofing/index.ts'
import { jobs, queues } from '../../src/e-administration/proofing/jobs.ts'
import { personalData } from '../../src/e-administration/proofing/personal-data.ts'
import { refusals } from '../../src/e-administration/proofing/refusals.ts'
import type { TestRoom } from './application.ts'

/** The room that proves identities. */
export const proofingRoom: TestRoom = { routes, jobs, queues, refusals, personalData }
