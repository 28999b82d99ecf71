import { beforeAll, describe, expect, it } from 'vitest'
import { openCaseOffice } from '../../../../test/setup/case-office.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAccount, inAuthority, inReference, type Scope, type Tx } from '../../../platform/postgres/index.ts'
import { accountCard, cardOfEmail, forgetErased } from '../../account/index.ts'
import { deliver, listMailbox } from '../../mailbox/index.ts'
import { cleanRestored } from '../../data-protection/index.ts'
import { listWork, moveCase, openCase, openFile, viewCase, viewOwnCase } from '../index.ts'
import type { CaseRef } from '../words.ts'

const office = await openCaseOffice()
const { house, authority, clerk, person, application, sent } = office

/** Tables of a scope in the order in which they may be filled. */
const CASE = ['cases."case"', 'cases.party', 'cases.log', 'cases.writing', 'cases.file'] as const
const ACCOUNT = ['account.account', 'mailbox.message', 'cases.own_case'] as const
const KEYS = ['data_protection.data_key'] as const
const NAMES = ['account.sign_in_name'] as const

type Rows = ReadonlyMap<string, string>

const copied = (scope: Scope, tables: readonly string[]): Promise<Rows> =>
  house.db.tx(scope, async (tx) => {
    const rows = new Map<string, string>()
    for (const table of tables) {
      const [found] = await tx.sql<{ all: string }>(`select coalesce(jsonb_agg(t), '[]')::text as all from ${table} t`)
      rows.set(table, found?.all ?? '[]')
    }
    return rows
  })

const putBack = async (tx: Tx, rows: Rows): Promise<void> => {
  for (const [table, all] of rows)
    await tx.sql(
      `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1) on conflict do nothing`,
      [all],
    )
}

const removed = async (tx: Tx, tables: readonly string[], where: { readonly column: string; readonly id: Id }) => {
  for (const table of tables.toReversed()) await tx.sql(`delete from ${table} where ${where.column} = $1`, [where.id])
}

const acts = (scope: Scope): Promise<readonly string[]> =>
  house.db.tx(scope, async (tx) => {
    const rows = await tx.sql<{ entry: string }>('select entry from security.audit order by entry_id')
    return rows.map(({ entry }) => entry)
  })

const listed = async (): Promise<readonly { readonly case: Id; readonly applicant: string | null }[]> => {
  const list = await listWork(house)(clerk, { authority, states: [], after: null })
  if (!list.ok) throw new Error(list.refusal.code)
  return list.value.rows.map(({ row, applicant }) => ({ case: row.id, applicant }))
}

let erika: Actor
let max: Actor
let gone: CaseRef
let kept: CaseRef
let email = ''
let before: Awaited<ReturnType<typeof listed>>
let cleaned: Awaited<ReturnType<typeof cleanRestored>>
let trail: { readonly authority: readonly string[]; readonly account: readonly string[] }

describe('one person and one case, shredded, and then yesterday’s data with the keys of today', () => {
  beforeAll(async () => {
    erika = await person('Erika Sommer')
    max = await person('Max Winter')
    gone = await sent(erika)
    kept = await sent(max)
    await deliver(house)(erika.account, { id: gone.id, authority, title: 'Titel', text: ['Text'], links: [] })
    await office.jobsDone()
    email = (await accountCard(house)(erika.account))?.email ?? ''
    before = await listed()

    const yesterday = {
      cases: await copied(inAuthority(authority), CASE),
      account: await copied(inAccount(erika.account), ACCOUNT),
      names: await copied(inReference, NAMES),
      keys: await copied(inAuthority(authority), KEYS),
    }
    await house.db.tx(inAuthority(authority), async (tx) => {
      await removed(tx, CASE, { column: 'case_id', id: gone.id })
      await house.keys.destroy(tx, gone.id)
    })
    await house.db.tx(inAccount(erika.account), async (tx) => {
      await removed(tx, [...NAMES, ...ACCOUNT], { column: 'account_id', id: erika.account })
      await house.keys.destroy(tx, erika.account)
    })
    trail = { authority: await acts(inAuthority(authority)), account: await acts(inAccount(erika.account)) }

    await house.db.tx(inAuthority(authority), (tx) => putBack(tx, yesterday.cases))
    await house.db.tx(inAccount(erika.account), (tx) => putBack(tx, yesterday.account))
    await house.db.tx(inReference, (tx) => putBack(tx, yesterday.names))
    // A backup of keys from yesterday too, which nobody should take, but somebody will.
    await house.db.tx(inAuthority(authority), (tx) => putBack(tx, yesterday.keys))
    cleaned = await cleanRestored(house.db, forgetErased(house))
  })

  it('takes away again the keys that a backup of yesterday brings back', () => {
    expect(cleaned).toEqual({ keysDeleted: 1, subjects: 2 })
  })

  it('opens nothing of the person: no name, no address, no message', async () => {
    expect(await accountCard(house)(erika.account)).toBeNull()
    expect(await listMailbox(house)(erika, null)).toEqual({ messages: [], next: null })
    const [rows] = await house.db.tx(inAccount(erika.account), (tx) =>
      tx.sql('select count(*) as messages from mailbox.message'),
    )
    expect(rows).toEqual({ messages: 2 })
    await expect(house.db.tx(inAccount(erika.account), (tx) => house.keys.of(tx, erika.account))).rejects.toThrow()
  })

  it('opens nothing of the case, for neither side, and writes nothing into it any more', async () => {
    for (const seen of [await viewCase(house)(clerk, gone), await viewOwnCase(house)(erika, gone)])
      expect(seen).toMatchObject({ ok: true, value: { applicant: null, answers: {}, texts: [], files: [], moves: [] } })
    const [file] = await house.db.tx(inAuthority(authority), (tx) =>
      tx.sql<{ id: Id }>('select file_id as id from cases.file where case_id = $1', [gone.id]),
    )
    const erased = { ok: false, refusal: { code: 'case/erased' } }
    for (const [actor, side] of [
      [clerk, 'staff'],
      [erika, 'applicant'],
    ] as const) {
      const wish = { on: 'ask', seen: 1, brings: { question: 'Noch eine Frage' } }
      expect(await moveCase(house)(actor, { ...gone, side }, wish)).toEqual(erased)
      if (!file) throw new Error('the file of the case did not come back')
      expect(await openFile(house)(actor, { ...gone, side }, file.id)).toEqual(erased)
    }
  })

  it('finds nobody by the address, so that it can be used again', async () => {
    expect(email).toContain('@')
    expect(await cardOfEmail(house, email)).toBeNull()
    const names = await house.db.look<{ account: Id }>('select account_id as account from account.sign_in_name')
    expect(names.map(({ account }) => account)).not.toContain(erika.account)
    expect(names.map(({ account }) => account)).toContain(max.account)
  })

  it('leaves everybody else, all numbers and the whole audit trail as they were', async () => {
    expect(await viewCase(house)(clerk, kept)).toMatchObject({ ok: true, value: { applicant: 'Max Winter' } })
    const now = await listed()
    expect(now.map((line) => line.case)).toEqual(before.map((line) => line.case))
    expect(now.find((line) => line.case === gone.id)?.applicant).toBeNull()
    expect((await acts(inAuthority(authority))).slice(0, trail.authority.length)).toEqual(trail.authority)
    expect(await acts(inAccount(erika.account))).toEqual(trail.account)
    expect(trail.authority.some((entry) => entry.includes('"cases.submit"') && entry.includes(gone.id))).toBe(true)
    for (const [entries, subject] of [
      [trail.authority, gone.id],
      [trail.account, erika.account],
    ] as const)
      expect(
        entries.filter((one) => one.includes('"data-protection.destroy-key"') && one.includes(subject)),
      ).toHaveLength(1)
  })

  it('is not opened again under the old number either', async () => {
    const again = openCase(house)(erika, application(gone.id))
    expect(await again).toMatchObject({ ok: true, value: { again: true } })
  })
})
