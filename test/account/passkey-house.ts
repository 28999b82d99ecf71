import { newId } from '../../src/kernel/ids.ts'
import type { Page, TestBrowser } from '../setup/test-browser.ts'
import { openApplication } from '../setup/application.ts'
import { keepOutOfLogs } from '../setup/watched-log.ts'
import { type Authenticator, openAuthenticator } from './authenticator.ts'

/** Where the pages of a test come from. */
export const HOME = 'http://localhost'

/** The application with accounts only, and what tests of passkeys do in it. */
export const openPasskeyHouse = async () => {
  const application = await openApplication()
  const { browser, mails, jobsDone } = application

  const tokenOf = (page: Page): string => /name="form-token" value="([^"]+)/.exec(page.html)?.[1] ?? ''
  /** What the script of a page asks for. */
  const options = async (visitor: TestBrowser, wanted: string, token = '') => {
    const page = await visitor.get(wanted === 'sign-in' || wanted === 'first' ? '/konto/sign-in' : '/konto/anmeldung')
    // Whoever is signed in is led on from the sign-in page; every page with a form has the token.
    const formToken = tokenOf(page) || tokenOf(await visitor.get('/konto/anmeldung'))
    const answer = await visitor.post('/konto/passkey/options', { 'form-token': formToken, wanted, token })
    if (answer.status !== 200) throw new Error(`options answered ${answer.status}: ${answer.html.slice(0, 300)}`)
    return { options: JSON.parse(answer.html), formToken }
  }
  const mailed = async (path: string): Promise<string> => {
    await jobsDone()
    const found = mails.findLast(({ text }) => text.includes(`${path}?token=`))
    return new RegExp(`${path}\\?token=(\\S+)`).exec(found?.text ?? '')?.[1] ?? ''
  }
  /** Signs in by a passkey; the answer of the route. */
  const signIn = async (
    visitor: TestBrowser,
    key: Authenticator,
    trick: Parameters<Authenticator['get']>[1] = {},
  ): Promise<Page> => {
    const asked = await options(visitor, 'sign-in')
    const response = key.get(asked.options, trick)
    return visitor.post('/konto/passkey/sign-in', { 'form-token': asked.formToken, response, to: '/konto' })
  }
  /** Registers with e-mail and passkey, as a browser does it; signed in afterwards. */
  const register = async (key: Authenticator = openAuthenticator(HOME)) => {
    const email = `${newId()}@beispiel.example`
    keepOutOfLogs([email])
    const visitor = browser()
    await visitor.fillIn('/konto/register', { name: 'Maja Beispiel', email, way: 'passkey' })
    const token = await mailed('/konto/confirm')
    const asked = await options(visitor, 'first', token)
    const response = key.create(asked.options)
    const fields = { 'form-token': asked.formToken, token, response, 'passkey-name': 'Mein Telefon' }
    const confirmed = await visitor.post('/konto/confirm', fields)
    return { email, visitor, key, confirmed, token }
  }
  return { ...application, options, mailed, signIn, register, tokenOf }
}
