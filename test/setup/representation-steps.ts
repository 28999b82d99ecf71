import type { Person } from './people.ts'
import type { Page, Sent } from './test-browser.ts'

/** Somebody with a browser. */
type Sender = Pick<Person, 'browser'>

const HERE = '/konto/vertretung/gesetzlich'

/** What a parent says about a child. */
export const CHILD = {
  ...{ kind: 'parent', givenName: 'Mia', surname: 'Sommer', custody: 'joint' },
  ...{ 'birthdate--day': '12', 'birthdate--month': '8', 'birthdate--year': '2015' },
}

/** What stands in a birth certificate. */
export const BIRTH = { issuer: 'Standesamt Kassel', number: 'G 123/2015', 'no-kin': 'true' }

const tokenIn = ({ html }: Page): string => /form-token" value="([^"]+)/.exec(html)?.[1] ?? ''

/** Sends a form of this room. */
export const sendsClaim = async ({ browser }: Sender, path: string, fields: Sent = {}): Promise<Page> =>
  browser.post(path, { 'form-token': tokenIn(await browser.get(HERE)), ...fields })

/** Claims something; the code for the desk. */
export const claims = async (person: Sender, fields: Sent): Promise<string> => {
  const sent = await sendsClaim(person, `${HERE}/neu`, fields)
  if (sent.location !== HERE) throw new Error(`a claim answered ${sent.status}`)
  return /class="dk-code">([^<]+)/.exec((await person.browser.get(HERE)).html)?.[1] ?? ''
}

/** Tells a code at a desk; the page of the entry. */
export const tellsCode = async ({ browser }: Sender, code: string): Promise<string> => {
  const sent = await browser.fillIn('/workplace/vertretung', { code })
  if (sent.location === null) throw new Error(`a code at the desk answered ${sent.status}`)
  return sent.location
}
