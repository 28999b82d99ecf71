import { setTimeout as pause } from 'node:timers/promises'
import { ABOUT_ME, begin, draftOf, follow, next, pdfFile, sendSimple, SIMPLE } from '../../desk/desk-house.ts'
import { comesToDesk, LETTER, newestProof, sendsProof } from '../../rights/proofing-steps.ts'
import { CHILD, claims, tellsCode } from '../../setup/representation-steps.ts'
import { type Page, type TestBrowser, testBrowser } from '../../setup/test-browser.ts'

/** The people of a crawl, each with a browser that is signed in; the visitor never is. */
export interface People {
  readonly visitor: TestBrowser
  readonly citizen: TestBrowser
  readonly clerk: TestBrowser
  readonly head: TestBrowser
  readonly administrator: TestBrowser
}

/** What was done before the crawl, and pages that one only comes to by doing it. */
export interface Story {
  readonly people: People
  /** Address of a draft with a repetition and a file. */
  readonly draft: string
  /** Receipts of what was sent: the authority asked something, nobody looked yet, one proposed, the other granted. */
  readonly cases: Readonly<Record<'asked' | 'waiting' | 'proposed' | 'granted', string>>
  /** Pages where something that was done led to, by who did it. */
  readonly led: Readonly<Record<keyof People, readonly string[]>>
}

const LATEST_MS = 45_000

/** The portal writes what follows from a move a moment later. */
export const until = async (browser: TestBrowser, path: string, sign: RegExp): Promise<Page> => {
  for (const end = performance.now() + LATEST_MS; ; await pause(50)) {
    const page = await browser.get(path)
    if (sign.test(page.html)) return page
    if (performance.now() > end) throw new Error(`${path} never showed ${sign}: ${page.html.slice(0, 3000)}`)
  }
}

const tokenIn = ({ html }: Page): string => /name="form-token" value="([^"]+)"/.exec(html)?.[1] ?? ''

/** Presses the button of one of the persons whom the demonstration offers. */
const become = async (browser: TestBrowser, card: RegExp): Promise<TestBrowser> => {
  const page = await browser.get('/demonstration')
  const person = page.html.split('<article').find((text) => card.test(text.replace(/\s+/g, ' ')))
  const id = /name="person" value="([^"]+)"/.exec(person ?? '')?.[1]
  if (id === undefined) throw new Error(`the demonstration offers nobody with ${card}`)
  const sent = await browser.post('/demonstration/sign-in', { 'form-token': tokenIn(page), person: id })
  if (sent.status !== 303) throw new Error(`signing in by one click answered ${sent.status}`)
  return browser
}

/** Opens an account as a stranger would; the link of the mail. */
const register = async (visitor: TestBrowser): Promise<readonly string[]> => {
  const fields = { name: 'Rosa Neumann', email: 'rosa.neumann@beispiel.example', password: 'drei kleine Blaumeisen' }
  const sent = await visitor.fillIn('/konto/register', fields)
  const outbox = await until(visitor, '/demonstration/outbox', /Bitte bestätigen Sie/)
  const mail = /href="(\/demonstration\/outbox\/[^"?]+)"/.exec(outbox.html)?.[1] ?? ''
  const link = /href="(\/konto\/confirm\?token=[^"]+)"/.exec((await visitor.get(mail)).html)?.[1] ?? ''
  return [sent.location ?? '', link, '/konto/confirmed']
}

/** Leaves a draft with a repeated group and a file on its way. */
const leaveDraft = async (browser: TestBrowser): Promise<string> => {
  const citizen = { browser }
  const first = await begin(citizen)
  const certificate = await next(citizen, first, ABOUT_ME)
  const extended = await next(citizen, certificate, { ...SIMPLE, 'certificate.kind': 'extended' })
  const added = await browser.submit(extended, { 'extended.item[0].what': 'spouse', do: 'add:extended.item' })
  const identity = await next(citizen, await follow(citizen, added), {
    'extended.item[0].what': 'spouse',
    'extended.item[1].what': 'children',
  })
  await browser.submitAll(identity, [
    ['identity.card', pdfFile('Ausweis.pdf')],
    ['do', 'next'],
  ])
  return `/desk/drafts/${draftOf(first)}`
}

/** Moves a case as somebody of the office: presses the button of that move, with what it asks for. */
const moves = async (
  browser: TestBrowser,
  path: string,
  { on, fields = {} }: { readonly on: string; readonly fields?: Readonly<Record<string, string>> },
): Promise<string> => {
  const page = await browser.get(path)
  const seen = /name="seen" value="(\d+)"/.exec(page.html)?.[1] ?? ''
  const sent = await browser.post(`${path}/moves`, { 'form-token': tokenIn(page), on, seen, ...fields })
  if (sent.location === null) throw new Error(`${on} answered ${sent.status}`)
  return sent.location
}

/** Takes emergency access to a case; the page of what may be read then. */
const takeEmergency = async (browser: TestBrowser, work: string): Promise<string> => {
  const [, number = ''] = /<p class="dk-preline">(\S+)/.exec((await browser.get(work)).html) ?? []
  const sent = await browser.submit(await browser.get('/workplace/emergency'), { number, reason: 'Gefahr im Verzug' })
  if (sent.location === null) throw new Error(`emergency access answered ${sent.status}`)
  return sent.location
}

/** Asks for a letter and shows a code at a desk; the clerk compares the one and has the other before the eyes. */
const proveIdentity = async (clerk: TestBrowser, citizen: TestBrowser): Promise<readonly string[]> => {
  const form = await citizen.get('/konto/nachweis/brief')
  const authority = /value="([0-9a-f-]{36})"[^>]*>Landeshauptstadt Wiesbaden/.exec(form.html)?.[1] ?? ''
  await sendsProof({ browser: citizen }, '/konto/nachweis/brief', { ...LETTER, authority })
  await until(clerk, '/workplace/identitaet', /\/workplace\/identitaet\/[0-9a-f-]{36}/)
  const letter = await newestProof({ browser: clerk })
  await sendsProof({ browser: clerk }, `${letter}/compared`, { 'no-kin': 'true' })
  const desk = await comesToDesk({ browser: clerk }, { browser: citizen })
  return [letter, desk]
}

/** Claims a child, and tells the code at the desk. */
const claimChild = async (clerk: TestBrowser, citizen: TestBrowser): Promise<string> =>
  tellsCode({ browser: clerk }, await claims({ browser: citizen }, CHILD))

/** Begins a form out of a service, with somebody invented who tries it. */
const buildForm = async (head: TestBrowser): Promise<readonly string[]> => {
  const list = '/workplace/formulare'
  const begin = { name: 'Meldebescheinigung, neu', origin: 'service', service: 'residence-certificate' }
  const { location: design } = await head.submit(await head.get(`${list}/neu`), begin)
  const { location: person } = await head.fillIn(`${design}/personen`, { name: 'Frau Probe' })
  if (design === null || person === null) throw new Error('expected a design and somebody who tries it')
  return [design, `${design}/teil?at=certificate`, person]
}

const lastOf = (path: string): string => path.split('/').at(-1) ?? ''
const workOn = (receipt: string): string => `/workplace/cases/${lastOf(receipt)}`

/** Plays what a portal holds after a while: a draft, a case with a question, a granted one, mails and messages. */
export const playStory = async (url: string): Promise<Story> => {
  const fresh = () =>
    testBrowser({
      request: (path, init) => {
        const headers = new Headers(init.headers)
        headers.set('connection', 'close')
        return fetch(new URL(path, url), { ...init, headers, redirect: 'manual' })
      },
    })
  const visitor = fresh()
  const citizen = await become(fresh(), /Miriam Sandner/)
  const clerk = await become(fresh(), /Sachbearbeitung.*Landeshauptstadt Wiesbaden/)
  const head = await become(fresh(), /Leitung.*Landeshauptstadt Wiesbaden/)
  const administrator = await become(fresh(), /Verwaltung des Systems.*Landeshauptstadt Wiesbaden/)
  const registered = await register(visitor)
  const draft = await leaveDraft(citizen)
  const send = (): Promise<string> => sendSimple({ browser: citizen })
  const cases = { asked: await send(), waiting: await send(), proposed: await send(), granted: await send() }
  const question = { on: 'ask', fields: { 'ask--question': 'Seit wann dort?' } }
  const work = [
    await moves(clerk, workOn(cases.asked), question),
    await moves(clerk, workOn(cases.proposed), { on: 'propose' }),
    await moves(clerk, workOn(cases.granted), { on: 'propose' }),
  ]
  const decided = await moves(head, workOn(cases.granted), { on: 'grant' })
  const proofs = await proveIdentity(clerk, citizen)
  const entry = await claimChild(clerk, citizen)
  const built = await buildForm(head)
  const emergency = await takeEmergency(clerk, workOn(cases.granted))
  await until(citizen, '/konto/postfach', /Ihre Meldebescheinigung/)
  await until(citizen, '/konto/vorgaenge', /Ausgestellt/)
  const steps = ['person', 'certificate', 'extended', 'identity', 'summary', 'discard'].map(
    (step) => `${draft}/${step}`,
  )
  const [decidedOn = ''] = cases.granted.split('?')
  const sent = [decidedOn, cases.asked, cases.granted, `/konto/vorgaenge?saved=${lastOf(draft)}`, ...steps]
  return {
    people: { visitor, citizen, clerk, head, administrator },
    draft,
    cases,
    led: {
      visitor: registered,
      citizen: sent,
      clerk: [...work, emergency, ...proofs, entry],
      head: [decided, ...built, `/workplace/retention/cases/${lastOf(cases.granted)}/hold`],
      administrator: [],
    },
  }
}
