import { expect, it } from 'vitest'
import { ABOUT_ME, caseOf, deskHouse, draftOf, follow, next, SIMPLE, START } from '../../../../test/desk/desk-house.ts'
import { somebody, someStaff } from '../../../../test/setup/people.ts'
import { routes as workplaceRoutes } from '../../../e-administration/workplace/index.ts'
import { proveIdentity } from '../../../foundation/account/index.ts'

const application = await deskHouse({}, [{ routes: workplaceRoutes }])

/** Somebody whose name and day of birth a desk has verified. */
const proven = async () => {
  const person = await somebody(application, 'Maja Getippt')
  const said = (value: string) => ({ value, level: 'substantial' }) as const
  const attributes = { givenName: said('Maja'), surname: said('Geprüft'), birthdate: said('1985-03-27') }
  const proof = { way: 'desk', level: 'substantial', subject: null, attributes, endsAt: null } as const
  await proveIdentity(application.house)(person.account, proof)
  return person
}

const take = (...paths: readonly string[]) => paths.map((path) => ['take', path] as const)

it('shows what the account knows before a form is begun, and copies nothing without a yes', async () => {
  const person = await proven()
  const start = await person.browser.get(`${START}?place=06414000`)
  for (const text of ['Maja Geprüft', '27. März 1985', 'am Schalter geprüft', 'substanziell'])
    expect(start.html).toContain(text)
  expect(start.html).not.toMatch(/name="take"[^>]*checked/)
  const form = await follow(person, await person.browser.submit(start, {}))
  expect(form.html).not.toContain('value="Maja Geprüft"')
  expect(form.html).not.toContain(`value="${person.email}"`)
})

it('takes over what was ticked, logs it for the person, and the clerk sees what is proven and what was typed', async () => {
  const person = await proven()
  const clerk = await someStaff(application, [[application.authority, 'clerk']])
  const start = await person.browser.get(`${START}?place=06414000`)
  const begun = await person.browser.submitAll(start, take('person.name', 'person.born', 'person.nonsense'))
  const form = await follow(person, begun)
  expect(form.html).toContain('value="Maja Geprüft"')
  expect((await person.browser.get('/konto/data/access')).html).toContain('in ein Formular übernommen')
  const answers = { ...ABOUT_ME, 'person.name': 'Maja Geprüft', 'person.born--year': '1986' }
  const certificate = await next(person, form, answers)
  const summary = await next(person, await next(person, certificate, SIMPLE), {})
  expect(draftOf(summary)).toBe(draftOf(form))
  const receipt = await person.browser.submit(summary, {})
  const { id } = caseOf(receipt.location ?? '')
  const { html } = await clerk.browser.get(`/workplace/cases/${id}`)
  expect(html.match(/aus dem Konto: Ausweis, am Schalter geprüft, substanziell/g)).toHaveLength(1)
})
