import { expect, it } from 'vitest'
import { instant } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { knownDevice, makeKnown } from './known-device.ts'

const key = Buffer.alloc(32, 1)
const account = newId()

it('knows the accounts that were used in a browser, the last five', () => {
  const [first, device] = [newId(), newId()]
  let cookie = makeKnown(key, '', { account: first, since: null, device })
  expect(knownDevice(key, cookie, { account: first, since: null })).toBe(device)
  expect(makeKnown(key, cookie, { account: first, since: null, device: newId() })).toBe(cookie)
  for (let more = 0; more < 4; more++)
    cookie = makeKnown(key, cookie, { account: newId(), since: null, device: newId() })
  expect(knownDevice(key, cookie, { account: first, since: null })).toBe(device)
  cookie = makeKnown(key, cookie, { account, since: null, device: newId() })
  expect(knownDevice(key, cookie, { account: first, since: null })).toBeNull()
  expect(cookie.length).toBeLessThan(400)
})

it('knows no account out of a cookie that we did not sign for it', () => {
  const cookie = makeKnown(key, '', { account: newId(), since: null, device: newId() })
  const otherKey = makeKnown(Buffer.alloc(32, 2), '', { account, since: null, device: newId() })
  for (const forged of [cookie, otherKey, '', '~', '.', newId(), `${newId()}.${'A'.repeat(32)}`, 'x'.repeat(10_000)])
    expect(knownDevice(key, forged, { account, since: null })).toBeNull()
})

it('forgets a browser of before the moment from which its owner has them count anew', () => {
  const cookie = makeKnown(key, '', { account, since: null, device: newId() })
  const since = instant(Date.now() + 60_000)
  expect(knownDevice(key, cookie, { account, since: instant('2026-01-01T00:00:00Z') })).not.toBeNull()
  expect(knownDevice(key, cookie, { account, since })).toBeNull()
})
