import { createPublicKey, constants, generateKeyPair, verify } from 'node:crypto'
import { promisify } from 'node:util'
import { inflateRawSync } from 'node:zlib'
import type { Clock } from '../../../kernel/clock.ts'
import { urnOf } from '../domain/bundid.ts'
import { RSA_PSS } from '../domain/saml/algorithms.ts'
import type { SamlProvider } from '../domain/saml/provider.ts'
import { at, readTree } from '../domain/saml/tree.ts'
import { freshParts, posted, responseXml, type SimulatedAttribute, signedXml, wholeAnswer } from './answer.ts'
import { INVENTED, type SimulatedPerson } from './persons.ts'

/** Levels that one can sign in with there; 2 is as good as 1 to us. */
export const SIMULATED_LEVELS = [1, 3, 4] as const

/** An identity provider that speaks as BundID does, with invented persons. */
export interface Simulator {
  readonly persons: readonly SimulatedPerson[]
  /** What we are to it, with keys that were made when the program started. */
  readonly provider: () => Promise<SamlProvider>
  /** The request of somebody who was led here, if it is one of ours and signed by us. */
  readonly readRequest: (query: RequestQuery) => Promise<SimulatedRequest | null>
  /** The answer that somebody takes back. */
  readonly answer: (request: SimulatedRequest, as: SimulatedSignIn | null) => Promise<string>
}

/** A request as it stands in an address. */
export interface RequestQuery {
  readonly SAMLRequest: string
  readonly SigAlg: string
  readonly Signature: string
}

/** What a request asks for. */
export interface SimulatedRequest {
  readonly id: string
  readonly answerUrl: string
  readonly issuer: string
  /** The least level of STORK. */
  readonly least: number
}

/** Who signs in, and how; a temporary sign-in has no name for us. */
export interface SimulatedSignIn {
  readonly person: SimulatedPerson
  readonly level: number
  readonly temporary: boolean
}

const keyPair = () =>
  promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })

interface Keys {
  readonly ours: Awaited<ReturnType<typeof keyPair>>
  readonly theirs: Awaited<ReturnType<typeof keyPair>>
}

const providerOf = (publicUrl: string, { ours, theirs }: Keys): SamlProvider => ({
  entityId: `${publicUrl}/konto/identitaet/metadaten`,
  answerUrl: `${publicUrl}/konto/identitaet/saml`,
  key: ours.privateKey,
  certificate: null,
  provider: {
    entityId: `${publicUrl}/demonstration/bundid`,
    // A path: whoever opened the portal under another of its names comes back to that one.
    address: '/demonstration/bundid',
    keys: [theirs.publicKey],
  },
  signed: 'both',
  title: 'Dreiklang',
})

const MOST_CHARACTERS = 20_000

const readRequest = (
  provider: SamlProvider,
  { SAMLRequest, SigAlg, Signature }: RequestQuery,
): SimulatedRequest | null => {
  if (SigAlg !== RSA_PSS || SAMLRequest.length > MOST_CHARACTERS) return null
  const signed = `SAMLRequest=${encodeURIComponent(SAMLRequest)}&SigAlg=${encodeURIComponent(SigAlg)}`
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
  const key = { key: createPublicKey(provider.key), ...padding }
  if (!verify('sha256', Buffer.from(signed), key, Buffer.from(Signature, 'base64'))) return null
  const root = readTree(
    inflateRawSync(Buffer.from(SAMLRequest, 'base64'), { maxOutputLength: 100_000 }).toString('utf8'),
  )
  if (root?.name !== 'AuthnRequest') return null
  const context = at(root, 'RequestedAuthnContext', 'AuthnContextClassRef')?.text ?? ''
  return {
    id: root.attributes.get('ID') ?? '',
    answerUrl: root.attributes.get('AssertionConsumerServiceURL') ?? '',
    issuer: at(root, 'Issuer')?.text ?? '',
    least: Number(context.at(-1)),
  }
}

const PROVED_BY = new Map([
  [1, 'Benutzername'],
  [3, 'Elster'],
])

const attributesOf = ({ person, level, temporary }: SimulatedSignIn): readonly SimulatedAttribute[] => [
  ...(temporary ? [] : [{ urn: urnOf('bPK2'), friendlyName: 'bPK2', value: person.bPK2, trust: 'NORMAL' }]),
  // As the real one, it writes this URN with a blank.
  {
    urn: urnOf('qaaLevel').replace('urn:oid:', 'urn:oid: '),
    friendlyName: 'EID-CITIZEN-QAA-LEVEL',
    value: `STORK-QAA-Level-${level}`,
    trust: 'NORMAL',
  },
  {
    urn: urnOf('assertionProvedBy'),
    friendlyName: 'AssertionProvedBy',
    value: PROVED_BY.get(level) ?? 'eID',
    trust: 'NORMAL',
  },
  ...person.attributes.map(({ name, value }) => ({
    urn: urnOf(name),
    friendlyName: name,
    value,
    trust: name === 'mail' ? 'NORMAL' : '',
  })),
]

/** Makes one for this portal; its keys are made when somebody needs them first, and end with the program. */
export const openSimulator = (
  { publicUrl, clock }: { readonly publicUrl: string; readonly clock: Clock },
  persons: readonly SimulatedPerson[] = INVENTED,
): Simulator => {
  let made: Promise<Keys> | null = null
  const keys = (): Promise<Keys> => {
    made ??= Promise.all([keyPair(), keyPair()]).then(([ours, theirs]) => ({ ours, theirs }))
    return made
  }
  const provider = async () => providerOf(publicUrl, await keys())
  return {
    persons,
    provider,
    readRequest: async (query) => readRequest(await provider(), query),
    answer: async ({ id, answerUrl, issuer }, as) => {
      const { ours, theirs } = await keys()
      const entity = providerOf(publicUrl, { ours, theirs }).provider.entityId
      const parts = freshParts({
        request: id,
        issuer: entity,
        destination: answerUrl,
        audience: issuer,
        at: clock(),
        context: `STORK-QAA-Level-${as?.level ?? 1}`,
        attributes: as === null ? [] : attributesOf(as),
      })
      const signing = { key: theirs.privateKey }
      if (as === null) return posted(signedXml(responseXml(parts, '', 'Responder'), signing))
      return posted(wholeAnswer(parts, signing, ours.publicKey))
    },
  }
}
