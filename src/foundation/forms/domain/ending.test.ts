import { describe, expect, it } from 'vitest'
import { instant } from '../../../kernel/clock.ts'
import { deletedFrom, endingStep, isOver } from './ending.ts'

const at = (day: string) => instant(`${day}T10:00:00Z`)
const leap = { changedAt: at('2028-02-10'), expiresAt: at('2028-03-11'), deletesAt: null }

describe('a draft', () => {
  it('is told of a week before its time is over, over a leap day too', () => {
    expect(endingStep(leap, at('2028-02-11'))).toEqual({ due: 'nothing', until: at('2028-03-04') })
    expect(endingStep(leap, at('2028-03-04'))).toEqual({ due: 'notice', deletesAt: at('2028-03-11') })
  })

  it('is never over before its party was told, and a late notice moves the deletion', () => {
    expect(isOver(leap, at('2029-01-01'))).toBe(false)
    expect(endingStep(leap, at('2028-03-20'))).toEqual({ due: 'notice', deletesAt: at('2028-03-27') })
    expect(deletedFrom(leap, at('2028-03-20'))).toBe(at('2028-03-27'))
  })

  it('is deleted from the moment on that was told, and not a moment before', () => {
    const told = { ...leap, deletesAt: at('2028-03-27') }
    expect(endingStep(told, at('2028-03-26'))).toEqual({ due: 'nothing', until: at('2028-03-27') })
    expect(endingStep(told, at('2028-03-27'))).toEqual({ due: 'deletion' })
    expect(isOver(told, at('2028-03-27'))).toBe(true)
  })

  it('that its service keeps for a few days is told of at half its time', () => {
    const short = { changedAt: at('2028-02-10'), expiresAt: at('2028-02-14'), deletesAt: null }
    expect(endingStep(short, at('2028-02-10'))).toEqual({ due: 'nothing', until: at('2028-02-12') })
  })
})
