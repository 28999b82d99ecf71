import { describe, expect, it } from 'vitest'
import { EICAR, fakeClamd } from '../../../../test/setup/clamd.ts'
import { ABOUT_ME, begin, deskHouse, draftOf, follow, next, pdfFile, SIMPLE } from '../../../../test/desk/desk-house.ts'
import { afterFile } from '../../../../test/setup/after-file.ts'
import { type Person, somebody, someStaff } from '../../../../test/setup/people.ts'
import { clamdScanner, type Scan } from '../../../platform/files/index.ts'
import { routes as workplace } from '../../../e-administration/workplace/index.ts'
import { inAccount } from '../../../platform/postgres/index.ts'

const clamd = await fakeClamd()
afterFile(clamd.close)
let awake = true
const scan: Scan = (bytes) =>
  awake ? clamdScanner(clamd.at)(bytes) : Promise.resolve({ verdict: 'unknown', why: 'asleep' })
const house = await deskHouse({ scan }, [{ routes: workplace }])
const unscanned = await deskHouse()

const withFile = async (person: Person, file: File) => {
  const page = await next(person, await next(person, await begin(person), ABOUT_ME), SIMPLE)
  const sent = await person.browser.submitAll(page, [
    ['identity.card', file],
    ['do', 'next'],
  ])
  return { draft: draftOf(page), summary: await follow(person, sent) }
}
const fileOf = (html: string): string => /\/desk\/drafts\/[0-9a-f-]+\/files\/[0-9a-f-]+/.exec(html)?.[0] ?? ''

describe('a file', () => {
  it('that nobody scans says so, to its sender and to the clerk, and can be opened', async () => {
    const person = await somebody(unscanned)
    const { summary } = await withFile(person, pdfFile())
    expect(summary.html).toContain('nicht auf Viren geprüft')
    expect((await person.browser.get(fileOf(summary.html))).html).toBe('%PDF-1.7 x')
  })
  it('waits for the scanner, then can be opened and bears no mark', async () => {
    awake = false
    const person = await somebody(house)
    const { draft, summary } = await withFile(person, pdfFile())
    expect(summary.html).toContain('wird geprüft')
    expect(fileOf(summary.html)).toBe('')
    const [row] = await house.house.db.tx(inAccount(person.account), (tx) =>
      tx.sql<{ file_id: string }>('select file_id from forms.draft_file'),
    )
    const path = `/desk/drafts/${draft}/files/${row?.file_id}`
    const shut = await person.browser.get(path)
    expect(shut.status).toBe(409)
    expect(shut.html).toContain('noch auf Schadsoftware geprüft')
    awake = true
    await house.jobsDone()
    expect((await person.browser.get(path)).html).toBe('%PDF-1.7 x')
    const after = await person.browser.get(`/desk/drafts/${draft}/summary`)
    expect(after.html).not.toContain('geprüft')
  })
  it('that is infected is gone; its sender is told what to do, and it is not sent on', async () => {
    const person = await somebody(house)
    const { draft } = await withFile(person, pdfFile('rechnung.pdf', EICAR))
    await house.jobsDone()
    const summary = await person.browser.get(`/desk/drafts/${draft}/summary`)
    expect(summary.html).toContain('Schadsoftware, gelöscht')
    const [row] = await house.house.db.tx(inAccount(person.account), (tx) =>
      tx.sql<{ file_id: string; address: string }>('select file_id, address from forms.draft_file'),
    )
    expect((await person.browser.get(`/desk/drafts/${draft}/files/${row?.file_id}`)).status).toBe(410)
    const seal = () => {
      throw new Error('nothing may lie there')
    }
    expect(await house.house.files.get(row?.address ?? '', seal)).toMatchObject({ refusal: { code: 'file/not-found' } })
    const sent = await person.browser.submit(summary, {})
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('rechnung.pdf')
    const mailbox = await person.browser.get('/konto/postfach')
    expect(mailbox.html).toContain('Eine Ihrer Dateien war gefährlich')
    const audited = await house.house.db.tx(inAccount(person.account), (tx) =>
      tx.sql<{ n: string }>("select count(*) as n from security.audit where entry::text like '%forms.infected%'"),
    )
    expect(Number(audited[0]?.n)).toBe(1)
  })
  it('may be sent while it waits: nobody opens it, and the case says so until it is clean', async () => {
    awake = false
    const person = await somebody(house)
    const clerk = await someStaff(house, [[house.authority, 'clerk']])
    const { summary } = await withFile(person, pdfFile('ausweis.pdf', EICAR))
    const receipt = (await person.browser.submit(summary, {})).location ?? ''
    const [, , , authority = '', id = ''] = receipt.split('/')
    const page = await clerk.browser.get(`/workplace/cases/${id}`)
    expect(page.html).toContain('wird geprüft')
    expect(page.html).not.toContain(`/workplace/cases/${id}/files/`)
    awake = true
    await house.jobsDone()
    expect((await clerk.browser.get(`/workplace/cases/${id}`)).html).toContain('Schadsoftware, gelöscht')
    expect((await person.browser.get(`/cases/${authority}/${id}`)).html).toContain('Schadsoftware, gelöscht')
    expect((await person.browser.get('/konto/postfach')).html).toContain('Eine Ihrer Dateien war gefährlich')
  })
})
