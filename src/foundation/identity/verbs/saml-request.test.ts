import { constants, verify } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { ours, provider } from '../../../../test/identity/saml.ts'
import { requestAddress } from './saml-request.ts'
import { at, childrenOf, readTree } from '../domain/saml/tree.ts'

it('asks for a level at least, by redirect, with the extension of BundID, signed with RSASSA-PSS', async () => {
  const address = new URL(await requestAddress(provider, { id: '_one', level: 'substantial' }))
  expect(address.origin + address.pathname).toBe(provider.provider.address)
  const [signed = '', signature = ''] = address.search.slice(1).split('&Signature=')
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
  const bytes = Buffer.from(decodeURIComponent(signature), 'base64')
  expect(verify('sha256', Buffer.from(signed), { key: ours.publicKey, ...padding }, bytes)).toBe(true)
  const xml = inflateRawSync(Buffer.from(address.searchParams.get('SAMLRequest') ?? '', 'base64')).toString()
  const request = readTree(xml) ?? undefined
  expect(request?.attributes.get('ID')).toBe('_one')
  expect(request?.attributes.get('AssertionConsumerServiceURL')).toBe(provider.answerUrl)
  expect(request?.attributes.get('Destination')).toBe(provider.provider.address)
  expect(at(request, 'NameIDPolicy')?.attributes.get('Format')).toMatch(/transient$/)
  const context = at(request, 'RequestedAuthnContext')
  expect(context?.attributes.get('Comparison')).toBe('minimum')
  expect(at(context, 'AuthnContextClassRef')?.text).toBe('STORK-QAA-Level-3')
  const extension = at(request, 'Extensions', 'AuthenticationRequest')
  expect(extension?.attributes.get('Version')).toBe('2')
  const asked = childrenOf(at(extension, 'RequestedAttributes'), 'RequestedAttribute').map(
    ({ attributes }) => attributes,
  )
  expect(asked[0]?.get('Name')).toBe('urn:oid:1.3.6.1.4.1.25484.494450.3')
  expect(asked[0]?.get('RequiredAttribute')).toBe('true')
  expect(xml).not.toContain('FriendlyName')
  expect(at(extension, 'DisplayInformation', 'Version', 'OrganizationDisplayName')?.text).toBe('Portal')
})
