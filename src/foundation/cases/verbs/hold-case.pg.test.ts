import { beforeAll, describe, expect, it } from 'vitest'
import { openRetentionOffice, type RetentionOffice } from '../../../../test/setup/retention-office.ts'
import { day } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { deleteCase, holdCase, releaseHold, stopRun, viewRetention } from '../index.ts'
import { lockCase } from '../store/cases.ts'
import { insertHold } from '../store/retention-holds.ts'

let at: RetentionOffice

beforeAll(async () => {
  at = await openRetentionOffice()
})

describe('a hold', () => {
  const wish = () => ({ reason: 'Klage beim Verwaltungsgericht', until: null, key: newId() })

  it('keeps a case out of runs until it is released', async () => {
    const ref = await at.ended()
    const held = wish()
    expect((await holdCase(at.office.house)(at.office.head, ref, held)).ok).toBe(true)
    expect((await holdCase(at.office.house)(at.office.head, ref, held)).ok).toBe(true)
    at.office.travel('P400D')
    await at.keep()
    const seen = await viewRetention(at.office.house)(at.office.head, at.office.authority, { run: null, hold: null })
    const holds = seen.ok ? seen.value.holds : []
    expect(holds).toMatchObject([{ case: ref.id, reason: held.reason }])
    expect(await at.rows('select case_id from cases.retention_item where case_id = $1', ref)).toEqual([])
    const [stored] = await at.rows<{ reason: Buffer }>(
      'select reason from cases.retention_hold where case_id = $1',
      ref,
    )
    expect(stored?.reason.includes('Klage')).toBe(false)
    expect((await releaseHold(at.office.house)(at.office.head, at.office.authority, holds[0]?.id ?? newId())).ok).toBe(
      true,
    )
    await at.keep()
    expect((await at.rows('select case_id from cases.retention_item where case_id = $1', ref)).length).toBe(1)
  })

  it('wins over the deletion that waits for it, and loses where the deletion was first', async () => {
    const { house, authority, head } = at.office
    const [first, second] = [await at.ended(), await at.ended()]
    await stopRun(house)(head, { authority, run: (await at.newestRun()).id })
    const run = await at.confirmedRun()
    at.office.travel('P31D')
    let deleting: ReturnType<ReturnType<typeof deleteCase>> | undefined
    await house.db.tx(inAuthority(authority), async (tx) => {
      await lockCase(tx, first)
      deleting = deleteCase(house)(first, run)
      await new Promise((resume) => setTimeout(resume, 50))
      const sealer = await house.keys.of(tx, first.id)
      await insertHold(tx, authority, {
        id: newId(),
        case: first.id,
        number: 'WI',
        reason: sealer.seal('case.hold', 'Klage'),
        placedBy: head.account,
        since: house.clock(),
        until: null,
      })
    })
    expect(await deleting).toBe('held')
    expect([await at.there(first), await at.outcomeOf(first, run)]).toEqual([1, 'held'])
    // The job of the run may have come first; deleted is deleted.
    await deleteCase(house)(second, run)
    expect([await at.there(second), await at.outcomeOf(second, run)]).toEqual([0, 'deleted'])
    expect(await holdCase(house)(head, second, wish())).toMatchObject({ refusal: { code: 'case/not-found' } })
  })

  it('asks for a reason and for a day that is still to come', async () => {
    const ref = await at.ended()
    const hold = holdCase(at.office.house)
    expect(await hold(at.office.head, ref, { ...wish(), reason: ' ' })).toMatchObject({
      refusal: { code: 'case/hold-reason' },
    })
    expect(await hold(at.office.head, ref, { ...wish(), until: day('2020-02-29') })).toMatchObject({
      refusal: { code: 'case/hold-until' },
    })
  })
})
