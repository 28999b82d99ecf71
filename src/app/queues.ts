import type { Subscriptions } from '../platform/jobs/index.ts'

/** Every queue there is; `jobsOf` must serve each of them. */
export const QUEUES = [
  'account.mail',
  'account.workplace',
  'account.staff-invitation',
  'mandates.mail',
  'mandates.follow',
  'mandates.left',
  'mandates.forget',
  'mailbox.notice',
  'mailbox.mail',
  'mailbox.evidence',
  'sign-on.session-ended',
  'sign-on.tell-logout',
  'cases.follow',
  'cases.carry-out',
  'cases.retention',
  'cases.forget',
  'cases.grant',
  'data-protection.access',
  'data-protection.export',
  'cases.party-left',
  'filing.batch',
  'representation.follow',
  'representation.party-left',
  'proofing.follow',
  'proofing.party-left',
  'cases.message',
  'cases.scan',
  'forms.expire',
  'forms.remove-files',
  'forms.clear-file',
  'forms.clear-upload',
  'forms.scan',
  'forms.help',
] as const

/** Which queues hear which kind of event. */
export const SUBSCRIPTIONS: Subscriptions = {
  'account.closed': ['cases.party-left', 'proofing.party-left', 'representation.party-left'],
  'mailbox.provided': ['mailbox.evidence'],
  'mailbox.noticed': ['mailbox.evidence'],
  'mailbox.opened': ['mailbox.evidence'],
  'account.session-ended': ['sign-on.session-ended'],
}
