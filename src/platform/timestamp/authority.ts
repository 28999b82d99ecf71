import { randomBytes } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { digest } from '../../kernel/canonical.ts'
import { checkAnswer, own } from './token.ts'
import type { TimestampAuthority } from './words.ts'

const LATEST_MS = 10_000
const LARGEST_BYTES = 200_000
const SHA256 = '2.16.840.1.101.3.4.2.1'

/** A random positive number, so that no old answer passes for a new one. */
const newNonce = (): Buffer => {
  const nonce = randomBytes(16)
  nonce.writeUInt8((nonce.readUInt8(0) & 0x7f) | 0x01, 0)
  return nonce
}

const requestFor = (bytes: Uint8Array, nonce: Uint8Array): Uint8Array<ArrayBuffer> => {
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new asn1js.Null() }),
      hashedMessage: new asn1js.OctetString({ valueHex: own(digest(bytes)) }),
    }),
    nonce: new asn1js.Integer({ valueHex: own(nonce) }),
    certReq: true,
  })
  return new Uint8Array(request.toSchema().toBER(false))
}

const ask = async (url: string, request: Uint8Array<ArrayBuffer>): Promise<Uint8Array> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: request,
    redirect: 'error',
    signal: AbortSignal.timeout(LATEST_MS),
  })
  if (!response.ok) throw new Error(`the authority of time answered with status ${response.status}`)
  const answer = new Uint8Array(await response.arrayBuffer())
  if (answer.length > LARGEST_BYTES) throw new Error(`the authority of time answered with ${answer.length} bytes`)
  return answer
}

/** The certificates of a PEM file; throws where there are none. */
const readCertificates = (pem: string): readonly pkijs.Certificate[] => {
  const blocks = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/g)]
  if (blocks.length === 0) throw new Error('expected certificates in PEM')
  return blocks.map(([, base64 = '']) => pkijs.Certificate.fromBER(own(Buffer.from(base64, 'base64'))))
}

/**
 * The authority of time at an address (RFC 3161 over HTTP, section 3.4). With certificates in PEM only answers of these
 * signers, or of signers that they vouch for, are taken; without, a signature is taken from whoever answers there.
 */
export const openTimestampAuthority = ({
  url,
  certificates,
}: {
  readonly url: string
  readonly certificates: string | null
}): TimestampAuthority => {
  const trusted = certificates === null ? [] : readCertificates(certificates)
  return {
    stamp: async (bytes) => {
      const nonce = newNonce()
      const answer = await ask(url, requestFor(bytes, nonce))
      const checked = await checkAnswer(answer, { bytes, nonce, trusted })
      if (!checked.ok) throw new Error(`the answer of the authority of time does not hold: ${checked.refusal.why}`)
      return answer
    },
    check: (bytes, answer) => checkAnswer(answer, { bytes, nonce: null, trusted }),
  }
}
