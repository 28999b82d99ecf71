import { expect, it } from 'vitest'
import { openTrailHouse, someScopes } from '../../../../test/security/trail-house.ts'
import { systemClock } from '../../../kernel/clock.ts'
import { id, newId } from '../../../kernel/ids.ts'
import { connect, inAuthority, inReference } from '../../../platform/postgres/index.ts'
import { chainOf } from '../domain/chain-id.ts'
import { audit } from '../index.ts'
import { appendLinks, lockHeads, takeUnlinked } from '../store/chain.ts'
import { linkAll } from '../domain/link.ts'
import { linkChains, linkWaiting } from './link-chain.ts'

const house = await openTrailHouse()
const counted = async (table: 'audit' | 'link' | 'unlinked') => {
  const [row] = await house.break(`select count(*)::int as count from security.${table}`)
  return row?.count
}

it('a thousand entries of sixteen writers in five chains are linked exactly once by two chainers at a time', async () => {
  const scopes = someScopes()
  const other = connect(house.appUrl, 4)
  let writing = true
  const chainer = async (db: typeof other): Promise<number> => {
    let linked = 0
    while (writing) {
      linked += await linkWaiting({ db })()
      await new Promise((resume) => setTimeout(resume, 20))
    }
    return linked + (await linkWaiting({ db })())
  }
  const chainers = Promise.all([chainer(house.db), chainer(other)])
  const writers = Array.from({ length: 16 }, (_, at) => house.write(scopes[at % 5] ?? inAuthority(newId()), 63))
  await Promise.all(writers)
  writing = false
  const linked = await chainers
  await other.end()
  expect(linked[0] + linked[1]).toBe(16 * 63)
  expect([await counted('audit'), await counted('link'), await counted('unlinked')]).toEqual([1_008, 1_008, 0])
  expect(await house.verify()).toMatchObject({ ok: true, links: 1_008, unlinked: null })
})

it('a writer that does not come to an end keeps nobody else from being linked', async () => {
  const authority = newId()
  let finish: () => void = () => {}
  let began: () => void = () => {}
  const begun = new Promise<void>((resume) => {
    began = resume
  })
  const open = house.db.tx(inAuthority(authority), async (tx) => {
    await audit.append(tx, { act: 'test.slow', ref: {} }, { doer: { system: 'test' }, at: systemClock() })
    began()
    await new Promise<void>((resume) => {
      finish = resume
    })
  })
  await begun
  await house.write(inAuthority(authority), 3)
  expect(await linkWaiting(house)()).toBe(3)
  finish()
  await open
  expect(await linkWaiting(house)()).toBe(1)
  expect(await house.verify()).toMatchObject({ ok: true })
})

it('a chainer that dies between reading and committing leaves everything as it was', async () => {
  const authority = newId()
  const chain = chainOf({ kind: 'authority', authority })
  await house.write(inAuthority(authority), 4)
  const killed = house.db.tx(inReference, async (tx) => {
    const head = (await lockHeads(tx, [chain])).get(chain)
    if (!head) throw new Error('nobody else is here')
    const waiting = (await takeUnlinked(tx, [chain], 500)).get(chain) ?? []
    await appendLinks(tx, [{ chain, ...linkAll(head, waiting) }])
    await tx.sql('select pg_terminate_backend(pg_backend_pid())')
  })
  await expect(killed).rejects.toThrow()
  expect(await counted('unlinked')).toBe(4)
  expect(await linkChains(house)([chain], 3)).toBe(3)
  expect(await linkChains(house)([chain], 3)).toBe(1)
  expect(await house.verify()).toMatchObject({ ok: true })
})

it('a chain that somebody links is passed over without waiting', async () => {
  const authority = newId()
  const chain = chainOf({ kind: 'authority', authority })
  await house.write(inAuthority(authority), 2)
  expect(await linkChains(house)([chain], 1)).toBe(1)
  await house.db.tx(inReference, async (tx) => {
    expect((await lockHeads(tx, [chain])).size).toBe(1)
    expect(await linkChains(house)([chain])).toBe(0)
  })
  expect(await linkChains(house)([chain])).toBe(1)
})

it('many chains are linked in one transaction, and one that fails keeps none of the others waiting', async () => {
  const authorities = Array.from({ length: 130 }, () => newId())
  for (const authority of authorities) await house.write(inAuthority(authority), 1)
  const [broken = ''] = authorities
  const chain = chainOf({ kind: 'authority', authority: id(broken) })
  // A link that stands where the next one should stand.
  await house.break(
    `insert into security.link select '${chain}', 1, scope_id, entry_id, hash, hash from security.unlinked where chain_id = '${chain}'`,
  )
  const told: unknown[] = []
  const link = linkWaiting(house, (error) => told.push(error))
  expect(await link()).toBe(129)
  expect(await link()).toBe(0)
  expect(told).toHaveLength(1)
  expect(await counted('unlinked')).toBe(1)
  await house.break(`delete from security.link where chain_id = '${chain}'`)
  expect(await linkWaiting(house)()).toBe(1)
  expect(await house.verify()).toMatchObject({ ok: true })
})
