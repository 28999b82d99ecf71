import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { type Person, somebody } from '../../../../test/setup/people.ts'
import { keepOutOfLogs } from '../../../../test/setup/watched-log.ts'
import { dayOf } from '../../../kernel/clock.ts'
import { id, newId } from '../../../kernel/ids.ts'
import { inAccount } from '../../../platform/postgres/index.ts'

const application = await openApplication()
const { house, mails, jobsDone, travel, browser } = application

const linkFor = async (email: string): Promise<string> => {
  await jobsDone()
  const mail = mails.findLast(({ to }) => to === email)
  return /(\/konto\/einladung\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

const OFFER = { do: 'offer', right: 'read', scope: 'all', needs: 'low' }

/** Somebody gives somebody else a mandate, accepted by the link of the mail. */
const given = async (giver: Person, holder: Person, terms: Readonly<Record<string, string>> = OFFER): Promise<void> => {
  const sent = await giver.browser.fillIn('/konto/vollmachten/neu', { ...terms, email: holder.email })
  expect(sent.location).toBe('/konto/vollmachten?told=sent')
  const page = await holder.browser.get(await linkFor(holder.email))
  expect(page.status).toBe(200)
  expect((await holder.browser.submit(page, { answer: 'accept' })).location).toBe('/konto/vertretung')
}

const hiddenOf = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''

/** Chooses the newest line of the own list. */
const choose = async ({ browser: own }: Person): Promise<void> => {
  const page = await own.get('/konto/vertretung')
  const choice = {
    party: hiddenOf(page.html, 'party'),
    giver: hiddenOf(page.html, 'giver'),
    mandate: hiddenOf(page.html, 'mandate'),
  }
  const token = hiddenOf(page.html, 'form-token')
  const chosen = await own.post('/konto/vertretung', { 'form-token': token, ...choice })
  expect(chosen.location).toBe('/konto/vorgaenge')
}

const acts = async (person: Pick<Person, 'account'>): Promise<readonly string[]> => {
  const rows = await house.db.tx(inAccount(person.account), (tx) =>
    tx.sql<{ entry: string }>('select entry from security.audit order by entry_id'),
  )
  return rows.map(({ entry }) => String(JSON.parse(entry).act))
}

const people = async (): Promise<readonly [Person, Person]> => [
  await somebody(application, 'Erika Sommer'),
  await somebody(application, 'Anna Muster'),
]

describe('a mandate', () => {
  it('is offered by mail, previewed, accepted once, chosen, and shown on every page', async () => {
    const [giver, holder] = await people()
    await given(giver, holder)
    await choose(holder)
    const page = await holder.browser.get('/konto/vollmachten')
    expect(page.html).toContain('Sie handeln für')
    expect(page.html).toContain('Erika Sommer')
    expect((await holder.browser.get('/konto/sessions')).status).toBe(403)
    expect((await holder.browser.get('/konto/sessions')).html).toContain('Wieder für mich selbst handeln')
    const again = await holder.browser.get(await linkFor(holder.email))
    expect(again.status).toBe(410)
    expect(await acts(giver)).toEqual(expect.arrayContaining(['mandates.offer', 'mandates.give']))
    expect(await acts(holder)).toEqual(expect.arrayContaining(['mandates.received', 'account.act-for']))
  })

  it('has no effect from the next request on once it is revoked, also for an open form, and one is never quietly oneself', async () => {
    const [giver, holder] = await people()
    await given(giver, holder, { ...OFFER, right: 'manage' })
    await choose(holder)
    const open = await holder.browser.get('/konto/vollmachten/neu')
    expect(open.status).toBe(200)
    const given1 = await giver.browser.get('/konto/vollmachten')
    await giver.browser.post('/konto/vollmachten/beenden', {
      'form-token': hiddenOf(given1.html, 'form-token'),
      mandate: hiddenOf(given1.html, 'mandate'),
    })
    const began = performance.now()
    const refused = await holder.browser.submit(open, { ...OFFER, email: 'nina@beispiel.example' })
    expect(performance.now() - began).toBeLessThan(1_000)
    expect([refused.status, refused.html.includes('Ihre Vollmacht ist beendet')]).toEqual([403, true])
    expect((await holder.browser.get('/konto')).status).toBe(403)
    const back = await holder.browser.submit(await holder.browser.get('/konto'), {})
    expect(back.status).toBe(303)
    expect((await holder.browser.get('/konto')).status).toBe(200)
    expect(await acts(holder)).toContain('mandates.ended')
  })

  it('passes on no more than was given, and ends with the one it was given under', async () => {
    const [giver, holder] = await people()
    const third = await somebody(application, 'Nina Dritt')
    await given(giver, holder, { ...OFFER, right: 'manage' })
    await choose(holder)
    const more = await holder.browser.fillIn('/konto/vollmachten/neu', { ...OFFER, email: third.email })
    expect([more.status, more.html.includes('weiter als Ihre eigene')]).toEqual([422, true])
    await given(holder, third, { ...OFFER, right: 'manage' })
    await choose(third)
    const page = await giver.browser.get('/konto/vollmachten')
    const mandates = [...page.html.matchAll(/name="mandate" value="([^"]+)"/g)].map(([, one]) => one ?? '')
    await giver.browser.post('/konto/vollmachten/beenden', {
      'form-token': hiddenOf(page.html, 'form-token'),
      mandate: mandates.at(-1) ?? '',
    })
    expect((await third.browser.get('/konto/vollmachten')).status).toBe(403)
  })

  it('can’t be chosen, revoked or accepted by somebody else, nor without a session', async () => {
    const [giver, holder] = await people()
    const stranger = await somebody(application)
    await given(giver, holder)
    const line = await holder.browser.get('/konto/vertretung')
    const choice = {
      party: hiddenOf(line.html, 'party'),
      giver: hiddenOf(line.html, 'giver'),
      mandate: hiddenOf(line.html, 'mandate'),
    }
    const page = await stranger.browser.get('/konto/vertretung')
    const token = { 'form-token': hiddenOf(page.html, 'form-token') }
    expect((await stranger.browser.post('/konto/vertretung', { ...token, ...choice })).status).toBe(403)
    expect(
      (await stranger.browser.post('/konto/vollmachten/beenden', { ...token, mandate: choice.mandate })).status,
    ).toBe(404)
    expect(
      (
        await stranger.browser.post('/konto/vollmachten/beenden', {
          ...token,
          mandate: choice.mandate,
          giver: choice.giver,
        })
      ).status,
    ).toBe(404)
    expect((await stranger.browser.get(`/konto/einladung?token=${newId()}.${newId()}.x`)).status).toBe(410)
    expect((await browser().get('/konto/vertretung')).location).toContain('/konto/sign-in')
    await choose(holder)
  })

  it('is offered to an unknown address in the same words as to a known one', async () => {
    const [giver, holder] = await people()
    const unknown = `${newId()}@beispiel.example`
    keepOutOfLogs([unknown])
    const answers = []
    for (const email of [holder.email, unknown]) {
      const { status, location } = await giver.browser.fillIn('/konto/vollmachten/neu', { ...OFFER, email })
      answers.push([status, location])
    }
    expect(answers[0]).toEqual(answers[1])
    await jobsDone()
    const [known, other] = [holder.email, unknown].map((email) => mails.filter(({ to }) => to === email))
    expect([known?.length, other?.length]).toEqual([1, 1])
    expect(known?.[0]?.subject).toBe(other?.[0]?.subject)
    expect(known?.[0]?.text).not.toContain('Erika')
  })
})

describe('time', () => {
  it('ends a mandate after its last day', async () => {
    const [giver, holder] = await people()
    const [year = '', month = '', date = ''] = dayOf(house.clock()).split('-')
    const until = { 'until--day': date, 'until--month': month, 'until--year': year }
    await given(giver, holder, { ...OFFER, ...until })
    const page = await holder.browser.get('/konto/vertretung')
    const choice = { party: giver.account, giver: giver.account, through: null }
    const mandate = hiddenOf(page.html, 'mandate')
    const stands = () => house.standsFor(holder.account, { ...choice, mandate: id(mandate) })
    expect(await stands()).not.toBeNull()
    travel('PT26H')
    expect(await stands()).toBeNull()
  })
})
