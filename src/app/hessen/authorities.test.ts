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
    for (const name of [
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
    ])
      expect(named(name), name).toBeDefined()
  })

  it('have ids, codes, names and addresses of their own', () => {
    for (const key of ['id', 'shortCode', 'name'] as const)
      expect(new Set(all.map((one) => one[key])).size, key).toBe(all.length)
    expect(new Set(all.map((one) => one.profile.email)).size).toBe(all.length)
    expect(new Set(all.map((one) => one.profile.phone)).size).toBe(all.length)
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
    for (const [name, code] of now) {
      if (between.has(name)) expect([name, between.get(name)]).toEqual([name, code])
      if (before.has(name)) expect([name, before.get(name)]).toEqual([name, code])
    }
  })

  it('can all be reached, by what belongs to nobody', () => {
    for (const { name, profile } of all) {
      expect(isPostcode(profile.postcode), `${name}: ${profile.postcode}`).toBe(true)
      expect(isPhone(profile.phone)).toBe(true)
      expect(profile.phone).toMatch(/^\(069\) 90009-\d{3}$/)
      expect(isEmail(profile.email), profile.email).toBe(true)
      expect(profile.email.endsWith('.example')).toBe(true)
      expect(profile.office).toContain('erfunden')
      expect(profile.openingHours.length).toBeGreaterThan(0)
    }
    expect(named('Wetteraukreis')?.profile).toMatchObject({ postcode: '61169', place: 'Friedberg (Hessen)' })
    expect(named('Vogelsbergkreis')?.profile.postcode).toBe('36341')
  })

  it('leave no place and no level without somebody responsible', () => {
    const known = new Set(all.map(({ area, kind }) => `${area} ${kind}`))
    for (const area of areasOn(ON).filter(({ ags }) => ags.length === 8))
      for (const level of ['municipality', 'county', 'regional-council', 'state'] as const) {
        const responsible = responsibleArea(level, area, ON)?.ags ?? ''
        const kinds = level === 'municipality' || level === 'county' ? ['municipality', 'county'] : [level]
        expect(
          kinds.some((kind) => known.has(`${responsible} ${kind}`)),
          `${area.name}: ${level}`,
        ).toBe(true)
      }
    expect(municipalitiesAt('65185', ON)[0]?.ags).toBe(named('Landeshauptstadt Wiesbaden')?.area)
  })

  it('are made in a moment', () => {
    const before = process.cpuUsage()
    authoritiesOfHessen(ON)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000).toBeLessThan(300)
  })
})
