import { type Person, somebody } from '../setup/people.ts'
import { hidden } from '../setup/representation-office.ts'
import { BIRTH, CHILD, claims, sendsClaim, tellsCode } from '../setup/representation-steps.ts'
import type { Change, ChangingHouse } from './changing-house.ts'

type Changes = Readonly<Record<string, (house: ChangingHouse) => Promise<Change>>>

const OWN = '/konto/vertretung/gesetzlich'
const DESK = '/workplace/vertretung'

const parent = ({ application }: ChangingHouse): Promise<Person> => somebody(application, 'Erika Vertritt')

let births = 0
/** A birth certificate of a child of its own. */
const birth = () => ({ ...BIRTH, number: `G ${++births}/2015` })

/** An entry that a code has begun. */
const begun = async (house: ChangingHouse): Promise<string> =>
  tellsCode(house.people.clerk, await claims(await parent(house), CHILD))

const rule = (house: ChangingHouse, fourEyes: 'yes' | 'no') =>
  sendsClaim(house.people.administrator, `${DESK}/regel`, { 'four-eyes': fourEyes })

/** A change of an entry by the clerk. */
const byClerk =
  (word: string, fields: () => Change['fields']) =>
  async (house: ChangingHouse): Promise<Change> => ({
    browser: house.people.clerk.browser,
    path: `${await begun(house)}/${word}`,
    fields: fields(),
  })

/** Two parents of one child. */
const parents = async (house: ChangingHouse) => {
  await rule(house, 'no')
  const certificate = birth()
  const both = [await parent(house), await parent(house)] as const
  for (const one of both) {
    const path = await tellsCode(house.people.clerk, await claims(one, CHILD))
    await sendsClaim(house.people.clerk, `${path}/seen`, certificate)
    await house.application.jobsDone()
  }
  return both
}

/** Every change of the room in which a desk enters who represents by law. */
export const representationChanges: Changes = {
  [`${OWN}/neu`]: async (house) => ({
    browser: (await parent(house)).browser,
    path: `${OWN}/neu`,
    fields: CHILD,
  }),
  [`${OWN}/zuruecknehmen`]: async (house) => {
    const person = await parent(house)
    await claims(person, CHILD)
    const { html } = await person.browser.get(OWN)
    return { browser: person.browser, path: `${OWN}/zuruecknehmen`, fields: { claim: hidden(html, 'claim') } }
  },
  [`${OWN}/zustimmung`]: async (house) => {
    const [{ browser }] = await parents(house)
    const { html } = await browser.get(OWN)
    const fields = { child: hidden(html, 'child'), mandate: hidden(html, 'mandate'), agreed: 'yes' }
    return { browser, path: `${OWN}/zustimmung`, fields }
  },
  [DESK]: async (house) => ({
    browser: house.people.clerk.browser,
    path: DESK,
    fields: { code: await claims(await parent(house), CHILD) },
    otherwise: { code: await claims(await parent(house), CHILD) },
  }),
  [`${DESK}/sterbefall`]: async (house) => {
    const { kind: _kind, custody: _custody, ...person } = CHILD
    const { email } = await parent(house)
    return {
      browser: house.people.clerk.browser,
      path: `${DESK}/sterbefall`,
      fields: { ...person, email },
      otherwise: { ...person, email: `andere.${email}` },
    }
  },
  [`${DESK}/:entry/seen`]: byClerk('seen', birth),
  [`${DESK}/:entry/turn-down`]: byClerk('turn-down', () => ({})),
  [`${DESK}/regel`]: async (house) => ({
    browser: house.people.administrator.browser,
    path: `${DESK}/regel`,
    fields: { 'four-eyes': 'no' },
  }),
  [`${DESK}/:entry/confirm`]: async (house) => {
    await rule(house, 'yes')
    const path = await begun(house)
    await sendsClaim(house.people.clerk, `${path}/seen`, birth())
    return { browser: house.people.head.browser, path: `${path}/confirm`, fields: {} }
  },
  [`${DESK}/:entry/end`]: async (house) => {
    await rule(house, 'no')
    const path = await begun(house)
    await sendsClaim(house.people.clerk, `${path}/seen`, birth())
    return { browser: house.people.clerk.browser, path: `${path}/end`, fields: {} }
  },
}
