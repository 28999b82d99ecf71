import { X509Certificate } from 'node:crypto'

/** More certificates than any chain of a credential has. */
const LONGEST_CHAIN = 5

const readChain = (x5c: readonly string[]): readonly X509Certificate[] | null => {
  try {
    return x5c.map((der) => new X509Certificate(Buffer.from(der, 'base64')))
  } catch {
    return null
  }
}

const isValidAt = (certificate: X509Certificate, at: Date): boolean =>
  new Date(certificate.validFrom) <= at && at <= new Date(certificate.validTo)

const vouchesFor = (upper: X509Certificate, lower: X509Certificate): boolean =>
  upper.ca && lower.checkIssued(upper) && lower.verify(upper.publicKey)

/**
 * The certificate that signed a credential, if its chain (header `x5c`, leaf first) leads to one of the trusted
 * authorities, every link is valid at this moment, and the leaf itself may not issue others. Null otherwise: whoever the
 * chain names itself as its end is not believed.
 */
export const trustedSigner = (
  x5c: readonly string[],
  trusted: readonly X509Certificate[],
  at: Date,
): X509Certificate | null => {
  if (x5c.length === 0 || x5c.length > LONGEST_CHAIN) return null
  const chain = readChain(x5c)
  const leaf = chain?.[0]
  if (!chain || !leaf || leaf.ca || !chain.every((one) => isValidAt(one, at))) return null
  for (const [position, certificate] of chain.entries()) {
    const anchor = trusted.find((one) => vouchesFor(one, certificate))
    if (anchor) return isValidAt(anchor, at) ? leaf : null
    const next = chain[position + 1]
    if (!next || !vouchesFor(next, certificate)) return null
  }
  return null
}
