export type { QueueHealth } from './disturbance.ts'
export { type Jobs, type Outbox, prepareJobs, startJobs, type Subscriptions } from './jobs.ts'
