import { expect, it } from 'vitest'
import { instant, later } from '../../../kernel/clock.ts'
import { codeAddress, codeAt, newCodeSecret, spelledSecret, stepOfCode } from './one-time-code.ts'

const at = instant('2026-11-23T12:00:10Z')
const secret = newCodeSecret()

it('makes the codes of RFC 6238', () => {
  // Appendix B, SHA1, the last six of eight digits.
  const known = Buffer.from('12345678901234567890').toString('latin1')
  const base32 = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  expect(known).toHaveLength(20)
  expect(codeAt(base32, instant('1970-01-01T00:00:59Z'))).toBe('287082')
  expect(codeAt(base32, instant('2005-03-18T01:58:29Z'))).toBe('081804')
})

it('takes the code of now and of half a minute before or after, and no other', () => {
  for (const [away, fine] of [
    ['PT0S', true],
    ['PT30S', true],
    ['-PT30S', true],
    ['PT2M', false],
    ['-PT2M', false],
  ] as const)
    expect(stepOfCode(codeAt(secret, later(at, away)), { secret, lastStep: 0 }, at) !== null, away).toBe(fine)
})

it('takes no code twice, and none from before the last one', () => {
  const code = codeAt(secret, at)
  const step = stepOfCode(code, { secret, lastStep: 0 }, at)
  if (step === null) throw new Error('the code was refused')
  expect(stepOfCode(code, { secret, lastStep: step }, at)).toBeNull()
  expect(stepOfCode(codeAt(secret, later(at, '-PT30S')), { secret, lastStep: step }, at)).toBeNull()
  expect(stepOfCode(codeAt(secret, later(at, 'PT30S')), { secret, lastStep: step }, at)).toBe(step + 1)
})

it('takes a code with blanks, and nothing that is none', () => {
  const code = codeAt(secret, at)
  expect(stepOfCode(`${code.slice(0, 3)} ${code.slice(3)}`, { secret, lastStep: 0 }, at)).not.toBeNull()
  for (const wrong of ['', '12345', 'abcdef', `${code}0`, '１２３４５６'])
    expect(stepOfCode(wrong, { secret, lastStep: 0 }, at)).toBeNull()
})

it('says the secret for a camera and for typing', () => {
  expect(codeAddress(secret, { issuer: 'Servicekonto', label: 'a@b.example' })).toMatch(
    new RegExp(`^otpauth://totp/Servicekonto:a%40b.example\\?issuer=Servicekonto&secret=${secret}&algorithm=SHA1`),
  )
  expect(spelledSecret('ABCDEFGHIJ')).toBe('ABCD EFGH IJ')
})
