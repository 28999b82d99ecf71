import { describe, expect, it } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { entrance, keepReturn, keptReturn, onward, welcome } from './entry.ts'

const signedIn = (workplaces: number) => ({
  token: 'token',
  account: newId(),
  workplaces: Array.from({ length: workplaces }, () => newId()),
})

describe('the way after signing in', () => {
  it.each([
    [0, '/', '/konto/vorgaenge'],
    [1, '/', '/workplace'],
    [2, '/', '/konto/workplace'],
    [0, '/apply/dog-tax', '/apply/dog-tax'],
    [1, '/apply/dog-tax', '/apply/dog-tax'],
    [2, '/apply/dog-tax?step=2', '/konto/workplace?to=%2Fapply%2Fdog-tax%3Fstep%3D2'],
  ])('leads somebody with %i places of work who wanted to %s to %s', (places, to, path) => {
    const cookies = [{ name: '__Host-session', value: 'token', maxAgeSeconds: 43_200 }]
    expect(welcome(signedIn(places), to, { secure: true })).toEqual({ kind: 'redirect', to: path, cookies })
  })

  it('goes where somebody wanted to, else to work, else home', () => {
    expect([onward('/directory', true), onward('/', true), onward('/', false)]).toEqual([
      '/directory',
      '/workplace',
      '/konto/vorgaenge',
    ])
  })

  it('is written into the pages of the entrance only where it is not the start page', () => {
    expect(entrance('/konto/sign-in', '/')).toBe('/konto/sign-in')
    expect(entrance('/konto/sign-in', '/a?b=c')).toBe('/konto/sign-in?to=%2Fa%3Fb%3Dc')
  })

  it('is kept in a cookie that is checked again when it comes back', () => {
    const kept = keepReturn('/apply/dog-tax', false)
    expect(keptReturn({ [kept.name]: kept.value ?? '' }, false)).toBe('/apply/dog-tax')
    expect(keptReturn({ [kept.name]: '//elsewhere.example' }, false)).toBe('/')
    expect(keptReturn({}, false)).toBe('/')
    expect(keepReturn('/', true)).toMatchObject({ name: '__Host-return', value: null })
  })
})
