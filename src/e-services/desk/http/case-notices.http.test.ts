import { beforeAll, describe, expect, it } from 'vitest'
import { caseOf, type DeskHouse, deskHouse, officeMoves, sendSimple } from '../../../../test/desk/desk-house.ts'
import { somebody } from '../../../../test/setup/people.ts'

let house: DeskHouse
beforeAll(async () => {
  house = await deskHouse()
})

const sentCase = async () => {
  const person = await somebody(house)
  const ref = caseOf(await sendSimple(person))
  const at = `/cases/${ref.authority}/${ref.id}`
  const page = () => person.browser.get(`${at}/benachrichtigungen`)
  const press = async (path: string, fields: Readonly<Record<string, string>>) => {
    const token = /form-token" value="([^"]+)/.exec((await page()).html)?.[1] ?? ''
    return person.browser.post(`${at}/${path}`, { 'form-token': token, ...fields })
  }
  return { person, ref, at, page, press }
}

describe('how one is told of a case', () => {
  it('is as of all cases until somebody chooses, and is kept for this case', async () => {
    const { page, press, at } = await sentCase()
    expect((await page()).html.match(/value="usual" checked/g)).toHaveLength(3)
    const sent = await press('benachrichtigungen', { messages: 'digest', status: 'none', deadlines: 'usual' })
    expect(sent.location).toBe(`${at}/benachrichtigungen?saved`)
    const { html } = await page()
    expect(html).toMatch(/name="messages"[^>]*value="digest" checked/)
    expect(html).toMatch(/name="status"[^>]*value="none" checked/)
    expect(html).toMatch(/name="deadlines"[^>]*value="usual" checked/)
    expect(html).not.toMatch(/name="listed"[^>]*checked/)
  })

  it('does not exist for somebody else, and asks to sign in', async () => {
    const { at } = await sentCase()
    const eve = await somebody(house, 'Eve')
    expect((await eve.browser.get(`${at}/benachrichtigungen`)).status).toBe(404)
    const token = /form-token" value="([^"]+)/.exec((await eve.browser.get('/konto/benachrichtigungen')).html)?.[1]
    for (const path of ['benachrichtigungen', 'bescheid']) {
      const sent = await eve.browser.post(`${at}/${path}`, { 'form-token': token ?? '', wanted: 'false' })
      expect(sent.status).toBe(404)
    }
    expect((await house.browser().get(`${at}/benachrichtigungen`)).status).toBe(303)
  })
})

describe('how the decision of a case comes', () => {
  it('is changed to post and back until it is made, and not afterwards', async () => {
    const { page, press, ref } = await sentCase()
    expect((await page()).html).toContain('Der Bescheid kommt in das Postfach.')
    await press('bescheid', { wanted: 'false' })
    expect((await page()).html).toContain('Der Bescheid kommt per Post.')
    await press('bescheid', { wanted: 'true' })
    expect((await page()).html).toContain('Der Bescheid kommt in das Postfach.')
    await officeMoves(house, ref, { on: 'propose', seen: 1, brings: {} })
    await officeMoves(house, ref, { on: 'grant', as: 'head', seen: 2, brings: {} })
    await house.jobsDone()
    expect((await page()).html).toContain('Der Bescheid ist schon ergangen.')
    expect((await press('bescheid', { wanted: 'false' })).status).toBe(409)
  })

  it('is not chosen for one case where everything comes by post', async () => {
    const { person, page } = await sentCase()
    await person.browser.fillIn('/konto/zustellung', {})
    const { html } = await page()
    expect(html).toContain('Alle Bescheide kommen per Post.')
    expect(html).not.toContain('/bescheid"')
  })
})
