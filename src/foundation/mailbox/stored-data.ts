import type { StoredTable } from '../../kernel/stored-data.ts'

const WITH_ACCOUNT = 'with the account'

/** The tables of this room. */
export const storedData: readonly StoredTable[] = [
  {
    table: 'mailbox.message',
    personal: 'sealed',
    holds: 'messages of the mailbox, sealed; kind, authority, service and case; when they were provided and read',
    ends: 'when the person deletes the message, or with the account',
    own: { exported: true, erased: true },
  },
  {
    table: 'mailbox.delivery',
    personal: 'references',
    holds: 'when an official message was provided, told of and first opened',
    ends: 'never: the authority has to prove it',
  },
  {
    table: 'mailbox.consent',
    personal: 'references',
    holds: 'whether decisions may come into the mailbox, with every change',
    ends: WITH_ACCOUNT,
    own: { exported: true, erased: true },
  },
  {
    table: 'mailbox.notice_choice',
    personal: 'references',
    holds: 'how somebody wants to be told of what',
    ends: WITH_ACCOUNT,
    own: { exported: true, erased: true },
  },
  {
    table: 'mailbox.digest_hour',
    personal: 'references',
    holds: 'at which hour somebody wants the mail of the day',
    ends: WITH_ACCOUNT,
    own: { exported: true, erased: true },
  },
  {
    table: 'mailbox.waiting_notice',
    personal: 'references',
    holds: 'what the next mail of the day counts',
    ends: 'when the mail has left, or with the account',
    own: { exported: 'it only counts messages, which the export has', erased: true },
  },
  {
    table: 'mailbox.case_choice',
    personal: 'references',
    holds: 'how somebody wants to be told of a single case, and under which mandate where it is another party’s',
    ends: 'when the choice is ended, or with the account',
    own: { exported: true, erased: true },
  },
  {
    table: 'mailbox.follower',
    personal: 'references',
    holds: 'who follows a case of a party under a mandate',
    ends: 'when the choice is ended or the mandate does not hold any more, or with the account',
    own: { exported: 'the choice of somebody else, whose export has it', erased: true },
  },
  {
    table: 'mailbox.subscription',
    personal: 'references',
    holds: 'hashes of the secret addresses of private feeds and calendars',
    ends: 'when the address is revoked, or with the account',
    own: { exported: true, erased: true },
  },
]
