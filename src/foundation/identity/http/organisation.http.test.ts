import { beforeEach, describe, expect, it } from 'vitest'
import { CLIENT_SETTINGS, startForeignProvider } from '../../../../test/identity/foreign-provider.ts'
import { openApplication } from '../../../../test/setup/application.ts'
import { somebody } from '../../../../test/setup/people.ts'
import type { TestBrowser } from '../../../../test/setup/test-browser.ts'
import { actorOf } from '../../account/index.ts'
import { seeOrganisation, seeParts } from '../../mandates/index.ts'
import { refusals } from '../refusals.ts'
import { routes } from '../routes.ts'
import { openIdSpeaker } from '../verbs/openid.ts'

const redirectUri = 'http://localhost/konto/identitaet/oidc'
const FIRM = {
  ElsterId: '1001001001',
  Firmenname: 'Muster Bau GmbH',
  Rechtsform: 'GmbH',
  Registernummer: 'HRB 4711',
  Registergericht: 'Wiesbaden',
}
const firm = { ...FIRM }
const people = {
  get paula() {
    return { given_name: 'Paula', family_name: 'Prokura', ...firm }
  },
  get gero() {
    return { given_name: 'Gero', family_name: 'Geschaeft', ...firm }
  },
  sina: { given_name: 'Sina', family_name: 'Selbst', Firmenname: 'ohne Namen beim Anbieter' },
  otto: { given_name: 'Otto', family_name: 'Ofen', ElsterId: '1001001003', Firmenname: 'Ofenbau Ofen' },
  vera: {
    given_name: 'Vera',
    family_name: 'Verein',
    ElsterId: '1001001002',
    Firmenname: 'Chor e.V.',
    Rechtsform: 'e.V.',
  },
}
const provider = await startForeignProvider(people, { redirectUri })
const organisation = {
  ...{
    key: 'ElsterId',
    name: 'Firmenname',
    number: 'Registernummer',
    court: 'Registergericht',
    asserted: ['Rechtsform'],
  },
  legalForm: { claim: 'Rechtsform', association: ['e.V.'], authority: [] },
}
const title = { de: 'Unternehmenskonto', en: 'Company account', leicht: 'Konto für Firmen' }
const settings = { ...CLIENT_SETTINGS, title, level: 'substantial', acr: {}, issuer: provider.issuer } as const
const openId = [openIdSpeaker({ ...settings, id: 'firms', organisation }, redirectUri)]
const { browser, house } = await openApplication([
  { refusals, routes: (shell) => routes({ ...shell, simulator: null, ways: { bundid: null, openId, wallet: null } }) },
])

const whoIs = (at: TestBrowser) => actorOf(house)(at.cookies.get('dreiklang-session') ?? '')

/** Comes by the company account; the first time what was proven is previewed and opens an account. */
const comeAs = async (person: string, at: TestBrowser = browser(), purpose = 'sign-in'): Promise<TestBrowser> => {
  const { html } = await at.get(purpose === 'join' ? '/konto/nachweise' : '/konto/identitaet')
  const token = /name="form-token" value="([^"]*)"/.exec(html)?.[1] ?? ''
  const wish = { way: 'oidc:firms', purpose, level: 'low', to: '/konto/nachweise', 'form-token': token }
  const left = await at.post('/konto/identitaet/beginnen', wish)
  const back = await provider.signIn(left.location ?? '', person)
  const came = await at.get(back.replace('http://localhost', ''))
  if (came.location?.startsWith('/konto/identitaet')) await at.submit(await at.get(came.location), {})
  return at
}
const partsSeenBy = async (at: TestBrowser) => {
  const actor = await whoIs(at)
  const parts = actor && (await seeParts(house)(actor))
  return parts?.ok ? parts.value : null
}

beforeEach(() => void Object.assign(firm, FIRM))

describe('whoever comes by a company account', () => {
  it('acts at once for the organisation that it vouches for, with what the register says', async () => {
    const paula = await whoIs(await comeAs('paula'))
    expect(paula?.actingFor).toMatchObject({ kind: 'organisation', name: 'Muster Bau GmbH' })
    const seen = paula && (await seeOrganisation(house)(paula))
    expect(seen?.ok && seen.value).toMatchObject({
      ...{ name: 'Muster Bau GmbH', kind: 'company', level: 'substantial' },
      facts: { number: 'HRB 4711', court: 'Wiesbaden', asserted: { Rechtsform: 'GmbH' } },
    })
    expect(JSON.stringify(seen)).not.toContain('1001001001')
  })

  it('meets the others of the same organisation, each once, however often they come', async () => {
    for (const person of ['paula', 'gero', 'gero']) await comeAs(person)
    const parts = await partsSeenBy(await comeAs('paula'))
    expect(parts?.members.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      'Paula Prokura: owner',
      'Gero Geschaeft: manager',
    ])
  })

  it('finds a new name there at the next sign-in, and an association under its kind', async () => {
    await comeAs('paula')
    firm.Firmenname = 'Muster Hochbau GmbH'
    expect((await whoIs(await comeAs('gero')))?.actingFor).toMatchObject({ name: 'Muster Hochbau GmbH' })
    const vera = await whoIs(await comeAs('vera'))
    const choir = vera && (await seeOrganisation(house)(vera))
    expect(choir?.ok && choir.value.kind).toBe('association')
  })

  it('is themselves again once somebody has taken their membership, and signing in gives none back', async () => {
    const paula = await comeAs('paula')
    const gero = await whoIs(await comeAs('gero'))
    const form = await paula.get('/konto/organisation')
    const gone = { do: 'remove', person: gero?.account ?? '' }
    expect((await paula.submit(form, gone)).status).toBe(303)
    expect((await whoIs(await comeAs('gero')))?.actingFor).toEqual({ kind: 'self' })
  })

  it('acts for nobody else where the provider names no organisation', async () => {
    expect((await whoIs(await comeAs('sina')))?.actingFor).toEqual({ kind: 'self' })
  })

  it('joins it to the account that is open, which stays with itself until it chooses', async () => {
    const person = await somebody({ house, browser }, 'Rita Vorher')
    await comeAs('otto', person.browser, 'join')
    expect((await whoIs(person.browser))?.actingFor).toEqual({ kind: 'self' })
    expect((await person.browser.get('/konto/vertretung')).html).toContain('Ofenbau Ofen')
  })
})
