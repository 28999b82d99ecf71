import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { somebody } from '../../../../test/setup/people.ts'
import { newId } from '../../../kernel/ids.ts'

const application = await openApplication()
const { browser, mails, jobsDone } = application

const newcomer = () => ({
  name: 'Maja Beispiel',
  email: `${newId()}@beispiel.example`,
  password: 'Kiesel Wolke Fahrrad',
})

/** Opens an account and gives back the path of the link that was mailed. */
const linkOf = async (person = newcomer()): Promise<string> => {
  await browser().fillIn('/konto/register', person)
  await jobsDone()
  const text = mails.find(({ to }) => to === person.email)?.text ?? ''
  return /http:\/\/localhost(\/konto\/confirm\S+)/.exec(text)?.[1] ?? ''
}

const confirmed = async () => {
  const person = newcomer()
  await browser().fillIn(await linkOf(person), {})
  return person
}

describe('forms of the entrance', () => {
  it.each(['/konto/register', '/konto/sign-in', '/konto/confirm', '/konto/sign-out'])(
    'are refused by %s without their token',
    async (path) => {
      const visitor = path === '/konto/sign-out' ? (await somebody(application)).browser : browser()
      expect((await visitor.post(path, newcomer())).status).toBe(403)
      expect((await visitor.post(path, { ...newcomer(), 'form-token': 'A'.repeat(43) })).status).toBe(403)
    },
  )

  it('are refused with the token of another browser', async () => {
    const form = await browser().get('/konto/register')
    expect((await browser().submit(form, newcomer())).status).toBe(403)
  })

  it.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', '/.//elsewhere.example'])(
    'never lead to %s',
    async (to) => {
      const query = `?to=${encodeURIComponent(to)}`
      const person = await confirmed()
      expect((await browser().fillIn(`/konto/sign-in${query}`, person)).location).toBe('/konto/vorgaenge')
      expect((await browser().fillIn('/konto/sign-in', { ...person, to })).location).toBe('/konto/vorgaenge')
      expect((await browser().fillIn('/konto/register', { ...newcomer(), to })).location).toBe('/konto/check-mail')
      expect((await browser().get(`/language/en${query}`)).location).toBe('/')
    },
  )

  it('survive whatever is typed into them', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        "' or 1=1 --",
        '<script>alert(1)</script>',
        '\u0000',
        '\ud800',
        'a@b.de\r\nBcc: c@d.de',
        '🐕'.repeat(99),
      ),
      fc.string({ minLength: 1_000, maxLength: 3_000 }),
    )
    const fields = fc.record({ name: hostile, email: hostile, password: hostile, to: hostile, token: hostile })
    const visitor = browser()
    const pages = await Promise.all(['/konto/register', '/konto/sign-in'].map((path) => visitor.get(path)))
    const confirm = await visitor.get(await linkOf())
    await fc.assert(
      fc.asyncProperty(fields, async (typed) => {
        for (const page of [...pages, confirm]) {
          const answer = await visitor.submit(page, typed)
          expect(answer.status).toBeLessThan(500)
          expect(answer.html).not.toContain('<script>alert')
          expect(new URL(answer.location ?? '/', 'https://portal.example').host).toBe('portal.example')
        }
      }),
      { numRuns: 25 },
    )
  })
})
