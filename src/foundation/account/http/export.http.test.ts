import { contentOf } from '../../../../test/setup/content.ts'
import { passingSeal } from '../../data-protection/index.ts'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { beforeAll, describe, expect, it } from 'vitest'
import residenceCertificate from '../../../e-services/services/residence-certificate.service.ts'
import { casesRoom, openApplication, type TestApplication } from '../../../../test/setup/application.ts'
import { type Person, signedInBrowser, somebody, someAuthority } from '../../../../test/setup/people.ts'
import { jobs } from '../../data-protection/jobs.ts'
import { newId } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import type { FileStore } from '../../../platform/files/words.ts'
import { canRead, textOf } from '../../../platform/pdf/reading.ts'
import { addFile, saveAnswers, startDraft } from '../../forms/index.ts'
import { deliver, personPorts } from '../../mailbox/index.ts'

const HERE = '/konto/data/export'

let application: TestApplication
beforeAll(async () => {
  application = await openApplication([casesRoom])
  await application.house.services.release(residenceCertificate)
})

/** The job that makes exports and takes them away. */
const exportJob = (house: TestApplication['house']) =>
  jobs({ ...house, persons: personPorts(house) }).find(({ queue }) => queue === 'data-protection.export')

/** Asks for an export as a person does, waits, and gives where it can be downloaded. */
const exported = async ({ browser }: Pick<Person, 'browser'>): Promise<string> => {
  await browser.fillIn(HERE, {})
  await application.jobsDone()
  return new RegExp(`href="(${HERE}/[0-9a-f-]{36})"`).exec((await browser.get(HERE)).html)?.[1] ?? ''
}

/** The entries of a downloaded ZIP by name. */
const unzipped = async (person: Person, path: string): Promise<ReadonlyMap<string, Buffer>> => {
  const cookie = [...person.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await application.app.request(path, { headers: { cookie } })
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const zip = new ZipReader(new Uint8ArrayReader(new Uint8Array(await answer.arrayBuffer())))
  const entries = new Map<string, Buffer>()
  for (const entry of await zip.getEntries())
    if (!entry.directory)
      entries.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false })))
  await zip.close()
  return entries
}

/** Somebody with a message in the mailbox that nobody else has. */
const marked = async (marker: string): Promise<Person> => {
  const person = await somebody(application, `Name ${marker}`)
  const { id: authority } = await someAuthority(application, 'Stadt Hanau')
  const message = { id: newId(), authority, title: `Betreff ${marker}`, text: [`Inhalt ${marker}`], links: [] }
  await deliver(application.house)(person.account, message)
  return person
}

describe('an export of the own data', () => {
  it('brings everything of its person, readable and for machines, and nothing of anybody else', async () => {
    const [person] = [await marked('Erdmaennchen'), await marked('Nashorn')]
    const entries = await unzipped(person, await exported(person))
    expect([...entries.keys()]).toEqual(
      expect.arrayContaining(['account.json', 'forms.json', 'cases.json', 'access.csv', 'uebersicht-1.pdf']),
    )
    const account = JSON.parse(entries.get('account.json')?.toString() ?? '')
    expect(account).toMatchObject({ format: 'dreiklang-export', version: 1, room: 'account', account: person.account })
    const all = [...entries.values()].map((bytes) => bytes.toString('latin1')).join('\n')
    for (const text of ['Name Erdmaennchen', 'Betreff Erdmaennchen', 'Inhalt Erdmaennchen', person.email])
      expect(all).toContain(text)
    expect(all).not.toContain('Nashorn')
    if (canRead) expect(textOf(entries.get('uebersicht-1.pdf') ?? Buffer.alloc(0))).toContain('Inhalt Erdmaennchen')
  })

  it('is told in the mailbox, can be downloaded for seven days, and is gone then', async () => {
    const person = await marked('Luchs')
    const path = await exported(person)
    expect((await person.browser.get('/konto/postfach')).html).toContain('Ihr Datenexport ist fertig')
    application.travel('P6D')
    expect((await (await signedInBrowser(application, person.account)).get(path)).status).toBe(200)
    application.travel('P2D')
    const late = await signedInBrowser(application, person.account)
    expect((await late.get(path)).status).toBe(404)
    expect((await late.get(HERE)).html).not.toContain(path)
  })

  it('leaves neither a row nor a piece at its end', async () => {
    const person = await marked('Biber')
    const exportId = (await exported(person)).split('/').at(-1) ?? ''
    const rows = () =>
      application.house.db.tx(inAccount(person.account), (tx) =>
        tx.sql<{ address: string }>(
          `select address from data_protection.export_part union all select export_id::text from data_protection.export`,
        ),
      )
    const [piece] = await rows()
    const payload = {
      scope: inAccount(person.account),
      kind: 'remove',
      ref: { account: person.account, export: exportId },
    }
    await exportJob(application.house)?.handler(payload, { id: exportId })
    expect(await rows()).toEqual([])
    const gone = await application.house.files.get(piece?.address ?? '', passingSeal)
    expect(gone).toEqual({ ok: false, refusal: { code: 'file/not-found' } })
  })

  it('does not exist for anybody else, and asks who it is first', async () => {
    const [person, other] = [await marked('Dachs'), await somebody(application)]
    const path = await exported(person)
    expect((await other.browser.get(path)).status).toBe(404)
    expect((await application.browser().get(path)).location).toContain('/konto/sign-in')
    expect((await application.browser().get(HERE)).location).toContain('/konto/sign-in')
  })

  it('is made once when its button is clicked twice', async () => {
    const person = await marked('Fuchs')
    const page = await person.browser.get(HERE)
    await Promise.all([person.browser.submit(page, {}), person.browser.submit(page, {})])
    await application.jobsDone()
    expect((await person.browser.get(HERE)).html.match(/Das Paket laden|Herunterladen/g)).toHaveLength(1)
  })

  it('is made anew by the next run where one was killed, and leaves no piece of the first', async () => {
    const person = await marked('Igel')
    const { house } = application
    const [lying, removed]: [string[], string[]] = [[], []]
    const exportId = newId()
    await house.db.tx(inAccount(person.account), (tx) =>
      tx.sql(
        `insert into data_protection.export (account_id, export_id, language, asked_at, done, size_bytes) values ($1, $2, 'de', now(), 0, 0)`,
        [person.account, exportId],
      ),
    )
    const breaking: FileStore = {
      ...house.files,
      put: async (...file) => {
        const stored = await house.files.put(...file)
        if (stored.ok) lying.push(stored.value.address)
        throw new Error('the server was killed')
      },
      remove: async (address) => {
        removed.push(address)
        await house.files.remove(address)
      },
    }
    const payload = {
      scope: inAccount(person.account),
      kind: 'make',
      ref: { account: person.account, export: exportId },
    }
    const run = (files: FileStore) => exportJob({ ...house, files })?.handler(payload, { id: exportId })
    await expect(run(breaking)).rejects.toThrow('the server was killed')
    await run({ ...breaking, put: house.files.put })
    expect(lying).toHaveLength(1)
    expect(removed).toEqual(lying)
    const entries = await unzipped(person, `${HERE}/${exportId}`)
    expect(entries.get('mailbox.json')?.toString()).toContain('Inhalt Igel')
  })

  it('brings the answers and files of drafts as they were entered', async () => {
    const person = await somebody(application, 'Dora Entwurf')
    const { id: authority } = await someAuthority(application)
    const actor = {
      account: person.account,
      name: 'Dora',
      actingFor: { kind: 'self' },
      functions: [],
      level: 'low',
      session: newId(),
    } as const
    const service = await application.house.services.newest('residence-certificate')
    if (!service) throw new Error('not released')
    const { id: name, version, form } = service.service
    const wish = { service: name, version, definitionHash: service.hash, form, authority, area: '06414000' }
    const begun = await startDraft(application.house)(actor, { ...wish, lasts: 'P30D', key: null })
    if (!begun.ok) throw new Error(begun.refusal.code)
    const draft = begun.value
    const bytes = Buffer.from('%PDF-1.7 Inhalt der Datei')
    const file = { file: newId(), name: '../ausweis.pdf', sizeBytes: bytes.length, mediaType: 'application/pdf' }
    expect((await addFile(application.house)(actor, draft, { answer: file, content: contentOf(bytes) })).ok).toBe(true)
    const answers = { 'person.street': 'Marderweg 7', 'person.proof': file }
    expect((await saveAnswers(application.house)(actor, draft, { seen: 0, answers })).ok).toBe(true)

    const entries = await unzipped(person, await exported(person))
    const forms = JSON.parse(entries.get('forms.json')?.toString() ?? '')
    expect(JSON.stringify(forms.holdings[0].items)).toContain('Marderweg 7')
    const [described] = forms.holdings[0].files
    expect(described).toMatchObject({ name: '../ausweis.pdf', mediaType: 'application/pdf' })
    expect(described.path).toMatch(/^files\/forms\/[0-9a-f-]{36}\/1-[^/]+$/)
    expect(entries.get(described.path)?.toString()).toBe('%PDF-1.7 Inhalt der Datei')
  })
})
