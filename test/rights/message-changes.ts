import { newId } from '../../src/kernel/ids.ts'
import type { Change, ChangingHouse } from './changing-house.ts'

/** The changes that write in a case, by the path of their route. */
export const messageChanges: Readonly<Record<string, (house: ChangingHouse) => Promise<Change>>> = {
  '/cases/:authority/:case/nachricht': async ({ people, here, sendCase }) => ({
    browser: people.citizen.browser,
    path: `/cases/${here.id}/${(await sendCase()).id}/nachricht`,
    fields: { text: 'Wann ist es fertig?', 'idempotency-key': newId() },
  }),
  '/cases/:authority/:case/benachrichtigungen': async ({ people, here, sendCase }) => ({
    browser: people.citizen.browser,
    path: `/cases/${here.id}/${(await sendCase()).id}/benachrichtigungen`,
    fields: { messages: 'none', status: 'digest', deadlines: 'mail' },
  }),
  '/cases/:authority/:case/bescheid': async ({ people, here, sendCase }) => ({
    browser: people.citizen.browser,
    path: `/cases/${here.id}/${(await sendCase()).id}/bescheid`,
    fields: { wanted: 'false', 'idempotency-key': newId() },
  }),
  '/workplace/cases/:case/message': async ({ people, sendCase }) => ({
    browser: people.clerk.browser,
    path: `/workplace/cases/${(await sendCase()).id}/message`,
    fields: { title: 'Rückfrage', text: 'Welche Wohnung?', to: '', seen: '', 'idempotency-key': newId() },
  }),
  '/workplace/cases/:case/message/settle': async ({ people, here, sendCase }) => {
    const { id } = await sendCase()
    await people.citizen.browser.fillIn(`/cases/${here.id}/${id}/nachricht`, { text: 'Danke!' })
    const page = await people.clerk.browser.get(`/workplace/cases/${id}`)
    const seen = /name="seen" value="([0-9a-f-]{36})"/.exec(page.html)?.[1] ?? ''
    return { browser: people.clerk.browser, path: `/workplace/cases/${id}/message/settle`, fields: { seen } }
  },
  '/workplace/cases/:case/served': async ({ people, sendCase }) => ({
    browser: people.clerk.browser,
    path: `/workplace/cases/${(await sendCase()).id}/served`,
    fields: {},
  }),
}
