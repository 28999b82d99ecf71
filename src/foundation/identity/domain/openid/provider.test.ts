import { expect, it } from 'vitest'
import { newId } from '../../../../kernel/ids.ts'
import { attributesOf, functionsOf, levelOf, providersForm } from './provider.ts'

const authority = newId()
const staff = { authority, groupsClaim: 'groups', functions: { 'town-clerks': 'clerk', bosses: 'head' } } as const

it('no acr makes anybody surer than the operator allows; where levels are named, an unknown one is low', () => {
  expect(levelOf({ level: 'substantial', acr: {} }, {})).toBe('substantial')
  expect(levelOf({ level: 'substantial', acr: { eid: 'high' } }, { acr: 'eid' })).toBe('substantial')
  expect(levelOf({ level: 'high', acr: { eid: 'high' } }, { acr: 'other' })).toBe('low')
  expect(levelOf({ level: 'high', acr: { eid: 'high' } }, { acr: 'toString' })).toBe('low')
})

it('takes texts that it knows, and nothing else', () => {
  const said = { given_name: ' Ada ', family_name: '', name: 7, email: 'a@b.example', roles: ['x'] }
  expect(attributesOf(said, 'low')).toEqual({
    givenName: { value: 'Ada', level: 'low' },
    mail: { value: 'a@b.example', level: 'low' },
  })
})

it('groups hold the functions that the operator named, and no others', () => {
  expect(functionsOf({}, { groups: ['bosses'] })).toBeNull()
  expect(functionsOf({ staff }, { groups: ['bosses', 'others', 'town-clerks'] })).toEqual(['clerk', 'head'])
  expect(functionsOf({ staff }, { groups: 'bosses' })).toEqual(['head'])
  expect(functionsOf({ staff }, { groups: ['administrator', 'constructor', 3, null] })).toEqual([])
  expect(functionsOf({ staff }, {})).toEqual([])
})

it('a list of providers names each once, and nothing that nobody reads', () => {
  const one = {
    id: 'town',
    title: { de: 'Stadt', en: 'Town', leicht: 'Die Stadt' },
    issuer: 'https://idp.example',
    clientId: 'us',
    level: 'low',
  }
  expect(providersForm.safeParse([one]).success).toBe(true)
  expect(providersForm.safeParse([one, one]).success).toBe(false)
  expect(providersForm.safeParse([{ ...one, secret: 'x' }]).success).toBe(false)
  expect(providersForm.safeParse([{ ...one, id: 'Not A Name' }]).success).toBe(false)
})
