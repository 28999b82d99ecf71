import type { Json } from '../../../kernel/canonical.ts'
import type { Scope } from './claims.ts'
import type { BadClient, ClientWish, PublicKey } from '../client-words.ts'
import { SCOPES } from './claims.ts'

const ID = /^[a-z0-9][a-z0-9-]{2,62}$/
const MOST_ADDRESSES = 20
const LONGEST = 500

const bad = (path: string, value: Json | undefined, expected: string): BadClient => ({
  code: 'sign-on/bad-client',
  path,
  value: (JSON.stringify(value) ?? 'nothing').slice(0, 120),
  expected,
})

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** Where addresses may lead: https anywhere, and this very machine while something is only shown. */
export interface AddressRule {
  readonly demonstration: boolean
}

const addressProblem = (text: string, { demonstration }: AddressRule): string | null => {
  if (text.length > LONGEST || !URL.canParse(text)) return 'a complete address such as https://program.example/back'
  if (text.includes('*')) return 'one exact address, no wildcard'
  const url = new URL(text)
  if (url.hash !== '' || text.endsWith('#')) return 'an address without a fragment (#)'
  if (url.username !== '' || url.password !== '') return 'an address without name and password'
  if (url.protocol === 'https:') return null
  if (url.protocol === 'http:' && demonstration && LOOPBACK.has(url.hostname)) return null
  return demonstration ? 'https, or http on 127.0.0.1, [::1] or localhost' : 'https'
}

const addressProblems = (path: string, list: readonly string[], rule: AddressRule): readonly BadClient[] => {
  if (list.length > MOST_ADDRESSES) return [bad(path, list.length, `at most ${MOST_ADDRESSES} addresses`)]
  return list.flatMap((text, at) => {
    const problem = addressProblem(text, rule)
    return problem === null ? [] : [bad(`${path}[${at}]`, text, problem)]
  })
}

const hostOf = (text: string): string => (URL.canParse(text) ? new URL(text).host : '')

/** Parts of a JSON Web Key that nobody but its owner may know (RFC 7518). */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv']

const LEAST_RSA_BITS = 2048
const BITS_A_CHARACTER = 6

const keyProblem = (key: PublicKey): string | null => {
  const secret = PRIVATE.find((part) => part in key)
  if (secret !== undefined) return `a public key; "${secret}" is part of a private one, replace that key`
  if (key['kty'] === 'EC') return key['crv'] === 'P-256' ? null : 'the curve P-256'
  if (key['kty'] !== 'RSA') return 'kty EC with crv P-256, or kty RSA'
  const modulus = typeof key['n'] === 'string' ? key['n'] : ''
  return modulus.length * BITS_A_CHARACTER >= LEAST_RSA_BITS ? null : `at least ${LEAST_RSA_BITS} bits`
}

const keyProblems = ({ authentication }: ClientWish): readonly BadClient[] => {
  if (authentication.by !== 'private_key_jwt') return []
  const { keys } = authentication
  if (keys.length === 0) return [bad('authentication.keys', [], 'at least one public key')]
  return keys.flatMap((key, at) => {
    const problem = keyProblem(key)
    // The key itself is not shown: what is wrong with it may be that it is a private one.
    return problem === null ? [] : [bad(`authentication.keys[${at}]`, key['kid'], problem)]
  })
}

const reasonProblems = ({ reasons }: ClientWish): readonly BadClient[] =>
  Object.entries(reasons).flatMap(([scope, reason]) =>
    reason?.de.trim() === '' ? [bad(`reasons.${scope}.de`, '', 'why the program needs it, in one sentence')] : [],
  )

/**
 * What stands against registering a program; empty where nothing does. Addresses are exact and https (RFC 9700 2.1), all
 * of one host, because the host is the sector of its pseudonyms (OpenID Connect Core 8.1).
 */
export const checkClient = (wish: ClientWish, rule: AddressRule): readonly BadClient[] => {
  const hosts = new Set(wish.redirects.map(hostOf))
  return [
    ...(ID.test(wish.id) ? [] : [bad('id', wish.id, '3 to 63 characters of a to z, 0 to 9 and hyphen')]),
    ...(wish.name.de.trim() === '' ? [bad('name.de', wish.name.de, 'the name as people know it')] : []),
    ...(wish.redirects.length === 0 ? [bad('redirects', [], 'at least one address to come back to')] : []),
    ...addressProblems('redirects', wish.redirects, rule),
    ...(hosts.size > 1 ? [bad('redirects', [...hosts], 'addresses of one host')] : []),
    ...addressProblems('afterLogout', wish.afterLogout, rule),
    ...addressProblems('backchannelLogout', wish.backchannelLogout === null ? [] : [wish.backchannelLogout], rule),
    ...keyProblems(wish),
    ...reasonProblems(wish),
  ]
}

/** The scopes that a program may ask for: those that it gives a reason for. */
export const scopesFor = ({ reasons }: Pick<ClientWish, 'reasons'>): readonly Scope[] =>
  SCOPES.filter((scope) => scope === 'openid' || reasons[scope] !== undefined)

/** The sector of a program: programs of one host know a person by the same pseudonym, all others by another. */
export const sectorOf = ({ redirects }: Pick<ClientWish, 'redirects'>): string => hostOf(redirects[0] ?? '')
