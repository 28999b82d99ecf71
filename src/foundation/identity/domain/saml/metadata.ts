import type { SamlProvider } from './provider.ts'
import { at, childrenOf, type Element, everyElement, readTree } from './tree.ts'

const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'

const certificateOf = (element: Element): string =>
  `-----BEGIN CERTIFICATE-----\n${element.text.replaceAll(/\s/g, '').replaceAll(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`

/**
 * What the metadata of an identity provider says: its name, where it takes requests by redirect, and with which certificates
 * it signs. Null where one of them is missing.
 */
export const providerIn = (xml: string): SamlProvider['provider'] | null => {
  const root = readTree(xml, { ofOperator: true })
  const entity = root && everyElement(root).find((one) => at(one, 'IDPSSODescriptor') !== undefined)
  const descriptor = at(entity ?? undefined, 'IDPSSODescriptor')
  const service = childrenOf(descriptor, 'SingleSignOnService').find(
    (one) => one.attributes.get('Binding') === REDIRECT,
  )
  const keys = childrenOf(descriptor, 'KeyDescriptor')
    .filter((key) => key.attributes.get('use') !== 'encryption')
    .flatMap((key) => everyElement(key).filter(({ name }) => name === 'X509Certificate'))
    .map(certificateOf)
  const entityId = entity?.attributes.get('entityID')
  const address = service?.attributes.get('Location')
  if (!entityId || !address || !URL.canParse(address) || keys.length === 0) return null
  return { entityId, address, keys }
}
