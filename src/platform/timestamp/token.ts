import { isSame } from '../../kernel/secrets.ts'
import * as pkijs from 'pkijs'
import { type Instant, instant } from '../../kernel/clock.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { digest } from '../../kernel/canonical.ts'
import type { TimestampRefusal } from './words.ts'

const SHA256 = '2.16.840.1.101.3.4.2.1'
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'
const SIGNED_DATA = '1.2.840.113549.1.7.2'
const TST_INFO = '1.2.840.113549.1.9.16.1.4'

/** What an answer is checked against. */
export interface Expected {
  readonly bytes: Uint8Array
  /** The nonce of the request; null where an old answer is checked again. */
  readonly nonce: Uint8Array | null
  /** Certificates that the signer must be or come from; without any, the signature alone is checked. */
  readonly trusted: readonly pkijs.Certificate[]
}

const no = (why: string) => refuse({ code: 'timestamp/not-valid', why } satisfies TimestampRefusal)

/** Bytes in a buffer of their own, as WebCrypto and pkijs want them. */
export const own = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

const signedDataOf = (answer: Uint8Array): pkijs.SignedData | string => {
  const { status, timeStampToken } = pkijs.TimeStampResp.fromBER(own(answer))
  if (status.status !== 0 && status.status !== 1) return `the authority refused with status ${status.status}`
  if (timeStampToken?.contentType !== SIGNED_DATA) return 'the answer holds no token'
  return new pkijs.SignedData({ schema: timeStampToken.content })
}

const withoutZeros = (bytes: Uint8Array): Uint8Array => bytes.subarray(bytes.findIndex((byte) => byte !== 0))

const inspectInfo = (info: pkijs.TSTInfo, { bytes, nonce }: Expected): string | null => {
  const { hashAlgorithm, hashedMessage } = info.messageImprint
  const imprint = digest(bytes)
  if (hashAlgorithm.algorithmId !== SHA256 || !isSame(hashedMessage.valueBlock.valueHexView, imprint))
    return 'it stamps something else'
  if (nonce === null) return null
  const answered = info.nonce?.valueBlock.valueHexView
  return answered && isSame(withoutZeros(answered), withoutZeros(nonce)) ? null : 'it answers another request'
}

/** RFC 3161 section 2.3: the certificate is for time stamping only, and says so critically. */
const mayStamp = (certificate: pkijs.Certificate): boolean => {
  const usage = certificate.extensions?.find((extension) => extension.extnID === pkijs.id_ExtKeyUsage)
  if (!usage?.critical) return false
  const { keyPurposes } = usage.parsedValue as pkijs.ExtKeyUsage
  return keyPurposes.length === 1 && keyPurposes[0] === TIME_STAMPING
}

const inspectSignature = async (signed: pkijs.SignedData, { bytes, trusted }: Expected): Promise<string | null> => {
  if (signed.signerInfos.length !== 1) return `it has ${signed.signerInfos.length} signers`
  const verified = await signed
    .verify({
      signer: 0,
      data: own(bytes),
      extendedMode: true,
    })
    .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
  if (typeof verified === 'string') return verified
  if (!verified.signatureVerified) return 'its signature does not hold'
  if (!verified.signerCertificate || !mayStamp(verified.signerCertificate))
    return 'its certificate is not for time stamping'
  const info = pkijs.TSTInfo.fromBER(signed.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer())
  const known = await isKnown(verified.signerCertificate, {
    others: signed.certificates ?? [],
    trusted,
    at: info.genTime,
  })
  return known ? null : 'its certificate comes from nobody that is trusted here'
}

/** Whether the signer is one of the trusted certificates, or one of them vouched for it at that moment. */
const isKnown = async (
  signer: pkijs.Certificate,
  { others, trusted, at }: { others: readonly unknown[]; trusted: readonly pkijs.Certificate[]; at: Date },
): Promise<boolean> => {
  if (trusted.length === 0) return true
  const bytes = (certificate: pkijs.Certificate) => Buffer.from(certificate.toSchema().toBER(false))
  if (trusted.some((one) => bytes(one).equals(bytes(signer)))) return true
  const between = others.flatMap((one) => (one instanceof pkijs.Certificate && one !== signer ? one : []))
  const chain = new pkijs.CertificateChainValidationEngine({
    trustedCerts: [...trusted],
    certs: [...between, signer],
    checkDate: at,
  })
  return (await chain.verify({ passedWhenNotRevValues: true })).result
}

/** Checks an answer: imprint, nonce, signature, purpose of the certificate, and whom it comes from where that is set. */
export const checkAnswer = async (
  answer: Uint8Array,
  expected: Expected,
): Promise<Result<{ readonly at: Instant }, TimestampRefusal>> => {
  try {
    const signed = signedDataOf(answer)
    if (typeof signed === 'string') return no(signed)
    const content = signed.encapContentInfo.eContent
    if (signed.encapContentInfo.eContentType !== TST_INFO || !content) return no('the token stamps nothing')
    const info = pkijs.TSTInfo.fromBER(content.getValue())
    const wrong = inspectInfo(info, expected) ?? (await inspectSignature(signed, expected))
    return wrong === null ? ok({ at: instant(info.genTime) }) : no(wrong)
  } catch (error) {
    return no(`it can't be read (${error instanceof Error ? error.message : String(error)})`)
  }
}
