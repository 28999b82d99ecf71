export { type Jobs, type Outbox, prepareJobs, startJobs, type Subscriptions, type Trouble } from './jobs.ts'
