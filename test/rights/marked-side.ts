import { playBatch } from './filing-steps.ts'
import { beginUpload } from '../../src/foundation/forms/index.ts'
import type { Authority } from '../../src/foundation/account/words.ts'
import { holdCase, keepRetention, viewRetention } from '../../src/foundation/cases/index.ts'
import type { CaseRef } from '../../src/foundation/cases/words.ts'
import type { Actor, StaffFunction } from '../../src/kernel/actor.ts'
import { later } from '../../src/kernel/clock.ts'
import { id, type Id, newId } from '../../src/kernel/ids.ts'
import { ABOUT_ME, begin, caseOf, draftOf, next, pdfFile, SIMPLE } from '../desk/desk-house.ts'
import { type Person, someAuthority, somebody, someStaff } from '../setup/people.ts'
import type { Page } from '../setup/test-browser.ts'
import { accepts, asksForHelp } from './help-changes.ts'
import { presses, proposes } from './grant-house.ts'
import { playDesign } from './designer-changes.ts'
import { playEntry, playProof } from './marked-proofs.ts'
import { openWholeHouse, type WholeHouse } from './whole-house.ts'

/** An authority with its people and a citizen, and everything that they wrote bears the same word. */
export interface MarkedSide {
  /** In every name, answer, file, reason, note and message of this side, and nowhere else. */
  readonly word: string
  /** The word, e-mail addresses and file numbers: what nobody of the other side may ever see. */
  readonly markers: readonly string[]
  readonly authority: Authority
  readonly people: Readonly<
    Record<'clerk' | 'head' | 'second' | 'administrator' | 'supervisor' | 'citizen' | 'neighbour', Person>
  >
  /** One of everything that an address names, by the name of the parameter. */
  readonly ids: Readonly<Record<string, string>>
  /** The draft's own file; `ids.file` lies in the case. */
  readonly draftFile: string
}

/** Where a side is played. */
interface Founded {
  readonly word: string
  readonly authority: Authority
  /** The authority that its reader works in. */
  readonly supervision: Authority
}

/** A citizen that fills in a form, or somebody of the office. */
type Sender = Pick<Person, 'browser'>

const tokenIn = ({ html }: Page): string => /form-token" value="([^"]+)/.exec(html)?.[1] ?? ''
const lastOf = (path: string | null): string => path?.split('/').at(-1) ?? ''
const ID = '[0-9a-f-]{36}'

/** Fills in the extended certificate, up to its summary. */
const fillIn = async (person: Sender, { word, area }: { readonly word: string; readonly area: string }) => {
  const about = { ...ABOUT_ME, 'person.name': `Erika ${word}`, 'person.street': `${word}weg 1`, 'person.town': word }
  const certificate = await next(person, await begin(person, area), {
    ...about,
    'person.email': `${word}@post.example`,
  })
  const choice = { ...SIMPLE, 'certificate.kind': 'extended', 'certificate.use': `für ${word}` }
  const extended = await next(person, certificate, choice)
  const identity = await next(person, extended, { 'extended.item[0].what': 'spouse' })
  const sent = await person.browser.submitAll(identity, [
    ['identity.card', pdfFile(`${word}.pdf`, word)],
    ['do', 'next'],
  ])
  return person.browser.get(sent.location ?? '')
}

const sendCase = async (person: Sender, written: { readonly word: string; readonly area: string }): Promise<CaseRef> =>
  caseOf((await person.browser.submit(await fillIn(person, written), {})).location ?? '')

/** Presses the button of a move on the page of a case. */
const moves = async (
  { browser }: Sender,
  path: string,
  { on, ...fields }: { readonly on: string } & Readonly<Record<string, string>>,
): Promise<void> => {
  const page = await browser.get(path)
  const [, name = '', seen = ''] = /name="((?:--)?seen)" value="(\d+)"/.exec(page.html) ?? []
  const sent = await browser.post(`${path}/moves`, { 'form-token': tokenIn(page), [name]: seen, on, ...fields })
  if (sent.status !== 303) throw new Error(`${on} answered ${sent.status}`)
}

const peopleOf = async (
  house: WholeHouse,
  { word, authority, supervision }: Founded,
): Promise<MarkedSide['people']> => {
  const staff = (held: StaffFunction, name: string) => someStaff(house, [[authority, held]], `${name} ${word}`)
  return {
    clerk: await staff('clerk', 'Ali'),
    head: await staff('head', 'Eva'),
    second: await staff('head', 'Ida'),
    administrator: await staff('administrator', 'Ina'),
    supervisor: await someStaff(house, [[supervision, 'clerk']], `Sven ${word}`),
    citizen: await somebody(house, `Erika ${word}`),
    neighbour: await somebody(house, `Nora ${word}`),
  }
}

/** Whoever keeps the records of an authority, as verbs know them. */
const headOf = ({ account }: Person, authority: Id): Actor => ({
  account,
  name: 'Eva',
  actingFor: { kind: 'self' },
  functions: [{ authority, function: 'head' }],
  level: 'low',
  session: newId(),
})

/** Cases in several states: asked and answered, refused after a return, withdrawn and held. */
const playCases = async (
  people: MarkedSide['people'],
  written: { readonly word: string; readonly area: string },
): Promise<Readonly<Record<'refused' | 'withdrawn', CaseRef>>> => {
  const { clerk, head, citizen } = people
  const { word } = written
  const refused = await sendCase(citizen, written)
  const work = `/workplace/cases/${refused.id}`
  const own = `/cases/${refused.authority}/${refused.id}`
  await moves(clerk, work, { on: 'ask', 'ask--question': `Frage ${word}` })
  await moves(citizen, own, { on: 'answer', answer: `Antwort ${word}` })
  await clerk.browser.fillIn(`${work}/message`, { title: `Betreff ${word}`, text: `Nachricht ${word}` })
  await citizen.browser.fillIn(`${own}/nachricht`, { text: `Schreiben ${word}` })
  await moves(clerk, work, { on: 'propose-refusal', 'propose-refusal--reasons': `Gründe ${word}` })
  await moves(head, work, { on: 'return', 'return--note': `Vermerk ${word}` })
  await moves(clerk, work, { on: 'propose-refusal', 'propose-refusal--reasons': `Gründe ${word}` })
  await moves(head, work, { on: 'refuse' })
  const withdrawn = await sendCase(citizen, written)
  await citizen.browser.fillIn(`/cases/${withdrawn.authority}/${withdrawn.id}/moves/withdraw`, {})
  return { refused, withdrawn }
}

interface Withdrawn {
  readonly withdrawn: CaseRef
  readonly word: string
}

/** A run that names the withdrawn case, and a hold on it. */
const playRetention = async ({ house }: WholeHouse, head: Actor, { withdrawn, word }: Withdrawn) => {
  const { authority } = withdrawn
  const afterwards = { ...house, clock: () => later(house.clock(), 'P340D') }
  await keepRetention(afterwards)(authority)
  await holdCase(house)(head, withdrawn, { reason: `Klage ${word}`, until: null, key: newId() })
  const view = await viewRetention(house)(head, authority, { run: null, hold: null })
  const [run, hold] = view.ok ? [view.value.runs[0], view.value.holds[0]] : []
  if (!run || !hold) throw new Error('there is neither run nor hold')
  return { run: run.id, hold: hold.id }
}

/** Makes a secret address and gives what is secret in it. */
const secretOf = async ({ browser }: Sender, way: 'feed' | 'calendar'): Promise<string> => {
  const wish = { 'form-token': tokenIn(await browser.get('/konto/benachrichtigungen')), way }
  const made = await browser.post('/konto/benachrichtigungen/adresse', wish)
  return /\/konto\/(?:feed|kalender)\/([\w-]+)/.exec(made.html)?.[1] ?? ''
}

/** What a citizen still has open: a draft with a file, an export, messages. */
const playOwn = async (
  house: WholeHouse,
  citizen: Person,
  written: { readonly word: string; readonly area: string },
) => {
  const draft = draftOf(await fillIn(citizen, written))
  const page = await citizen.browser.get(`/desk/drafts/${draft}/identity`)
  const draftFile = new RegExp(`/drafts/${ID}/files/(${ID})`).exec(page.html)?.[1] ?? ''
  await citizen.browser.fillIn('/konto/data/export', {})
  await house.jobsDone()
  const mailbox = await citizen.browser.get('/konto/postfach')
  const message = new RegExp(`/konto/postfach/(${ID})"[^<]*</a> <span[^>]*badge`).exec(mailbox.html)?.[1] ?? ''
  const list = await citizen.browser.get('/konto/data/export')
  const exported = new RegExp(`/konto/data/export/(${ID})`).exec(list.html)?.[1] ?? ''
  const begun = await beginUpload(house.house)(
    { account: citizen.account, name: '', actingFor: { kind: 'self' }, functions: [], level: 'low', session: newId() },
    { draft: id(draft), path: 'identity.card', name: `${written.word}.pdf`, sizeBytes: 9, key: newId() },
  )
  const secrets = { feed: await secretOf(citizen, 'feed'), calendar: await secretOf(citizen, 'calendar') }
  return { draft, draftFile, message, exported, ...secrets, upload: begun.ok ? begun.value : '' }
}

/** A draft of the neighbour that the citizen helps with. */
const playHelp = async (
  house: WholeHouse,
  { neighbour, citizen }: MarkedSide['people'],
  area: string,
): Promise<{ readonly party: string; readonly help: string }> => {
  const draft = draftOf(await begin(neighbour, area))
  const link = await asksForHelp(house.house, { owner: neighbour, helper: citizen, draft })
  const [help = '', party = ''] = (await accepts(citizen, link)).split('/').reverse()
  return { party, help }
}

const numberOf = async ({ browser }: Sender, ref: CaseRef): Promise<string> =>
  /<p class="dk-preline">(\S+)/.exec((await browser.get(`/workplace/cases/${ref.id}`)).html)?.[1] ?? ''

/** Plays what an authority holds after a while. */
const playSide = async (house: WholeHouse, founded: Founded): Promise<MarkedSide> => {
  const { word, authority } = founded
  const written = { word, area: authority.area }
  const people = await peopleOf(house, founded)
  const { clerk, head, second, citizen, supervisor } = people
  const { refused, withdrawn } = await playCases(people, written)
  await house.jobsDone()
  const number = await numberOf(clerk, refused)
  const proposed = await proposes(head, people, { number, reason: `Beschwerde ${word}` })
  await presses(second, proposed.location ?? '', 'confirm')
  const emergency = await clerk.browser.get('/workplace/emergency')
  await clerk.browser.submit(emergency, { number, reason: `Gefahr ${word}` })
  const kept = await playRetention(house, headOf(head, authority.id), { withdrawn, word })
  const proofing = await playProof(house, people, founded)
  const entry = await playEntry(people, word)
  const { draftFile, exported, ...own } = await playOwn(house, citizen, written)
  const batch = await playBatch(house, citizen, word)
  const built = await playDesign(house.house, { account: head.account, authority: authority.id, word })
  const helped = await playHelp(house, people, authority.area)
  const casePage = await citizen.browser.get(`/cases/${refused.authority}/${refused.id}`)
  const files = [...casePage.html.matchAll(new RegExp(`/files/(${ID})`, 'g'))].map(([, one = '']) => one)
  const ids = {
    ...{ ...own, ...kept, ...helped, batch, export: exported, authority: authority.id, case: refused.id },
    ...{ proofing, entry, ...built },
    ...{ grant: lastOf(proposed.location), file: id(files.at(-1) ?? ''), mail: '', member: head.account },
  }
  const numbers = [number, await numberOf(clerk, withdrawn)]
  const emails = [supervisor, ...Object.values(people)].map(({ email }) => email)
  return { word, markers: [word, ...numbers, ...emails], authority, people, ids, draftFile }
}

/** The whole program with two sides that know nothing of each other. */
export interface MarkedHouse {
  readonly house: WholeHouse
  readonly here: MarkedSide
  readonly there: MarkedSide
}

/** Opens it. Authorities come first: the list of them is read rarely. */
export const openMarkedHouse = async (): Promise<MarkedHouse> => {
  const house = await openWholeHouse()
  const supervision = await someAuthority(house, 'Land Hessen', '06')
  const one = await someAuthority(house, 'Stadt Wiesbaden', '06414000')
  const other = await someAuthority(house, 'Stadt Kassel', '06611000')
  const here = await playSide(house, { word: 'Quolltaube', authority: one, supervision })
  const there = await playSide(house, { word: 'Zwergwiesel', authority: other, supervision })
  return { house, here, there }
}
