import { constants, sign } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { RSA_PSS } from '../domain/saml/algorithms.ts'
import type { SamlProvider } from '../domain/saml/provider.ts'
import { requestXml, type SamlWish } from '../domain/saml/request.ts'

/** The address that carries a signed request (SAML 2.0 bindings section 3.4.4.1), signed with RSASSA-PSS. */
export const requestAddress = async (provider: SamlProvider, wish: SamlWish): Promise<string> => {
  const deflated = deflateRawSync(await requestXml(provider, wish)).toString('base64')
  const query = `SAMLRequest=${encodeURIComponent(deflated)}&SigAlg=${encodeURIComponent(RSA_PSS)}`
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
  const signature = sign('sha256', Buffer.from(query), { key: provider.key, ...padding }).toString('base64')
  const { address } = provider.provider
  return `${address}${address.includes('?') ? '&' : '?'}${query}&Signature=${encodeURIComponent(signature)}`
}
