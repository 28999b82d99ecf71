import { describe, expect, it } from 'vitest'
import type { Permission, Reach, Who } from '../../../kernel/actor.ts'
import { cellOf, MATRIX_ROLES, opensFor } from './matrix.ts'

const permission = (reach: Reach, ...who: Who[]): Permission => ({
  name: 'room.verb',
  who,
  reach,
  allows: { de: 'tut etwas', en: 'does something', leicht: 'tut etwas' },
})

describe('the permission matrix', () => {
  it('keeps staff in the own authority', () => {
    const see = permission('own-authority', 'clerk')
    expect(cellOf(see, 'clerk')).toEqual({ ownAuthority: true, otherAuthority: false, ownCase: false })
    expect(MATRIX_ROLES.filter((role) => cellOf(see, role) !== null)).toEqual(['clerk'])
  })
  it('lets nobody but a reader by grant into another authority', () => {
    const read = permission('granted', 'reader')
    expect(cellOf(read, 'reader')?.otherAuthority).toBe(true)
    expect(MATRIX_ROLES.filter((role) => cellOf(read, role)?.otherAuthority)).toEqual(['reader'])
  })
  it('gives everybody who is signed in the own cases, staff too', () => {
    const own = permission('own-case', 'account')
    expect(MATRIX_ROLES.filter((role) => cellOf(own, role)?.ownCase)).toEqual(
      MATRIX_ROLES.filter((role) => role !== 'visitor'),
    )
  })
  it('opens what anyone may use to all, with no case behind it', () => {
    const read = permission('public', 'anyone')
    expect(MATRIX_ROLES.every((role) => opensFor(read, role))).toBe(true)
    expect(cellOf(read, 'head')).toEqual({ ownAuthority: false, otherAuthority: false, ownCase: false })
  })
})
