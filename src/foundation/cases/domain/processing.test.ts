import { describe, expect, it } from 'vitest'
import { processingRegister, runsService } from './processing.ts'
import { sample } from './sample-service.ts'

describe('the register of processing activities', () => {
  const register = processingRegister(
    [sample],
    {
      rules: [
        {
          room: 'account',
          what: { de: 'Anmeldungen', en: 'Sessions', leicht: 'Anmelden' },
          tables: ['account.session'],
          from: { de: 'ab dem Ende', en: 'from the end', leicht: 'nach dem Ende' },
          within: 'PT1H',
          law: 'Art. 5 DSGVO',
          verified: false,
        },
      ],
      tables: [{ table: 'account.session', personal: 'sealed', holds: 'a token', ends: 'soon' }],
    },
    'de',
  )

  it('names for each service its law, what is asked by which law, who sees it, and how long it is kept', () => {
    const [activity] = register.activities
    expect(activity).toMatchObject({ service: sample.id, version: sample.version, law: sample.law })
    expect(activity?.asked.length).toBe(sample.form.parts.length)
    expect(activity?.seenBy.map((one) => one.function)).toEqual(Object.keys(sample.sees))
    expect(activity?.kept[0]).toMatchObject({ what: 'Entwurf', within: 'P30D', then: 'delete' })
    expect(activity?.kept.map(({ within }) => within)).toEqual(['P30D', 'P10Y', 'P5Y', 'P1Y'])
  })

  it('has the rules of the rooms beside the services, and says what nobody has checked', () => {
    expect(register.rules).toMatchObject([
      { what: 'Anmeldungen', from: 'ab dem Ende', then: 'delete', verified: false },
    ])
    expect(register.tables.map(({ table }) => table)).toEqual(['account.session'])
  })

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(register))).toEqual(register)
  })
})

describe('a service is run by', () => {
  it('authorities of its kind, and a county’s by county-free cities too', () => {
    const county = { owner: 'county' } as const
    expect(runsService({ kind: 'county', area: '06434' }, county)).toBe(true)
    expect(runsService({ kind: 'municipality', area: '06414000' }, county)).toBe(true)
    expect(runsService({ kind: 'municipality', area: '06434001' }, county)).toBe(false)
    expect(runsService({ kind: 'state', area: '06' }, county)).toBe(false)
  })
})
