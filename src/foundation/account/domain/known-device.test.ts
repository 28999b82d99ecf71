import { expect, it } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { knownDevice, makeKnown } from './known-device.ts'

const key = Buffer.alloc(32, 1)
const account = newId()

it('knows the accounts that were used in a browser, the last five', () => {
  const [first, device] = [newId(), newId()]
  let cookie = makeKnown(key, '', { account: first, device })
  expect(knownDevice(key, cookie, first)).toBe(device)
  expect(makeKnown(key, cookie, { account: first, device: newId() })).toBe(cookie)
  for (let more = 0; more < 4; more++) cookie = makeKnown(key, cookie, { account: newId(), device: newId() })
  expect(knownDevice(key, cookie, first)).toBe(device)
  cookie = makeKnown(key, cookie, { account, device: newId() })
  expect(knownDevice(key, cookie, first)).toBeNull()
  expect(cookie.length).toBeLessThan(400)
})

it('knows no account out of a cookie that we did not sign for it', () => {
  const cookie = makeKnown(key, '', { account: newId(), device: newId() })
  const otherKey = makeKnown(Buffer.alloc(32, 2), '', { account, device: newId() })
  for (const forged of [cookie, otherKey, '', '~', '.', newId(), `${newId()}.${'A'.repeat(32)}`, 'x'.repeat(10_000)])
    expect(knownDevice(key, forged, account)).toBeNull()
})
