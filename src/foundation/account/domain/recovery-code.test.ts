import { expect, it } from 'vitest'
import { newRecoveryCodes, readRecoveryCode } from './recovery-code.ts'

it('makes ten different codes that are read back however they are typed', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
    const read = readRecoveryCode(code)
    expect(read).toBe(code.replaceAll('-', ''))
    expect(readRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `)).toBe(read)
  }
})

it('takes nothing else for one', () => {
  for (const wrong of ['', '123456', 'U'.repeat(24), '0'.repeat(25), '0'.repeat(16)])
    expect(readRecoveryCode(wrong)).toBeNull()
})
