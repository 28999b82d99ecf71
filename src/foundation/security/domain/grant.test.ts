import { describe, expect, it } from 'vitest'
import type { Actor, StaffFunction } from '../../../kernel/actor.ts'
import { type Instant, instant, later } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import type { GrantWish, ReadingGrant } from '../grant-words.ts'
import { confirm, covers, holds, propose, revoke, stateOf, takeEmergency } from './grant.ts'

const authority = newId()
const now = instant('2026-11-23T10:00:00.000Z')
const somebody = (...functions: StaffFunction[]): Actor => ({
  account: newId(),
  name: 'Kim',
  actingFor: { kind: 'self' },
  functions: functions.map((one) => ({ authority, function: one })),
  level: 'low',
  session: newId(),
})
const [head, administrator, clerk, reader] = [
  somebody('head'),
  somebody('administrator'),
  somebody('clerk'),
  somebody(),
]
const wish = (more: Partial<GrantWish> = {}): GrantWish => ({
  authority,
  id: newId(),
  reader: reader.account,
  role: 'supervisor',
  reach: { kind: 'service', service: 'dog-tax' },
  basis: 'supervision',
  from: now,
  until: later(now, 'P30D'),
  ...more,
})
const proposed = (more: Partial<GrantWish> = {}): ReadingGrant => {
  const made = propose(wish(more), head, now)
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}
const given = (): ReadingGrant => {
  const made = confirm(proposed(), administrator, now)
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}
const emergency = (actor: Actor): ReadingGrant => {
  const reach = { kind: 'case', case: newId() } as const
  const taken = takeEmergency({ authority, id: newId(), reach, basis: 'emergency' }, actor, now)
  if (!taken.ok) throw new Error(taken.refusal.code)
  return taken.value
}
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }): string | null =>
  result.ok ? null : result.refusal.code

describe('a reading grant', () => {
  it('opens nothing before a second person confirmed it, and only within its time', () => {
    expect(holds(proposed(), now)).toBe(false)
    expect(holds(given(), now)).toBe(true)
    expect(holds(given(), later(now, 'P30D'))).toBe(false)
    const from = later(now, 'P1D')
    const next = confirm(proposed({ from }), administrator, now)
    expect(next.ok && holds(next.value, now)).toBe(false)
    expect(next.ok && holds(next.value, from)).toBe(true)
  })
  it('is proposed by a head or administrator of this very authority, and never for oneself', () => {
    expect(codeOf(propose(wish(), clerk, now))).toBe('security/grant-not-found')
    expect(codeOf(propose(wish({ authority: newId() }), head, now))).toBe('security/grant-not-found')
    expect(codeOf(propose(wish({ reader: head.account }), head, now))).toBe('security/grant-own')
  })
  it('is confirmed by somebody else, who is not the reader', () => {
    expect(codeOf(confirm(proposed(), head, now))).toBe('security/grant-four-eyes')
    expect(codeOf(confirm(proposed({ reader: administrator.account }), administrator, now))).toBe('security/grant-own')
    expect(codeOf(confirm(proposed(), clerk, now))).toBe('security/grant-not-found')
    expect(codeOf(confirm(given(), somebody('head'), now))).toBe('security/grant-over')
    expect(codeOf(confirm(proposed(), administrator, later(now, 'P31D')))).toBe('security/grant-over')
  })
  it('is not confirmed by a substitute of the one who proposed it, nor of the reader', () => {
    const standIn = (account: Actor['account'], ...own: StaffFunction[]): Actor => {
      const { functions, ...rest } = somebody('clerk', ...own)
      return { ...rest, functions: [...functions, { authority, function: 'head', for: [account] }] }
    }
    for (const account of [head.account, reader.account])
      expect(codeOf(confirm(proposed(), standIn(account), now))).toBe('security/grant-four-eyes')
    expect(confirm(proposed(), standIn(newId()), now).ok).toBe(true)
    expect(confirm(proposed(), standIn(head.account, 'administrator'), now).ok).toBe(true)
  })
  it('ends, and not later than its role allows', () => {
    for (const until of [later(now, 'P93D'), now, later(now, '-P1D')])
      expect(codeOf(propose(wish({ until }), head, now))).toBe('security/grant-time')
    expect(codeOf(propose(wish({ role: 'support', basis: 'consent' }), head, now))).toBe('security/grant-time')
  })
  it('names a law that fits its role', () => {
    expect(codeOf(propose(wish({ basis: 'emergency' }), head, now))).toBe('security/grant-basis')
    expect(codeOf(propose(wish({ basis: '' }), head, now))).toBe('security/grant-basis')
    expect(codeOf(propose(wish({ role: 'emergency' }), head, now))).toBe('security/grant-not-found')
  })
  it('is gone at once when it is revoked', () => {
    const ended = revoke(given(), head, now)
    expect(ended.ok && holds(ended.value, now)).toBe(false)
    expect(codeOf(revoke(given(), reader, now))).toBe('security/grant-not-found')
  })
  it('reaches what it names and nothing else', () => {
    const c = { authority, id: newId(), service: 'dog-tax' }
    expect(covers(given(), c)).toBe(true)
    expect(covers(given(), { ...c, service: 'parking' })).toBe(false)
    expect(covers(given(), { ...c, authority: newId() })).toBe(false)
    const one = proposed({ reach: { kind: 'case', case: c.id } })
    expect(covers(one, c)).toBe(true)
    expect(covers(one, { ...c, id: newId() })).toBe(false)
  })
})

describe('emergency access', () => {
  const after: Instant = later(now, 'P2D')

  it('holds at once for a few hours, and not for people from outside', () => {
    expect(holds(emergency(clerk), now)).toBe(true)
    expect(holds(emergency(clerk), later(now, 'PT5H'))).toBe(false)
    const reach = { kind: 'case', case: newId() } as const
    expect(codeOf(takeEmergency({ authority, id: newId(), reach, basis: 'emergency' }, reader, now))).toBe(
      'security/grant-not-found',
    )
    const all = { kind: 'service', service: 'dog-tax' } as const
    expect(takeEmergency({ authority, id: newId(), reach: all, basis: 'emergency' }, clerk, now).ok).toBe(false)
  })
  it('waits for a second person also after its end', () => {
    expect(stateOf(emergency(clerk), after)).toBe('to-review')
    expect(confirm(emergency(clerk), head, after).ok).toBe(true)
    expect(revoke(emergency(clerk), head, after).ok).toBe(true)
    expect(codeOf(confirm(emergency(head), head, after))).toBe('security/grant-own')
    expect(codeOf(revoke(emergency(head), head, after))).toBe('security/grant-own')
  })
})
