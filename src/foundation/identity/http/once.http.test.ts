import { expect, it } from 'vitest'
import { openIdentityHouse } from '../../../../test/identity/identity-house.ts'
import type { TestBrowser } from '../../../../test/setup/test-browser.ts'
import type { Id } from '../../../kernel/ids.ts'
import { later } from '../../../kernel/clock.ts'
import { accountCard, actorOf, endOneTime, isOneTime, signOut } from '../../account/index.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { simulatedPerson } from '../simulator/persons.ts'

const persons = Array.from({ length: 4 }, (_, n) =>
  simulatedPerson(`O${n}`, `ONCE-${n}`, { surname: `Einmal${n}`, givenName: 'Tara', birthdate: '1980-05-05' }),
)
const { browser, prove, house } = await openIdentityHouse(persons)
const once = { purpose: 'once', to: '/konto/nachweise' }
const whoIs = (at: TestBrowser) => actorOf(house)(at.cookies.get('dreiklang-session') ?? '')

/** Somebody who identified for this visit. */
const visitor = async (person: string) => {
  const at = browser()
  const offer = await at.get((await prove(at, once, { person, level: '3' })).location ?? '')
  expect(offer.html).toContain('Ohne Konto weitergehen')
  expect(offer.html).not.toContain('Anmelden und verbinden')
  expect((await at.submit(offer, {})).location).toBe('/konto/nachweise')
  const actor = await whoIs(at)
  if (!actor) throw new Error('nobody')
  return { at, actor }
}
const isThere = async (account: Id): Promise<boolean> => (await accountCard(house)(account)) !== null
const sweepAfter = async (hours: number): Promise<void> => {
  const shell = { ...house, clock: () => later(house.clock(), `PT${hours}H`) }
  await Promise.all([endOneTime(shell)(), endOneTime(shell)()])
}

it('reaches the level that was proven without an account, and is offered beside the lasting ways', async () => {
  expect((await browser().get('/konto/identitaet')).html).toContain('Einmal ausweisen mit BundID')
  const { actor } = await visitor('O0')
  expect(actor.level).toBe('substantial')
  expect(await house.db.tx(inAccount(actor.account), (tx) => isOneTime(tx, actor.account))).toBe(true)
})

it('is erased once the person has left, and nobody is known by it again', async () => {
  const { actor } = await visitor('O1')
  await sweepAfter(0)
  expect(await isThere(actor.account)).toBe(true)
  await signOut(house)(actor)
  await sweepAfter(0)
  expect(await isThere(actor.account)).toBe(false)
  const again = await visitor('O1')
  expect(again.actor.account).not.toBe(actor.account)
})

it('is erased when its session is over, also where nobody signed out', async () => {
  const { actor } = await visitor('O2')
  await sweepAfter(11)
  expect(await isThere(actor.account)).toBe(true)
  await sweepAfter(12)
  expect(await isThere(actor.account)).toBe(false)
})

it('becomes an account like every other where its person found a way to come back', async () => {
  const { at, actor } = await visitor('O3')
  // The same person joins what BundID knows them by.
  const joined = await prove(at, { purpose: 'join', to: '/konto/nachweise' }, { person: 'O3', level: '3' })
  expect(joined.status).toBe(303)
  await sweepAfter(20)
  expect(await isThere(actor.account)).toBe(true)
  expect(await house.db.tx(inAccount(actor.account), (tx) => isOneTime(tx, actor.account))).toBe(false)
})
