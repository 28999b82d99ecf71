import { letterCode } from '../../src/e-administration/proofing/index.ts'
import { id, newId } from '../../src/kernel/ids.ts'
import { type Person, somebody } from '../setup/people.ts'
import type { Change, ChangingHouse } from './changing-house.ts'
import { comesToDesk, DOCUMENT, LETTER, newestProof, sendsProof, shownCode } from './proofing-steps.ts'

type Changes = Readonly<Record<string, (house: ChangingHouse) => Promise<Change>>>

const anybody = ({ application }: ChangingHouse): Promise<Person> => somebody(application, 'Erika Nachweis')

/** Somebody who asked for a letter, and the page of the clerk about it. */
const askedLetter = async (house: ChangingHouse): Promise<{ readonly person: Person; readonly path: string }> => {
  const person = await anybody(house)
  await sendsProof(person, '/konto/nachweis/brief', { ...LETTER, authority: house.here.id })
  await house.application.jobsDone()
  return { person, path: await newestProof(house.people.clerk) }
}

const seen = async (house: ChangingHouse): Promise<string> => {
  const { administrator, clerk } = house.people
  await sendsProof(administrator, '/workplace/identitaet/regel', { 'four-eyes': 'yes' })
  const path = await comesToDesk(clerk, await anybody(house))
  await sendsProof(clerk, `${path}/seen`, { ...DOCUMENT, number: newId() })
  return path
}

/** Every change of the room that proves identities. */
export const proofingChanges: Changes = {
  '/konto/nachweis/code': async (house) => ({
    browser: (await anybody(house)).browser,
    path: '/konto/nachweis/code',
    fields: {},
  }),
  '/konto/nachweis/brief': async (house) => ({
    browser: (await anybody(house)).browser,
    path: '/konto/nachweis/brief',
    fields: { ...LETTER, authority: house.here.id },
  }),
  '/konto/nachweis/brief/code': async (house) => {
    const { person, path } = await askedLetter(house)
    await sendsProof(house.people.clerk, `${path}/compared`, { 'no-kin': 'true' })
    await house.application.jobsDone()
    const code = letterCode(house.application.house, id(path.split('/').at(-1) ?? ''))
    return { browser: person.browser, path: '/konto/nachweis/brief/code', fields: { code } }
  },
  '/konto/nachweis/widerspruch': async (house) => {
    const { person, path } = await askedLetter(house)
    return {
      browser: person.browser,
      path: '/konto/nachweis/widerspruch',
      fields: { proofing: path.split('/').at(-1) ?? '' },
    }
  },
  '/workplace/identitaet': async (house) => ({
    browser: house.people.clerk.browser,
    path: '/workplace/identitaet',
    fields: { code: await shownCode(await anybody(house)) },
    otherwise: { code: await shownCode(await anybody(house)) },
  }),
  '/workplace/identitaet/:proofing/seen': async (house) => {
    const path = `${await comesToDesk(house.people.clerk, await anybody(house))}/seen`
    return { browser: house.people.clerk.browser, path, fields: { ...DOCUMENT, number: 'T220001293' } }
  },
  '/workplace/identitaet/:proofing/compared': async (house) => {
    const { path } = await askedLetter(house)
    return { browser: house.people.clerk.browser, path: `${path}/compared`, fields: { 'no-kin': 'true' } }
  },
  '/workplace/identitaet/:proofing/turn-down': async (house) => ({
    browser: house.people.clerk.browser,
    path: `${await comesToDesk(house.people.clerk, await anybody(house))}/turn-down`,
    fields: {},
  }),
  '/workplace/identitaet/regel': async ({ people }) => ({
    browser: people.administrator.browser,
    path: '/workplace/identitaet/regel',
    fields: { 'four-eyes': 'no' },
  }),
  '/workplace/identitaet/:proofing/confirm': async (house) => ({
    browser: house.people.head.browser,
    path: `${await seen(house)}/confirm`,
    fields: {},
  }),
}
