import { constants, createCipheriv, publicEncrypt, randomBytes } from 'node:crypto'
import { SignedXml } from 'xml-crypto'
import { type Instant, later } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { RSA_PSS } from '../domain/saml/algorithms.ts'

/** An attribute that the simulator sends. */
export interface SimulatedAttribute {
  readonly urn: string
  readonly friendlyName: string
  readonly value: string
  readonly trust: string
}

/** Everything that an answer says. */
export interface AnswerParts {
  readonly assertion: string
  readonly request: string
  readonly issuer: string
  readonly destination: string
  readonly recipient: string
  readonly audience: string
  readonly at: Instant
  readonly notBefore: Instant
  readonly notOnOrAfter: Instant
  /** Class of the sign-in, such as `STORK-QAA-Level-3`. */
  readonly context: string
  readonly nameId: string
  readonly attributes: readonly SimulatedAttribute[]
}

const SAMLP = 'urn:oasis:names:tc:SAML:2.0:protocol'
const SAML = 'urn:oasis:names:tc:SAML:2.0:assertion'

/** A text as it may stand in XML, in an attribute too. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The parts of an answer that is good for five minutes from now. */
export const freshParts = (
  wish: Pick<AnswerParts, 'request' | 'issuer' | 'destination' | 'audience' | 'at' | 'context' | 'attributes'>,
): AnswerParts => ({
  ...wish,
  assertion: `_${newId()}`,
  recipient: wish.destination,
  notBefore: wish.at,
  notOnOrAfter: later(wish.at, 'PT5M'),
  nameId: `_${newId()}`,
})

const attributeXml = ({ urn, friendlyName, value, trust }: SimulatedAttribute): string =>
  `<saml:Attribute xmlns:akdb="https://www.akdb.de/request/2018/09" FriendlyName="${escaped(friendlyName)}" Name="${escaped(urn)}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri" akdb:TrustLevel="${escaped(trust)}"><saml:AttributeValue>${escaped(value)}</saml:AttributeValue></saml:Attribute>`

/** The assertion, not signed yet. */
export const assertionXml = (parts: AnswerParts): string =>
  `<saml:Assertion xmlns:saml="${SAML}" ID="${parts.assertion}" IssueInstant="${parts.at}" Version="2.0"><saml:Issuer>${escaped(parts.issuer)}</saml:Issuer><saml:Subject><saml:NameID SPNameQualifier="${escaped(parts.audience)}" Format="urn:oasis:names:tc:SAML:2.0:nameid-format:transient">${escaped(parts.nameId)}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="${parts.notOnOrAfter}" Recipient="${escaped(parts.recipient)}" InResponseTo="${escaped(parts.request)}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${parts.notBefore}" NotOnOrAfter="${parts.notOnOrAfter}"><saml:AudienceRestriction><saml:Audience>${escaped(parts.audience)}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="${parts.at}"><saml:AuthnContext><saml:AuthnContextClassRef>${escaped(parts.context)}</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>${parts.attributes.map(attributeXml).join('')}</saml:AttributeStatement></saml:Assertion>`

/** An answer around whatever it holds: an assertion, an encrypted one, or nothing where it says that it did not go. */
export const responseXml = (
  { request, issuer, destination, at }: Pick<AnswerParts, 'request' | 'issuer' | 'destination' | 'at'>,
  inside: string,
  status = 'Success',
): string =>
  `<samlp:Response xmlns:samlp="${SAMLP}" xmlns:saml="${SAML}" ID="_${newId()}" InResponseTo="${escaped(request)}" IssueInstant="${at}" Destination="${escaped(destination)}" Version="2.0"><saml:Issuer>${escaped(issuer)}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${status}"/></samlp:Status>${inside}</samlp:Response>`

/** How something is signed; RSASSA-PSS with SHA-256 where nothing is said. */
export interface Signing {
  readonly key: string
  readonly method?: string
  readonly digest?: string
}

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#'

/** Signs the outermost element of a document, as SAML wants it: enveloped, after its issuer. */
export const signedXml = (
  xml: string,
  { key, method = RSA_PSS, digest = 'http://www.w3.org/2001/04/xmlenc#sha256' }: Signing,
): string => {
  const signer = new SignedXml({ privateKey: key, signatureAlgorithm: method, canonicalizationAlgorithm: EXCLUSIVE })
  const transforms = ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', EXCLUSIVE]
  signer.addReference({ xpath: '/*', transforms, digestAlgorithm: digest })
  signer.computeSignature(xml, { location: { reference: "/*/*[local-name(.)='Issuer']", action: 'after' } })
  return signer.getSignedXml()
}

/** Encrypts an assertion for whoever has the key: AES-256-GCM, its key by RSA-OAEP. */
export const encryptedXml = (assertion: string, publicKey: string): string => {
  const [key, iv] = [randomBytes(32), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const content = Buffer.concat([iv, cipher.update(assertion, 'utf8'), cipher.final(), cipher.getAuthTag()])
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }
  const wrapped = publicEncrypt({ key: publicKey, ...padding }, key)
  const value = (bytes: Buffer) =>
    `<xenc:CipherData><xenc:CipherValue>${bytes.toString('base64')}</xenc:CipherValue></xenc:CipherData>`
  return `<saml:EncryptedAssertion xmlns:saml="${SAML}"><xenc:EncryptedData xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" Type="http://www.w3.org/2001/04/xmlenc#Element"><xenc:EncryptionMethod Algorithm="http://www.w3.org/2009/xmlenc11#aes256-gcm"/><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><xenc:EncryptedKey><xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p"/>${value(wrapped)}</xenc:EncryptedKey></ds:KeyInfo>${value(content)}</xenc:EncryptedData></saml:EncryptedAssertion>`
}

/** Assertion and answer both signed; with a public key the assertion is encrypted in between. */
export const wholeAnswer = (parts: AnswerParts, signing: Signing, encryptFor: string | null = null): string => {
  const assertion = signedXml(assertionXml(parts), signing)
  return signedXml(responseXml(parts, encryptFor === null ? assertion : encryptedXml(assertion, encryptFor)), signing)
}

/** As it is posted. */
export const posted = (xml: string): string => Buffer.from(xml).toString('base64')
