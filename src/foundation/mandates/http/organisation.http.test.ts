import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { type Person, somebody } from '../../../../test/setup/people.ts'
import { actorOfKey } from '../index.ts'

const application = await openApplication()
const { house, mails, jobsDone } = application

const linkFor = async (email: string): Promise<string> => {
  await jobsDone()
  const mail = mails.findLast(({ to }) => to === email)
  return /(\/konto\/einladung\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
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

describe('an organisation', () => {
  const founded = async (): Promise<Person> => {
    const owner = await somebody(application, 'Karl Krämer')
    const sent = await owner.browser.fillIn('/konto/organisationen', {
      name: 'Holzbau Krämer GmbH',
      kind: 'company',
      number: 'HRB 1',
    })
    expect(sent.location).toBe('/konto/vertretung')
    await choose(owner)
    return owner
  }

  it('is unverified when a person founds it, and says so', async () => {
    const owner = await founded()
    const page = await owner.browser.get('/konto/organisation')
    expect(page.html).toContain('Holzbau Krämer GmbH')
    expect(page.html).toContain('Nicht geprüft')
  })

  it('takes 64 acceptances of one invitation as one membership', async () => {
    const owner = await founded()
    const member = await somebody(application, 'Mia Mitglied')
    const page = await owner.browser.get('/konto/organisation')
    const token = hiddenOf(page.html, 'form-token')
    const invited = await owner.browser.post('/konto/organisation', {
      'form-token': token,
      do: 'invite',
      email: member.email,
      role: 'member',
    })
    expect(invited.location).toBe('/konto/organisation?done')
    const shown = await member.browser.get(await linkFor(member.email))
    expect(shown.html).toContain('Holzbau Krämer GmbH')
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => member.browser.submit(shown, { answer: 'accept' })),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect((await owner.browser.get('/konto/organisation')).html.match(/Mia Mitglied/g)?.length).toBeGreaterThan(0)
    const removed = await owner.browser.post('/konto/organisation', {
      'form-token': token,
      do: 'remove',
      person: owner.account,
    })
    expect(removed.status).toBe(409)
  })

  it('lets programs act with a key that is shown once, from its networks, until it is revoked', async () => {
    const owner = await founded()
    const page = await owner.browser.get('/konto/organisation')
    const token = hiddenOf(page.html, 'form-token')
    const typed = { 'form-token': token, name: 'Lohn', right: 'submit', networks: '198.51.100.0/24' }
    const made = await owner.browser.post('/konto/organisation/schluessel', typed)
    const key = /<code>([^<]+)</.exec(made.html)?.[1] ?? ''
    const actor = await actorOfKey(house)(key, '198.51.100.0/24')
    expect(actor).toMatchObject({
      name: 'Lohn',
      level: 'low',
      actingFor: { name: 'Holzbau Krämer GmbH', scope: { rights: ['submit'] } },
    })
    expect(await actorOfKey(house)(key, '203.0.113.0/24')).toBeNull()
    expect(await actorOfKey(house)(`${key.slice(0, -2)}AA`, '198.51.100.0/24')).toBeNull()
    const shown = await owner.browser.get('/konto/organisation')
    expect(shown.html).not.toContain(key)
    await owner.browser.post('/konto/organisation', {
      'form-token': token,
      do: 'revoke-key',
      key: actor?.account ?? '',
    })
    expect(await actorOfKey(house)(key, '198.51.100.0/24')).toBeNull()
  })

  it('is acted for by a function and its deputy, and by nobody else of its members', async () => {
    const owner = await founded()
    const member = await somebody(application, 'Mia Mitglied')
    const token = hiddenOf((await owner.browser.get('/konto/organisation')).html, 'form-token')
    const does = (fields: Readonly<Record<string, string>>) =>
      owner.browser.post('/konto/organisation', { 'form-token': token, ...fields })
    await does({ do: 'invite', email: member.email, role: 'member' })
    const link = await member.browser.get(await linkFor(member.email))
    await member.browser.submit(link, { answer: 'accept' })
    expect((await member.browser.get('/konto/vertretung')).html).toContain('Sie vertreten bisher niemanden.')
    await does({ do: 'function', name: 'Personalbüro', right: 'read' })
    const functionId =
      /<option value="([^"]+)">Personalbüro/.exec((await owner.browser.get('/konto/organisation')).html)?.[1] ?? ''
    await does({ do: 'hold', person: owner.account, function: functionId })
    await does({ do: 'hold', person: member.account, function: functionId, deputy: owner.account })
    const page = await member.browser.get('/konto/vertretung')
    const choice = {
      party: hiddenOf(page.html, 'party'),
      giver: hiddenOf(page.html, 'giver'),
      mandate: hiddenOf(page.html, 'mandate'),
    }
    const tries = () =>
      member.browser.post('/konto/vertretung', { 'form-token': hiddenOf(page.html, 'form-token'), ...choice })
    expect((await tries()).status).toBe(403)
    await does({ do: 'away', person: owner.account })
    expect((await tries()).location).toBe('/konto/vorgaenge')
    expect((await member.browser.get('/konto/organisation')).status).toBe(403)
    await does({ do: 'back', person: owner.account })
    expect((await member.browser.get('/konto/vollmachten')).status).toBe(403)
  })
})
