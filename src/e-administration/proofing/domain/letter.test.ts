import { describe, expect, it } from 'vitest'
import { instant, later } from '../../../kernel/clock.ts'
import { checkWish, isWaiting, letterEnds, MOST_WRONG, tryCode } from './letter.ts'

const AT = instant('2028-02-10T09:00:00.000Z')
const RIGHT = Buffer.alloc(32, 1)
const WRONG = Buffer.alloc(32, 2)
const sent = { codeHash: RIGHT, wrongTries: 0, endsAt: letterEnds(AT), usedAt: null }

describe('the code of a letter', () => {
  it('holds for thirty days, also over a leap day', () => {
    expect(letterEnds(AT)).toBe('2028-03-11T09:00:00.000Z')
    expect(tryCode(sent, RIGHT, later(AT, 'P29DT23H'))).toMatchObject({ ok: true, value: { right: true } })
    expect(tryCode(sent, RIGHT, later(AT, 'P30D'))).toMatchObject({ refusal: { code: 'proofing/letter-ended' } })
  })

  it('ends with the tenth wrong try, and says how many are left', () => {
    expect(tryCode(sent, WRONG, AT)).toMatchObject({ value: { right: false, left: 9 } })
    const last = { ...sent, wrongTries: MOST_WRONG - 1 }
    expect(tryCode(last, WRONG, AT)).toMatchObject({ value: { right: false, left: 0 } })
    expect(tryCode({ ...sent, wrongTries: MOST_WRONG }, RIGHT, AT)).toMatchObject({ ok: false })
  })

  it('works neither twice nor before the office sent it', () => {
    expect(tryCode({ ...sent, usedAt: AT }, RIGHT, AT)).toMatchObject({ ok: false })
    const asked = { ...sent, codeHash: null, endsAt: null }
    expect(tryCode(asked, RIGHT, AT)).toMatchObject({ ok: false })
    expect(isWaiting(asked, later(AT, 'P90D'))).toBe(true)
  })
})

it('a wish for a letter says each field that the register can not be asked for', () => {
  const wish = {
    ...{ givenName: 'Erika', surname: 'Muster', birthdate: '1964-08-12' },
    ...{ postalAddress: 'Weg 1', postalCode: '65183', localityName: 'Wiesbaden' },
  }
  expect(checkWish(wish, AT)).toEqual([])
  expect(checkWish({ ...wish, postalCode: '6518' }, AT)).toEqual([{ field: 'postalCode', why: 'no-postcode' }])
  expect(checkWish({ ...wish, birthdate: '2028-02-30' }, AT)).toEqual([{ field: 'birthdate', why: 'no-day' }])
  expect(checkWish({ ...wish, birthdate: '2028-02-11' }, AT)).toEqual([{ field: 'birthdate', why: 'future' }])
  expect(checkWish({ ...wish, surname: ' ' }, AT)).toEqual([{ field: 'surname', why: 'missing' }])
})
