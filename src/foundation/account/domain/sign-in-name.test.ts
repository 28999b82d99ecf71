import { describe, expect, it } from 'vitest'
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
})
