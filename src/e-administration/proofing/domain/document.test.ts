import { describe, expect, it } from 'vitest'
import { instant } from '../../../kernel/clock.ts'
import { checkDocument, sameDocument } from './document.ts'

const NOW = instant('2028-02-29T12:00:00.000Z')
const CARD = {
  kind: 'identity-card',
  issuer: 'Deutschland',
  number: 'T22000129',
  validUntil: '2028-02-29',
  givenName: 'Erika',
  surname: 'Mustermann',
  birthdate: '1964-08-12',
  placeOfBirth: 'Berlin',
}

describe('a document on the desk', () => {
  it('proves somebody up to the last day on which it holds', () => {
    expect(checkDocument(CARD, NOW)).toEqual([])
    expect(checkDocument({ ...CARD, validUntil: '2028-02-28' }, NOW)).toEqual([{ field: 'validUntil', why: 'ended' }])
  })

  it('says each field that is missing or no day', () => {
    expect(checkDocument({ ...CARD, kind: 'library-card' }, NOW)).toEqual([{ field: 'kind', why: 'missing' }])
    expect(checkDocument({ ...CARD, surname: ' ' }, NOW)).toEqual([{ field: 'surname', why: 'missing' }])
    expect(checkDocument({ ...CARD, surname: 'x'.repeat(121) }, NOW)).toEqual([{ field: 'surname', why: 'too-long' }])
    expect(checkDocument({ ...CARD, birthdate: '31.02.1964' }, NOW)).toEqual([{ field: 'birthdate', why: 'no-day' }])
    expect(checkDocument({ ...CARD, birthdate: '2028-03-01' }, NOW)).toEqual([{ field: 'birthdate', why: 'future' }])
  })

  it('is the same however it was typed, and another where kind, state or number differ', () => {
    expect(sameDocument({ ...CARD, number: 't22 000 129', issuer: 'deutschland ' })).toBe(sameDocument(CARD))
    expect(sameDocument({ ...CARD, number: 'T22000128' })).not.toBe(sameDocument(CARD))
    expect(sameDocument({ ...CARD, kind: 'passport' })).not.toBe(sameDocument(CARD))
  })
})
