import type { StoredTable } from '../../kernel/stored-data.ts'

const ENDS = '90 days later, when its party next files something, or with the account'

/** The tables of this room. */
export const storedData: readonly StoredTable[] = [
  {
    table: 'filing.filed',
    personal: 'references',
    holds: 'keyed hashes of what a sender calls an application and of its content, and the case that it became',
    ends: ENDS,
    own: { exported: 'keyed hashes; the cases themselves are in the export', erased: true },
  },
  {
    table: 'filing.batch',
    personal: 'sealed',
    holds: 'a file with many applications: when it came, how many rows, and who sent it, sealed',
    ends: ENDS,
    own: { exported: true, erased: true },
  },
  {
    table: 'filing.batch_row',
    personal: 'sealed',
    holds: 'an application of such a file until it is filed, then its number or what was wrong with it, sealed',
    ends: 'the application when its row is done; the report with the file',
    own: {
      exported: 'each row becomes a case, which the export has, or is reported where the file was sent',
      erased: true,
    },
  },
]
