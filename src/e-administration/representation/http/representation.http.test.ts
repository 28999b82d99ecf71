import { describe, expect, it } from 'vitest'
import { signedInBrowser } from '../../../../test/setup/people.ts'
import { choose, hidden, openDesks } from '../../../../test/setup/representation-office.ts'
import { BIRTH, CHILD, claims, sendsClaim, tellsCode } from '../../../../test/setup/representation-steps.ts'

const desks = await openDesks(9)
const { acts, entered, jobsDone, known, office, travel } = desks
const OWN = '/konto/vertretung/gesetzlich'

describe('a parent', () => {
  it('acts for a child once a clerk has seen the birth certificate, in both trails', async () => {
    const { authority, clerk } = await office()
    const parent = await known('Erika Sommer')
    const certificate = { ...BIRTH, number: 'G 1/2015' }
    const path = await entered(clerk, parent, { claim: { ...CHILD, custody: 'sole' }, certificate })
    expect((await clerk.browser.get(path)).html).toContain('Erika Sommer')
    expect((await parent.browser.get('/konto/vertretung')).html).toContain('Elterliche Sorge')
    expect((await choose(parent)).location).toBe('/konto/vorgaenge')
    expect((await parent.browser.get('/konto/vollmachten')).html).toContain('Mia Sommer')
    expect(await acts({ authority: authority.id })).toEqual(
      expect.arrayContaining(['representation.begin', 'representation.view', 'representation.see']),
    )
    expect(await acts(parent)).toContain('mandates.received')
  })

  it('decides together with the other one until that one agrees, for the same child, whichever desk saw the certificate', async () => {
    const [here, there] = [await office(), await office()]
    const [mother, father] = [await known('Erika Winter'), await known('Udo Winter')]
    const claim = { ...CHILD, surname: 'Winter' }
    const certificate = { ...BIRTH, number: 'G 2/2015' }
    await entered(here.clerk, mother, { claim, certificate })
    await entered(there.clerk, father, { claim, certificate: { ...certificate, number: 'g2 / 2015' } })
    const page = await mother.browser.get(OWN)
    expect(page.html).toContain('Udo Winter')
    expect(page.html).toContain('nur gemeinsam')
    const of = { child: hidden(page.html, 'child'), mandate: hidden(page.html, 'mandate') }
    const stranger = await known('Fremd Person')
    expect((await sendsClaim(stranger, `${OWN}/zustimmung`, { ...of, agreed: 'yes' })).status).toBe(404)
    expect((await sendsClaim(father, `${OWN}/zustimmung`, { ...of, agreed: 'yes' })).status).toBe(409)
    expect((await sendsClaim(mother, `${OWN}/zustimmung`, { ...of, agreed: 'yes' })).status).toBe(303)
    expect((await mother.browser.get(OWN)).html).toContain('darf allein absenden')
    expect((await mother.browser.get('/konto/postfach')).html).toContain('Eine Vertretung wurde eingetragen')
  })

  it('is refused for somebody of full age, and takes a claim back as long as no desk has it', async () => {
    const parent = await known('Erika Herbst')
    const grown = await sendsClaim(parent, `${OWN}/neu`, { ...CHILD, 'birthdate--year': '1999' })
    expect([grown.status, grown.html.includes('schon volljährig')]).toEqual([422, true])
    const code = await claims(parent, CHILD)
    const claim = hidden((await parent.browser.get(OWN)).html, 'claim')
    const stranger = await known('Fremd Person')
    expect((await sendsClaim(stranger, `${OWN}/zuruecknehmen`, { claim })).status).toBe(404)
    expect((await sendsClaim(parent, `${OWN}/zuruecknehmen`, { claim })).status).toBe(303)
    const { clerk } = await office()
    expect((await clerk.browser.fillIn('/workplace/vertretung', { code })).status).toBe(422)
    expect((await desks.browser().get(OWN)).location).toContain('/konto/sign-in')
  })
})

describe('the desk', () => {
  it('takes a code once, and says the same whatever is wrong with it', async () => {
    const { clerk } = await office()
    const parent = await known('Erika Sommer')
    const code = await claims(parent, CHILD)
    await tellsCode(clerk, code.toLowerCase())
    const late = await claims(await known('Udo Spät'), CHILD)
    travel('P31D')
    const browser = await signedInBrowser(desks, clerk.account)
    for (const tried of [code, '0000-0000', late]) {
      const page = await browser.fillIn('/workplace/vertretung', { code: tried })
      expect([page.status, page.html.includes('Dieser Code gilt nicht')]).toEqual([422, true])
    }
  })

  it('waits for a second person where the authority wants one, and enters nothing before', async () => {
    const { administrator, clerk, second } = await office()
    await sendsClaim(administrator, '/workplace/vertretung/regel', { 'four-eyes': 'yes' })
    const parent = await known('Erika Sommer')
    const path = await entered(clerk, parent, { claim: CHILD, certificate: { ...BIRTH, number: 'G 3/2015' } })
    expect((await sendsClaim(clerk, `${path}/confirm`)).status).toBe(403)
    expect((await parent.browser.get('/konto/vertretung')).html).not.toContain('Mia Sommer')
    expect((await sendsClaim(second, `${path}/confirm`)).location).toBe(path)
    await jobsDone()
    expect((await parent.browser.get('/konto/vertretung')).html).toContain('Mia Sommer')
  })

  it('refuses the own claim, kin that is not ruled out, a second decision, and what it turned down gives nothing', async () => {
    const { clerk } = await office()
    const own = await clerk.browser.fillIn('/workplace/vertretung', { code: await claims(clerk, CHILD) })
    expect(own.status).toBe(403)
    const parent = await known('Erika Sommer')
    const path = await tellsCode(clerk, await claims(parent, CHILD))
    const kin = await sendsClaim(clerk, `${path}/seen`, { ...BIRTH, number: 'G 4/2015', 'no-kin': '' })
    expect([kin.status, kin.html.includes('Ohne diese Erklärung')]).toEqual([422, true])
    expect((await sendsClaim(clerk, `${path}/seen`, { 'no-kin': 'true' })).status).toBe(422)
    expect((await sendsClaim(clerk, `${path}/turn-down`)).location).toBe(path)
    expect((await sendsClaim(clerk, `${path}/seen`, { ...BIRTH, number: 'G 4/2015' })).status).toBe(409)
    await jobsDone()
    expect((await parent.browser.get(OWN)).html).toContain('nicht eingetragen')
    expect((await parent.browser.get('/konto/vertretung')).html).not.toContain('Mia Sommer')
  })

  it('opens nothing for another authority, for administrators or for citizens', async () => {
    const [{ clerk, administrator }, elsewhere] = [await office(), await office()]
    const parent = await known('Erika Sommer')
    const path = await tellsCode(clerk, await claims(parent, CHILD))
    expect((await elsewhere.clerk.browser.get(path)).status).toBe(404)
    expect((await sendsClaim(elsewhere.clerk, `${path}/seen`, BIRTH)).status).toBe(404)
    expect((await sendsClaim(elsewhere.clerk, `${path}/end`)).status).toBe(404)
    expect((await administrator.browser.get(path)).status).toBe(403)
    expect((await parent.browser.get('/workplace/vertretung')).status).toBe(403)
    expect((await sendsClaim(clerk, '/workplace/vertretung/regel', { 'four-eyes': 'no' })).status).toBe(403)
  })
})
