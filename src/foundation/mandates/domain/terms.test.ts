import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MANDATE_RIGHTS, type MandateRight, reaches, TRUST_LEVELS } from '../../../kernel/actor.ts'
import { day } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import type { Terms } from '../mandate-words.ts'
import { type Bearing, endedWith, mayGive, reaching } from './terms.ts'

const SERVICES = ['dog-tax', 'trade-registration', 'parking'] as const
const PARTS: readonly Id[] = [newId(), newId(), newId()]
const DAYS = ['2026-01-01', '2026-06-30', '2027-01-01'].map(day)

const terms = (): fc.Arbitrary<Terms> =>
  fc.record({
    rights: fc.subarray([...MANDATE_RIGHTS]),
    services: fc.oneof(fc.constant('all' as const), fc.subarray([...SERVICES])),
    branches: fc.oneof(fc.constant('all' as const), fc.subarray([...PARTS])),
    needs: fc.constantFrom(...TRUST_LEVELS),
    validFrom: fc.constant(day('2026-01-01')),
    validTo: fc.oneof(fc.constant(null), fc.constantFrom(...DAYS)),
    onDeath: fc.constantFrom('goes-on' as const, 'ends' as const),
  })

/** Everything that terms allow, one by one: right, service, part, day, and the level that is enough. */
const allowed = ({ rights, services, branches, needs, validFrom, validTo }: Terms): ReadonlySet<string> => {
  const all = new Set<string>()
  for (const right of rights)
    for (const service of [...SERVICES, 'another'])
      for (const party of PARTS)
        for (const on of [...DAYS, day('2030-01-01')])
          for (const level of TRUST_LEVELS)
            if (
              (services === 'all' || services.includes(service)) &&
              reaching({ branches, validFrom, validTo }, { party, on }) &&
              reaches(level, needs)
            )
              all.add([right, service, party, on, level].join())
  return all
}

const bearing = (id: Id, own: Terms): Bearing => ({ kind: 'mandate', id, ...own })

describe('giving on what one has', () => {
  it('never gives a right that the giver did not have, in whatever sequence', () => {
    fc.assert(
      fc.property(terms(), fc.array(terms(), { maxLength: 5 }), (first, more) => {
        let last = first
        for (const next of more) {
          if (!mayGive(bearing(newId(), last), next).ok) continue
          const had = allowed(last)
          for (const one of allowed(next)) expect(had).toContain(one)
          last = next
        }
        const began = allowed(first)
        for (const one of allowed(last)) expect(began).toContain(one)
      }),
      { numRuns: 60 },
    )
  })

  it('needs the right to manage, and is free in one’s own matter', () => {
    const all: Terms = {
      rights: MANDATE_RIGHTS,
      services: 'all',
      branches: 'all',
      needs: 'low',
      validFrom: day('2026-01-01'),
      validTo: null,
      onDeath: 'goes-on',
    }
    const without: readonly MandateRight[] = MANDATE_RIGHTS.filter((right) => right !== 'manage')
    expect(mayGive({ kind: 'own' }, all).ok).toBe(true)
    expect(mayGive(bearing(newId(), all), all).ok).toBe(true)
    expect(mayGive(bearing(newId(), { ...all, rights: without }), { ...all, rights: ['read'] })).toMatchObject({
      refusal: { code: 'mandates/not-yours' },
    })
    expect(mayGive(bearing(newId(), { ...all, needs: 'high' }), { ...all, needs: 'low' })).toMatchObject({
      refusal: { code: 'mandates/more-than-own' },
    })
  })
})

describe('ending', () => {
  it('takes along what was given under it, step by step, and nothing else', () => {
    const [a, b, c, other] = [newId(), newId(), newId(), newId()]
    const all = [
      { id: c, under: b },
      { id: b, under: a },
      { id: other, under: null },
    ]
    expect([...endedWith(all, a)].toSorted()).toEqual([a, b, c].toSorted())
    expect([...endedWith(all, b)].toSorted()).toEqual([b, c].toSorted())
  })
})
