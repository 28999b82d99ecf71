import type { StoredTable } from '../../kernel/stored-data.ts'

const ENDS = 'when somebody throws the design away'

/** The tables of this room. */
export const storedData: readonly StoredTable[] = [
  {
    table: 'designer.design',
    personal: 'none',
    holds: 'forms that an authority builds or changes: name, what they began with, when they were changed',
    ends: ENDS,
  },
  {
    table: 'designer.revision',
    personal: 'none',
    holds: 'what such a form was after each of its last changes',
    ends: `${ENDS}; all but the first and the last twenty with each change`,
  },
  {
    table: 'designer.test_person',
    personal: 'sealed',
    holds: 'answers of invented people who try such a form, sealed because nobody can know what somebody types',
    ends: ENDS,
  },
]
