import { passingSeal } from '../../data-protection/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { openRetentionOffice, type RetentionOffice } from '../../../../test/setup/retention-office.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { dayOf, plus } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { listMailbox } from '../../mailbox/index.ts'
import {
  confirmRun,
  deleteCase,
  dueCases,
  holdCase,
  listOwn,
  recordArchiveAnswer,
  stopRun,
  viewRetention,
  viewRun,
} from '../index.ts'
import type { CaseRef } from '../words.ts'

let at: RetentionOffice
let administrator: Actor

beforeAll(async () => {
  at = await openRetentionOffice()
  administrator = await at.office.person('Alex Amt', { authority: at.office.authority, function: 'administrator' })
})

const acts = async (act: string, ref: CaseRef) => {
  const entries = await at.rows<{ entry: string }>(
    `select entry from security.audit where entry like '%' || $1 || '%'`,
    ref,
  )
  return entries.filter(({ entry }) => JSON.parse(entry).act === act).length
}

describe('deleting a case whose time is over', () => {
  it('proposes it a month before, tells the person, deletes everything, and leaves what is no person’s data', async () => {
    const { house, authority, erika } = at.office
    const ref = await at.ended()
    await at.office.jobsDone()
    const today = dayOf(house.clock())
    const [kept] = await at.rows<{ delete_due: string; number: string }>(
      'select delete_due, number from cases."case" where case_id = $1',
      ref,
    )
    expect(kept?.delete_due).toBe(plus(today, 'P1Y'))
    const addresses = await at.rows<{ address: string }>('select address from cases.file where case_id = $1', ref)
    expect(addresses.length).toBeGreaterThan(0)
    at.office.travel('P300D')
    await at.keep()
    expect((await viewRetention(house)(at.office.head, authority, { run: null, hold: null })).ok).toBe(true)
    await expect(at.newestRun()).rejects.toThrow('there is no run')
    at.office.travel('P36D')
    await at.keep()
    const run = await at.newestRun()
    expect(run).toMatchObject({ state: 'proposed', cases: 1 })
    at.office.travel('P60D')
    await at.keep()
    expect(await at.there(ref)).toBe(1)
    await at.confirm(run.id)
    expect(await at.there(ref)).toBe(1)
    const { messages } = await listMailbox(house)(erika, null)
    expect(messages.map(({ title }) => title)).toContain(`Ihr Vorgang ${kept?.number} wird bald gelöscht`)
    at.office.travel('P31D')
    await Promise.all([at.keep(), at.keep()])
    await at.office.jobsDone()
    await at.keep()
    for (const table of ['"case"', 'log', 'writing', 'file', 'party', 'retention_hold'])
      expect(await at.rows(`select case_id from cases.${table} where case_id = $1`, ref), table).toEqual([])
    expect(await at.rows('select * from data_protection.data_key where subject_id = $1', ref)).toEqual([])
    const gone = await house.files.get(addresses[0]?.address ?? '', passingSeal)
    expect(gone).toMatchObject({ ok: false, refusal: { code: 'file/not-found' } })
    expect((await listOwn(house)(erika)).rows.map((row) => (row.kind === 'case' ? row.line.id : null))).not.toContain(
      ref.id,
    )
    const [remains] = await at.rows<object>('select * from cases.remainder where case_id = $1', ref)
    expect(remains).toMatchObject({ number: kept?.number, state: 'withdrawn', service: 'dog-tax' })
    expect(await acts('cases.delete', ref)).toBe(1)
    expect(await acts('cases.announce-deletion', ref)).toBe(1)
    expect(await at.newestRun()).toMatchObject({ id: run.id, state: 'done' })
  })

  it('goes on where it was killed between two cases, and undoes what a broken transaction began', async () => {
    const refs = [await at.ended(), await at.ended(), await at.ended()]
    const run = await at.confirmedRun()
    at.office.travel('P31D')
    const [first, second] = refs
    if (!first || !second) throw new Error('no cases')
    expect(await deleteCase(at.office.house)(first, run)).toBe('deleted')
    const broken = {
      ...at.office.house,
      keys: { ...at.office.house.keys, destroy: () => Promise.reject(new Error('gone')) },
    }
    await expect(deleteCase(broken)(second, run)).rejects.toThrow('gone')
    expect(await at.there(second)).toBe(1)
    expect(await at.rows('select * from cases.writing where case_id = $1', second)).not.toEqual([])
    expect(await deleteCase(at.office.house)(first, run)).toBe('waits')
    await at.keep()
    await at.keep()
    for (const ref of refs) expect([await at.there(ref), await acts('cases.delete', ref)]).toEqual([0, 1])
  })

  it('is not possible outside of a confirmed run, not even by a statement of its own', async () => {
    const ref = await at.ended()
    for (const table of ['writing', 'file', 'log', 'party', '"case"'])
      await at.rows(`delete from cases.${table} where case_id = $1`, ref)
    expect(await at.there(ref)).toBe(1)
    expect(await at.rows('select * from cases.writing where case_id = $1', ref)).not.toEqual([])
  })
})

describe('a case that belongs to an archive', () => {
  it('waits for the archive’s answer, which is given once', async () => {
    const { house, head } = at.office
    const ref = await at.endedForArchive()
    const run = await at.confirmedRun()
    at.office.travel('P200D')
    await at.keep()
    expect([await at.there(ref), await at.outcomeOf(ref, run)]).toEqual([1, 'open'])
    expect((await recordArchiveAnswer(house)(head, ref, 'declined')).ok).toBe(true)
    expect((await recordArchiveAnswer(house)(head, ref, 'declined')).ok).toBe(true)
    expect(await recordArchiveAnswer(house)(head, ref, 'taken')).toMatchObject({
      refusal: { code: 'case/archive-answered' },
    })
    await at.keep()
    expect([await at.there(ref), await at.outcomeOf(ref, run)]).toEqual([0, 'deleted'])
  })
})

describe('who may', () => {
  it('lets head and administrator of the own authority decide, and nobody else', async () => {
    const { house, authority, elsewhere, clerk, person } = at.office
    const ref = await at.ended()
    at.office.travel('P336D')
    await at.keep()
    const run = { authority, run: (await at.newestRun()).id }
    const stranger = await person('Sam Fremd', { authority: elsewhere, function: 'head' })
    for (const other of [clerk, stranger, at.office.erika]) {
      expect((await viewRun(house)(other, run, null)).ok).toBe(false)
      expect((await confirmRun(house)(other, run)).ok).toBe(false)
      expect((await stopRun(house)(other, run)).ok).toBe(false)
      expect((await holdCase(house)(other, ref, { reason: 'x', until: null, key: newId() })).ok).toBe(false)
      expect((await recordArchiveAnswer(house)(other, ref, 'taken')).ok).toBe(false)
    }
    expect((await viewRun(house)(stranger, { ...run, authority: elsewhere }, null)).ok).toBe(false)
    const seen = await viewRun(house)(administrator, run, null)
    expect(seen.ok && seen.value.items.map((item) => item.case)).toContain(ref.id)
    expect((await stopRun(house)(administrator, run)).ok).toBe(true)
    expect(await confirmRun(house)(at.office.head, run)).toMatchObject({ refusal: { code: 'case/run-decided' } })
  })

  it('previews what is due on a day without changing anything', async () => {
    const ref = await at.ended()
    const on = plus(dayOf(at.office.house.clock()), 'P2Y')
    const due: Id[] = []
    for await (const one of dueCases(at.office.house, at.office.authority, on)) due.push(one.case)
    expect(due).toContain(ref.id)
    expect(await at.rows('select case_id from cases.retention_item where case_id = $1', ref)).toEqual([])
  })
})
