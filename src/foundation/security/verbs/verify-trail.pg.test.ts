import { describe, expect, it } from 'vitest'
import { openTrailHouse, type TrailHouse } from '../../../../test/security/trail-house.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { linkWaiting } from './link-chain.ts'
import { copyCheckpoints, takeCheckpoint } from './take-checkpoint.ts'

const house = await openTrailHouse()

/** A chain of its own for each fault, eight entries long, seen by a checkpoint after the sixth. */
const chainOfEight = async (): Promise<{ authority: Id; entries: readonly unknown[] }> => {
  const authority = newId()
  await house.write(inAuthority(authority), 6)
  await linkWaiting(house)()
  await takeCheckpoint(house)()
  await copyCheckpoints(house)()
  await house.write(inAuthority(authority), 2)
  await linkWaiting(house)()
  const rows = await house.break('select entry_id from security.link where chain_id = $1 order by seq', [authority])
  return { authority, entries: rows.map((row) => row.entry_id) }
}

const findingsOf = async (authority: Id, verify: TrailHouse['verify'] = house.verify) =>
  (await verify()).findings.filter((finding) => 'chain' in finding && finding.chain === authority)

describe('T12: the verifier names the first bad entry', () => {
  it('and finds nothing where nothing was touched', async () => {
    const { authority } = await chainOfEight()
    expect(await findingsOf(authority)).toEqual([])
    expect((await house.verify()).checkpoint).not.toBeNull()
  })

  it.each([
    [
      'one byte of the text',
      `update security.audit set entry = replace(entry, '"written":2', '"written":9')`,
      'entry-changed',
    ],
    [
      'one byte of the hash',
      `update security.audit set hash = overlay(hash placing '!' from 5 for 1)`,
      'entry-changed',
    ],
    [
      'text and hash together',
      `update security.audit set entry = '{}', hash = encode(sha256('{}'), 'hex')`,
      'hash-changed',
    ],
    ['the entry itself', 'delete from security.audit', 'entry-missing'],
  ])('when %s changes', async (_, statement, wrong) => {
    const { authority, entries } = await chainOfEight()
    await house.break(`${statement} where chain_id = $1 and entry_id in ($2, $3)`, [authority, entries[2], entries[4]])
    expect(await findingsOf(authority)).toEqual([{ chain: authority, seq: 3, entry: entries[2], wrong }])
  })

  it('when two entries are swapped', async () => {
    const { authority, entries } = await chainOfEight()
    await house.break(
      `update security.audit a set entry = b.entry, hash = b.hash from security.audit b
       where a.chain_id = $1 and b.chain_id = $1
         and (a.entry_id, b.entry_id) in (($2::uuid, $3::uuid), ($3::uuid, $2::uuid))`,
      [authority, entries[3], entries[5]],
    )
    expect(await findingsOf(authority)).toMatchObject([{ seq: 4, entry: entries[3], wrong: 'hash-changed' }])
  })

  it('when two links are swapped', async () => {
    const { authority, entries } = await chainOfEight()
    for (const [from, to] of [
      [4, 99],
      [5, 4],
      [99, 5],
    ])
      await house.break('update security.link set seq = $3 where chain_id = $1 and seq = $2', [authority, from, to])
    expect(await findingsOf(authority)).toMatchObject([{ seq: 4, entry: entries[4], wrong: 'link-changed' }])
  })

  it('when a link is taken out', async () => {
    const { authority } = await chainOfEight()
    await house.break('delete from security.link where chain_id = $1 and seq = 5', [authority])
    expect(await findingsOf(authority)).toMatchObject([{ seq: 5, wrong: 'link-missing' }])
  })

  it('when an old entry is replayed under a new id, linked and all', async () => {
    const { authority, entries } = await chainOfEight()
    const replayed = newId()
    await house.break(
      `with copy as (insert into security.audit select chain_id, scope_id, $3, entry, hash from security.audit
         where chain_id = $1 and entry_id = $2 returning *)
       insert into security.unlinked select chain_id, entry_id, scope_id, decode(hash, 'hex') from copy`,
      [authority, entries[1], replayed],
    )
    await linkWaiting(house)()
    expect(await findingsOf(authority)).toMatchObject([{ seq: 9, entry: replayed, wrong: 'entry-moved' }])
  })

  it('when an entry has neither a link nor a place on the waiting list', async () => {
    const { authority } = await chainOfEight()
    await house.write(inAuthority(authority), 1)
    const [row] = await house.break('delete from security.unlinked where chain_id = $1 returning entry_id', [authority])
    expect(await findingsOf(authority)).toMatchObject([{ seq: null, entry: row?.entry_id, wrong: 'entry-unlinked' }])
  })

  it('when the last links are removed, or all traces of them', async () => {
    const { authority, entries } = await chainOfEight()
    await house.break('delete from security.link where chain_id = $1 and seq > 6', [authority])
    expect(await findingsOf(authority)).toMatchObject([{ seq: 7, wrong: 'tail-removed' }])
    await cutTo(authority, 4)
    await house.break('delete from security.audit where chain_id = $1 and entry_id > $2', [authority, entries[3]])
    expect(await findingsOf(authority)).toMatchObject([{ seq: 5, wrong: 'tail-removed' }])
  })

  it('when an older database is put in its place', async () => {
    const { authority } = await chainOfEight()
    await takeCheckpoint(house)()
    await copyCheckpoints(house)()
    const number = await house.copies.latest()
    await house.break('delete from security.checkpoint where number = $1', [number])
    await house.break('delete from security.audit where chain_id = $1', [authority])
    await house.break('delete from security.link where chain_id = $1', [authority])
    await house.break('delete from security.chain where chain_id = $1', [authority])
    const { findings } = await house.verify()
    expect(findings).toContainEqual({ wrong: 'checkpoint-missing', number })
    expect(findings).toContainEqual({ chain: authority, seq: 1, entry: null, wrong: 'tail-removed' })
  })

  it('when somebody makes up a whole new chain', async () => {
    const { authority, entries } = await chainOfEight()
    await house.break('delete from security.audit where chain_id = $1 and entry_id = $2', [authority, entries[0]])
    await house.break('delete from security.link where chain_id = $1', [authority])
    await house.break('delete from security.chain where chain_id = $1', [authority])
    await house.break(
      `insert into security.unlinked select chain_id, entry_id, scope_id, decode(hash, 'hex') from security.audit where chain_id = $1`,
      [authority],
    )
    await linkWaiting(house)()
    expect(await findingsOf(authority)).toMatchObject([{ seq: 6, wrong: 'checkpoint-differs' }])
  })
})

/** Makes the database forget what comes after a number, as somebody would who knows it well. */
const cutTo = async (authority: Id, seq: number): Promise<void> => {
  await house.break('delete from security.link where chain_id = $1 and seq > $2', [authority, seq])
  await house.break(
    `update security.chain c set seq = l.seq, link_hash = l.link_hash from security.link l
     where c.chain_id = $1 and l.chain_id = $1 and l.seq = $2`,
    [authority, seq],
  )
}

it('an entry that waits for its link is fine for a minute and a finding afterwards', async () => {
  const authority = newId()
  await house.write(inAuthority(authority), 1)
  expect((await house.verify()).findings).not.toContainEqual(expect.objectContaining({ wrong: 'unlinked-too-long' }))
  await house.break(`update security.unlinked set at = now() - interval '61 seconds' where chain_id = $1`, [authority])
  const late = { wrong: 'unlinked-too-long', ageSeconds: expect.closeTo(65, -1) }
  expect((await house.verify()).findings).toContainEqual(late)
})

it('an entry in a chain that was never begun is found where that chain is named', async () => {
  const authority = newId()
  await house.write(inAuthority(authority), 1)
  await house.break('delete from security.unlinked where chain_id = $1', [authority])
  expect(await findingsOf(authority, () => house.verify({ chains: [authority] }))).toMatchObject([
    { seq: null, wrong: 'entry-unlinked' },
  ])
})

it('verifying changes nothing', async () => {
  const all = () =>
    house.break(
      `select md5(string_agg(t, ',' order by t)) as print from (select a::text as t from security.audit a
         union all select l::text from security.link l union all select c::text from security.chain c
         union all select u::text from security.unlinked u union all select p::text from security.checkpoint p) as rows`,
    )
  const before = await all()
  await house.verify()
  expect(await all()).toEqual(before)
})
