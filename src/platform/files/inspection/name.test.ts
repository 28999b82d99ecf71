import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cleanName, LONGEST_NAME } from './name.ts'

const PDF = 'application/pdf'

it('a name that was sent is no path, has no sign that hides or turns anything, and an ending that fits', () => {
  expect(cleanName('C:\\Users\\x\\Ausweis.pdf', PDF)).toBe('Ausweis.pdf')
  expect(cleanName('../../etc/passwd', PDF)).toBe('passwd.pdf')
  expect(cleanName('..', PDF)).toBe('datei.pdf')
  expect(cleanName('Rech\u202enung\0.pdf', PDF)).toBe('Rechnung.pdf')
  expect(cleanName('foto\u202egpj.exe', 'image/jpeg')).toBe('fotogpj.exe.jpg')
  expect(cleanName('Stra\u00dfe u\u0308ber.PDF', PDF)).toBe('Straße über.PDF')
  expect(cleanName('a<b>:"c|?*.pdf', PDF)).toBe('a b c .pdf'.replace(' .', '.'))
  expect(cleanName(`${'ä'.repeat(400)}.pdf`, PDF)).toBe(`${'ä'.repeat(LONGEST_NAME - 4)}.pdf`)
})

it('whatever was sent, the name is short, clean, and stays as it is when it is cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (said) => {
      const name = cleanName(said, PDF)
      expect([...name].length).toBeLessThanOrEqual(LONGEST_NAME)
      expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}<>:"|?*]+\.pdf$/iu)
      expect(cleanName(name, PDF)).toBe(name)
    }),
    { numRuns: 50 },
  )
})
