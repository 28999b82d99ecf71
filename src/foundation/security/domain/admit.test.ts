import { describe, expect, it } from 'vitest'
import type { Actor, Permission, Who } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { admit } from './admit.ts'

const permission = (...who: Who[]): Permission => ({
  name: 'room.verb',
  who,
  reach: 'public',
  allows: { de: 'tut etwas', en: 'does something', leicht: 'tut etwas' },
})
const person: Actor = {
  account: newId(),
  name: 'Erika',
  actingFor: { kind: 'self' },
  functions: [],
  level: 'low',
  session: newId(),
}
const clerk: Actor = { ...person, functions: [{ authority: newId(), function: 'clerk' }] }

describe('admission', () => {
  it('lets everybody in where anyone may', () => {
    expect(admit(permission('anyone'), null, false)).toBeNull()
  })
  it('asks a visitor to sign in first', () => {
    expect(admit(permission('account'), null, false)).toEqual({ code: 'http/sign-in-first' })
    expect(admit(permission('account'), person, false)).toBeNull()
  })
  it('opens what is for staff to the named functions only', () => {
    expect(admit(permission('staff'), person, false)).toEqual({ code: 'http/not-allowed' })
    expect(admit(permission('staff'), clerk, false)).toBeNull()
    expect(admit(permission('head'), clerk, false)).toEqual({ code: 'http/not-allowed' })
    expect(admit(permission('clerk', 'head'), clerk, false)).toBeNull()
  })
  it('opens the door of readers to every session, and to no visitor', () => {
    expect(admit(permission('reader'), null, false)).toEqual({ code: 'http/sign-in-first' })
    expect(admit(permission('reader'), person, false)).toBeNull()
  })
  it('knows nothing of the demonstration elsewhere', () => {
    expect(admit(permission('demonstration'), clerk, false)).toEqual({ code: 'http/not-found' })
    expect(admit(permission('demonstration'), null, true)).toBeNull()
  })
})
