import { deliver, stopToken } from '../../src/foundation/mailbox/index.ts'
import { newId } from '../../src/kernel/ids.ts'
import { somebody } from '../setup/people.ts'
import type { Change, ChangingHouse } from './changing-house.ts'

/** A message in somebody's mailbox. */
const messageFor = async ({ application, here }: ChangingHouse) => {
  const { account, browser } = await somebody(application)
  const message = { id: newId(), authority: here.id, title: 'Mitteilung', text: [], links: [] }
  await deliver(application.house)(account, message)
  return { account, browser, message: message.id }
}

/** The changes of the mailbox, by the path of their route. */
export const mailboxChanges: Readonly<Record<string, (house: ChangingHouse) => Promise<Change>>> = {
  '/konto/postfach/:message': async (house) => {
    const { browser, message } = await messageFor(house)
    return { browser, path: `/konto/postfach/${message}`, fields: { do: 'delete' } }
  },
  '/konto/zustellung': async ({ application }) => ({
    browser: (await somebody(application)).browser,
    path: '/konto/zustellung',
    fields: { wanted: 'false' },
  }),
  '/konto/benachrichtigungen': async ({ application }) => ({
    browser: (await somebody(application)).browser,
    path: '/konto/benachrichtigungen',
    fields: { messages: 'digest', status: 'none', deadlines: 'mail', subscriptions: 'none', hour: '7' },
  }),
  '/konto/benachrichtigungen/vorgang': async (house) => {
    const { people, here } = house
    const { id } = await house.sendCase()
    const at = `/cases/${here.id}/${id}/benachrichtigungen`
    await people.citizen.browser.fillIn(at, { messages: 'none' })
    const about = `${here.id}/${id}`
    return { browser: people.citizen.browser, path: '/konto/benachrichtigungen/vorgang', fields: { about } }
  },
  '/konto/benachrichtigungen/adresse': async ({ application }) => ({
    browser: (await somebody(application)).browser,
    path: '/konto/benachrichtigungen/adresse',
    fields: { way: 'feed' },
  }),
  '/konto/benachrichtigungen/sperren': async ({ application }) => ({
    browser: (await somebody(application)).browser,
    path: '/konto/benachrichtigungen/sperren',
    fields: { way: 'feed' },
  }),
  '/konto/abbestellen': async ({ application }) => {
    const { account, browser } = await somebody(application)
    const token = stopToken(application.house, account, { what: 'messages', caseRef: null })
    return { browser, path: '/konto/abbestellen', fields: { token } }
  },
}
