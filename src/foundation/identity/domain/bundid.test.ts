import { expect, it } from 'vitest'
import { attributeOf, levelOfStork, personOf, storkOf, urnOf } from './bundid.ts'

const sent = (urn: string, value: string, trust = '') => ({ urn, value, trust })

it('attributes are known by URN, with and without the blank that some are sent with, never by a friendly name', () => {
  expect(attributeOf('urn:oid: 0.9.2342.19200300.100.1.40')).toBe('personalTitle')
  expect(attributeOf('urn:oid:0.9.2342.19200300.100.1.40')).toBe('personalTitle')
  expect(attributeOf(' urn:oid: 1.2.40.0.10.2.1.1.261.94 ')).toBe('qaaLevel')
  expect(attributeOf('surname')).toBeNull()
})

it.each([
  ['STORK-QAA-Level-1', 'low'],
  ['STORK-QAA-Level-2', 'low'],
  ['STORK-QAA-Level-3', 'substantial'],
  ['STORK-QAA-Level-4', 'high'],
  ['4', 'high'],
  ['urn:oasis:names:tc:SAML:2.0:ac:classes:Password', null],
  ['STORK-QAA-Level-5', null],
  ['', null],
] as const)('%s is %s', (text, level) => {
  expect(levelOfStork(text)).toBe(level)
})

it('asks for the level that is needed', () => {
  expect([storkOf('low'), storkOf('substantial'), storkOf('high')]).toEqual(
    [1, 3, 4].map((level) => `STORK-QAA-Level-${level}`),
  )
})

it('reads a person: no attribute is surer than the sign-in, empty ones are left out, the name for us is kept apart', () => {
  const person = personOf(
    [
      sent(urnOf('bPK2'), 'PERSON-1', 'NORMAL'),
      sent(urnOf('surname'), ' Beispiel ', 'HOCH'),
      sent(urnOf('mail'), 'b@beispiel.example', 'NORMAL'),
      sent(urnOf('birthName'), ''),
      sent('urn:oid:9.9.9', 'unknown'),
    ],
    ['STORK-QAA-Level-3', 'urn:oasis:names:tc:SAML:2.0:ac:classes:Password'],
  )
  expect(person).toEqual({
    subject: 'PERSON-1',
    level: 'substantial',
    attributes: {
      surname: { value: 'Beispiel', level: 'substantial' },
      mail: { value: 'b@beispiel.example', level: 'low' },
    },
  })
})

it('a temporary sign-in has no name for us; two levels that differ count as the lower', () => {
  expect(personOf([sent(urnOf('surname'), 'Beispiel')], ['STORK-QAA-Level-4']).subject).toBeNull()
  expect(personOf([sent(urnOf('qaaLevel'), 'STORK-QAA-Level-2')], ['STORK-QAA-Level-4']).level).toBe('low')
  expect(personOf([], []).level).toBe('low')
})
