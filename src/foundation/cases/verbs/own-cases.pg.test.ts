import { beforeAll, describe, expect, it } from 'vitest'
import { openCaseOffice } from '../../../../test/setup/case-office.ts'
import { NAUGHTY } from '../../../../test/security/naughty/strings.ts'
import { validAnswers } from '../../../../test/forms/valid-answers.ts'
import residenceCertificate from '../../../e-services/services/residence-certificate.service.ts'
import type { Actor, MandateScope } from '../../../kernel/actor.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import {
  ALL_OWN,
  listDuties,
  listOwn,
  moveCase,
  openCase,
  ownChoices,
  putOwnLine,
  rebuildOwn,
  upcomingOf,
} from '../index.ts'
import type { CaseRef, OwnCase } from '../words.ts'
import { findOwnCases, projectOwnCase } from '../store/own-cases.ts'
import { follow } from './follow.ts'

const office = await openCaseOffice()
const { house, authority, erika, clerk, person, application, sent } = office

const lineOf = async (actor: Actor, { id }: CaseRef): Promise<OwnCase | undefined> => {
  const [line] = await house.db.tx(inAccount(actor.account), (tx) => findOwnCases(tx, actor.account, [id]))
  return line
}

const listed = async (actor: Actor, wish: Partial<typeof ALL_OWN> = {}): Promise<readonly Id[]> => {
  const { rows } = await listOwn(house)(actor, { ...ALL_OWN, ...wish })
  return rows.flatMap((row) => (row.kind === 'case' ? [row.line.id] : []))
}

const ask = (ref: CaseRef, seen: number) =>
  moveCase(house)(clerk, { ...ref, side: 'staff' }, { on: 'ask', seen, brings: { question: 'Welche Rasse?' } })

const certificate = async (actor: Actor): Promise<CaseRef> => {
  const { id: service, version, form } = residenceCertificate
  const done = await openCase(house)(actor, { ...application(), service, version, answers: validAnswers(form) })
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value.ref
}

beforeAll(async () => {
  await house.services.release(residenceCertificate)
})

describe('the line of a case', () => {
  it('stands in the list in the same response as the own act, and by event after an act of the office', async () => {
    const ref = await sent(erika)
    await ask(ref, 1)
    const answered = { on: 'answer', seen: 2, brings: { answer: 'Ein Dackel.' } }
    expect(await moveCase(house)(erika, { ...ref, side: 'applicant' }, answered)).toMatchObject({ ok: true })
    expect(await lineOf(erika, ref)).toMatchObject({ status: 'RECEIVED', next: 'decision', revision: 3 })
    await ask(ref, 3)
    await office.jobsDone()
    expect(await lineOf(erika, ref)).toMatchObject({ status: 'ACTION_REQUIRED', next: 'answer', revision: 4 })
  })

  it('keeps the newest of tellings that come twice or out of order, and never loses a document', async () => {
    const ref = await sent(erika)
    await office.jobsDone()
    const line = await lineOf(erika, ref)
    if (!line) throw new Error('there is no line')
    const tell = (change: Partial<OwnCase>) =>
      house.db.tx(inAccount(erika.account), (tx) => projectOwnCase(tx, erika.account, { ...line, ...change }))
    await tell({ state: 'waiting', status: 'ACTION_REQUIRED', revision: 3 })
    await tell({ state: 'signing', status: 'PROCESSING', revision: 2 })
    await tell({ state: 'waiting', status: 'ACTION_REQUIRED', revision: 3 })
    expect(await lineOf(erika, ref)).toMatchObject({ state: 'waiting', revision: 3, documents: 0 })
    await tell({ state: 'granted', status: 'COMPLETED', revision: 4, documents: 1 })
    await tell({ state: 'granted', status: 'COMPLETED', revision: 4, documents: 0 })
    expect(await lineOf(erika, ref)).toMatchObject({ state: 'granted', documents: 1 })
  })

  it('counts the documents that were issued after the move', async () => {
    const ref = await sent(erika)
    const staff = { ...ref, side: 'staff' } as const
    await moveCase(house)(clerk, staff, { on: 'propose', seen: 1, brings: {} })
    expect(await moveCase(house)(office.head, staff, { on: 'grant', seen: 2, brings: {} })).toMatchObject({ ok: true })
    await office.jobsDone()
    expect(await lineOf(erika, ref)).toMatchObject({ status: 'COMPLETED', next: 'none', due: null, documents: 1 })
  })

  it('is not made for a case that is not there, nor for somebody who closed the account', async () => {
    const none = { scope: inAuthority(authority), kind: 'case.moved', ref: { case: newId(), seq: '1' } }
    await follow(house)(none)
    const ref = await sent(erika)
    await office.jobsDone()
    const line = await lineOf(erika, ref)
    if (!line) throw new Error('there is no line')
    const nobody = newId()
    expect(await house.db.tx(inAccount(nobody), (tx) => putOwnLine(tx, nobody, line))).toBe(false)
  })
})

describe('the list of a party', () => {
  it('shows nothing to anybody else, whose id is named or not', async () => {
    const ref = await sent(erika)
    await office.jobsDone()
    const eve = await person('Eve')
    const rows = await house.db.tx(inAccount(eve.account), (tx) => findOwnCases(tx, erika.account, [ref.id]))
    expect(rows).toEqual([])
    expect(await listed(eve)).toEqual([])
  })

  it('shows under a mandate only the services that it names, in every part of the page', async () => {
    const [owner, helper] = [await person('Olga Eigen'), await person('Hanna Hilft')]
    const [dog, paper] = [await sent(owner), await certificate(owner)]
    await ask(dog, 1)
    await office.jobsDone()
    const acting = (scope: MandateScope): Actor => ({
      ...helper,
      actingFor: { kind: 'person', party: owner.account, name: owner.name, mandate: newId(), scope },
    })
    const all = acting({ rights: ['read'], services: 'all' })
    expect(new Set(await listed(all))).toEqual(new Set([dog.id, paper.id]))
    const narrow = acting({ rights: ['read'], services: [residenceCertificate.mandate ?? residenceCertificate.id] })
    expect(await listed(narrow)).toEqual([paper.id])
    expect(await listed(narrow, { service: 'dog-tax' })).toEqual([])
    expect(await listed(narrow, { search: 'Hund' })).toEqual([])
    expect(await listDuties(house)(narrow, 5)).toEqual([])
    expect(await ownChoices(house)(narrow)).toMatchObject({ services: [residenceCertificate.id] })
    expect(await listed(acting({ rights: ['submit'], services: 'all' }))).toEqual([])
    expect(await listed(helper)).toEqual([])
  })

  it('is searched by number and by words, and no string breaks it', async () => {
    const owner = await person('Sara Sucht')
    const ref = await sent(owner)
    await office.jobsDone()
    const number = (await lineOf(owner, ref))?.number ?? ''
    for (const search of [number, number.toLowerCase(), 'hundesteuer', 'Steuer Hund'])
      expect(await listed(owner, { search }), search).toEqual([ref.id])
    expect(await listed(owner, { search: number, show: 'completed' })).toEqual([])
    for (const search of NAUGHTY) expect(await listed(owner, { search })).not.toContain(undefined)
  })

  it('gives the coming deadlines, the nearest first', async () => {
    const owner = await person('Frida Frist')
    const [first, second] = [await sent(owner), await sent(owner)]
    await ask(second, 1)
    await office.jobsDone()
    const coming = await upcomingOf(house)(owner.account)
    expect(coming.map(({ id, next }) => [id, next])).toEqual([
      [second.id, 'answer'],
      [first.id, 'decision'],
    ])
    expect((await listDuties(house)(owner, 5)).map(({ id }) => id)).toEqual([second.id])
  })
})

it('is built anew in pieces from what the authorities hold, without lines of cases that are gone', async () => {
  const owner = await person('Rita Retter')
  const refs = [await sent(owner), await sent(owner), await sent(owner)]
  await office.jobsDone()
  const before = await Promise.all(refs.map((ref) => lineOf(owner, ref)))
  const [kept] = before
  if (!kept) throw new Error('there is no line')
  await house.db.tx(inAccount(owner.account), async (tx) => {
    await tx.sql('delete from cases.own_case where account_id = $1', [owner.account])
    await projectOwnCase(tx, owner.account, { ...kept, id: newId() })
  })
  const first = await rebuildOwn(house)(owner.account, { most: 2, after: null })
  expect(first).toMatchObject({ cases: 2, removed: 0, next: { authority } })
  expect(await rebuildOwn(house)(owner.account, { most: 100, after: first.next })).toEqual({
    cases: 1,
    removed: 1,
    next: null,
  })
  expect(await Promise.all(refs.map((ref) => lineOf(owner, ref)))).toEqual(before)
  expect(await listed(owner)).toHaveLength(3)
  expect(await rebuildOwn(house)(await nobody(), { most: 100, after: null })).toEqual({
    cases: 0,
    removed: 0,
    next: null,
  })
})

const nobody = async (): Promise<Id> => (await person('Nie Da')).account
