import { routes } from '../../src/e-administration/representation/index.ts'
import { jobs, queues } from '../../src/e-administration/representation/jobs.ts'
import { personalData } from '../../src/e-administration/representation/personal-data.ts'
import { refusals } from '../../src/e-administration/representation/refusals.ts'
import type { TestRoom } from './application.ts'

/** The room in which a desk enters who represents by law. */
export const representationRoom: TestRoom = { routes, jobs, queues, refusals, personalData }
