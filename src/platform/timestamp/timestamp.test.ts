import { beforeAll, describe, expect, it } from 'vitest'
import { openTestAuthority, type TestAuthority } from '../../../test/timestamp/authority.ts'
import { openTimestampAuthority } from './index.ts'

const BYTES = Buffer.from('the heads of all chains\n')
let authority: TestAuthority
beforeAll(async () => {
  authority = await openTestAuthority()
})

describe('a time stamp', () => {
  it.each(['certificate', 'root'] as const)('proves a moment for its bytes alone, known by its %s', async (known) => {
    authority.behave('right')
    const clock = openTimestampAuthority({ url: authority.url, certificates: authority[known] })
    const before = Date.now()
    const answer = await clock.stamp(BYTES)
    const checked = await clock.check(BYTES, answer)
    if (!checked.ok) throw new Error(checked.refusal.why)
    expect(Math.abs(Date.parse(checked.value.at) - before)).toBeLessThan(60_000)
    expect(await clock.check(Buffer.from('other bytes'), answer)).toMatchObject({ ok: false })
    expect(await clock.check(BYTES, answer.subarray(0, 200))).toMatchObject({ ok: false })
  })
  it.each([
    ['other-imprint', 'it stamps something else'],
    ['other-nonce', 'it answers another request'],
    ['broken-signature', 'its signature does not hold'],
    ['refuses', 'the authority refused with status 2'],
    ['down', 'answered with status 503'],
  ] as const)('is not taken from an authority that sends %s', async (behaviour, why) => {
    authority.behave(behaviour)
    const clock = openTimestampAuthority({ url: authority.url, certificates: null })
    await expect(clock.stamp(BYTES)).rejects.toThrow(why)
  })
  it('is not taken from a certificate for something else, nor from a stranger', async () => {
    const mailer = await openTestAuthority('1.3.6.1.5.5.7.3.4')
    await expect(openTimestampAuthority({ url: mailer.url, certificates: null }).stamp(BYTES)).rejects.toThrow(
      'its certificate is not for time stamping',
    )
    const stranger = await openTestAuthority()
    for (const certificates of [authority.certificate, authority.root])
      await expect(openTimestampAuthority({ url: stranger.url, certificates }).stamp(BYTES)).rejects.toThrow(
        'its certificate comes from nobody that is trusted here',
      )
  })
})
