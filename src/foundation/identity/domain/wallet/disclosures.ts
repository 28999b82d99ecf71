import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'

/** Why the disclosures of a credential are not taken. */
export interface DisclosureRefusal {
  readonly code: 'identity/wallet-credential-broken'
  /** What is wrong, for the log; no value of the person is in it. */
  readonly reason: string
}

/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
/** The claims of a credential after everything disclosed stands in its place. */
export type Claims = Readonly<Record<string, Json>>

const json: z.ZodType<Json> = z.json()
const ofProperty = z.tuple([z.string(), z.string(), json])
const ofElement = z.tuple([z.string(), json])
const digests = z.array(z.string())
const isRecord = (value: Json): value is Claims => typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/** Names that a disclosure must not bring (RFC 9901 section 7.1, step 3). */
const RESERVED = ['_sd', '...', '_sd_alg']
/** Deeper than any credential; stops what is built to exhaust. */
const DEEPEST = 16

const broken = (reason: string): { readonly ok: false; readonly refusal: DisclosureRefusal } =>
  refuse({ code: 'identity/wallet-credential-broken', reason })

class Broken extends Error {}

type Disclosure = { readonly element: Json } | { readonly name: string; readonly value: Json }

const readDisclosure = (encoded: string): Disclosure => {
  let read: unknown
  try {
    read = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'))
  } catch {
    throw new Broken('a disclosure is no JSON')
  }
  const property = ofProperty.safeParse(read)
  if (property.success) {
    const [, name, value] = property.data
    if (RESERVED.includes(name)) throw new Broken(`a disclosure bears the reserved name ${name}`)
    return { name, value }
  }
  const element = ofElement.safeParse(read)
  if (element.success) return { element: element.data[1] }
  throw new Broken('a disclosure is neither of a property nor of an element')
}

/** One walk over a credential. Every digest may stand in it once, and every disclosure has to be used. */
const walker = (disclosures: ReadonlyMap<string, Disclosure>) => {
  const seen = new Set<string>()
  let used = 0

  const take = (digest: string): Disclosure | undefined => {
    if (seen.has(digest)) throw new Broken('a digest stands in the credential twice')
    seen.add(digest)
    const found = disclosures.get(digest)
    if (found) used += 1
    return found
  }

  const open = (value: Json, depth: number): Json => {
    if (depth > DEEPEST) throw new Broken('the credential is nested too deeply')
    if (isList(value)) return value.flatMap((one) => openElement(one, depth))
    return isRecord(value) ? openRecord(value, depth) : value
  }

  const openElement = (value: Json, depth: number): readonly Json[] => {
    const digest = isRecord(value) && Object.keys(value).length === 1 ? value['...'] : undefined
    if (digest === undefined) return [open(value, depth + 1)]
    if (typeof digest !== 'string') throw new Broken('the digest of an element is no text')
    const found = take(digest)
    if (!found) return []
    if (!('element' in found)) throw new Broken('a property is disclosed where an element belongs')
    return [open(found.element, depth + 1)]
  }

  const openRecord = (record: Claims, depth: number): Claims => {
    const { _sd: hidden = [], _sd_alg: _algorithm, ...plain } = record
    const opened = new Map(Object.entries(plain).map(([name, value]) => [name, open(value, depth + 1)]))
    const listed = digests.safeParse(hidden)
    if (!listed.success) throw new Broken('_sd is no list of digests')
    for (const found of listed.data.map(take)) {
      if (!found) continue
      if (!('name' in found)) throw new Broken('an element is disclosed where a property belongs')
      if (opened.has(found.name)) throw new Broken(`${found.name} stands in the credential twice`)
      opened.set(found.name, open(found.value, depth + 1))
    }
    return Object.fromEntries(opened)
  }

  return { openRecord, used: () => used }
}

/** The digest by which a credential names a disclosure. */
export const digestOf = (disclosure: string): string => createHash('sha256').update(disclosure).digest('base64url')

/**
 * Puts disclosures in their place in the claims of a credential whose signature was checked before (RFC 9901 section 7.1).
 * Refuses what is malformed, doubled, hashed in another way than SHA-256, or not named by the credential.
 */
export const discloseClaims = (signed: Claims, disclosures: readonly string[]): Result<Claims, DisclosureRefusal> => {
  if (signed['_sd_alg'] !== undefined && signed['_sd_alg'] !== 'sha-256') return broken('_sd_alg is not sha-256')
  try {
    const byDigest = new Map(disclosures.map((one) => [digestOf(one), readDisclosure(one)]))
    if (byDigest.size !== disclosures.length) return broken('a disclosure was sent twice')
    const walk = walker(byDigest)
    const claims = walk.openRecord(signed, 0)
    return walk.used() === byDigest.size ? ok(claims) : broken('a disclosure belongs to no digest of the credential')
  } catch (trouble) {
    if (trouble instanceof Broken) return broken(trouble.message)
    throw trouble
  }
}
