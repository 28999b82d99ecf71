import { expect, it } from 'vitest'
import { providerIn } from './metadata.ts'

const key = (use: string, text: string) =>
  `<md:KeyDescriptor use="${use}"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>${text}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`
const service = (binding: string, location: string) =>
  `<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:${binding}" Location="${location}"/>`
const metadata = (inside: string) =>
  `<?xml version="1.0"?><!-- as it came --><md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example/"><md:IDPSSODescriptor>${inside}</md:IDPSSODescriptor></md:EntityDescriptor>`

it('reads name, address for redirects, and the signing certificates, current and next', () => {
  const services =
    service('HTTP-POST', 'https://idp.example/post') + service('HTTP-Redirect', 'https://idp.example/sso')
  const keys = key('signing', 'QUJD') + key('encryption', 'WFla') + key('signing', ' REVG ')
  expect(providerIn(metadata(keys + services))).toEqual({
    entityId: 'https://idp.example/',
    address: 'https://idp.example/sso',
    keys: ['QUJD', 'REVG'].map((text) => `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`),
  })
})

it.each([
  ['no certificate', metadata(service('HTTP-Redirect', 'https://idp.example/sso'))],
  ['no address for redirects', metadata(key('signing', 'QUJD') + service('HTTP-POST', 'https://idp.example/post'))],
  ['no address at all', metadata(key('signing', 'QUJD') + service('HTTP-Redirect', 'sso'))],
  ['something else', '<html/>'],
  ['a document type', `<!DOCTYPE x>${metadata('')}`],
])('is refused: %s', (_name, xml) => {
  expect(providerIn(xml)).toBeNull()
})
