import { beforeAll, describe, expect, it } from 'vitest'
import { type GrantHouse, grantHouse, presses, proposes } from '../../../../test/rights/grant-house.ts'
import { signedInBrowser } from '../../../../test/setup/people.ts'
import { listMailbox } from '../../../foundation/mailbox/index.ts'
import { listAccess } from '../../../foundation/data-protection/index.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'

let house: GrantHouse
beforeAll(async () => {
  house = await grantHouse()
})

/** A grant for the supervisor, given by two people; where the authority and where the reader see it. */
const given = async (more: Readonly<Record<string, string>>) => {
  const { people, here } = house
  const sent = await proposes(people.head, people, more)
  const path = sent.location ?? ''
  expect(path).toMatch(/^\/workplace\/grants\//)
  expect((await presses(people.second, path, 'confirm')).status).toBe(303)
  await house.application.jobsDone()
  return { path, reading: `/workplace/granted/${here.id}/${path.split('/').at(-1)}` }
}

describe('reading under a grant', () => {
  it('opens the one case to a supervisor of another authority, to be read, and nothing else', async () => {
    const { people, sendCase } = house
    const [one, other] = [await sendCase(), await sendCase()]
    const { supervisor } = people
    expect((await supervisor.browser.get('/workplace/granted')).html).toContain('Gerade nichts')
    const { path, reading } = await given({ number: one.number })
    const list = await supervisor.browser.get('/workplace/granted')
    expect(list.html).toContain(reading)
    expect(list.html).not.toContain('Erika Sommer')
    const page = await supervisor.browser.get(`${reading}/cases/${one.id}`)
    expect(page.status).toBe(200)
    expect(page.html).toContain('Erika Sommer')
    expect(page.html).toContain('Beschwerde vom 3. November')
    expect(page.html).toContain('HGO § 4 Abs. 4')
    expect(page.html).not.toContain('/moves')
    expect((await supervisor.browser.get(`${reading}/cases/${other.id}`)).status).toBe(404)
    expect((await supervisor.browser.get(`/workplace/cases/${one.id}`)).status).toBe(404)
    expect((await supervisor.browser.get(path)).status).toBe(403)
    for (const person of [people.stranger, people.citizen, people.clerk])
      for (const where of [reading, `${reading}/cases/${one.id}`])
        expect((await person.browser.get(where)).status).toBe(404)
    expect((await house.application.browser().get(reading)).status).toBe(303)
    expect((await people.head.browser.get(path)).html).toContain(one.number)
    await house.application.jobsDone()
    const { lines } = await listAccess(house.application.house)(people.citizen.account, null)
    const read = { act: 'cases.view-granted', row: one.id, purpose: 'supervision', reader: 'supervisor' }
    expect(lines).toContainEqual(expect.objectContaining({ ...read, law: 'HGO § 4 Abs. 4, §§ 135 bis 137' }))
  })

  it('lists the cases of a service without names, and ends with the next click', async () => {
    const { people, sendCase } = house
    const one = await sendCase()
    const { path, reading } = await given({ service: house.service.id })
    const { supervisor } = people
    const list = await supervisor.browser.get(reading)
    expect(list.html).toContain(one.number)
    expect(list.html).not.toContain('Erika Sommer')
    expect((await supervisor.browser.get(`${reading}/cases/${one.id}`)).status).toBe(200)
    expect((await presses(people.administrator, path, 'revoke')).status).toBe(303)
    for (const where of [reading, `${reading}/cases/${one.id}`, `${reading}/cases/${one.id}/files/${newId()}`])
      expect((await supervisor.browser.get(where)).status).toBe(404)
  })

  it('takes two people, and says so', async () => {
    const { people, sendCase } = house
    const { number, id } = await sendCase()
    const sent = await proposes(people.head, people, { number })
    const path = sent.location ?? ''
    const reading = `/workplace/granted/${house.here.id}/${path.split('/').at(-1)}`
    expect((await people.supervisor.browser.get(`${reading}/cases/${id}`)).status).toBe(404)
    expect((await presses(people.head, path, 'confirm')).status).toBe(403)
    expect((await people.supervisor.browser.get(`${reading}/cases/${id}`)).status).toBe(404)
    expect((await people.clerk.browser.get('/workplace/grants')).status).toBe(403)
    expect((await people.stranger.browser.get(path)).status).toBe(404)
    expect((await presses(people.stranger, path, 'confirm')).status).toBe(404)
    expect((await presses(people.second, path, 'confirm')).status).toBe(303)
    expect((await presses(people.administrator, path, 'confirm')).status).toBe(409)
  })

  it('tells beside the fields what is missing or wrong, and keeps what was typed', async () => {
    const { people } = house
    for (const [more, sign] of [
      [{ reason: '' }, 'Bitte füllen Sie dieses Feld aus'],
      [{ number: 'XX-2026-999999' }, 'Aktenzeichen eines Vorgangs Ihrer Behörde'],
      [{ service: house.service.id, basis: 'consent', role: 'support', 'until--year': '2099' }, 'höchstens 7 Tage'],
      [{ service: house.service.id, basis: 'emergency' }, 'passt nicht zu dieser Rolle'],
      [{ service: house.service.id, reader: 'niemand@beispiel.example' }, 'gibt es kein Konto'],
      [{ service: house.service.id, reader: people.head.email }, 'Niemand gibt sich selbst'],
    ] as const) {
      const sent = await proposes(people.head, people, more)
      expect(sent.status, sign).toBe(422)
      expect(sent.html).toContain(sign)
      expect(sent.html).toMatch(/class="kern-error" id="\w+--error"/)
    }
  })
})

describe('emergency access', () => {
  const takes = async (number: string) => {
    const { clerk } = house.people
    const form = await clerk.browser.get('/workplace/emergency')
    return clerk.browser.submit(form, { number, reason: 'Kind in Gefahr' })
  }
  const mailboxOf = async (account: Actor['account']) => {
    const actor = {
      account,
      name: '',
      actingFor: { kind: 'self' },
      functions: [],
      level: 'low',
      session: newId(),
    } as const
    return (await listMailbox(house.application.house)(actor, null)).messages.map(({ title }) => title)
  }

  it('opens one case at once, and heads and the person hear of it', async () => {
    const { people, sendCase, application } = house
    const { number, id } = await sendCase()
    const taken = await takes(number)
    expect(taken.status).toBe(303)
    const reading = taken.location ?? ''
    expect((await people.clerk.browser.get(`${reading}/cases/${id}`)).html).toContain('Notfallzugriff')
    await application.jobsDone()
    expect(await mailboxOf(people.citizen.account)).toContain(`Notfallzugriff auf Ihren Vorgang ${number}`)
    expect(await mailboxOf(people.head.account)).toContain(`Notfallzugriff auf ${number}: bitte prüfen`)
    expect((await takes('')).status).toBe(422)
    const path = `/workplace/grants/${reading.split('/').at(-1)}`
    expect((await people.head.browser.get(path)).html).toContain('Kind in Gefahr')
    expect((await presses(people.head, path, 'revoke')).status).toBe(303)
    expect((await people.clerk.browser.get(`${reading}/cases/${id}`)).status).toBe(404)
  })

  it('is not for people without a function, nor for another authority', async () => {
    const { people, sendCase } = house
    const { number } = await sendCase()
    expect((await people.citizen.browser.get('/workplace/emergency')).status).toBe(403)
    const form = await people.stranger.browser.get('/workplace/emergency')
    const sent = await people.stranger.browser.submit(form, { number, reason: 'Neugier' })
    expect(sent.status).toBe(422)
    expect(sent.html).not.toContain('Erika')
  })
})

it('a grant ends by itself', async () => {
  const { people, application, sendCase } = house
  const { number } = await sendCase()
  const { reading } = await given({ number })
  expect((await people.supervisor.browser.get(reading)).status).toBe(200)
  application.travel('P8D')
  const later = await signedInBrowser(application, people.supervisor.account)
  expect((await later.get('/workplace/granted')).status).toBe(200)
  expect((await later.get(reading)).status).toBe(404)
})
