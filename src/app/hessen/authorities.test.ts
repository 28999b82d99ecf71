import { describe, expect, it } from 'vitest'
import { fileNumber, parseFileNumber } from '../../foundation/cases/domain/number.ts'
import { isEmail, isPhone, isPostcode } from '../../foundation/forms/domain/known-forms.ts'
import { areasOn, municipalitiesAt, responsibleArea } from '../../foundation/geography/index.ts'
import { day } from '../../kernel/clock.ts'
import { authoritiesOfHessen } from './authorities.ts'

const ON = day('2026-11-23')
const all = authoritiesOfHessen(ON)
const named = (name: string) => all.find((one) => one.name === name)
const codesByName = (on: string) => new Map(authoritiesOfHessen(day(on)).map((one) => [one.name, one.shortCode]))

describe('the authorities of Hessen', () => {
  it('are 421 municipalities, 21 counties, 3 regional councils and the state', () => {
    const count = (kind: string) => all.filter((one) => one.kind === kind).length
    expect(all).toHaveLength(446)
    expect([count('municipality'), count('county'), count('regional-council'), count('state')]).toEqual([421, 21, 3, 1])
  })

  it('bear the names that people know them by', () => {
    const known = [
      'Landeshauptstadt Wiesbaden',
      'Stadt Bensheim',
      'Gemeinde Abtsteinach',
      'Brüder-Grimm-Stadt Hanau',
      'Kreisstadt Heppenheim (Bergstraße)',
      'Marktflecken Villmar',
      'Main-Kinzig-Kreis',
      'Landkreis Kassel',
      'Regierungspräsidium Gießen',
      'Land Hessen',
    ]
    expect(known.filter((name) => named(name) === undefined)).toEqual([])
  })

  it('have ids, codes, names and addresses of their own', () => {
    for (const key of ['id', 'shortCode', 'name'] as const)
      expect([key, new Set(all.map((one) => one[key])).size]).toEqual([key, all.length])
    for (const key of ['email', 'phone'] as const)
      expect([key, new Set(all.map((one) => one.profile[key])).size]).toEqual([key, all.length])
  })

  it('have codes that file numbers can begin with', () => {
    for (const { shortCode } of all) {
      const number = fileNumber({ authority: shortCode, year: 2026, sequence: 1 })
      expect(parseFileNumber(number)?.authority).toBe(shortCode)
      expect(shortCode.length).toBeLessThanOrEqual(8)
    }
    expect(named('Landeshauptstadt Wiesbaden')?.shortCode).toBe('WI')
    expect(named('Stadt Frankfurt am Main')?.shortCode).toBe('F')
    expect(named('Stadt Groß-Bieberau')?.shortCode).toBe('GBI')
    expect(named('Stadt Bad Homburg vor der Höhe')?.shortCode).toBe('BHO')
  })

  it('keep ids and codes from day to day, also across a change of keys', () => {
    expect(authoritiesOfHessen(ON)).toEqual(all)
    const [before, between, now] = [codesByName('2022-06-01'), codesByName('2025-06-01'), codesByName('2026-11-23')]
    for (const then of [before, between]) {
      const changed = [...now].filter(([name, code]) => then.has(name) && then.get(name) !== code)
      expect(changed).toEqual([])
      expect(then.size).toBeGreaterThan(440)
    }
  })

  it('can all be reached, by what belongs to nobody', () => {
    const without = all.filter(({ profile }) => !isPostcode(profile.postcode) || !isEmail(profile.email))
    expect(without).toEqual([])
    for (const { profile } of all) {
      expect(isPhone(profile.phone)).toBe(true)
      expect(profile.phone).toMatch(/^\(069\) 90009-\d{3}$/)
      expect(profile.email.endsWith('.example')).toBe(true)
      expect(profile.office).toContain('erfunden')
      expect(profile.openingHours.length).toBeGreaterThan(0)
    }
    expect(named('Wetteraukreis')?.profile).toMatchObject({ postcode: '61169', place: 'Friedberg (Hessen)' })
    expect(named('Vogelsbergkreis')?.profile.postcode).toBe('36341')
  })

  it('leave no place and no level without somebody responsible', () => {
    const known = new Set(all.map(({ area, kind }) => `${area} ${kind}`))
    const missing = areasOn(ON)
      .filter(({ ags }) => ags.length === 8)
      .flatMap((area) =>
        (['municipality', 'county', 'regional-council', 'state'] as const).filter((level) => {
          const responsible = responsibleArea(level, area, ON)?.ags ?? ''
          const kinds = level === 'municipality' || level === 'county' ? ['municipality', 'county'] : [level]
          return !kinds.some((kind) => known.has(`${responsible} ${kind}`))
        }),
      )
    expect(missing).toEqual([])
    expect(municipalitiesAt('65185', ON)[0]?.ags).toBe(named('Landeshauptstadt Wiesbaden')?.area)
  })

  it('are made in a moment', () => {
    const before = process.cpuUsage()
    authoritiesOfHessen(ON)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000).toBeLessThan(300)
  })
})
