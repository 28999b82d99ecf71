import { expect, it } from 'vitest'
import { openCaseOffice } from '../../../../test/setup/case-office.ts'
import { canonical } from '../../../kernel/canonical.ts'
import { inAccount, inAuthority, type Scope } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { listWork, moveCase, viewCase } from '../index.ts'

const office = await openCaseOffice()
const { house, clerk, head, erika, authority } = office
const entriesOf = (scope: Scope) =>
  house.db.tx(scope, (tx) => tx.sql<{ entry: string }>('select entry from security.audit order by entry_id'))

it('the trail of a case from application to decision holds ids, codes and numbers, and nothing that anybody wrote', async () => {
  const ref = await office.sent(erika)
  await listWork(house)(clerk, { authority, states: ['received'], after: null })
  await viewCase(house)(clerk, ref)
  const staff = { ...ref, side: 'staff' as const }
  const asked = await moveCase(house)(clerk, staff, {
    on: 'ask',
    seen: 1,
    brings: { question: 'Wie heißt Rex wirklich?' },
  })
  expect(asked.ok).toBe(true)
  const brings = { answer: 'Er heißt Rexona von Sommer.' }
  expect((await moveCase(house)(erika, { ...ref, side: 'applicant' }, { on: 'answer', seen: 2, brings })).ok).toBe(true)
  await office.jobsDone()
  const scopes = [inAuthority(authority), ...[erika, clerk, head].map(({ account }) => inAccount(account))]
  const entries = (await Promise.all(scopes.map(entriesOf))).flat().map(({ entry }) => entry)
  const acts = entries.map((entry) => /"act":"([^"]+)"/.exec(entry)?.[1])
  for (const act of [
    'account.open',
    'account.appoint',
    'cases.submit',
    'cases.list',
    'cases.view',
    'cases.ask',
    'cases.answer',
  ])
    expect(acts).toContain(act)
  const all = entries.join('\n')
  for (const word of ['Erika', 'Sommer', 'Kaya', 'Roth', 'Rex', 'person.example', '@', 'Muster', 'Marktplatz'])
    expect(all).not.toContain(word)
  const words = entries.flatMap((entry) => [...entry.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text))
  const withBlank = words.filter((text) => /\s/.test(text) && !text.includes('§'))
  expect(withBlank).toEqual([])
})

it('an act with the words of a person in it is a bug that leaves nothing behind', async () => {
  const before = (await entriesOf(inAuthority(authority))).length
  const by = { doer: { system: 'test' }, at: house.clock() }
  const written = house.db.tx(inAuthority(authority), (tx) =>
    audit.append(tx, { act: 'cases.note', ref: { note: 'Frau Sommer rief an' } }, by),
  )
  await expect(written).rejects.toThrow('ref.note is free text')
  expect((await entriesOf(inAuthority(authority))).length).toBe(before)
})

it('T13: no decision is issued while its moment could not be proved, and nothing of it is lost', async () => {
  const ref = await office.sent(erika)
  const staff = { ...ref, side: 'staff' as const }
  let provable = false
  const shell = { ...house, provable: async () => provable }
  const proposed = await moveCase(shell)(clerk, staff, { on: 'propose', seen: 1, brings: DECISION })
  if (!proposed.ok) throw new Error(canonical(proposed.refusal))
  const grant = () => moveCase(shell)(head, staff, { on: 'grant', seen: 2, brings: DECISION })
  expect(await grant()).toMatchObject({ ok: false, refusal: { code: 'case/not-provable-now' } })
  provable = true
  expect(await grant()).toMatchObject({ ok: true, value: { revision: 3 } })
})

const DECISION = { reasons: 'Der Hund ist angemeldet.', note: 'Bitte prüfen.' }
