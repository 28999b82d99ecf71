import { beforeAll, describe, expect, it } from 'vitest'
import { startPortal } from './portal.ts'
import { openVisitor, type Visitor } from './visitor.ts'

let url: string
beforeAll(async () => {
  url = await startPortal()
}, 90_000)

/** Proves to be somebody at the simulator, and goes back to the portal. */
const prove = async (
  { page, press, look }: Visitor,
  { person, how, picture }: { readonly person: string; readonly how: RegExp; readonly picture?: string },
): Promise<void> => {
  expect(await page.title()).toContain('Nachgestellte BundID')
  await page.getByLabel(person).check()
  await page.getByLabel(how).check()
  if (picture !== undefined) await look(picture)
  await press('Ausweisen')
  if (picture !== undefined) await look(`${picture}-answer`)
  await press('Zurück zum Portal')
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('an identity by BundID, %s', (_way, javaScript) => {
  it('opens an account, steps up in place, and says where that was not enough', async () => {
    const citizen = await openVisitor(url, 'identity', javaScript)
    const { page, press, look } = citizen
    await page.setViewportSize(javaScript ? { width: 1280, height: 900 } : { width: 390, height: 844 })
    const person = javaScript ? 'Henriette Lindenau' : 'Samuel Okonjo'
    await page.goto('/konto/sign-in?to=/konto/nachweise')
    await look('sign-in')
    await press('Mit BundID anmelden')
    await look('ways')
    await press('Weiter zu BundID')
    await prove(citizen, { person, how: /Benutzername/, picture: 'simulator' })
    await look('offer')
    await press('Neues Konto eröffnen')
    expect(page.url()).toBe(`${url}/konto/nachweise`)
    await look('proofs')
    await page.goto('/konto/stufe?level=substantial&to=/konto/data')
    await look('step')
    await press('Weiter zu BundID')
    await prove(citizen, { person, how: /Benutzername/ })
    expect(await page.textContent('main')).toContain('Noch nicht erreicht')
    await look('step-not-reached')
    await press('Weiter zu BundID')
    await prove(citizen, { person, how: /ELSTER/ })
    expect(page.url()).toBe(`${url}/konto/data`)
    await page.goto('/konto')
    expect(await page.textContent('main')).toContain('substanziell')
  }, 180_000)
})

it('joins a proof to an account, and refuses it to another', async () => {
  const citizen = await openVisitor(url, 'joining', true)
  const { page, press, look } = citizen
  for (const [who, joined] of [
    ['Miriam Sandner', true],
    ['Yusuf Demirbas', false],
  ] as const) {
    await page.goto('/demonstration')
    await page.getByRole('listitem').filter({ hasText: who }).getByRole('button').first().click()
    await page.waitForLoadState('load')
    await page.goto('/konto/nachweise')
    await look('nothing-yet')
    await press('Weiter zu BundID')
    await prove(citizen, { person: 'Lies Vanhoutte', how: /Online-Ausweis/ })
    if (joined) expect(page.url()).toBe(`${url}/konto/nachweise`)
    else expect(await page.textContent('main')).toContain('gehört schon zu einem anderen Konto')
    await look(joined ? 'joined' : 'taken')
  }
}, 120_000)
