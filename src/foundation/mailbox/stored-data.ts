import type { StoredTable } from '../../kernel/stored-data.ts'

/** The tables of this room. */
export const storedData: readonly StoredTable[] = [
  {
    table: 'mailbox.message',
    personal: 'sealed',
    holds: 'messages of the mailbox, sealed; when they were provided and read',
    ends: 'with the account',
  },
]
