import { expect, it } from 'vitest'
import { openCaseOffice } from '../../../../test/setup/case-office.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { listMailbox } from '../../mailbox/index.ts'
import { keepDeadlines, moveCase, viewOwnCase } from '../index.ts'
import { logOf } from '../store/history.ts'
import type { CaseRef } from '../words.ts'

const office = await openCaseOffice()
const { house, authority, elsewhere, clerk, person, sent } = office

const asked = async (ref: CaseRef): Promise<CaseRef> => {
  const wish = { on: 'ask', seen: 1, brings: { question: 'Welche Rasse?' } }
  const moved = await moveCase(house)(clerk, { ...ref, side: 'staff' }, wish)
  if (!moved.ok) throw new Error(moved.refusal.code)
  return ref
}

const movesOf = (ref: CaseRef) =>
  house.db.tx(inAuthority(ref.authority), async (tx) => (await logOf(tx, ref)).map(({ on, role }) => `${on} ${role}`))

it('reminds of a question whose time is over, once, and leaves everything else as it is', async () => {
  const olga = await person('Olga Offen')
  const [waiting, erased] = [await asked(await sent(olga)), await asked(await sent(olga))]
  await house.db.tx(inAuthority(authority), (tx) => house.keys.destroy(tx, erased.id))
  const running = await sent(olga)
  expect(await keepDeadlines(house)(authority)).toBe(0)
  office.travel('P40D')
  expect(await keepDeadlines(house)(elsewhere)).toBe(0)
  const both = await Promise.all([keepDeadlines(house)(authority), keepDeadlines(house)(authority)])
  expect(both[0] + both[1]).toBe(1)
  expect(await keepDeadlines(house)(authority)).toBe(0)
  expect(await movesOf(waiting)).toEqual(['submit applicant', 'ask clerk', 'remind system'])
  for (const ref of [erased, running]) expect((await movesOf(ref)).join()).not.toContain('system')
  const view = await viewOwnCase(house)(olga, waiting)
  expect(view).toMatchObject({ ok: true, value: { row: { state: 'waiting', deadlines: { decide: { due: null } } } } })
  await office.jobsDone()
  const { messages } = await listMailbox(house)(olga, null)
  expect(messages.filter(({ title }) => title === 'Erinnerung an unsere Rückfrage')).toHaveLength(1)
})

it('shows a case that is late to the head and makes no move of its own', async () => {
  const ref = await sent(await person('Lena Lang'))
  office.travel('P200D')
  await keepDeadlines(house)(authority)
  expect(await movesOf(ref)).toEqual(['submit applicant'])
})
