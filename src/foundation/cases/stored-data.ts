import type { StoredTable } from '../../kernel/stored-data.ts'

const WITH_CASE = 'with the case, by a confirmed run'

/** The tables of this room. How long a case is kept says its service. */
export const storedData: readonly StoredTable[] = [
  { table: 'cases.definition', personal: 'none', holds: 'released services, public', ends: 'never' },
  { table: 'cases.counter', personal: 'none', holds: 'the last file number of a year', ends: 'never' },
  {
    table: 'cases.case',
    personal: 'sealed',
    holds: 'number, service, state, deadlines and fee of a case; the name of the applicant, sealed',
    ends: 'after the time that its service declares for its outcome, by a confirmed run',
  },
  { table: 'cases.party', personal: 'references', holds: 'which account takes part in a case', ends: WITH_CASE },
  {
    table: 'cases.party_left',
    personal: 'references',
    holds: 'which party has closed the account, and since when',
    ends: WITH_CASE,
  },
  { table: 'cases.log', personal: 'references', holds: 'who moved a case when, by account', ends: WITH_CASE },
  {
    table: 'cases.writing',
    personal: 'sealed',
    holds: 'answers, questions, replies, reasons, sealed',
    ends: WITH_CASE,
  },
  {
    table: 'cases.message',
    personal: 'sealed',
    holds: 'messages between the office and the parties, sealed; who wrote when, and until when an answer is asked for',
    ends: WITH_CASE,
  },
  {
    table: 'cases.attention',
    personal: 'none',
    holds: 'which case waits for the office because of a message or a decision that nobody opened, and since when',
    ends: 'when the office has seen to it, or with the case',
  },
  {
    table: 'cases.file',
    personal: 'sealed',
    holds: 'files and letters by address, their names sealed',
    ends: WITH_CASE,
  },
  {
    table: 'cases.own_case',
    personal: 'references',
    holds: 'the own list of a party: numbers, services, states, deadlines and fees of its cases',
    ends: 'with the case or with the account',
    own: { exported: true, erased: true },
  },
  {
    table: 'cases.retention_run',
    personal: 'references',
    holds: 'runs, and who of the staff decided them',
    ends: 'never',
  },
  {
    table: 'cases.retention_item',
    personal: 'none',
    holds: 'file numbers and services of the cases of a run, and what came of them',
    ends: 'never: it proves that the law was kept',
  },
  {
    table: 'cases.retention_hold',
    personal: 'sealed',
    holds: 'which case stays beyond its time; the reason, sealed; who of the staff decided it',
    ends: WITH_CASE,
  },
  {
    table: 'cases.archive_answer',
    personal: 'references',
    holds: 'what the archive answered about a case',
    ends: 'never',
  },
  {
    table: 'cases.remainder',
    personal: 'none',
    holds: 'number, service, state, dates and fee of a deleted case',
    ends: 'never: it proves the deletion and counts in statistics',
  },
]
