import { createServer } from 'node:http'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { afterFile } from '../setup/after-file.ts'
import { basicConstraints, extension, makeCertificate, pem, type Signer } from '../setup/certificates.ts'

/** What a test authority does with a request. */
export type Behaviour = 'right' | 'down' | 'other-imprint' | 'other-nonce' | 'broken-signature' | 'refuses'

/** An authority of time on this machine with a certificate of its own: real tokens, no trust. */
export interface TestAuthority {
  readonly url: string
  /** The signer's own certificate, and that of the root that vouches for it, in PEM. */
  readonly certificate: string
  readonly root: string
  /** How many requests came. */
  readonly asked: () => number
  readonly behave: (behaviour: Behaviour) => void
}

const TST_INFO = '1.2.840.113549.1.9.16.1.4'
const infoFor = (request: pkijs.TimeStampReq, behaviour: Behaviour): ArrayBuffer => {
  const { messageImprint, nonce } = request
  if (behaviour === 'other-imprint')
    messageImprint.hashedMessage = new asn1js.OctetString({ valueHex: new Uint8Array(32).buffer })
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: '1.2.3.4.1',
    messageImprint,
    serialNumber: new asn1js.Integer({ value: 1 }),
    genTime: new Date(),
  })
  const answered = behaviour === 'other-nonce' ? new asn1js.Integer({ value: 42 }) : nonce
  if (answered) info.nonce = answered
  return info.toSchema().toBER(false)
}

const answerTo = async (bytes: Buffer, { certificate, key }: Signer, behaviour: Behaviour): Promise<Buffer> => {
  if (behaviour === 'refuses')
    return Buffer.from(
      new pkijs.TimeStampResp({ status: new pkijs.PKIStatusInfo({ status: 2 }) }).toSchema().toBER(false),
    )
  const info = infoFor(pkijs.TimeStampReq.fromBER(new Uint8Array(bytes).buffer), behaviour)
  const digest = await pkijs.getCrypto(true).digest('SHA-256', info)
  const signed = new pkijs.SignedData({
    version: 3,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: TST_INFO,
      eContent: new asn1js.OctetString({ valueHex: info }),
    }),
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            new pkijs.Attribute({
              type: '1.2.840.113549.1.9.3',
              values: [new asn1js.ObjectIdentifier({ value: TST_INFO })],
            }),
            new pkijs.Attribute({
              type: '1.2.840.113549.1.9.4',
              values: [new asn1js.OctetString({ valueHex: digest })],
            }),
          ],
        }),
      }),
    ],
    certificates: [certificate],
  })
  await signed.sign(key, 0, 'SHA-256')
  if (behaviour === 'broken-signature') {
    const [signer] = signed.signerInfos
    const broken = new Uint8Array(signer?.signature.valueBlock.valueHexView ?? [])
    broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1
    if (signer) signer.signature = new asn1js.OctetString({ valueHex: broken.buffer })
  }
  const answer = new pkijs.TimeStampResp({
    status: new pkijs.PKIStatusInfo({ status: 0 }),
    timeStampToken: new pkijs.ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) }),
  })
  return Buffer.from(answer.toSchema().toBER(false))
}

/** Opens an authority of time for a test file; its certificate is for time stamping unless another purpose is named. */
export const openTestAuthority = async (purpose = '1.3.6.1.5.5.7.3.8'): Promise<TestAuthority> => {
  const root = await makeCertificate('Wurzel im Test', { says: [basicConstraints(true)] })
  const usage = extension(pkijs.id_ExtKeyUsage, new pkijs.ExtKeyUsage({ keyPurposes: [purpose] }))
  const signer = await makeCertificate('Zeit im Test', { says: [usage], by: root })
  let behaviour: Behaviour = 'right'
  let asked = 0
  const server = createServer(async (request, response) => {
    asked += 1
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    if (behaviour === 'down') return response.writeHead(503).end()
    const answer = await answerTo(Buffer.concat(chunks), signer, behaviour)
    return response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer)
  })
  await new Promise<void>((resume) => server.listen(0, '127.0.0.1', resume))
  afterFile(() => new Promise((resume) => server.close(resume)))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    certificate: pem(signer),
    root: pem(root),
    asked: () => asked,
    behave: (next) => {
      behaviour = next
    },
  }
}
