import { expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { somebody } from '../../../../test/setup/people.ts'
import { newId } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'

const application = await openApplication()
const { browser, mails, jobsDone } = application

it('every password field hides what is typed and tells password managers what it is', async () => {
  const { account, browser: inside } = await somebody(application)
  await application.house.db.tx(inAccount(account), (tx) => tx.sql("update account.account set password_hash = 'x'"))
  const pages = [
    await browser().get('/konto/sign-in'),
    await browser().get('/konto/register'),
    await inside.get('/konto/password'),
  ]
  const fields = pages.flatMap(({ html }) => html.match(/<input[^>]*password[^>]*>/g) ?? [])
  expect(fields).toHaveLength(4)
  for (const field of fields) {
    expect(field).toContain('type="password"')
    expect(field).toMatch(/autocomplete="(current|new)-password"/)
    expect(field).not.toContain(' value="')
    expect(field).not.toMatch(/maxlength|onpaste|readonly/)
  }
})

it('a password is taken exactly as it was typed, with blanks, case and its last character', async () => {
  const password = ` Kiesel  Wolke ${'ü🐕'.repeat(30)}! `
  const person = { name: 'Maja Beispiel', email: `${newId()}@beispiel.example`, password }
  const visitor = browser()
  await visitor.fillIn('/konto/register', person)
  await jobsDone()
  const text = mails.find(({ to }) => to === person.email)?.text ?? ''
  await visitor.fillIn(/http:\/\/localhost(\/konto\/confirm\S+)/.exec(text)?.[1] ?? '', {})
  for (const other of [password.trim(), password.toLowerCase(), password.slice(0, -1), password.replace('  ', ' ')])
    expect((await browser().fillIn('/konto/sign-in', { email: person.email, password: other })).status).not.toBe(303)
  expect((await browser().fillIn('/konto/sign-in', { email: person.email, password })).status).toBe(303)
})
