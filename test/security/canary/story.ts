import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '../../../src/kernel/ids.ts'
import { ABOUT_ME, caseOf, draftOf, follow, next, pdfFile, SIMPLE, START } from '../../desk/desk-house.ts'
import { dayFields } from '../../rights/grant-house.ts'
import type { Page, Sent, TestBrowser } from '../../setup/test-browser.ts'
import { until } from '../../ways/crawl/story.ts'
import { type CanaryHouse, REFUSED } from './house.ts'
import type { Canary } from './markers.ts'
import { staff, type Told } from './staff.ts'

const PASSWORD = 'drei kleine Blaumeisen'

/** Whoever plays along, each with a browser that is signed in. */
type Cast = Readonly<Record<'citizen' | 'clerk' | 'head' | 'supervisor', TestBrowser>>

const tokenIn = ({ html }: Page): string => /name="form-token" value="([^"]+)"/.exec(html)?.[1] ?? ''

const expectStatus = (page: Page, status: number): Page => {
  if (page.status !== status)
    throw new Error(`status ${page.status} instead of ${status}: ${/<main[^]*/.exec(page.html)?.[0].slice(0, 3000)}`)
  return page
}

const mailTo = async ({ mails }: CanaryHouse, address: string, link: RegExp): Promise<string> => {
  for (let times = 0; times < 900; times++) {
    for (const mail of mails) {
      const raw = mail.toString('latin1').replaceAll('=\r\n', '').replaceAll('=3D', '=')
      const found = raw.includes(`To: ${address}`) ? link.exec(raw)?.[1] : undefined
      if (found !== undefined) return found
    }
    await pause(50)
  }
  throw new Error(`no mail with ${link} came to ${address}`)
}

/** Opens accounts with mistakes on the way, and signs in rightly and wrongly. */
const enter = async ({ house, canary }: Told): Promise<TestBrowser> => {
  const browser = house.browser()
  const [name, email] = [canary.text('Name'), canary.email('citizen')]
  const form = '/konto/register'
  expectStatus(await browser.fillIn(form, { name, email, password: canary.word.slice(0, 3) }), 422)
  expectStatus(await browser.fillIn(form, { name, email: `${canary.word}@@no`, password: PASSWORD }), 422)
  for (const place of ['citizen', REFUSED.forGood, REFUSED.forNow])
    expectStatus(await browser.fillIn(form, { name, email: canary.email(place), password: PASSWORD }), 303)
  const wrong = { email: canary.email('nobody'), password: canary.text('wrong-password') }
  expectStatus(await browser.fillIn('/konto/sign-in', wrong), 401)
  expectStatus(await browser.fillIn('/konto/sign-in', { ...wrong, email }), 401)
  const entrance = tokenIn(await browser.get('/konto/sign-in'))
  await browser.post('/konto/device-link', { 'form-token': entrance, email, 'idempotency-key': newId() })
  const link = await mailTo(house, email, /(\/konto\/confirm\?token=[\w.-]+)/)
  await browser.submit(await browser.get(link), {})
  expectStatus(await browser.fillIn('/konto/sign-in', { email, password: PASSWORD }), 303)
  return browser
}

const aboutMe = ({ word, text, phone, born, email }: Canary): Sent => ({
  ...ABOUT_ME,
  'person.name': text('Antragstellerin'),
  'person.born--day': born.day,
  'person.born--month': born.month,
  'person.born--year': born.year,
  'person.street': `${word}straße 7`,
  'person.town': text('Ort'),
  'person.email': email('form'),
  'person.phone': phone,
})

/** Fills in an application, with wrong answers first; the summary of its draft. */
const fillIn = async (browser: TestBrowser, canary: Canary): Promise<Page> => {
  const person = { browser }
  const first = await follow(person, await browser.fillIn(`${START}?place=06414000`, {}))
  const wrong = { ...aboutMe(canary), 'person.postcode': canary.word, 'person.born--year': canary.word }
  const told = expectStatus(await browser.submit(first, { ...wrong, do: 'next' }), 422)
  const use = `Konto ${canary.iban} ${canary.word}`
  const kinds = await follow(person, await browser.submit(told, { ...aboutMe(canary), do: 'next' }))
  const proof = await next(person, kinds, { ...SIMPLE, 'certificate.use': use })
  const file = pdfFile(`${canary.word} Ausweis.pdf`, `${canary.text('Inhalt')} ${canary.iban}`)
  const sent = await browser.submitAll(proof, [
    ['identity.card', file],
    ['do', 'next'],
  ])
  return follow(person, sent)
}

type Move = Sent & { readonly on: string }

/** Makes a move of the office and waits until its page says so. */
const officeMoves = async (browser: TestBrowser, path: string, { on, ...fields }: Move): Promise<void> => {
  const page = await browser.get(path)
  const seen = /name="seen" value="(\d+)"/.exec(page.html)?.[1] ?? ''
  expectStatus(await browser.post(`${path}/moves`, { 'form-token': tokenIn(page), on, seen, ...fields }), 303)
}

/** An application from the first answer to the letter, with everything that both sides can write. */
const decide = async ({ canary }: Told, { citizen, clerk, head }: Cast, way: 'grant' | 'refuse'): Promise<string> => {
  const receipt = expectStatus(await citizen.submit(await fillIn(citizen, canary), {}), 303).location ?? ''
  const { authority, id } = caseOf(receipt)
  const [own, work] = [`/cases/${authority}/${id}`, `/workplace/cases/${id}`]
  await officeMoves(clerk, work, { on: 'ask', 'ask--question': canary.text('Rückfrage') })
  const asked = await until(citizen, own, /Rückfrage beantworten|An die Behörde senden/)
  const answer = `${canary.text('Antwort')} ${canary.iban}`
  expectStatus(await citizen.submit(asked, { answer }), 303)
  await officeMoves(clerk, work, { on: 'propose' })
  await officeMoves(head, work, { on: 'return', 'return--note': canary.text('Vermerk') })
  if (way === 'grant') {
    await officeMoves(clerk, work, { on: 'propose' })
    await officeMoves(head, work, { on: 'grant' })
  } else {
    await officeMoves(clerk, work, { on: 'propose-refusal', 'propose-refusal--reasons': canary.text('Gründe') })
    await officeMoves(head, work, { on: 'refuse' })
  }
  const done = await until(citizen, own, /\/files\/[0-9a-f-]{36}"[^]*\/files\/[0-9a-f-]{36}"/)
  for (const [, file] of done.html.matchAll(/href="([^"]+\/files\/[0-9a-f-]{36})"/g)) await citizen.get(file ?? '')
  for (const [, file] of (await clerk.get(work)).html.matchAll(/href="([^"]+\/files\/[0-9a-f-]{36})"/g))
    await clerk.get(file ?? '')
  return id
}

/** Holds, reading grants and emergency access, each with a reason. */
const watch = async ({ canary }: Told, { clerk, head, supervisor }: Cast, id: string): Promise<void> => {
  const hold = `/workplace/retention/cases/${id}/hold`
  expectStatus(await head.fillIn(hold, { reason: canary.text('Sperre'), ...dayFields('until', 90) }), 303)
  const [, number = ''] = /<p class="dk-preline">(\S+)/.exec((await clerk.get(`/workplace/cases/${id}`)).html) ?? []
  const wish = {
    role: 'supervisor',
    basis: 'supervision',
    service: '',
    ...dayFields('from', 0),
    ...dayFields('until', 6),
  }
  const reason = canary.text('Aufsichtsgrund')
  const unknown = { ...wish, number, reader: canary.email('unknown'), reason }
  expectStatus(await head.fillIn('/workplace/grants/new', unknown), 422)
  const known = { ...unknown, reader: canary.email('supervisor') }
  const grant = expectStatus(await head.fillIn('/workplace/grants/new', known), 303).location ?? ''
  await head.get(grant)
  await supervisor.get('/workplace/granted')
  const emergency = { number, reason: canary.text('Notfall') }
  const taken = expectStatus(await clerk.fillIn('/workplace/emergency', emergency), 303)
  await clerk.get(taken.location ?? '')
  for (const path of ['/workplace/retention', '/workplace/grants', '/workplace/undelivered']) await head.get(path)
}

/** What people do with their own data. */
const own = async ({ house, canary }: Told, { citizen }: Cast): Promise<void> => {
  const name = { name: canary.text('Berichtigt'), language: 'de' }
  expectStatus(await citizen.fillIn('/konto/data/correct', name), 303)
  const token = tokenIn(await citizen.get('/konto/data/correct'))
  const address = { 'form-token': token, email: canary.email('moved'), password: PASSWORD }
  expectStatus(await citizen.post('/konto/data/address', { ...address, password: canary.word }), 422)
  expectStatus(await citizen.post('/konto/data/address', address), 303)
  const link = await mailTo(house, canary.email('moved'), /(\/konto\/address\?token=[\w.-]+)/)
  await citizen.submit(await citizen.get(link), {})
  for (const path of ['/konto', '/konto/postfach', '/konto/data', '/konto/data/access', '/konto/sessions'])
    expectStatus(await citizen.get(path), 200)
  const mailbox = (await citizen.get('/konto/postfach')).html
  for (const [, message] of mailbox.matchAll(/href="(\/konto\/postfach\/[0-9a-f-]{36})"/g))
    await citizen.get(message ?? '')
  expectStatus(await citizen.get('/konto/data/access.csv'), 200)
  expectStatus(await citizen.fillIn('/konto/data/export', {}), 303)
  const made = await until(citizen, '/konto/data/export', /\/konto\/data\/export\/[0-9a-f-]{36}/)
  expectStatus(await citizen.get(/\/konto\/data\/export\/[0-9a-f-]{36}/.exec(made.html)?.[0] ?? ''), 200)
  expectStatus(await citizen.fillIn('/konto/data/erase', { password: canary.word }), 422)
  expectStatus(await citizen.fillIn('/konto/data/erase', { password: PASSWORD }), 200)
}

/** Somebody who opens an account, leaves a draft, and erases everything. */
const leave = async ({ house, canary }: Told): Promise<void> => {
  const browser = house.browser()
  const email = canary.email('leaving')
  await browser.fillIn('/konto/register', { name: canary.text('Abschied'), email, password: PASSWORD })
  await browser.submit(await browser.get(await mailTo(house, email, /(\/konto\/confirm\?token=[\w.-]+)/)), {})
  expectStatus(await browser.fillIn('/konto/sign-in', { email, password: PASSWORD }), 303)
  expectStatus(await fillIn(browser, canary), 200)
  const sure = expectStatus(await browser.fillIn('/konto/data/erase', { password: PASSWORD }), 200)
  expectStatus(await browser.submit(sure, {}), 303)
}

/** Requests that fail: for what they ask, how they ask, and because the database dies in the middle. */
const fail = async ({ house, canary }: Told, { citizen, clerk }: Cast): Promise<void> => {
  const { word } = canary
  const page = await fillIn(citizen, canary)
  const draft = `/desk/drafts/${draftOf(page)}/person`
  for (const path of [`/cases/${word}/${word}`, `/workplace/cases/${word}`, `/${word}`, `/konto?x=${word}`])
    await citizen.get(path)
  await clerk.get(`/workplace?number=${word}`)
  await citizen.get(`/directory?what=${word}&where=${word}`)
  const form = { ...aboutMe(canary), do: 'next' }
  const token = { 'form-token': tokenIn(page) }
  expectStatus(await citizen.post(draft, form), 403)
  await citizen.post(draft, { ...form, ...token, '--seen': word })
  await citizen.post(`/desk/drafts/${newId()}/person`, { ...form, ...token })
  await citizen.post(`/desk/drafts/${draftOf(page)}/send`, { ...token, '--seen': '999', note: word })
  await house.server.killPostgres(async () => {
    const statuses: number[] = []
    while (!statuses.includes(503) && statuses.length < 40)
      statuses.push((await citizen.post(draft, { ...form, ...token, '--seen': '1' })).status)
    if (!statuses.includes(503)) throw new Error(`forms were taken without a database: ${statuses.join()}`)
    await house.browser().get('/directory')
  })
}

/** Strangers and other people look where they should see nothing of it. */
const lookOn = async ({ house }: Told, id: string): Promise<void> => {
  const stranger = house.stranger()
  const paths = [
    '/',
    '/health/live',
    '/health/ready',
    '/directory',
    '/metrics',
    `/workplace/cases/${id}`,
    '/konto/vorgaenge',
  ]
  for (const path of paths) await stranger.get(path)
}

/** Enters a canary in every place where the data of a person enters. */
export const playCanary = async (told: Told): Promise<void> => {
  const citizen = await enter(told)
  const [clerk, head, supervisor] = await staff(told)
  if (!clerk || !head || !supervisor) throw new Error('somebody of the staff is missing')
  const cast = { citizen, clerk, head, supervisor }
  await decide(told, cast, 'grant')
  const refused = await decide(told, cast, 'refuse')
  await watch(told, cast, refused)
  await own(told, cast)
  await leave(told)
  await fail(told, cast)
  await lookOn(told, refused)
}
