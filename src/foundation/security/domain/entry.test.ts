import { describe, expect, it } from 'vitest'
import { instant } from '../../../kernel/clock.ts'
import { id } from '../../../kernel/ids.ts'
import type { Act } from '../words.ts'
import { entryText, lawText } from './entry.ts'

const [one, two] = [id('0190f5e0-0000-7000-8000-000000000001'), id('0190f5e0-0000-7000-8000-000000000002')]
const textOf = (act: Act) =>
  entryText({ id: one, scope: two, at: instant('2026-11-23T10:00:00.000Z'), doer: { system: 'test' }, act })

describe('an entry of the audit trail', () => {
  it('has one text for the same act, and names the trail it stands in', () => {
    expect(
      textOf({ act: 'cases.view', ref: { case: two, seq: 3 }, purpose: 'case-work', law: 'HVwVfG § 28 (1)' }),
    ).toBe(
      `{"act":"cases.view","at":"2026-11-23T10:00:00.000Z","by":{"system":"test"},"id":"${one}","in":"${two}","law":"HVwVfG § 28 (1)","purpose":"case-work","ref":{"case":"${two}","seq":3}}`,
    )
  })
  it('takes ids, codes, numbers, hashes, days and file numbers', () => {
    const ref = {
      ids: [one, two],
      code: 'resident-parking-permit',
      field: 'vehicle.consent',
      number: 'WÜ-2026-000017',
      hash: 'ab'.repeat(32),
      day: '2026-11-23',
      area: '06414000',
      no: null,
      yes: true,
    }
    expect(() => textOf({ act: 'cases.submit', ref })).not.toThrow()
  })
  it.each([
    'Erika Sommer',
    'Erika',
    'erika@person.example',
    'Kirchgasse 1',
    'DE89 3704 0044 0532 0130 00',
    '0611/123456',
  ])('refuses %j wherever it stands', (text) => {
    expect(() => textOf({ act: 'cases.view', ref: { deep: [{ er: text }] } })).toThrow('ref.deep.0.er is free text')
    expect(() => textOf({ act: 'cases.view', ref: {}, purpose: text })).toThrow('entry.purpose is free text')
  })
  it('keeps of a legal basis what a paragraph needs, and fails for none', () => {
    expect(lawText('§ 14 GewO „Anzeigepflicht“\n<b>Abs. 1</b>')).toBe('§ 14 GewO Anzeigepflicht b Abs. 1 /b')
    expect(lawText('§ 1 '.repeat(200))).toHaveLength(299)
    expect(textOf({ act: 'cases.view', ref: {}, law: 'erika@person.example' })).not.toContain('@')
  })
})
