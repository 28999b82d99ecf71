import { describe, expect, it } from 'vitest'
import { instant } from '../../../kernel/clock.ts'
import { nextStep, type SignInWish } from './sign-in-step.ts'

const since = instant('2026-11-23T10:00:00.000Z')
const later = instant('2026-11-23T10:05:00.000Z')
const plain: SignInWish = { wanted: null, freshAfter: null, steppedUp: false }
const high = (essential: boolean) => ({ level: 'high', essential }) as const

describe('signing in for a program', () => {
  it('begins with the sign-in page where nobody is signed in', () => {
    expect(nextStep(null, plain)).toEqual({ step: 'sign-in' })
  })

  it('goes on at once where the session is enough', () => {
    expect(nextStep({ level: 'low', since }, plain)).toEqual({ step: 'go-on' })
    expect(nextStep({ level: 'high', since }, { ...plain, wanted: { level: 'low', essential: true } })).toEqual({
      step: 'go-on',
    })
  })

  it('wants a new proof where the last one is too old', () => {
    expect(nextStep({ level: 'low', since }, { ...plain, freshAfter: later })).toEqual({ step: 'sign-in-again' })
    expect(nextStep({ level: 'low', since: later }, { ...plain, freshAfter: later })).toEqual({ step: 'go-on' })
  })

  it('offers a higher level once, and ends where an essential one is not reached', () => {
    const wish = { ...plain, wanted: high(true) }
    expect(nextStep({ level: 'low', since }, wish)).toEqual({ step: 'step-up', level: 'high' })
    expect(nextStep({ level: 'low', since }, { ...wish, steppedUp: true })).toEqual({ step: 'unreachable' })
  })

  it('goes on with what there is where a higher level was only wished for', () => {
    const wish = { ...plain, wanted: high(false), steppedUp: true }
    expect(nextStep({ level: 'low', since }, wish)).toEqual({ step: 'go-on' })
  })

  it('does not even ask for a sign-in where the level is none of ours', () => {
    const wish = { ...plain, wanted: { level: 'unknown', essential: true } } as const
    expect(nextStep(null, wish)).toEqual({ step: 'unreachable' })
  })
})
