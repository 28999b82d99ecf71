import { expect, it } from 'vitest'
import { instant } from '../../../kernel/clock.ts'
import { isGood } from './session.ts'

it('ends a session after an hour of rest and after twelve hours at the latest', () => {
  const session = { seenAt: instant('2026-11-23T10:00:00Z'), endsAt: instant('2026-11-23T12:00:00Z') }
  expect(isGood(session, instant('2026-11-23T10:59:59Z'))).toBe(true)
  expect(isGood(session, instant('2026-11-23T11:00:00Z'))).toBe(false)
  expect(isGood({ ...session, seenAt: instant('2026-11-23T11:59:00Z') }, instant('2026-11-23T12:00:00Z'))).toBe(false)
})
