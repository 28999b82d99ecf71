import { describe, expect, it } from 'vitest'
import common from '../../../../data/passwords/common.json' with { type: 'json' }
import { checkPassword, normalEmail } from './sign-in-name.ts'

describe('sign-in names and passwords', () => {
  it('finds an address in any case and with spaces around it', () => {
    expect(normalEmail('  Erika@Beispiel.DE ')).toBe('erika@beispiel.de')
    expect(normalEmail('jürgen@müller.example')).toBe('jürgen@müller.example')
    for (const wrong of ['erika', 'erika@', '@beispiel.de', 'a b@c.de', 'a@b@c.de', 'a@b', 'a@b.de\nbcc:x@y.de'])
      expect(normalEmail(wrong)).toBeNull()
  })
  it('takes a long password of any kind and refuses what is easily guessed', () => {
    expect(checkPassword('drei kleine Blaumeisen', 'erika@beispiel.de')).toBeNull()
    expect(checkPassword('kurz', 'erika@beispiel.de')).toBe('too-short')
    expect(checkPassword('meinErika2026!', 'erika@beispiel.de')).toBe('contains-address')
    expect(checkPassword('aaaaaaaaaaaa', 'erika@beispiel.de')).toBe('too-simple')
    expect(checkPassword('a1b2c'.repeat(100), 'erika@beispiel.de')).toBe('too-long')
  })
  it('refuses passwords that everybody knows, and words of this place with a year', () => {
    for (const guessed of [
      'Password123',
      'QWERTYUIOP',
      '1q2w3e4r5t',
      'Dreiklang2026!',
      'Passwort-Hessen-1',
      'Willkommen!!',
    ])
      expect(checkPassword(guessed, 'erika@beispiel.de'), guessed).toBe('known')
    for (const fine of ['Rathaus Wolke Fahrrad', 'Geheimer Dachs im Regen', 'lower case only'])
      expect(checkPassword(fine, 'erika@beispiel.de'), fine).toBeNull()
  })
  it('takes every kind of character and 200 of them, and nothing is cut off or changed', () => {
    expect(checkPassword('🐕 Straße ÄÖÜ "<x>" \t', 'erika@beispiel.de')).toBeNull()
    expect(checkPassword('Wolke Fahrrad Kiesel '.repeat(9).slice(0, 64), 'erika@beispiel.de')).toBeNull()
    expect(checkPassword('Wolke Fahrrad Kiesel '.repeat(10).slice(0, 200), 'erika@beispiel.de')).toBeNull()
  })
  it('knows more than the three thousand passwords that are tried first', () => {
    expect(common.filter((one) => checkPassword(one, '') === 'known').length).toBeGreaterThan(3_000)
    expect(common.filter((one) => checkPassword(one, '') === null)).toEqual([])
  })
})
