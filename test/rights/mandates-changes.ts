import { type Person, somebody } from '../setup/people.ts'
import type { Sent } from '../setup/test-browser.ts'
import { representationChanges } from './representation-changes.ts'
import type { Change, ChangingHouse } from './changing-house.ts'

type Changes = Readonly<Record<string, (house: ChangingHouse) => Promise<Change>>>

const OFFER = { do: 'offer', right: 'read', scope: 'all', needs: 'low' }

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''

/** Two people; the first offered the second a mandate. The path and query of the link. */
const offered = async ({ application }: ChangingHouse) => {
  const [giver, holder] = [await somebody(application, 'Erika Gibt'), await somebody(application, 'Anna Nimmt')]
  await giver.browser.fillIn('/konto/vollmachten/neu', { ...OFFER, email: holder.email })
  await application.jobsDone()
  const mail = application.mails.findLast(({ to }) => to === holder.email)
  return { giver, holder, token: /token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '' }
}

const held = async (house: ChangingHouse) => {
  const { giver, holder, token } = await offered(house)
  const page = await holder.browser.get(`/konto/einladung?token=${token}`)
  await holder.browser.submit(page, { answer: 'accept' })
  return { giver, holder }
}

const lineOf = async ({ browser }: Person): Promise<Sent> => {
  const { html } = await browser.get('/konto/vertretung')
  return { party: hidden(html, 'party'), giver: hidden(html, 'giver'), mandate: hidden(html, 'mandate') }
}

/** Somebody who acts for an organisation of their own. */
const manager = async ({ application }: ChangingHouse): Promise<Person> => {
  const person = await somebody(application, 'Karl Chef')
  await person.browser.fillIn('/konto/organisationen', { name: 'Holzbau Beispiel GmbH', kind: 'company' })
  const token = hidden((await person.browser.get('/konto/vertretung')).html, 'form-token')
  await person.browser.post('/konto/vertretung', { 'form-token': token, ...(await lineOf(person)) })
  return person
}

/** Every change of the room of mandates, and of the desk that enters who represents by law. */
export const mandatesChanges: Changes = {
  ...representationChanges,
  '/konto/vertretung': async (house) => {
    const { holder } = await held(house)
    return { browser: holder.browser, path: '/konto/vertretung', fields: await lineOf(holder) }
  },
  '/konto/vertretung/selbst': async (house) => ({
    browser: (await manager(house)).browser,
    path: '/konto/vertretung/selbst',
    fields: {},
  }),
  '/konto/vollmachten/neu': async ({ application }) => ({
    browser: (await somebody(application)).browser,
    path: '/konto/vollmachten/neu',
    fields: { ...OFFER, email: 'nina.neu@beispiel.example' },
  }),
  '/konto/vollmachten/beenden': async (house) => {
    const { giver } = await held(house)
    const { html } = await giver.browser.get('/konto/vollmachten')
    return { browser: giver.browser, path: '/konto/vollmachten/beenden', fields: { mandate: hidden(html, 'mandate') } }
  },
  '/konto/einladung': async (house) => {
    const { holder, token } = await offered(house)
    return { browser: holder.browser, path: '/konto/einladung', fields: { token, answer: 'accept' } }
  },
  '/konto/vertretung/verlassen': async (house) => {
    const owner = await manager(house)
    const second = await somebody(house.application, 'Mia Geht')
    const { html } = await owner.browser.get('/konto/organisation')
    const invite = { do: 'invite', email: second.email, role: 'manager' }
    await owner.browser.post('/konto/organisation', { 'form-token': hidden(html, 'form-token'), ...invite })
    await house.application.jobsDone()
    const mail = house.application.mails.findLast(({ to }) => to === second.email)
    const link = /(\/konto\/einladung\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
    await second.browser.submit(await second.browser.get(link), { answer: 'accept' })
    const organisation = hidden((await second.browser.get('/konto/vertretung')).html, 'organisation')
    return { browser: second.browser, path: '/konto/vertretung/verlassen', fields: { organisation } }
  },
  '/konto/vollmachten/zurueckziehen': async (house) => {
    const { giver } = await offered(house)
    const { html } = await giver.browser.get('/konto/vollmachten')
    const fields = { invitation: hidden(html, 'invitation') }
    return { browser: giver.browser, path: '/konto/vollmachten/zurueckziehen', fields }
  },
  '/konto/organisationen': async ({ application }) => ({
    browser: (await somebody(application)).browser,
    path: '/konto/organisationen',
    fields: { name: 'Verein Beispiel', kind: 'association' },
  }),
  '/konto/organisation': async (house) => {
    const { account, browser } = await manager(house)
    return { browser, path: '/konto/organisation', fields: { do: 'away', person: account } }
  },
  '/konto/organisation/schluessel': async (house) => ({
    browser: (await manager(house)).browser,
    path: '/konto/organisation/schluessel',
    fields: { name: 'Lohn', right: 'read' },
  }),
}
