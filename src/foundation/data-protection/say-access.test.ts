import { describe, expect, it } from 'vitest'
import { instant } from '../../kernel/clock.ts'
import { id } from '../../kernel/ids.ts'
import { accessCells, accessTitles, sayAccess } from './say-access.ts'

const hanau = id('00000000-0000-7000-8000-000000000001')
const line = {
  id: id('00000000-0000-7000-8000-000000000002'),
  at: instant('2026-11-23T09:05:00.000Z'),
  authority: hanau,
  row: id('00000000-0000-7000-8000-000000000003'),
  act: 'cases.view',
  purpose: 'case-work',
  law: 'HKAG § 7',
  reader: 'clerk',
}
const words = {
  language: 'de',
  readings: { 'cases.view': { de: '{who} hat Ihren Antrag geöffnet.', en: '{who} opened it.', leicht: '{who} las.' } },
  authorities: new Map([[hanau, 'Stadt Hanau']]),
  names: new Map([[line.row, 'HU-2026-000001 Hundesteuer']]),
} as const

describe('a line of the access log', () => {
  it('says who, what, when, why and by which law, without a name of the staff', () => {
    const said = sayAccess(line, words)
    expect(said.sentence).toBe('Jemand aus der Sachbearbeitung (Stadt Hanau) hat Ihren Antrag geöffnet.')
    expect(said).toMatchObject({ purpose: 'Antrag bearbeiten', law: 'HKAG § 7', about: 'HU-2026-000001 Hundesteuer' })
    expect(accessCells(said)).toHaveLength(accessTitles('de').length)
  })

  it('is said in general words where nobody knows its codes any more', () => {
    const said = sayAccess(
      { ...line, act: 'gone.read', reader: 'toString', authority: line.row },
      { ...words, language: 'en' },
    )
    expect(said.sentence).toBe(
      'Somebody with a special power (an authority that no longer exists) read data about you.',
    )
  })
})
