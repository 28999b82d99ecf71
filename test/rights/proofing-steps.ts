import type { Person } from '../setup/people.ts'
import type { Page } from '../setup/test-browser.ts'

/** Somebody with a browser. */
type Sender = Pick<Person, 'browser'>

/** What stands in a document that a clerk sees. */
export const DOCUMENT = {
  ...{ kind: 'identity-card', issuer: 'Deutschland', givenName: 'Erika', surname: 'Sommer', placeOfBirth: 'Kassel' },
  ...{ 'validUntil--day': '1', 'validUntil--month': '8', 'validUntil--year': '2034', 'no-kin': 'true' },
  ...{ 'birthdate--day': '12', 'birthdate--month': '8', 'birthdate--year': '1964' },
}

/** What somebody writes who asks for a letter. */
export const LETTER = {
  ...{ givenName: 'Erika', surname: 'Sommer', postalAddress: 'Weg 1', postalCode: '65183', localityName: 'Kassel' },
  ...{ 'birthdate--day': '12', 'birthdate--month': '8', 'birthdate--year': '1964' },
}

const tokenIn = ({ html }: Page): string => /form-token" value="([^"]+)/.exec(html)?.[1] ?? ''

/** Sends a form of this room. */
export const sendsProof = async (
  { browser }: Sender,
  path: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Page> => browser.post(path, { 'form-token': tokenIn(await browser.get('/konto/nachweis')), ...fields })

/** The code that somebody shows at a desk. */
export const shownCode = async (person: Sender): Promise<string> => {
  await sendsProof(person, '/konto/nachweis/code')
  return /class="dk-code">([^<]+)/.exec((await person.browser.get('/konto/nachweis')).html)?.[1] ?? ''
}

/** Comes to a desk; the page on which the clerk copies the document. */
export const comesToDesk = async (clerk: Sender, person: Sender): Promise<string> => {
  const sent = await clerk.browser.fillIn('/workplace/identitaet', { code: await shownCode(person) })
  if (sent.location === null) throw new Error(`a code at the desk answered ${sent.status}`)
  return sent.location
}

/** The newest proof in the list of a desk. */
export const newestProof = async ({ browser }: Sender): Promise<string> =>
  /href="(\/workplace\/identitaet\/[0-9a-f-]{36})"/.exec((await browser.get('/workplace/identitaet')).html)?.[1] ?? ''
