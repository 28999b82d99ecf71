import { describe, expect, it } from 'vitest'
import { openCaseOffice } from '../../../../test/setup/case-office.ts'
import { newId } from '../../../kernel/ids.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { deliver, openMessage } from '../../mailbox/index.ts'
import { keepDeliveries, listWork, settleNotOpened, viewCase } from '../index.ts'
import { type CaseRef, caseRefOf } from '../words.ts'

const office = await openCaseOffice()
const { house, jobsDone, travel, authority, clerk, erika, sent } = office

const decided = async (ref: CaseRef) => {
  const message = newId()
  const about = { authority, kind: 'decision', topics: ['dog-tax'], caseRef: caseRefOf(ref), official: true } as const
  await deliver(house)(erika.account, { id: message, ...about, title: 'Bescheid', text: ['Ja.'], links: [] })
  await jobsDone()
  return message
}

const waits = async (ref: CaseRef): Promise<boolean> => {
  const view = await viewCase(house)(clerk, ref)
  return view.ok && view.value.notOpened !== null
}

describe('a decision that lies in the mailbox', () => {
  it('is put before the clerks when nobody opened it within the days of the law, once, until it was served otherwise', async () => {
    const [unread, read] = [await sent(erika), await sent(erika)]
    await decided(unread)
    expect((await openMessage(house)(erika, await decided(read))).ok).toBe(true)
    await jobsDone()
    travel('P10D')
    expect(await keepDeliveries(house)(authority)).toBe(0)
    travel('P1D')
    expect(await keepDeliveries(house)(office.elsewhere)).toBe(0)
    expect(await keepDeliveries(house)(authority)).toBe(1)
    expect(await keepDeliveries(house)(authority)).toBe(0)
    expect([await waits(unread), await waits(read)]).toEqual([true, false])
    const page = await listWork(house)(clerk, { authority, states: [], waiting: true, after: null })
    expect(page.ok && page.value.rows.map(({ row }) => row.id)).toEqual([unread.id])
    const acts = await house.db.tx(inAuthority(authority), (tx) =>
      tx.sql<{ law: string }>(
        `select entry::jsonb->>'law' as law from security.audit where entry::jsonb->>'act' = 'mailbox.not-opened'`,
      ),
    )
    expect(acts).toEqual([{ law: 'VwVfG § 41 Abs. 2a' }])
    expect(await settleNotOpened(house)(erika, unread)).toMatchObject({ refusal: { code: 'case/not-found' } })
    for (const _ of [1, 2]) expect((await settleNotOpened(house)(clerk, unread)).ok).toBe(true)
    expect(await waits(unread)).toBe(false)
  })
})
