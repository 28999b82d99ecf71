import { expect, it } from 'vitest'
import { openIdentityHouse } from '../../../../test/identity/identity-house.ts'
import { somebody } from '../../../../test/setup/people.ts'
import { simulatedPerson } from '../simulator/persons.ts'

const nele = { surname: 'Neu', givenName: 'Nele', birthdate: '1991-01-01' }
const house = await openIdentityHouse([simulatedPerson('N1', 'NEW-1', nele)])
const { browser, prove, mails, jobsDone } = house
const signIn = { purpose: 'sign-in', to: '/konto/nachweise' }

const mailsTo = async (email: string): Promise<number> => {
  await jobsDone()
  return mails.filter(({ to }) => to === email).length
}

it('asks an account about a browser that is new to it, also where an outer identity signed in', async () => {
  const person = await somebody(house, 'Nele Neu')
  await prove(person.browser, { purpose: 'join', to: '/konto/nachweise' }, { person: 'N1', level: '3' })
  const at = browser()
  await prove(at, signIn, { person: 'N1', level: '3' })
  expect(await mailsTo(person.email)).toBe(1)
  // From now on this browser is known.
  at.cookies.delete('dreiklang-session')
  await prove(at, signIn, { person: 'N1', level: '3' })
  expect(await mailsTo(person.email)).toBe(1)
  await prove(browser(), signIn, { person: 'N1', level: '3' })
  expect(await mailsTo(person.email)).toBe(2)
})
