import { SAML } from '@node-saml/node-saml'
import { type Instant, instant, later } from '../../../../kernel/clock.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import { type BundidPerson, personOf, type SentAttribute } from '../bundid.ts'
import { usesSoundAlgorithms } from './algorithms.ts'
import type { SamlProvider } from './provider.ts'
import { at, childrenOf, type Element, everyElement, readTree } from './tree.ts'

/** Why an answer is not taken. The reason is for the log; people are told that nothing is lost. */
export type AnswerRefusal =
  | { readonly code: 'identity/answer-broken'; readonly reason: string }
  /** The person turned back there, or the provider could not do what was asked. */
  | { readonly code: 'identity/cancelled'; readonly reason: string }

/** What an answer has to fit to. */
export interface Expected {
  readonly provider: SamlProvider
  /** Id of the request. */
  readonly request: string
  readonly at: Instant
}

const LONGEST_BASE64 = 200_000
/** How far clocks may differ, and how old an answer may be at most. */
const CLOCKS_DIFFER = 'PT1M'
const OLDEST = 'PT5M'
const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success'

const broken = (reason: string) => refuse({ code: 'identity/answer-broken', reason } as const)

/** The text of an answer, and which request it says it answers. Nothing of it is proven yet. */
export const readAnswer = (
  base64: string,
): { readonly xml: string; readonly root: Element; readonly request: string } | null => {
  if (base64.length > LONGEST_BASE64 || !/^[A-Za-z0-9+/=\s]+$/.test(base64)) return null
  const xml = Buffer.from(base64, 'base64').toString('utf8')
  const root = readTree(xml)
  if (root === null || root.name !== 'Response') return null
  const request = root.attributes.get('InResponseTo')
  return request === undefined ? null : { xml, root, request }
}

/** The assertion that is really signed: what stands beside it is not looked at (signature wrapping). */
const signedAssertion = async (base64: string, { provider }: Expected): Promise<string | null> => {
  const saml = new SAML({
    issuer: provider.entityId,
    callbackUrl: provider.answerUrl,
    idpCert: [...provider.provider.keys],
    decryptionPvk: provider.key,
    wantAuthnResponseSigned: provider.signed !== 'assertion',
    wantAssertionsSigned: provider.signed !== 'response',
    // Audience and times are checked below, the times by the clock of the house.
    audience: false,
    acceptedClockSkewMs: -1,
  })
  try {
    const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: base64 })
    return profile?.getAssertionXml?.() ?? null
  } catch {
    return null
  }
}

const momentOf = (text: string | undefined): Instant | null =>
  text === undefined || Number.isNaN(Date.parse(text)) ? null : instant(text)

/** Whether a moment lies between two others, of which the first may be missing. */
const isWithin = (element: Element | undefined, now: Instant): boolean => {
  const from = element?.attributes.get('NotBefore')
  const begins = momentOf(from)
  const ends = momentOf(element?.attributes.get('NotOnOrAfter'))
  if (from !== undefined && (begins === null || later(now, CLOCKS_DIFFER) < begins)) return false
  return element?.attributes.get('NotOnOrAfter') === undefined || (ends !== null && now < later(ends, CLOCKS_DIFFER))
}

/** What is wrong with a signed assertion for this request; null is nothing. */
const faultOf = (assertion: Element, { provider, request, at: now }: Expected): string | null => {
  if (at(assertion, 'Issuer')?.text !== provider.provider.entityId) return 'somebody else made the assertion'
  const confirmations = childrenOf(at(assertion, 'Subject'), 'SubjectConfirmation')
  const data = confirmations.flatMap((one) => childrenOf(one, 'SubjectConfirmationData'))
  const [said, ...more] = data
  if (said === undefined || more.length > 0) return 'there is not exactly one confirmation of the subject'
  if (said.attributes.get('Recipient') !== provider.answerUrl) return 'it was made for another recipient'
  if (said.attributes.get('InResponseTo') !== request) return 'the assertion answers another request'
  if (said.attributes.get('NotOnOrAfter') === undefined || !isWithin(said, now))
    return 'its time is over or has not come'
  const conditions = childrenOf(assertion, 'Conditions')
  if (conditions.length !== 1 || !isWithin(conditions[0], now)) return 'its conditions are over or not yet good'
  const audiences = childrenOf(conditions[0], 'AudienceRestriction').flatMap((one) => childrenOf(one, 'Audience'))
  if (!audiences.some(({ text }) => text === provider.entityId)) return 'it was made for another audience'
  const issued = momentOf(assertion.attributes.get('IssueInstant'))
  if (issued === null || later(issued, OLDEST) < now || later(now, CLOCKS_DIFFER) < issued)
    return 'it was not made just now'
  return null
}

const attributesIn = (assertion: Element): readonly SentAttribute[] =>
  childrenOf(assertion, 'AttributeStatement')
    .flatMap((statement) => childrenOf(statement, 'Attribute'))
    .map((attribute) => ({
      urn: attribute.attributes.get('Name') ?? '',
      value: at(attribute, 'AttributeValue')?.text ?? '',
      trust: attribute.attributes.get('TrustLevel') ?? '',
    }))

const contextsIn = (assertion: Element): readonly string[] =>
  childrenOf(assertion, 'AuthnStatement').flatMap(
    (statement) => at(statement, 'AuthnContext', 'AuthnContextClassRef')?.text ?? [],
  )

/**
 * Checks an answer to one of our requests: form, algorithms, signatures, issuer, destination, recipient, request, audience
 * and times; then reads the person out of the signed assertion alone. Refuses everything else, and never throws.
 */
export const checkAnswer = async (base64: string, expected: Expected): Promise<Result<BundidPerson, AnswerRefusal>> => {
  const { provider, request } = expected
  const answer = readAnswer(base64)
  if (answer === null) return broken('it is no SAML answer, or has parts that no honest one has')
  const { root } = answer
  if (answer.request !== request) return broken('it answers another request')
  if (root.attributes.get('Destination') !== provider.answerUrl) return broken('it is meant for another address')
  if (at(root, 'Issuer')?.text !== provider.provider.entityId) return broken('somebody else made it')
  const status = at(root, 'Status', 'StatusCode')
  if (status?.attributes.get('Value') !== SUCCESS)
    return refuse({ code: 'identity/cancelled', reason: status?.attributes.get('Value') ?? 'no status' })
  if (!usesSoundAlgorithms(root)) return broken('it is signed or encrypted by a method that does not hold')
  const assertions = everyElement(root).filter(({ name }) => name === 'Assertion' || name === 'EncryptedAssertion')
  if (assertions.length !== 1) return broken('there is not exactly one assertion')
  const xml = await signedAssertion(base64, expected)
  const assertion = xml === null ? null : readTree(xml)
  if (assertion === null || !usesSoundAlgorithms(assertion)) return broken('its signature is missing or wrong')
  const fault = faultOf(assertion, expected)
  return fault === null ? ok(personOf(attributesIn(assertion), contextsIn(assertion))) : broken(fault)
}
