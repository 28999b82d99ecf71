import type { Id } from '../../kernel/ids.ts'

/** Where a party writes about a case, named as its authority names it, in answer to a message. */
export const answerAt = (caseRef: string, message: Id): string => `/cases/${caseRef}/nachricht?to=${message}`

export { type TrialForm, trialRoutes } from './http/trial.route.ts'
