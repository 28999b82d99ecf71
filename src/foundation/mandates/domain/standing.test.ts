import { describe, expect, it } from 'vitest'
import { MANDATE_RIGHTS } from '../../../kernel/actor.ts'
import { day } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { lastDayOfChildhood, adultOn } from './majority.ts'
import { mayChange } from './members.ts'
import { allowedBy, type Claim } from './standing.ts'

const [account, giver, branch, boss] = [newId(), newId(), newId(), newId()]
const on = day('2026-11-23')
const claim = (more: Partial<Claim>): Claim => ({
  account,
  party: giver,
  giver,
  on,
  belongs: true,
  membership: null,
  function: null,
  mandate: null,
  ...more,
})
const mandate = {
  rights: MANDATE_RIGHTS,
  services: 'all',
  branches: 'all',
  needs: 'low',
  validFrom: on,
  validTo: on,
  onDeath: 'goes-on',
  joint: false,
  agreed: false,
} as const
const held = { rights: ['read', 'submit'], services: ['dog-tax'], branches: [giver] } as const

describe('what a claim allows', () => {
  it('is nothing without membership, function or mandate, and nothing for a branch of somebody else', () => {
    expect(allowedBy(claim({}))).toBeNull()
    expect(allowedBy(claim({ membership: 'member' }))).toBeNull()
    expect(allowedBy(claim({ membership: 'owner', party: branch, belongs: false }))).toBeNull()
  })

  it('is everything for those who manage, but members and keys only for the whole', () => {
    expect(allowedBy(claim({ membership: 'manager' }))?.scope.rights).toEqual(MANDATE_RIGHTS)
    expect(allowedBy(claim({ membership: 'manager', party: branch }))?.scope.rights).not.toContain('manage')
  })

  it('holds from the first day to the last, and only for the branches that it names', () => {
    expect(allowedBy(claim({ mandate }))).not.toBeNull()
    expect(allowedBy(claim({ mandate, on: day('2026-11-22') }))).toBeNull()
    expect(allowedBy(claim({ mandate, on: day('2026-11-24') }))).toBeNull()
    expect(allowedBy(claim({ mandate: { ...mandate, branches: [branch] } }))).toBeNull()
    expect(allowedBy(claim({ mandate: { ...mandate, branches: [branch] }, party: branch }))).not.toBeNull()
  })

  it('lets one of two parents submit once the other agreed', () => {
    expect(allowedBy(claim({ mandate: { ...mandate, joint: true } }))?.scope.rights).not.toContain('submit')
    expect(allowedBy(claim({ mandate: { ...mandate, joint: true, agreed: true } }))?.scope.rights).toContain('submit')
  })

  it('lets a deputy act while the holder is away, and no day longer', () => {
    const holders = [
      { person: boss, deputisesFor: null },
      { person: account, deputisesFor: boss },
    ]
    const away = (from: string | null) =>
      new Map([
        [boss, { absentFrom: from === null ? null : day(from), absentTo: null }],
        [account, { absentFrom: null, absentTo: null }],
      ])
    expect(allowedBy(claim({ function: { ...held, holders, away: away(null) } }))).toBeNull()
    expect(allowedBy(claim({ function: { ...held, holders, away: away('2026-11-24') } }))).toBeNull()
    expect(allowedBy(claim({ function: { ...held, holders, away: away('2026-11-20') } }))?.scope.rights).toEqual(
      held.rights,
    )
  })
})

describe('full age', () => {
  it('begins with the 18th birthday, and after the last of February for who was born on the 29th', () => {
    expect(adultOn(day('2008-11-23'))).toBe('2026-11-23')
    expect(lastDayOfChildhood(day('2008-11-23'))).toBe('2026-11-22')
    expect(adultOn(day('2008-02-29'))).toBe('2026-03-01')
    expect(lastDayOfChildhood(day('2008-02-29'))).toBe('2026-02-28')
  })
})

describe('the members of an organisation', () => {
  it('never lose the last one who manages', () => {
    const members = [
      { person: boss, role: 'owner' },
      { person: account, role: 'member' },
    ] as const
    expect(mayChange(members, boss, null)).toMatchObject({ refusal: { code: 'mandates/last-manager' } })
    expect(mayChange(members, boss, 'member')).toMatchObject({ refusal: { code: 'mandates/last-manager' } })
    expect(mayChange(members, boss, 'manager').ok).toBe(true)
    expect(mayChange([...members, { person: newId(), role: 'manager' }], boss, null).ok).toBe(true)
    expect(mayChange(members, account, null).ok).toBe(true)
  })
})
