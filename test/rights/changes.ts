import { ABOUT_ME, begin, draftOf, next, SIMPLE, summaryOfSimple } from '../desk/desk-house.ts'
import { signedInBrowser, somebody } from '../setup/people.ts'
import { contentOf } from '../setup/content.ts'
import { addPart, beginUpload } from '../../src/foundation/forms/index.ts'
import { id, newId } from '../../src/kernel/ids.ts'
import {
  type Change,
  type ChangingHouse,
  givenUp,
  grantPath,
  mailedTo,
  PASSWORD,
  registered,
  tokenOf,
  unknown,
  withPassword,
} from './changing-house.ts'
import { dayFields, presses } from './grant-house.ts'
import { waysInChanges } from './ways-in-changes.ts'
import { proofingChanges } from './proofing-changes.ts'
import { helpChanges } from './help-changes.ts'
import { officeChanges } from './designer-changes.ts'
import { messageChanges } from './message-changes.ts'
import { mailboxChanges } from './mailbox-changes.ts'
import { mandatesChanges } from './mandates-changes.ts'

const accountChanges: Readonly<Record<string, (house: ChangingHouse) => Promise<Change>>> = {
  '/konto/register': async ({ application }) => ({
    browser: application.browser(),
    path: '/konto/register',
    fields: unknown(),
    otherwise: unknown(),
  }),
  '/konto/confirm': async (house) => {
    const { browser, token } = await registered(house)
    return { browser, path: '/konto/confirm', fields: { token } }
  },
  '/konto/sign-in': async (house) => {
    const { email } = await withPassword(house)
    return { browser: house.application.browser(), path: '/konto/sign-in', fields: { email, password: PASSWORD } }
  },
  '/konto/sign-out': async ({ application }) => ({
    browser: (await somebody(application)).browser,
    path: '/konto/sign-out',
    fields: {},
  }),
  '/konto/device-link': async (house) => ({
    browser: house.application.browser(),
    path: '/konto/device-link',
    fields: { email: (await withPassword(house)).email },
    otherwise: { email: (await withPassword(house)).email },
  }),
  '/konto/device': async (house) => {
    const [browser, { email }] = [house.application.browser(), await withPassword(house)]
    const hidden = { 'form-token': await tokenOf(browser), 'idempotency-key': newId() }
    await browser.post('/konto/device-link', { ...hidden, email })
    return { browser, path: '/konto/device', fields: { token: await mailedTo(house, email) } }
  },
  '/konto/password': async (house) => {
    const fields = { 'current-password': PASSWORD, 'new-password': 'Tandem Regen Laterne' }
    const otherwise = { ...fields, 'new-password': 'Laterne Regen Tandem' }
    return { browser: (await withPassword(house)).browser, path: '/konto/password', fields, otherwise }
  },
  '/konto/sessions/end': async ({ application }) => {
    const { account, browser } = await somebody(application)
    await signedInBrowser(application, account)
    const { html } = await browser.get('/konto/sessions')
    const session = /name="session" value="([^"]+)/.exec(html)?.[1] ?? ''
    return { browser, path: '/konto/sessions/end', fields: { session } }
  },
  '/konto/sessions/end-others': async ({ application }) => {
    const { account, browser } = await somebody(application)
    await signedInBrowser(application, account)
    return { browser, path: '/konto/sessions/end-others', fields: {} }
  },
  '/konto/data/correct': async ({ application }) => ({
    browser: (await somebody(application)).browser,
    path: '/konto/data/correct',
    fields: { name: 'Rita Richtig', language: 'de' },
  }),
  '/konto/data/address': async (house) => ({
    browser: (await withPassword(house)).browser,
    path: '/konto/data/address',
    fields: { email: `${newId()}@neu.example`, password: PASSWORD },
  }),
  '/konto/address': async (house) => {
    const [{ browser }, email] = [await withPassword(house), `${newId()}@neu.example`]
    await browser.post('/konto/data/address', { 'form-token': await tokenOf(browser), email, password: PASSWORD })
    return { browser, path: '/konto/address', fields: { token: await mailedTo(house, email) } }
  },
  '/konto/data/export': async ({ application }) => ({
    browser: (await somebody(application)).browser,
    path: '/konto/data/export',
    fields: {},
  }),
  '/konto/data/erase': async (house) => ({
    browser: (await withPassword(house)).browser,
    path: '/konto/data/erase',
    fields: { password: PASSWORD },
  }),
  '/konto/data/erase/confirm': async (house) => {
    const { browser } = await withPassword(house)
    const sure = await browser.post('/konto/data/erase', {
      'form-token': await tokenOf(browser),
      password: PASSWORD,
    })
    const token = /name="token" value="([^"]+)/.exec(sure.html)?.[1] ?? ''
    return { browser, path: '/konto/data/erase/confirm', fields: { token } }
  },
}

/** A file of which every part has arrived. */
const arrived = async ({ people, application }: ChangingHouse): Promise<Change> => {
  const { browser, account } = people.citizen
  const draft = id(draftOf(await begin(people.citizen)))
  const actor = {
    account,
    name: '',
    actingFor: { kind: 'self' },
    functions: [],
    level: 'low',
    session: newId(),
  } as const
  const wish = { draft, path: 'identity.card', name: 'ausweis.pdf', sizeBytes: 8, key: newId() }
  const begun = await beginUpload(application.house)(actor, wish)
  if (!begun.ok) throw new Error(begun.refusal.code)
  const part = { draft, upload: begun.value, offset: 0, content: contentOf('%PDF-1.7') }
  const added = await addPart(application.house)(actor, part)
  if (!added.ok) throw new Error(added.refusal.code)
  return { browser, path: `/desk/drafts/${draft}/uploads/${begun.value}`, fields: {} }
}

const deskChanges: typeof accountChanges = {
  '/desk/start/:service': async ({ people }) => ({
    browser: people.citizen.browser,
    path: '/desk/start/residence-certificate',
    fields: { place: '06414000' },
    otherwise: { place: '06412000' },
  }),
  '/desk/drafts/:draft/:page': async ({ people }) => {
    const page = await begin(people.citizen)
    const seen = /name="--seen" value="([^"]+)/.exec(page.html)?.[1] ?? ''
    const address = /action="([^"]+)"[^>]*>/.exec(/<form class="dk-form"[^>]*>/.exec(page.html)?.[0] ?? '')?.[1] ?? ''
    return { browser: people.citizen.browser, path: address, fields: { '--seen': seen, ...ABOUT_ME, do: 'save' } }
  },
  '/desk/drafts/:draft/send': async ({ people }) => {
    const page = await summaryOfSimple(people.citizen)
    const seen = /name="--seen" value="([^"]+)/.exec(page.html)?.[1] ?? ''
    return { browser: people.citizen.browser, path: `/desk/drafts/${draftOf(page)}/send`, fields: { '--seen': seen } }
  },
  '/desk/drafts/:draft/discard': async ({ people }) => {
    const draft = draftOf(await next(people.citizen, await begin(people.citizen), { ...ABOUT_ME, ...SIMPLE }))
    return { browser: people.citizen.browser, path: `/desk/drafts/${draft}/discard`, fields: {} }
  },
  '/desk/drafts/:draft/uploads': async ({ people }) => ({
    browser: people.citizen.browser,
    path: `/desk/drafts/${draftOf(await begin(people.citizen))}/uploads`,
    fields: { path: 'identity.card', name: 'ausweis.pdf', size: '8', key: newId() },
  }),
  '/desk/drafts/:draft/uploads/:upload': async (house) => ({ ...(await arrived(house)), fields: { offset: '8' } }),
  '/desk/drafts/:draft/uploads/:upload/finish': async (house) => {
    const { browser, path } = await arrived(house)
    return { browser, path: `${path}/finish`, fields: {} }
  },
  '/cases/:authority/:case/moves': async ({ people, here, sendCase }) => ({
    browser: people.citizen.browser,
    path: `/cases/${here.id}/${(await sendCase()).id}/moves`,
    fields: { on: 'withdraw', '--seen': '1' },
  }),
}

const workplaceChanges: typeof accountChanges = {
  '/workplace/cases/:case/moves': async ({ people, sendCase }) => ({
    browser: people.clerk.browser,
    path: `/workplace/cases/${(await sendCase()).id}/moves`,
    fields: { on: 'propose', seen: '1' },
  }),
  '/workplace/undelivered/resend': async (house) => ({
    browser: house.people.administrator.browser,
    path: '/workplace/undelivered/resend',
    fields: { job: await givenUp(house) },
  }),
  '/workplace/grants/new': async ({ people, service }) => {
    const fields = {
      ...{ reader: people.supervisor.email, role: 'supervisor', basis: 'supervision', reason: 'Beschwerde' },
      ...{ number: '', service: service.id, ...dayFields('from', 340), ...dayFields('until', 347) },
    }
    const otherwise = { ...fields, reason: 'Eine andere Beschwerde' }
    return { browser: people.head.browser, path: '/workplace/grants/new', fields, otherwise }
  },
  '/workplace/grants/:grant/confirm': async (house) => ({
    browser: house.people.second.browser,
    path: `${await grantPath(house)}/confirm`,
    fields: {},
  }),
  '/workplace/grants/:grant/revoke': async (house) => {
    const path = await grantPath(house)
    await presses(house.people.second, path, 'confirm')
    return { browser: house.people.head.browser, path: `${path}/revoke`, fields: {} }
  },
  '/workplace/emergency': async ({ people, sendCase }) => {
    const fields = { number: (await sendCase()).number, reason: 'Die Akte brennt' }
    return {
      browser: people.clerk.browser,
      path: '/workplace/emergency',
      fields,
      otherwise: { ...fields, reason: 'Nein' },
    }
  },
  '/workplace/retention/cases/:case/hold': async ({ people, ended: [first] }) => {
    const fields = { reason: 'Klage läuft', 'until--day': '', 'until--month': '', 'until--year': '' }
    const path = `/workplace/retention/cases/${first}/hold`
    return { browser: people.head.browser, path, fields, otherwise: { ...fields, reason: 'Es läuft keine' } }
  },
  '/workplace/retention/holds/:hold/release': async ({ people }) => {
    const { html } = await people.head.browser.get('/workplace/retention')
    const path = /action="(\/workplace\/retention\/holds\/[^"]+)"/.exec(html)?.[1] ?? ''
    return { browser: people.head.browser, path, fields: {} }
  },
  '/workplace/retention/runs/:run/confirm': async ({ people, run }) => ({
    browser: people.head.browser,
    path: `${run}/confirm`,
    fields: {},
  }),
  '/workplace/retention/cases/:case/archive': async ({ people, ended: [, second], run }) => ({
    browser: people.head.browser,
    path: `/workplace/retention/cases/${second}/archive`,
    fields: { answer: 'taken', run: run.split('/').at(-1) ?? '' },
  }),
  '/workplace/retention/runs/:run/stop': async ({ people, run }) => ({
    browser: people.head.browser,
    path: `${run}/stop`,
    fields: {},
  }),
}

/** Every change of the portal by the path of its route, in an order in which each is possible. */
export const CHANGES = {
  ...accountChanges,
  ...waysInChanges,
  ...deskChanges,
  ...workplaceChanges,
  ...proofingChanges,
  ...officeChanges,
  ...mailboxChanges,
  ...messageChanges,
  ...mandatesChanges,
  ...helpChanges,
}
