import { hash } from '@node-rs/argon2'
import { beforeAll, describe, expect, it } from 'vitest'
import { casesRoom, openApplication, type TestApplication } from '../../../../test/setup/application.ts'
import { type Person, somebody, someAuthority, someStaff } from '../../../../test/setup/people.ts'
import { newId } from '../../../kernel/ids.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { noteReading } from '../../data-protection/index.ts'
import { ARGON2 } from '../domain/argon2.ts'
import { deliver } from '../../mailbox/index.ts'
import { proveIdentity, signIn } from '../index.ts'

const PASSWORD = 'drei lange Wörter hier'

let application: TestApplication
let passwordHash: string
beforeAll(async () => {
  application = await openApplication([casesRoom])
  passwordHash = await hash(PASSWORD, ARGON2)
})

const withPassword = async (name?: string): Promise<Person> => {
  const person = await somebody(application, name)
  await application.house.db.tx(inAccount(person.account), (tx) =>
    tx.sql('update account.account set password_hash = $1', [passwordHash]),
  )
  return person
}

/** The tables that keep anything in the account's scope, but for the audit trail and the mark that its key is gone. */
const tablesWith = (account: Person['account']) =>
  application.house.db.tx(inAccount(account), async (tx) => {
    const tables = await tx.sql<{ name: string }>(
      `select distinct table_schema || '.' || table_name as name from information_schema.columns
       where column_name in ('account_id', 'scope_id', 'subject_id')
         and table_schema in ('account', 'forms', 'cases', 'data_protection', 'security') order by 1`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const rows = await tx.sql<{ row: string }>(`select t::text as row from ${name} t where t::text like $1`, [
        `%${account}%`,
      ])
      if (rows.length > 0) found.push(name)
    }
    const rest = /^security\.(?!command)|^data_protection\.destroyed$/
    return found.filter((name) => !rest.test(name))
  })

describe('the pages of the own data', () => {
  it.each(['/konto/data', '/konto/data/access', '/konto/data/access.csv', '/konto/data/correct', '/konto/data/erase'])(
    'ask at %s who it is first',
    async (path) => {
      const page = await application.browser().get(path)
      expect(page.status).toBe(303)
      expect(page.location).toContain('/konto/sign-in')
    },
  )

  it('say what is stored, why, by which law and how long', async () => {
    const { browser } = await somebody(application, 'Elif Überblick')
    const { html, status } = await browser.get('/konto/data')
    expect(status).toBe(200)
    for (const text of ['Angaben zur Person', 'OZG § 8', 'Betreiber dieses Portals', 'Bis Sie das Konto löschen.'])
      expect(html).toContain(text)
  })

  it('say of each attribute where it comes from and how sure it is, and which value is not used', async () => {
    const { account, browser } = await somebody(application, 'Elif Getippt')
    const said = (value: string) => ({ value, level: 'substantial' }) as const
    const attributes = { givenName: said('Elif'), surname: said('Geprüft'), birthdate: said('1990-02-28') }
    const proof = { way: 'desk', level: 'substantial', subject: null, attributes, endsAt: null } as const
    expect((await proveIdentity(application.house)(account, proof)).ok).toBe(true)
    const { html } = await browser.get('/konto/data')
    for (const text of [
      'Elif Geprüft',
      'Elif Getippt',
      'am Schalter geprüft',
      '28. Februar 1990',
      'wird nicht verwendet',
    ])
      expect(html).toContain(text)
  })

  it('show each reading in plain words to its person, and to nobody else', async () => {
    const [person, other] = [await somebody(application, 'Mina Gelesen'), await somebody(application)]
    const { id: authority } = await someAuthority(application, 'Stadt Hanau')
    const row = newId()
    await application.house.db.tx(inAuthority(authority), async (tx) => {
      await tx.sql(
        `insert into cases.party (authority_id, case_id, account_id, role, since) values ($1, $2, $3, 'applicant', now())`,
        [authority, row, person.account],
      )
      const reading = {
        act: 'cases.view',
        rows: [row],
        purpose: 'case-work',
        law: 'HKAG § 7',
        reader: 'clerk',
      } as const
      await noteReading(application.house)(tx, reading, { doer: { system: 'test' }, at: application.house.clock() })
    })
    await application.jobsDone()
    const { html } = await person.browser.get('/konto/data/access')
    expect(html).toContain('Jemand aus der Sachbearbeitung (Stadt Hanau) hat Ihren Antrag geöffnet.')
    expect(html).toContain('Rechtsgrundlage: HKAG § 7')
    const csv = await person.browser.get('/konto/data/access.csv')
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect(csv.html.split('\r\n')).toHaveLength(3)
    expect((await other.browser.get('/konto/data/access')).html).not.toContain('Hanau')
  })
})

describe('correcting', () => {
  it('holds at once for name and language, in the running session too', async () => {
    const { account, browser } = await somebody(application, 'Falsch Geschrieben')
    const sent = await browser.fillIn('/konto/data/correct', { name: '  Richtig   Geschrieben ', language: 'en' })
    expect(sent.location).toBe('/konto/data/correct?done=saved')
    expect((await browser.get('/konto')).html).toContain('Richtig Geschrieben')
    expect((await browser.get('/konto/data/correct')).html).not.toContain('Falsch')
    const rows = await application.house.db.tx(inAccount(account), (tx) =>
      tx.sql<{ language: string }>('select language from account.account'),
    )
    expect(rows).toEqual([{ language: 'en' }])
  })

  it('asks for the password before an address changes, and changes nothing without it', async () => {
    const { browser } = await withPassword()
    const before = application.mails.length
    const form = await browser.get('/konto/data/correct')
    const token = /name="form-token" value="([^"]+)"/.exec(form.html)?.[1] ?? ''
    const fields = { 'form-token': token, email: 'neu@adresse.example', password: 'falsch' }
    const page = await browser.post('/konto/data/address', fields)
    expect(page.status).toBe(422)
    expect(page.html).toContain('Das Passwort stimmt nicht.')
    await application.jobsDone()
    expect(application.mails.length).toBe(before)
  })

  it('puts a new address in place once its link was used, and tells the old one', async () => {
    const { email, browser } = await withPassword('Neue Adresse')
    const form = await browser.get('/konto/data/correct')
    const token = /name="form-token" value="([^"]+)"/.exec(form.html)?.[1] ?? ''
    const wanted = `${newId()}@neu.example`
    await browser.post('/konto/data/address', { 'form-token': token, email: wanted, password: PASSWORD })
    await application.jobsDone()
    const mail = application.mails.find(({ to }) => to === wanted)
    const link = /\/konto\/address\?token=\S+/.exec(mail?.text ?? '')?.[0] ?? ''
    expect((await signIn(application.house)(wanted, PASSWORD)).ok).toBe(false)
    const elsewhere = application.browser()
    const asked = await elsewhere.get(link)
    expect((await elsewhere.submit(asked, {})).location).toBe('/konto/address?done=1')
    expect((await elsewhere.submit(asked, {})).status).toBe(410)
    expect((await signIn(application.house)(wanted, PASSWORD)).ok).toBe(true)
    expect((await signIn(application.house)(email, PASSWORD)).ok).toBe(false)
    await application.jobsDone()
    expect(application.mails.filter(({ to }) => to === email).map(({ subject }) => subject)).toEqual([
      'Ihre E-Mail-Adresse wurde geändert',
    ])
  })
})

describe('erasing an account', () => {
  it('asks for the password, then once more, and does nothing before', async () => {
    const { browser, email } = await withPassword()
    const wrong = await browser.fillIn('/konto/data/erase', { password: 'falsch' })
    expect(wrong.status).toBe(422)
    const sure = await browser.fillIn('/konto/data/erase', { password: PASSWORD })
    expect(sure.html).toContain('Konto wirklich löschen?')
    expect((await signIn(application.house)(email, PASSWORD)).ok).toBe(true)
  })

  it('leaves nothing of it in any table but the audit trail, and its key is gone', async () => {
    const { account, browser, email } = await withPassword('Frieda Fortgang')
    const { id: authority } = await someAuthority(application)
    const message = { id: newId(), authority, title: 'Betreff', text: ['Inhalt'], links: [] }
    await deliver(application.house)(account, message)
    await application.jobsDone()
    const sure = await browser.fillIn('/konto/data/erase', { password: PASSWORD })
    const [done, again] = await Promise.all([browser.submit(sure, {}), browser.submit(sure, {})])
    expect([done.location, again.location]).toContain('/konto/erased')
    expect(await tablesWith(account)).toEqual([])
    expect((await signIn(application.house)(email, PASSWORD)).ok).toBe(false)
    expect((await browser.get('/konto')).status).toBe(303)
    await deliver(application.house)(account, { ...message, id: newId() })
    expect(await tablesWith(account)).toEqual([])
  })

  it('takes no confirmation of another session, and none that is older than ten minutes', async () => {
    const [person, other] = [await withPassword(), await withPassword()]
    const theirs = await other.browser.fillIn('/konto/data/erase', { password: PASSWORD })
    const mine = await person.browser.fillIn('/konto/data/erase', { password: PASSWORD })
    const stolen = /name="token" value="([^"]+)"/.exec(theirs.html)?.[1] ?? ''
    expect((await person.browser.submit(mine, { token: stolen })).status).toBe(410)
    application.travel('PT11M')
    expect((await person.browser.submit(mine, {})).status).toBe(410)
    expect((await person.browser.get('/konto')).status).toBe(200)
  })

  it('is refused for somebody who works in an authority, with the reason', async () => {
    const authority = await someAuthority(application)
    const { browser } = await someStaff(application, [[authority, 'clerk']])
    const { html } = await browser.get('/konto/data/erase')
    expect(html).toContain('Dieses Konto können Sie jetzt nicht löschen')
    expect(html).not.toContain('name="password"')
  })
})
