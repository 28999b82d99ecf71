import { reaches, type TrustLevel } from '../../../kernel/actor.ts'
import type { IdentityAttributes } from '../../account/words.ts'

/**
 * The attributes of BundID by their URN (interface description 10.2.0.0, 2025-05-16), under the names that we use. Friendly
 * names differ between installations and are never looked at.
 */
export const BUNDID_ATTRIBUTES = {
  surname: '2.5.4.4',
  givenName: '2.5.4.42',
  mail: '0.9.2342.19200300.100.1.3',
  postalAddress: '2.5.4.16',
  postalCode: '2.5.4.17',
  localityName: '2.5.4.7',
  country: '1.2.40.0.10.2.1.1.225599',
  personalTitle: '0.9.2342.19200300.100.1.40',
  gender: '1.3.6.1.4.1.33592.1.3.5',
  birthdate: '1.2.40.0.10.2.1.1.55',
  placeOfBirth: '1.3.6.1.5.5.7.9.2',
  birthName: '1.2.40.0.10.2.1.1.225566',
  nationality: '1.2.40.0.10.2.1.1.225577',
  documentType: '1.2.40.0.10.2.1.1.552255',
  deMail: '1.3.6.1.4.1.55605.70737875.1.1.1.7.1',
  telephone: '2.5.4.20',
  eidasIssuingCountry: '1.3.6.1.4.1.25484.494450.10.1',
  communityId: '1.3.6.1.4.1.25484.494450.5',
  bPK2: '1.3.6.1.4.1.25484.494450.3',
  qaaLevel: '1.2.40.0.10.2.1.1.261.94',
  version: '1.3.6.1.4.1.25484.494450.1',
  assertionProvedBy: '1.3.6.1.4.1.25484.494450.2',
  legacyPostkorbHandle: '2.5.4.18',
  applicationId: '1.3.6.1.4.1.25484.494450.4',
  pseudonym: '1.2.40.0.10.2.1.1.226699',
  mfa: '1.3.6.1.4.1.25484.494450.7',
} as const
export type BundidAttribute = keyof typeof BUNDID_ATTRIBUTES

/** What we ask for: enough to know somebody again and to fill in a form; nothing that no form of ours asks. */
export const REQUESTED: readonly { readonly name: BundidAttribute; readonly required: boolean }[] = [
  { name: 'bPK2', required: true },
  { name: 'surname', required: true },
  { name: 'givenName', required: true },
  ...(
    [
      'birthdate',
      'birthName',
      'placeOfBirth',
      'personalTitle',
      'postalAddress',
      'postalCode',
      'localityName',
      'country',
      'mail',
      'assertionProvedBy',
      'qaaLevel',
    ] as const
  ).map((name) => ({ name, required: false })),
]

/** What only tells how somebody signed in there, or the name they have there; kept elsewhere or not at all. */
const NOT_KEPT: readonly string[] = [
  'bPK2',
  'qaaLevel',
  'version',
  'applicationId',
  'mfa',
  'legacyPostkorbHandle',
  'pseudonym',
]

/** The URN in the way that BundID writes it. */
export const urnOf = (name: BundidAttribute): string => `urn:oid:${BUNDID_ATTRIBUTES[name]}`

const NAMES = new Map<string, BundidAttribute>(
  Object.keys(BUNDID_ATTRIBUTES)
    .filter((name): name is BundidAttribute => name in BUNDID_ATTRIBUTES)
    .map((name) => [BUNDID_ATTRIBUTES[name], name]),
)

/** The attribute of a URN; some are sent with a blank after `urn:oid:`. Null for what we do not know. */
export const attributeOf = (urn: string): BundidAttribute | null =>
  NAMES.get(urn.replaceAll(/\s/g, '').replace(/^urn:oid:/i, '')) ?? null

/** Levels of STORK as BundID names them: 1 user name, 2 low, 3 ELSTER, 4 online identity card or eIDAS high. */
const STORK: readonly TrustLevel[] = ['low', 'low', 'substantial', 'high']

/** The level of `STORK-QAA-Level-3`, or of its number alone; null where it is none. */
export const levelOfStork = (text: string): TrustLevel | null =>
  STORK[Number(/([1-4])$/.exec(text.trim())?.[1]) - 1] ?? null

/** What is asked for at least. */
export const storkOf = (level: TrustLevel): string =>
  `STORK-QAA-Level-${({ low: 1, substantial: 3, high: 4 } as const)[level]}`

const ATTRIBUTE_LEVELS: Readonly<Record<string, TrustLevel>> = {
  HOCH: 'high',
  SUBSTANTIELL: 'substantial',
  NORMAL: 'low',
  UNTERGEORDNET: 'low',
}

/** An attribute as it came. */
export interface SentAttribute {
  readonly urn: string
  readonly value: string
  /** What `akdb:TrustLevel` says; empty where nothing. */
  readonly trust: string
}

/** What somebody's sign-in at BundID says. */
export interface BundidPerson {
  /** What BundID calls the person for us; null for a temporary sign-in. */
  readonly subject: string | null
  readonly level: TrustLevel
  readonly attributes: IdentityAttributes
}

/**
 * Reads what BundID sent. The level is the lowest of all that it names; no attribute is surer than the sign-in itself. What
 * has no value, or is not known to us, is left out.
 */
export const personOf = (sent: readonly SentAttribute[], contexts: readonly string[]): BundidPerson => {
  const known = sent.flatMap(({ urn, value, trust }) => {
    const name = attributeOf(urn)
    return name === null || value.trim() === '' ? [] : [{ name, value: value.trim(), trust }]
  })
  const valueOf = (name: BundidAttribute): string | null => known.find((one) => one.name === name)?.value ?? null
  const named = [...contexts, valueOf('qaaLevel') ?? ''].flatMap((text) => levelOfStork(text) ?? [])
  const [first, ...more] = named
  const level = more.reduce<TrustLevel>((lowest, one) => (reaches(one, lowest) ? lowest : one), first ?? 'low')
  const kept = known.filter(({ name }) => !NOT_KEPT.includes(name))
  const surely = (trust: string): TrustLevel => {
    const own = ATTRIBUTE_LEVELS[trust.trim().toUpperCase()] ?? level
    return reaches(own, level) ? level : own
  }
  return {
    subject: valueOf('bPK2'),
    level,
    attributes: Object.fromEntries(kept.map(({ name, value, trust }) => [name, { value, level: surely(trust) }])),
  }
}
