import { beforeAll, describe, expect, it } from 'vitest'
import { type CaseOffice, openCaseOffice } from '../../../../test/setup/case-office.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { personPorts } from '../../mailbox/index.ts'
import { listAccess } from '../../data-protection/index.ts'
import type { Access } from '../../data-protection/words.ts'
import { jobs } from '../../data-protection/jobs.ts'
import { personalData } from '../personal-data.ts'
import type { CaseRef } from '../words.ts'
import { findNumber, listWork } from './lists.ts'
import { openFile } from './open-file.ts'
import { viewCase, viewOwnCase } from './view-case.ts'

let office: CaseOffice
beforeAll(async () => {
  office = await openCaseOffice()
})

const logOf = async (person: Actor): Promise<readonly Access[]> => {
  await office.jobsDone()
  return (await listAccess(office.house)(person.account, null)).lines
}

/** A person with a case that was sent, before any clerk looked at it. */
const applicant = async (name: string): Promise<{ readonly person: Actor; readonly ref: CaseRef }> => {
  const person = await office.person(name)
  const ref = await office.sent(person)
  await office.jobsDone()
  return { person, ref }
}

const acts = (lines: readonly Access[]) => lines.filter(({ reader }) => reader !== 'system').map(({ act }) => act)

describe('who reads a case', () => {
  it('stands in the access log of its applicant with function, purpose and legal basis, and in nobody else’s', async () => {
    const { person, ref } = await applicant('Nora Leser')
    const other = await applicant('Otto Andere')
    await viewCase(office.house)(office.clerk, ref)
    const [line] = await logOf(person)
    expect(line).toMatchObject({ act: 'cases.view', row: ref.id, authority: office.authority, reader: 'clerk' })
    expect(line).toMatchObject({ purpose: 'case-work', law: office.service.law[0] })
    expect(JSON.stringify(line)).not.toContain('Ali Kaya')
    expect(acts(await logOf(other.person))).toEqual([])
  })

  it('does not stand there where it is the applicant', async () => {
    const { person, ref } = await applicant('Ina Selbst')
    await viewOwnCase(office.house)(person, ref)
    expect(acts(await logOf(person))).toEqual([])
  })

  it('is one entry of the audit trail for a whole list, and a line for each person on it', async () => {
    const [one, two] = [await applicant('Lars Liste'), await applicant('Lena Liste')]
    const wish = { authority: office.authority, states: [], after: null }
    await listWork(office.house)(office.clerk, wish)
    const entries = await office.house.db.tx(inAuthority(office.authority), (tx) =>
      tx.sql<{ entry: string }>("select entry from security.audit where entry like '%cases.list%'"),
    )
    const naming = entries.filter(({ entry }) => entry.includes(one.ref.id) && entry.includes(two.ref.id))
    expect(naming).toHaveLength(1)
    for (const { person } of [one, two]) expect(acts(await logOf(person))).toEqual(['cases.list'])
  })

  it('is noted for a search by number and for each opened file', async () => {
    const { person, ref } = await applicant('Ferdinand Fund')
    const seen = await viewCase(office.house)(office.clerk, ref)
    if (!seen.ok) throw new Error(seen.refusal.code)
    await findNumber(office.house)(office.clerk, office.authority, seen.value.row.number)
    const file = seen.value.files[0]
    if (file) await openFile(office.house)(office.clerk, { ...ref, side: 'staff' }, file.id)
    const expected = [...(file ? ['cases.open-file'] : []), 'cases.find', 'cases.view']
    expect(acts(await logOf(person))).toEqual(expected)
  })

  it('is noted once, however often its job runs, and not for an account that was closed', async () => {
    const { person, ref } = await applicant('Doris Doppelt')
    const payload = {
      scope: inAuthority(office.authority),
      kind: 'read',
      ref: {
        reading: ref.id,
        at: office.house.clock(),
        rows: ref.id,
        act: 'cases.view',
        purpose: 'case-work',
        law: 'x',
        reader: 'clerk',
      },
    }
    let open = true
    const [job] = jobs({
      ...office.house,
      personalData: [personalData(office.house)],
      persons: { ...personPorts(office.house), isOpen: async () => open },
    })
    await job?.handler(payload, { id: ref.id })
    await job?.handler(payload, { id: ref.id })
    open = false
    await job?.handler({ ...payload, ref: { ...payload.ref, reading: person.account } }, { id: ref.id })
    expect(acts(await logOf(person))).toEqual(['cases.view'])
  })

  it('is not to be seen in another scope', async () => {
    const { person, ref } = await applicant('Rosa Riegel')
    await viewCase(office.house)(office.clerk, ref)
    expect(await logOf(person)).not.toEqual([])
    const elsewhere = await office.house.db.tx(inAccount(office.erika.account), (tx) =>
      tx.sql('select from data_protection.access where account_id = $1', [person.account]),
    )
    expect(elsewhere).toEqual([])
  })
})

describe('what a case holds about its applicant', () => {
  it('is told with answers, files and what erasure means, and to nobody else', async () => {
    const { person, ref } = await applicant('Hanna Habe')
    const other = await applicant('Emil Anders')
    const held = []
    const source = personalData(office.house)
    for await (const one of source.holdings({ account: person.account, language: 'de' })) held.push(one)
    expect(held.map((one) => one.ref)).toEqual([ref.id])
    expect(held[0]).toMatchObject({ kind: 'case', authority: office.authority, erasure: { erased: false } })
    const { items, files } = (await held[0]?.open()) ?? { items: [], files: [] }
    expect(items).toContainEqual({ label: 'Antragstellende Person', value: 'Hanna Habe' })
    expect(items.length).toBeGreaterThan(5)
    for (const file of files) expect(await file.open()).not.toBeNull()
    expect(JSON.stringify(items)).not.toContain('Emil Anders')
    expect(await source.obstacles({ account: other.person.account, language: 'de' })).toMatchObject([
      { forbids: false, href: `/cases/${office.authority}/${other.ref.id}` },
    ])
    await office.house.db.tx(inAccount(person.account), (tx) => source.erase(tx, person.account))
    const rest = []
    for await (const one of source.holdings({ account: person.account, language: 'de' })) rest.push(one)
    expect(rest).toEqual([])
  })
})
