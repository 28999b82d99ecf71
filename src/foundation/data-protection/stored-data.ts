import type { StoredTable } from '../../kernel/stored-data.ts'

/** The tables of this room. */
export const storedData: readonly StoredTable[] = [
  { table: 'data_protection.root_key', personal: 'none', holds: 'names of root keys, no keys', ends: 'never' },
  {
    table: 'data_protection.tenant_key',
    personal: 'none',
    holds: 'keys of tenants, wrapped by the root key',
    ends: 'never: old ones open what they wrapped',
  },
  {
    table: 'data_protection.data_key',
    personal: 'references',
    holds: 'the wrapped key of each person and case, by its id',
    ends: 'when the person closes the account, or the case is deleted',
  },
  {
    table: 'data_protection.destroyed',
    personal: 'references',
    holds: 'ids whose key was destroyed, so that no backup brings it back',
    ends: 'never',
  },
  {
    table: 'data_protection.access',
    personal: 'references',
    holds: 'who read data of the person, when and why, without names',
    ends: 'with the account',
    own: { exported: true, erased: true },
  },
  {
    table: 'data_protection.export',
    personal: 'references',
    holds: 'exports that the person asked for',
    ends: 'when the export ends, or with the account',
    own: { exported: 'it is the export itself', erased: true },
  },
  {
    table: 'data_protection.export_part',
    personal: 'references',
    holds: 'where the sealed pieces of an export lie',
    ends: 'with the export',
    own: { exported: 'it is the export itself', erased: true },
  },
]
