import { childrenOf, type Element, everyElement } from './tree.ts'

/** RSASSA-PSS as BundID signs (BSI TR-03116-4), and RSA with SHA-256 or SHA-512 of older installations. */
export const RSA_PSS = 'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1'
export const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#'

/** What each element may name. What was broken, or needs a shared secret, is not among it. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  SignatureMethod: [RSA_PSS, RSA_SHA256, 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512'],
  CanonicalizationMethod: [EXCLUSIVE],
  Transform: [EXCLUSIVE, 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'],
}
const DIGESTS = ['http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmlenc#sha512']
const CONTENT = ['http://www.w3.org/2009/xmlenc11#aes128-gcm', 'http://www.w3.org/2009/xmlenc11#aes256-gcm']
const KEYS = ['http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p']

const named = (element: Element): string => element.attributes.get('Algorithm') ?? ''

const isAllowed = (element: Element): boolean => {
  const { name } = element
  if (name === 'Reference')
    return childrenOf(element, 'DigestMethod').every((digest) => DIGESTS.includes(named(digest)))
  if (name === 'EncryptedData')
    return childrenOf(element, 'EncryptionMethod').every((one) => CONTENT.includes(named(one)))
  if (name === 'EncryptedKey') return childrenOf(element, 'EncryptionMethod').every((one) => KEYS.includes(named(one)))
  return ALLOWED[name]?.includes(named(element)) ?? true
}

/** Whether everything that is signed or encrypted below an element is so by methods that still hold. */
export const usesSoundAlgorithms = (root: Element): boolean => everyElement(root).every(isAllowed)
