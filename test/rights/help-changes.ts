import type { FormsShell } from '../../src/foundation/forms/index.ts'
import { invitationToken } from '../../src/foundation/mandates/index.ts'
import { id } from '../../src/kernel/ids.ts'
import { begin, draftOf } from '../desk/desk-house.ts'
import { type Person, somebody } from '../setup/people.ts'
import type { Page } from '../setup/test-browser.ts'
import type { Change, ChangingHouse } from './changing-house.ts'

type Sender = Pick<Person, 'browser'>

const helperIn = ({ html }: Page): string => /name="helper" value="([^"]+)/.exec(html)?.[1] ?? ''

/** Asks by mail for help with a draft; the link of that mail. */
export const asksForHelp = async (
  { keys }: Pick<FormsShell, 'keys'>,
  { owner, helper, draft }: { readonly owner: Person; readonly helper: Person; readonly draft: string },
): Promise<string> => {
  const path = `/desk/drafts/${draft}/helpers`
  await owner.browser.submit(await owner.browser.get(path), { email: helper.email, what: 'whole' })
  const help = id(helperIn(await owner.browser.get(path)))
  return `/konto/helfen?token=${invitationToken(keys.derived('form.help'), { party: owner.account, id: help })}`
}

/** Accepts a link; where the draft is for the helper. */
export const accepts = async ({ browser }: Sender, link: string): Promise<string> =>
  (await browser.submit(await browser.get(link), {})).location ?? ''

const seenIn = ({ html }: Page): string => /name="--seen" value="([^"]+)/.exec(html)?.[1] ?? ''

/** Somebody's draft, and somebody who was asked to help with it. */
const asked = async ({ application }: ChangingHouse) => {
  const [owner, helper] = [await somebody(application), await somebody(application, 'Hanna Hilfreich')]
  const draft = draftOf(await begin(owner))
  const link = await asksForHelp(application.house, { owner, helper, draft })
  return { owner, helper, draft, link }
}

const helping = async (house: ChangingHouse) => {
  const one = await asked(house)
  return { ...one, base: await accepts(one.helper, one.link) }
}

/** The changes around help with a draft, by the path of their route. */
export const helpChanges: Readonly<Record<string, (house: ChangingHouse) => Promise<Change>>> = {
  '/desk/drafts/:draft/helpers': async ({ application }) => {
    const { browser } = await somebody(application)
    const path = `/desk/drafts/${draftOf(await begin({ browser }))}/helpers`
    return { browser, path, fields: { email: 'hanna@beispiel.example', what: 'whole' } }
  },
  '/desk/drafts/:draft/helpers/end': async (house) => {
    const { owner, draft } = await asked(house)
    const helper = helperIn(await owner.browser.get(`/desk/drafts/${draft}/helpers`))
    return { browser: owner.browser, path: `/desk/drafts/${draft}/helpers/end`, fields: { helper } }
  },
  '/konto/helfen': async (house) => {
    const { helper, link } = await asked(house)
    return { browser: helper.browser, path: '/konto/helfen', fields: { token: link.split('token=')[1] ?? '' } }
  },
  '/konto/helfen/:party/:help/:page': async (house) => {
    const { helper, base } = await helping(house)
    const seen = seenIn(await helper.browser.get(`${base}/person`))
    return {
      browser: helper.browser,
      path: `${base}/person`,
      fields: { '--seen': seen, 'person.town': 'Kassel', do: 'save' },
    }
  },
  '/konto/helfen/:party/:help/fertig': async (house) => {
    const { helper, base } = await helping(house)
    return { browser: helper.browser, path: `${base}/fertig`, fields: {} }
  },
}
