import type { StoredTable } from '../../kernel/stored-data.ts'

/** The tables of this room. How long a draft is kept says its service. */
export const storedData: readonly StoredTable[] = [
  {
    table: 'forms.draft',
    personal: 'sealed',
    holds: 'answers of an application that was not sent yet, sealed',
    ends: 'when it is sent or thrown away, or so long after the last saving as its service says',
  },
  {
    table: 'forms.draft_revision',
    personal: 'sealed',
    holds: 'earlier answers of a draft, sealed',
    ends: 'with the draft',
  },
  {
    table: 'forms.helper',
    personal: 'sealed',
    holds: 'who was asked to help with a draft, by address and name, and which answers they wrote; sealed',
    ends: 'with the draft',
  },
  { table: 'forms.draft_file', personal: 'references', holds: 'files of a draft by address', ends: 'with the draft' },
  {
    table: 'forms.upload',
    personal: 'sealed',
    holds: 'files that are being sent in parts, by their sealed names',
    ends: 'a day after they were begun',
  },
  {
    table: 'forms.sent_draft',
    personal: 'references',
    holds: 'which draft became which case, so that old links lead there',
    ends: 'with the account',
  },
]
