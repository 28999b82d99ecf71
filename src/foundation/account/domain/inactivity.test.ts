import { describe, expect, it } from 'vitest'
import { instant } from '../../../kernel/clock.ts'
import { inactivityStep } from './inactivity.ts'

const at = (day: string) => instant(`${day}T10:00:00.000Z`)
const dueOn = (signedIn: string, told: string | null, today: string) =>
  inactivityStep({ signedInAt: at(signedIn), toldAt: told === null ? null : at(told) }, at(today))

describe('an account that nobody signs in to', () => {
  it('is left alone for twenty-two months, then its person is told, and after two years it is erased', () => {
    expect(dueOn('2025-03-10', null, '2027-01-09')).toEqual({ due: 'nothing' })
    expect(dueOn('2025-03-10', null, '2027-01-10')).toEqual({ due: 'tell', erasedOn: '2027-03-10' })
    expect(dueOn('2025-03-10', '2027-01-10', '2027-03-09')).toEqual({ due: 'nothing' })
    expect(dueOn('2025-03-10', '2027-01-10', '2027-03-10')).toEqual({ due: 'erase' })
  })

  it('counts from the last of February in a leap year', () => {
    expect(dueOn('2028-02-29', null, '2029-12-27')).toEqual({ due: 'nothing' })
    expect(dueOn('2028-02-29', null, '2029-12-28')).toEqual({ due: 'tell', erasedOn: '2030-02-28' })
    expect(dueOn('2028-02-29', '2029-12-28', '2030-02-28')).toEqual({ due: 'erase' })
  })

  it('stays for the whole time of notice where its person was told late', () => {
    expect(dueOn('2025-03-10', null, '2027-06-01')).toEqual({ due: 'tell', erasedOn: '2027-08-01' })
    expect(dueOn('2025-03-10', '2027-06-01', '2027-07-31')).toEqual({ due: 'nothing' })
    expect(dueOn('2025-03-10', '2027-06-01', '2027-08-01')).toEqual({ due: 'erase' })
  })

  it('begins anew with a sign-in, and nothing is erased before the law', () => {
    expect(dueOn('2027-02-01', '2027-01-10', '2027-03-10')).toEqual({ due: 'nothing' })
    expect(dueOn('2021-01-01', null, '2024-07-23')).toEqual({ due: 'nothing' })
  })
})
