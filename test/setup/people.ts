import type { StaffFunction, TrustLevel } from '../../src/kernel/actor.ts'
import { type Id, newId } from '../../src/kernel/ids.ts'
import {
  type AccountShell,
  appoint,
  foundAuthorities,
  openKnownAccount,
  openSession,
} from '../../src/foundation/account/index.ts'
import { type Authority, vouchedProof } from '../../src/foundation/account/words.ts'
import { cookieName } from '../../src/platform/http/index.ts'
import type { TestApplication } from './application.ts'
import { keepOutOfLogs } from './watched-log.ts'
import type { TestBrowser } from './test-browser.ts'

/** Somebody with an account and a browser in which they are signed in. */
export interface Person {
  readonly account: Id
  readonly email: string
  readonly browser: TestBrowser
}

/** An open application, of some rooms or of all of them. */
export type Opened = Pick<TestApplication, 'browser' | 'jobsDone'> & {
  readonly house: AccountShell & { readonly secure: boolean }
}

/**
 * Opens a session for an account in a new browser, at this level where the person is known as surely (`somebody`).
 */
export const signedInBrowser = async (
  { house, browser }: Pick<Opened, 'house' | 'browser'>,
  account: Id,
  level: TrustLevel = 'low',
): Promise<TestBrowser> => {
  const opened = await openSession(house)(account, vouchedProof(level))
  if (!opened.ok) throw new Error(opened.refusal.code)
  const fresh = browser()
  fresh.cookies.set(cookieName('session', house.secure), opened.value.token)
  return fresh
}

/** A person who is signed in, at the level at which the own identity is proven. */
export const somebody = async (
  application: Pick<Opened, 'house' | 'browser'>,
  name = 'Maja Beispiel',
  level: TrustLevel = 'low',
): Promise<Person> => {
  const account = newId()
  const email = `${account}@beispiel.example`
  keepOutOfLogs([name, email])
  await openKnownAccount(application.house)({ id: account, name, email, level, language: 'de' })
  return { account, email, browser: await signedInBrowser(application, account, level) }
}

/** A new authority. */
export const someAuthority = async (
  { house }: Pick<Opened, 'house'>,
  name = 'Stadt Musterstadt',
  area = '06414000',
): Promise<Authority> => {
  const id = newId()
  const profile = {
    street: 'Marktplatz 1',
    postcode: '65183',
    place: 'Musterstadt',
    phone: '0611 000',
    email: 'post@musterstadt.example',
    openingHours: [{ days: 'Montag bis Freitag', hours: '8 bis 12 Uhr' }],
    office: 'Bürgerbüro',
  }
  const shortCode = `A${id.slice(-7).toUpperCase()}`
  const authority = { id, area, kind: 'municipality', shortCode, name, profile } as const
  await foundAuthorities(house)([authority])
  return authority
}

/** A person who works in these authorities and is signed in. */
export const someStaff = async (
  application: Opened,
  places: readonly (readonly [Authority, StaffFunction])[],
  name = 'Kim Amtlich',
): Promise<Person> => {
  const person = await somebody(application, name)
  for (const [{ id: authority }, held] of places)
    await appoint(application.house)({ system: 'test' }, { authority, account: person.account, name, function: held })
  await application.jobsDone()
  return { ...person, browser: await signedInBrowser(application, person.account) }
}
