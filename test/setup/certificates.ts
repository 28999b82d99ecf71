import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'

/** A certificate and the key that signs for it. */
export interface Signer {
  readonly certificate: pkijs.Certificate
  readonly key: CryptoKey
}

/** What a certificate is made of beside its name. */
export interface Making {
  readonly says: readonly pkijs.Extension[]
  /** Who vouches for it; itself where nobody does. */
  readonly by?: Signer
  readonly from?: string
  readonly to?: string
}

/** A certificate as base64 of its DER, as it stands in a header `x5c`. */
export const der = ({ certificate }: Signer): string =>
  Buffer.from(certificate.toSchema(true).toBER(false)).toString('base64')

/** A certificate as PEM. */
export const pem = (signer: Signer): string =>
  `-----BEGIN CERTIFICATE-----\n${der(signer).replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`

/** One critical statement of a certificate. */
export const extension = (extnID: string, value: pkijs.ExtKeyUsage | pkijs.BasicConstraints): pkijs.Extension =>
  new pkijs.Extension({ extnID, critical: true, extnValue: value.toSchema().toBER(false), parsedValue: value })

/** Whether it may vouch for others. */
export const basicConstraints = (cA: boolean): pkijs.Extension =>
  extension('2.5.29.19', new pkijs.BasicConstraints({ cA }))

let serial = 7

/** A P-256 certificate that vouches for itself, or that another vouches for. */
export const makeCertificate = async (name: string, { says, by, from, to }: Making): Promise<Signer> => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const keys = await pkijs.getCrypto(true).generateKey(algorithm, true, ['sign', 'verify'])
  const serialNumber = new asn1js.Integer({ value: serial++ })
  const certificate = new pkijs.Certificate({ version: 2, serialNumber, extensions: [...says] })
  const named = new pkijs.AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1js.Utf8String({ value: name }) })
  certificate.subject.typesAndValues.push(named)
  certificate.issuer = by?.certificate.subject ?? certificate.subject
  certificate.notBefore.value = new Date(from ?? '2020-01-01T00:00:00Z')
  certificate.notAfter.value = new Date(to ?? '2049-01-01T00:00:00Z')
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(by?.key ?? keys.privateKey, 'SHA-256')
  return { certificate, key: keys.privateKey }
}
