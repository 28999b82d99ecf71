import type { StoredTable } from '../../kernel/stored-data.ts'

/** The tables of this room. How long a draft is kept says its service. */
export const storedData: readonly StoredTable[] = [
  {
    table: 'forms.draft',
    personal: 'sealed',
    holds: 'answers of an application that was not sent yet, sealed',
    ends: 'when it is sent or thrown away, or so long after the last saving as its service says',
    own: { exported: true, erased: true },
  },
  {
    table: 'forms.draft_revision',
    personal: 'sealed',
    holds: 'earlier answers of a draft, sealed',
    ends: 'with the draft',
    own: {
      exported: 'earlier steps of a draft, which its page takes back; the draft itself is in the export',
      erased: true,
    },
  },
  {
    table: 'forms.helper',
    personal: 'sealed',
    holds: 'who was asked to help with a draft, by address and name, and which answers they wrote; sealed',
    ends: 'with the draft',
    own: { exported: true, erased: true },
  },
  {
    table: 'forms.draft_file',
    personal: 'references',
    holds: 'files of a draft by address',
    ends: 'with the draft',
    own: { exported: true, erased: true },
  },
  {
    table: 'forms.upload',
    personal: 'sealed',
    holds: 'files that are being sent in parts, by their sealed names',
    ends: 'a day after they were begun',
    own: { exported: 'a file that has not arrived whole; it ends within a day', erased: true },
  },
  {
    table: 'forms.sent_draft',
    personal: 'references',
    holds: 'which draft became which case, so that old links lead there',
    ends: 'with the account',
    own: { exported: 'it only leads old links to cases, which the export has', erased: true },
  },
]
