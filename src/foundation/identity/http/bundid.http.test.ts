import { describe, expect, it } from 'vitest'
import { openIdentityHouse } from '../../../../test/identity/identity-house.ts'
import { htmlFindings } from '../../../../test/forms/pages-shown.tsx'
import { signedInBrowser, somebody } from '../../../../test/setup/people.ts'
import type { TestBrowser } from '../../../../test/setup/test-browser.ts'
import { newId } from '../../../kernel/ids.ts'
import { actorOf, identitiesOf } from '../../account/index.ts'
import { simulatedPerson } from '../simulator/persons.ts'

const persons = Array.from({ length: 12 }, (_, n) =>
  simulatedPerson(`T${n}`, `TEST-${n}`, { surname: `Prüfling${n}`, givenName: 'Toni', birthdate: '1990-01-01' }),
)
const house = await openIdentityHouse(persons)
const { browser, prove, leave, choose, deliver, travel } = house
const whoIs = (at: TestBrowser) => actorOf(house.house)(at.cookies.get('dreiklang-session') ?? '')
const signIn = { purpose: 'sign-in', to: '/konto/nachweise' }

/** Somebody with an account that BundID leads to. */
const member = async (person: string, level: '1' | '3' | '4' = '3') => {
  const at = browser()
  const offer = await prove(at, signIn, { person, level })
  const opened = await at.submit(await at.get(offer.location ?? ''), {})
  expect(opened.location).toBe('/konto/nachweise')
  return at
}

describe('signing in', () => {
  it('shows what was proven before anything is stored, opens an account with it, and knows it the next time', async () => {
    const at = browser()
    const came = await prove(at, signIn, { person: 'T0' })
    expect(came.location).toMatch(/^\/konto\/identitaet\/neu\?flow=/)
    const offer = await at.get(came.location ?? '')
    for (const said of ['Prüfling0', 'Toni', '1. Januar 1990', 'Neues Konto eröffnen'])
      expect(offer.html).toContain(said)
    expect(await htmlFindings(offer.html)).toEqual([])
    expect(await whoIs(at)).toBeNull()
    expect((await at.submit(offer, {})).location).toBe('/konto/nachweise')
    const actor = await whoIs(at)
    expect(actor).toMatchObject({ name: 'Toni Prüfling0', level: 'substantial' })
    const again = browser()
    expect((await prove(again, signIn, { person: 'T0', level: '1' })).location).toBe('/konto/nachweise')
    expect(await whoIs(again)).toMatchObject({ account: actor?.account, level: 'low' })
  })

  it('is offered on the page to sign in, in sound HTML, and leads only where the page says', async () => {
    const page = await browser().get('/konto/identitaet?to=/konto/nachweise')
    expect(await htmlFindings(page.html)).toEqual([])
    expect(page.html).toContain('Weiter zu BundID')
    const there = await leave(browser(), signIn)
    expect(there.html).toContain('Nachgestellte BundID')
    expect(await htmlFindings(there.html)).toEqual([])
  })

  it('once only, by somebody without an account there: nobody is known by it again', async () => {
    const at = browser()
    const came = await prove(at, signIn, { person: 'T1', temporary: true, level: '4' })
    const offer = await at.get(came.location ?? '')
    expect(offer.html).toContain('nur dieses eine Mal ausgewiesen')
    await at.submit(offer, {})
    const actor = await whoIs(at)
    expect(actor?.level).toBe('high')
    expect(await identitiesOf(house.house)(actor?.account ?? newId())).toMatchObject([{ leadsIn: false }])
    expect((await prove(browser(), signIn, { person: 'T1', temporary: true })).location).toMatch(/neu\?flow=/)
  })

  it('turning back there is told, and nothing is lost', async () => {
    const at = browser()
    const there = await leave(at, signIn)
    const { html } = await at.submit(there, { person: '' })
    const answer = /name="SAMLResponse" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const came = await deliver(at, answer)
    expect([came.status, came.html.includes('nichts verloren')]).toEqual([400, true])
  })
})

describe('stepping up', () => {
  it('raises the session in place and comes back to where one was', async () => {
    const at = await member('T2', '1')
    expect(await whoIs(at)).toMatchObject({ level: 'low' })
    const page = await at.get('/konto/stufe?level=substantial&to=%2Fkonto%2Fnachweise%3Fx%3D1')
    expect(await htmlFindings(page.html)).toEqual([])
    const led = await at.submit(page, {})
    const came = await deliver(at, await choose(at, await at.get(led.location ?? ''), { person: 'T2', level: '3' }))
    expect(came.location).toBe('/konto/nachweise?x=1')
    expect(await whoIs(at)).toMatchObject({ level: 'substantial' })
    expect((await at.get('/konto/stufe?level=substantial&to=/konto')).location).toBe('/konto')
  })

  it('says where a level was not reached, and does not loop', async () => {
    const at = await member('T3', '1')
    const came = await prove(at, { purpose: 'step-up', level: 'high', to: '/konto/data' }, { person: 'T3', level: '3' })
    expect(came.location).toBe('/konto/stufe?level=high&to=%2Fkonto%2Fdata&tried=1')
    const page = await at.get(came.location ?? '')
    expect([page.status, page.html.includes('Noch nicht erreicht')]).toEqual([200, true])
    expect(await whoIs(at)).toMatchObject({ level: 'substantial' })
  })

  it('offers what the account has itself to whoever is known well enough already', async () => {
    const { account } = await somebody(house, 'Wera Weißschon', 'substantial')
    const at = await signedInBrowser(house, account, 'low')
    const page = await at.get('/konto/stufe?level=substantial&to=/konto/data')
    expect(page.html).toContain('/konto/bestaetigen?to=')
    expect((await at.get('/konto/stufe?level=high&to=/konto/data')).html).not.toContain('/konto/bestaetigen')
  })

  it('never lowers a session', async () => {
    const at = await member('T4', '4')
    await prove(at, { purpose: 'step-up', level: 'low', to: '/konto' }, { person: 'T4', level: '1' })
    expect(await whoIs(at)).toMatchObject({ level: 'high' })
  })

  it.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)'])(
    'never leads to %s',
    async (to) => {
      const at = await member(`T${['https', '//els', '/\\els', 'javas'].findIndex((one) => to.startsWith(one)) + 8}`)
      expect((await at.get(`/konto/stufe?level=low&to=${encodeURIComponent(to)}`)).location).toBe('/')
      const came = await prove(at, { purpose: 'step-up', level: 'low', to }, {})
      expect(came.location ?? '/').not.toContain('elsewhere')
    },
  )
})

describe('joining', () => {
  it('joins by a proof while signed in, and the identity leads to that account from then on', async () => {
    const { account, browser: at } = await somebody(house)
    const came = await prove(at, { purpose: 'join', to: '/konto/nachweise' }, { person: 'T5' })
    expect(came.location).toBe('/konto/nachweise')
    const other = browser()
    await prove(other, signIn, { person: 'T5' })
    expect(await whoIs(other)).toMatchObject({ account })
  })

  it('joins after signing in, once its person said yes', async () => {
    const at = browser()
    const offer = await at.get((await prove(at, signIn, { person: 'T6' })).location ?? '')
    const flow = /verbinden%3Fflow%3D([0-9a-f-]+)/.exec(offer.html)?.[1] ?? ''
    const { account } = await somebody(house)
    const session = (await signedInBrowser(house, account)).cookies.get('dreiklang-session') ?? ''
    at.cookies.set('dreiklang-session', session)
    const sure = await at.get(`/konto/identitaet/verbinden?flow=${flow}`)
    expect(sure.html).toContain('Gehören beide zusammen?')
    expect(await identitiesOf(house.house)(account)).toEqual([])
    await at.submit(sure, {})
    expect(await identitiesOf(house.house)(account)).toMatchObject([{ way: 'bundid', level: 'substantial' }])
  })

  it('refuses an identity of another account with a way out, and the last way in stays', async () => {
    const owner = await member('T7')
    const { account, browser: at } = await somebody(house)
    const came = await prove(at, { purpose: 'join', to: '/konto' }, { person: 'T7' })
    expect([came.status, came.html.includes('gehört schon zu einem anderen Konto')]).toEqual([409, true])
    expect(await identitiesOf(house.house)(account)).toEqual([])
    const kept = await owner.submit(await owner.get('/konto/nachweise'), {})
    expect([kept.status, kept.html.includes('einziger Weg')]).toEqual([409, true])
  })
})

describe('answers that are not for this browser, or not any more', () => {
  it('an answer in another browser signs nobody in, there or here', async () => {
    const [victim, attacker] = [browser(), browser()]
    const answer = await choose(attacker, await leave(attacker, signIn), { person: 'T0' })
    const taken = await browser().post('/konto/identitaet/saml', { SAMLResponse: answer })
    const came = await victim.get(taken.location ?? '')
    expect([came.status, came.html.includes('nichts verloren')]).toEqual([403, true])
    expect(await whoIs(victim)).toBeNull()
    expect((await attacker.get(taken.location ?? '')).status).toBe(410)
    expect(await whoIs(attacker)).toBeNull()
  })

  it('one answer is taken once, also 16 times at once', async () => {
    const at = browser()
    const answer = await choose(at, await leave(at, signIn), { person: 'T0' })
    const taken = await Promise.all(
      Array.from({ length: 16 }, () => browser().post('/konto/identitaet/saml', { SAMLResponse: answer })),
    )
    const [first, ...more] = taken.filter(({ status }) => status === 303)
    expect(more).toEqual([])
    expect(taken.filter(({ status }) => status === 410)).toHaveLength(15)
    const came = await Promise.all(Array.from({ length: 16 }, () => at.get(first?.location ?? '')))
    expect(came.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(await whoIs(at)).not.toBeNull()
  })

  it('an answer to a request that nobody made is refused, and so is one without its code', async () => {
    const at = browser()
    const other = await openIdentityHouse(persons)
    const there = other.browser()
    const foreign = await other.choose(there, await other.leave(there, signIn))
    expect((await deliver(at, foreign)).status).toBe(410)
    const answer = await choose(at, await leave(at, signIn), { person: 'T0' })
    const taken = await browser().post('/konto/identitaet/saml', { SAMLResponse: answer })
    const without = (taken.location ?? '').replace(/code=.*/, `code=${'A'.repeat(43)}`)
    expect((await at.get(without)).status).toBe(410)
  })

  it('a session of somebody else who came in between is not joined', async () => {
    const [mine, other] = [await somebody(house), await somebody(house)]
    const answer = await choose(mine.browser, await leave(mine.browser, { purpose: 'join' }, '/konto/nachweise'), {
      person: 'T0',
    })
    mine.browser.cookies.set('dreiklang-session', other.browser.cookies.get('dreiklang-session') ?? '')
    expect((await deliver(mine.browser, answer)).status).toBe(409)
    expect(await identitiesOf(house.house)(other.account)).toEqual([])
  })

  it('a change from another page is refused: nobody is led away by a foreign form', async () => {
    const sent = await browser().post('/konto/identitaet/beginnen', { way: 'bundid', purpose: 'sign-in', level: 'low' })
    expect(sent.status).toBe(403)
  })

  it('an answer that comes too late is refused', async () => {
    const at = browser()
    const answer = await choose(at, await leave(at, signIn), { person: 'T0' })
    travel('PT16M')
    expect((await deliver(at, answer)).status).toBe(410)
  })
})

describe('where there is no mark of a demonstration', () => {
  it('the simulator does not exist, for nobody', async () => {
    const real = await openIdentityHouse(persons, false)
    const at = real.browser()
    const there = await real.leave(at, signIn)
    expect(there.status).toBe(404)
    expect((await at.post('/demonstration/bundid', { person: 'T0', level: '4' })).status).toBe(404)
  })
})
