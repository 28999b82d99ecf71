import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { readersOn } from './readers.ts'
import type { FunctionScope } from './standing.ts'

const [owner, mia, ben, party, branch] = [newId(), newId(), newId(), newId(), newId()]
const on = day('2026-11-23')
const members = [
  { person: owner, role: 'owner' },
  { person: mia, role: 'member' },
  { person: ben, role: 'member' },
] as const
const office: FunctionScope = {
  rights: ['mailbox'],
  services: 'all',
  branches: 'all',
  holders: [
    { person: mia, deputisesFor: null },
    { person: ben, deputisesFor: mia },
  ],
  away: new Map([[mia, { absentFrom: null, absentTo: null }]]),
}
const message = { party, topics: ['dog-tax'], on }
const readers = (functions: readonly FunctionScope[], more: Partial<typeof message> = {}) =>
  readersOn({ members, functions }, { ...message, ...more })

describe('a message to an organisation', () => {
  it('is the task of whoever holds a function with the mailbox, and of the deputy while they are away', () => {
    expect(readers([office])).toEqual([mia])
    const away = new Map([[mia, { absentFrom: on, absentTo: on }]])
    expect(readers([{ ...office, away }])).toEqual([mia, ben])
  })

  it('falls to those who manage where no function reaches it', () => {
    for (const none of [
      [],
      [{ ...office, rights: ['read'] } as const],
      [{ ...office, services: ['parking'] }],
      [{ ...office, branches: [branch] }],
      [{ ...office, holders: [] }],
    ])
      expect(readers(none)).toEqual([owner])
  })

  it('reaches a function through its services and branches, and what is about no service only a function for all', () => {
    const narrow = { ...office, services: ['dog-tax'], branches: [branch] }
    expect(readers([narrow], { party: branch })).toEqual([mia])
    expect(readers([narrow], { party: branch, topics: [] })).toEqual([owner])
    expect(readers([office], { topics: [] })).toEqual([mia])
  })
})
