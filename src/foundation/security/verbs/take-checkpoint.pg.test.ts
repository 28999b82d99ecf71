import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTestAuthority } from '../../../../test/timestamp/authority.ts'
import { openTrailHouse, someScopes } from '../../../../test/security/trail-house.ts'
import { newId } from '../../../kernel/ids.ts'
import { connect, inAuthority, inReference } from '../../../platform/postgres/index.ts'
import { openTimestampAuthority } from '../../../platform/timestamp/index.ts'
import { copyFolder, keepTrail, openCopy, provableWithin } from '../index.ts'
import { linkWaiting } from './link-chain.ts'
import { copyCheckpoints, stampCheckpoint, takeCheckpoint } from './take-checkpoint.ts'

const house = await openTrailHouse()
const linked = async (count: number) => {
  await house.write(inAuthority(newId()), count)
  await linkWaiting(house)()
}

describe('a checkpoint', () => {
  it('is signed when anything is new, copied once, and never written over', async () => {
    for (const scope of someScopes()) await house.write(scope, 2)
    await linkWaiting(house)()
    expect(await takeCheckpoint(house)()).toBe(1)
    expect(await takeCheckpoint(house)()).toBeNull()
    expect(await copyCheckpoints(house)()).toBe(1)
    const [name = ''] = await readdir(house.folder)
    const before = await readFile(join(house.folder, name), 'utf8')
    await house.copies.keep(1, 'json', 'something else')
    expect(await readFile(join(house.folder, name), 'utf8')).toBe(before)
    expect(await readdir(house.folder)).toEqual(['0000000001.json'])
  })

  it('can be verified from its file and the public key alone, and shows every change', async () => {
    const bytes = await house.copies.read(1, 'json')
    if (!bytes) throw new Error('no copy')
    expect(openCopy(bytes, house.signer.verifier)).toMatchObject({ number: 1, heads: { length: expect.any(Number) } })
    const text = bytes.toString('utf8')
    const changed = (from: RegExp, to: string) => openCopy(Buffer.from(text.replace(from, to)), house.signer.verifier)
    expect(changed(/number 1/, 'number 2')).toBe('signature')
    expect(changed(/ 2 ([0-9a-f])/, ' 3 $1')).toBe('root')
    expect(changed(/\{/, '[')).toBe('no-checkpoint')
  })

  it('is made once by two servers, and copied later where the folder was away', async () => {
    await linked(1)
    const made = await Promise.all([takeCheckpoint(house)(), takeCheckpoint(house)()])
    expect(made.filter((number) => number !== null)).toEqual([2])
    await expect(copyCheckpoints({ ...house, copies: copyFolder('/dev/null/none') })()).rejects.toThrow()
    expect(await copyCheckpoints(house)()).toBe(1)
    expect(await house.verify()).toMatchObject({ ok: true, checkpoint: { number: 2 }, copy: { number: 2 } })
  })
})

describe('T13: an authority of time that is away for four hours', () => {
  const FOUR_HOURS = 4 * 3_600
  const provable = (limit: number | null) => house.db.tx(inReference, (tx) => provableWithin(limit)(tx))
  const oldenUnstamped = (hours: number) =>
    house.break(
      `update security.checkpoint set at = at - $1 * interval '1 hour' where number > coalesce((select max(number) from security.stamp), 0)`,
      [hours],
    )

  it('stops nothing at first, stops what must be provable beyond the limit, and is made up for by itself', async () => {
    const authority = await openTestAuthority()
    const timestamps = openTimestampAuthority({ url: authority.url, certificates: authority.root })
    const shell = { ...house, timestamps }
    expect(await stampCheckpoint(shell)()).toBe(2)
    expect(await provable(FOUR_HOURS)).toBe(true)

    authority.behave('down')
    await linked(1)
    expect(await takeCheckpoint(house)()).toBe(3)
    await expect(stampCheckpoint(shell)()).rejects.toThrow('answered with status 503')
    await oldenUnstamped(3)
    expect(await provable(FOUR_HOURS)).toBe(true)
    const late = await house.verify({ timestamps, stampWithinSeconds: 3_600 })
    expect(late.findings).toEqual([{ wrong: 'stamp-late', ageSeconds: expect.closeTo(3 * 3_600, -2) }])

    await oldenUnstamped(2)
    await linked(1)
    expect(await takeCheckpoint(house)()).toBe(4)
    expect(await provable(FOUR_HOURS)).toBe(false)
    expect(await provable(null)).toBe(true)

    authority.behave('right')
    expect(await stampCheckpoint(shell)()).toBe(4)
    expect(await provable(FOUR_HOURS)).toBe(true)
    await copyCheckpoints(house)()
    expect(await house.verify({ timestamps, stampWithinSeconds: 3_600 })).toMatchObject({
      ok: true,
      stamp: { number: 4 },
    })
    expect(await readdir(house.folder)).toContain('0000000004.tsr')
  })

  it('is not asked twice for the same checkpoint, and a stamp over something else is found', async () => {
    const authority = await openTestAuthority()
    const timestamps = openTimestampAuthority({ url: authority.url, certificates: null })
    expect(await stampCheckpoint({ ...house, timestamps })()).toBeNull()
    expect(authority.asked()).toBe(0)
    const foreign = await timestamps.stamp(Buffer.from('another note'))
    await house.break('update security.stamp set token = $1 where number = 4', [foreign])
    const { findings } = await house.verify({ timestamps })
    expect(findings).toEqual([{ wrong: 'stamp', number: 4, why: 'it stamps something else' }])
  })
})

describe('keeping the trail', () => {
  it('links within seconds, and links and signs what is left when it stops', async () => {
    const alarms: string[] = []
    const shell = { ...house, timestamps: null, checkpointEveryMs: 60_000, alarm: (what: string) => alarms.push(what) }
    const trail = keepTrail(shell)
    await house.write(inAuthority(newId()), 3)
    await expect.poll(() => house.break('select from security.unlinked'), { timeout: 45_000 }).toEqual([])
    await house.write(inAuthority(newId()), 2)
    await trail.stop()
    const report = await house.verify()
    expect(report).toMatchObject({ ok: true, unlinked: null })
    expect(report.copy?.number).toBe(report.checkpoint?.number)
    expect(alarms).toEqual([])
  })

  it('waits for a database that is away without a word, and tells of a folder that is', async () => {
    const alarms: string[] = []
    const away = connect('postgresql://nobody@127.0.0.1:1/none', 1)
    const shell = { timestamps: null, checkpointEveryMs: 60_000, alarm: (what: string) => alarms.push(what) }
    await keepTrail({ ...house, ...shell, db: away }).stop()
    await away.end()
    expect(alarms).toEqual([])
    await linked(1)
    await keepTrail({ ...house, ...shell, copies: copyFolder('/dev/null/none') }).stop()
    expect(new Set(alarms)).toEqual(new Set(['copy']))
  })
})
