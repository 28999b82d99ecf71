import { openSimulator, type Simulator } from '../../src/foundation/identity/index.ts'
import { refusals } from '../../src/foundation/identity/refusals.ts'
import { routes } from '../../src/foundation/identity/routes.ts'
import type { WalletVerifier } from '../../src/foundation/identity/words.ts'
import type { SimulatedPerson } from '../../src/foundation/identity/simulator/persons.ts'
import { openApplication, type TestApplication } from '../setup/application.ts'
import type { Page, TestBrowser } from '../setup/test-browser.ts'

/** How somebody signs in at the simulator. */
export interface Choice {
  readonly person?: string
  readonly level?: '1' | '3' | '4'
  readonly temporary?: boolean
}

/** An application with the room of identities and its simulator. */
export interface IdentityHouse extends TestApplication {
  readonly simulator: Simulator
  /** Leads a browser to the simulator; gives the page there. */
  readonly leave: (browser: TestBrowser, form: Readonly<Record<string, string>>, page?: string) => Promise<Page>
  /** Chooses a person there; gives the answer that is to be sent back. */
  readonly choose: (browser: TestBrowser, there: Page, choice?: Choice) => Promise<string>
  /** Sends an answer back as the browser does, from elsewhere; follows to where the portal leads, in that browser. */
  readonly deliver: (browser: TestBrowser, answer: string) => Promise<Page>
  /** All of it. */
  readonly prove: (browser: TestBrowser, form: Readonly<Record<string, string>>, choice?: Choice) => Promise<Page>
}

const fieldIn = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

/** Opens it, as a demonstration or as an installation that bears no mark. */
export const openIdentityHouse = async (
  persons?: readonly SimulatedPerson[],
  demonstration = true,
  wallet: WalletVerifier | null = null,
): Promise<IdentityHouse> => {
  const held: Simulator[] = []
  const application = await openApplication(
    [
      {
        refusals,
        routes: (house) => {
          const simulator = openSimulator(house, persons)
          held.push(simulator)
          return routes({
            ...house,
            simulator: demonstration ? simulator : null,
            ways: { bundid: simulator.provider, openId: [], wallet },
          })
        },
      },
    ],
    { demonstration },
  )
  const [simulator] = held
  if (!simulator) throw new Error('no simulator')
  const leave: IdentityHouse['leave'] = async (browser, form, page = '/konto/identitaet') => {
    const { html } = await browser.get(page)
    const sent = { 'form-token': fieldIn(html, 'form-token'), way: 'bundid', level: 'low', to: '/', ...form }
    const led = await browser.post('/konto/identitaet/beginnen', sent)
    if (led.location === null) return led
    return browser.get(led.location)
  }
  const choose: IdentityHouse['choose'] = async (browser, there, { person = '', level = '3', temporary } = {}) => {
    const chosen = person === '' ? (simulator.persons[0]?.id ?? '') : person
    const answered = await browser.submit(there, { person: chosen, level, ...(temporary ? { temporary: 'on' } : {}) })
    return fieldIn(answered.html, 'SAMLResponse')
  }
  const deliver: IdentityHouse['deliver'] = async (browser, answer) => {
    // As from another site: no cookie goes along (SameSite=Lax).
    const taken = await application.browser().post('/konto/identitaet/saml', { SAMLResponse: answer })
    return taken.location === null ? taken : browser.get(taken.location)
  }
  return {
    ...application,
    simulator,
    leave,
    choose,
    deliver,
    prove: async (browser, form, choice) => {
      const page = form['purpose'] === 'join' || form['purpose'] === 'step-up' ? '/konto/nachweise' : undefined
      return deliver(browser, await choose(browser, await leave(browser, form, page), choice))
    },
  }
}
