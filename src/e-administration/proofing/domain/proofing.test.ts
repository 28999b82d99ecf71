import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import { instant } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Proofing } from '../words.ts'
import { confirm, proves, see, stateOf, turnDown } from './proofing.ts'

const AT = instant('2027-03-01T10:00:00.000Z')
const authority = newId()
const clerk = (account = newId()): Actor => ({
  account,
  name: 'Kim Amtlich',
  actingFor: { kind: 'self' },
  functions: [{ authority, function: 'clerk' }],
  level: 'low',
  session: newId(),
})
const begun = (account = newId()): Proofing => ({
  authority,
  id: newId(),
  account,
  way: 'desk',
  begun: { by: newId(), at: AT },
  seen: null,
  confirmed: null,
  refused: null,
  objected: null,
})
const valueOf = (decided: ReturnType<typeof see>): Proofing => {
  if (!decided.ok) throw new Error(decided.refusal.code)
  return decided.value
}
const codeIn = (decided: ReturnType<typeof see>) => (decided.ok ? null : decided.refusal.code)

describe('proving at a desk', () => {
  it('needs one person, or two where the authority says so', () => {
    const one = clerk()
    expect(stateOf(valueOf(see(begun(), one, { at: AT, fourEyes: false })))).toBe('confirmed')
    const waiting = valueOf(see(begun(), one, { at: AT, fourEyes: true }))
    expect(stateOf(waiting)).toBe('seen')
    expect(codeIn(confirm(waiting, one, AT))).toBe('proofing/second-person')
    expect(stateOf(valueOf(confirm(waiting, clerk(), AT)))).toBe('confirmed')
  })

  it('is refused to everybody in their own matter, also as the second person', () => {
    const self = clerk()
    expect(codeIn(see(begun(self.account), self, { at: AT, fourEyes: true }))).toBe('proofing/own-matter')
    const waiting = valueOf(see(begun(self.account), clerk(), { at: AT, fourEyes: true }))
    expect(codeIn(confirm(waiting, self, AT))).toBe('proofing/own-matter')
    expect(codeIn(turnDown(waiting, self, AT))).toBe('proofing/own-matter')
  })

  it('is decided once, and ends with a no', () => {
    const done = valueOf(see(begun(), clerk(), { at: AT, fourEyes: false }))
    expect(codeIn(see(done, clerk(), { at: AT, fourEyes: false }))).toBe('proofing/decided-already')
    expect(codeIn(confirm(done, clerk(), AT))).toBe('proofing/decided-already')
    expect(codeIn(turnDown(done, clerk(), AT))).toBe('proofing/decided-already')
    expect(stateOf(valueOf(turnDown(begun(), clerk(), AT)))).toBe('refused')
  })

  it('is the work of clerks and heads of that authority, not of those who administer it', () => {
    expect(proves(clerk(), authority)).toBe(true)
    expect(proves(clerk(), newId())).toBe(false)
    expect(proves({ functions: [{ authority, function: 'administrator' }] }, authority)).toBe(false)
  })
})
