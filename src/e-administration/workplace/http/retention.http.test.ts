import { contentOf } from '../../../../test/setup/content.ts'
import { ok } from '../../../kernel/result.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { casesRoom, openApplication, type TestApplication } from '../../../../test/setup/application.ts'
import { validAnswers } from '../../../../test/forms/valid-answers.ts'
import { someAuthority, somebody, someStaff } from '../../../../test/setup/people.ts'
import type { TestBrowser } from '../../../../test/setup/test-browser.ts'
import tradeRegistration from '../../../e-services/services/trade-registration.service.ts'
import { keepRetention, moveCase, openCase } from '../../../foundation/cases/index.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { routes } from '../index.ts'

let application: TestApplication
let head: TestBrowser
let clerk: TestBrowser
let stranger: TestBrowser
let ended: readonly Id[]

/** Cases that their applicant withdrew eleven months ago; a run names them. */
const endCases = async (authority: Id, count: number): Promise<readonly Id[]> => {
  const { house } = application
  const erika = await somebody(application, 'Erika Sommer')
  const actor: Actor = {
    account: erika.account,
    name: 'Erika Sommer',
    actingFor: { kind: 'self' },
    functions: [],
    level: 'substantial',
    session: newId(),
  }
  const cases: Id[] = []
  for (let made = 0; made < count; made += 1) {
    const { id: service, version, form } = tradeRegistration
    const wish = { draft: newId(), authority, area: '06414000', service, version, answers: validAnswers(form) }
    const sent = await openCase(house)(actor, {
      ...wish,
      takeFile: async () => ok({ bytes: contentOf('%PDF-1.7'), scan: 'not-scanned' }),
    })
    if (!sent.ok) throw new Error(sent.refusal.code)
    const target = { ...sent.value.ref, side: 'applicant' } as const
    await moveCase(house)(actor, target, { on: 'withdraw', brings: {}, seen: 1 })
    cases.push(sent.value.ref.id)
  }
  return cases
}

beforeAll(async () => {
  application = await openApplication([casesRoom, { routes }])
  await application.house.services.release(tradeRegistration)
  const here = await someAuthority(application, 'Stadt Wiesbaden')
  const there = await someAuthority(application, 'Stadt Kassel')
  ended = await endCases(here.id, 2)
  application.travel('P340D')
  await keepRetention(application.house)(here.id)
  head = (await someStaff(application, [[here, 'head']], 'Eva Roth')).browser
  clerk = (await someStaff(application, [[here, 'clerk']], 'Ali Kaya')).browser
  stranger = (await someStaff(application, [[there, 'head']], 'Uwe Fremd')).browser
})

const runPath = async (): Promise<string> =>
  /href="(\/workplace\/retention\/runs\/[^"]+)"/.exec((await head.get('/workplace/retention')).html)?.[1] ?? ''

describe('the pages of the retention', () => {
  it('show a run without any name, to head and administrator of the own authority only', async () => {
    const path = await runPath()
    const page = await head.get(path)
    expect(page.status).toBe(200)
    expect(page.html).toContain('Dem Archiv anbieten')
    expect(page.html).not.toContain('Erika')
    expect((await clerk.get(path)).status).toBe(403)
    expect((await clerk.get('/workplace/retention')).status).toBe(403)
    expect((await stranger.get(path)).status).toBe(404)
    expect((await stranger.get(`/workplace/retention/cases/${ended[0]}/hold`)).status).toBe(404)
    expect((await application.browser().get(path)).status).toBe(303)
  })

  it('ask for the reason of a hold, keep what was typed, and release it again', async () => {
    const path = `/workplace/retention/cases/${ended[0]}/hold`
    const form = await head.get(path)
    const date = { 'until--day': '31', 'until--month': '2', 'until--year': '2099' }
    const wrong = await head.submit(form, { reason: 'Klage läuft', ...date })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Klage läuft')
    expect((await head.submit(form, { reason: ' ' })).status).toBe(422)
    expect((await head.submit(form, { reason: 'Klage läuft' })).location).toBe('/workplace/retention?done=held')
    expect((await head.submit(form, { reason: 'Klage läuft' })).location).toBe('/workplace/retention?done=held')
    const list = await head.get('/workplace/retention?done=held')
    expect(list.html.match(/Klage läuft/g)).toHaveLength(1)
    expect((await head.get(await runPath())).html).toContain('Gesperrt')
    expect((await head.submit(list, {})).location).toBe('/workplace/retention?done=released')
    expect((await head.get('/workplace/retention')).html).not.toContain('Klage läuft')
  })

  it('confirm a run by a second click, record the archive’s answer, and stop what is left', async () => {
    const path = await runPath()
    const ask = await head.get(`${path}/confirm`)
    expect(ask.html).toContain('Wirklich löschen?')
    expect((await head.submit(ask, {})).location).toBe(`${path}?done=confirmedNow`)
    expect((await head.submit(ask, {})).location).toBe(`${path}?done=confirmedNow`)
    await application.jobsDone()
    const run = await head.get(`${path}?done=confirmedNow`)
    expect(run.html).toContain('frühestens am')
    const token = /name="form-token" value="([^"]+)/.exec(run.html)?.[1] ?? ''
    const answer = { 'form-token': token, answer: 'taken', run: path.split('/').at(-1) ?? '' }
    const archive = `/workplace/retention/cases/${ended[1]}/archive`
    expect((await head.post(archive, answer)).location).toBe(`${path}?done=answered`)
    expect((await head.post(archive, { ...answer, answer: 'declined' })).status).toBe(409)
    expect((await head.get(path)).html).toContain('Archiv hat übernommen')
    expect((await head.post(`${path}/stop`, { 'form-token': token })).location).toBe(`${path}?done=stoppedNow`)
    expect((await head.get(path)).html).not.toContain('Löschlauf anhalten')
  })
})
