import { generateServiceProviderMetadata, SAML } from '@node-saml/node-saml'
import type { TrustLevel } from '../../../../kernel/actor.ts'
import { REQUESTED, storkOf, urnOf } from '../bundid.ts'
import type { SamlProvider } from './provider.ts'

const TRANSIENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient'

class Requester extends SAML {
  text(): Promise<string> {
    return this.generateAuthorizeRequestAsync(false, false)
  }
}

/** The ways to sign in at BundID that reach a level. */
const METHODS: Readonly<Record<TrustLevel, readonly string[]>> = {
  low: ['Benutzername', 'Elster', 'eID', 'eIDAS'],
  substantial: ['Elster', 'eID', 'eIDAS'],
  high: ['eID', 'eIDAS'],
}

const extension = (title: string, level: TrustLevel) => ({
  'akdb:AuthenticationRequest': {
    '@xmlns:akdb': 'https://www.akdb.de/request/2018/09',
    '@Version': '2',
    'akdb:AuthnMethods': Object.fromEntries(
      METHODS[level].map((method) => [`akdb:${method}`, { 'akdb:Enabled': 'true' }]),
    ),
    'akdb:RequestedAttributes': {
      'akdb:RequestedAttribute': REQUESTED.map(({ name, required }) => ({
        '@Name': urnOf(name),
        '@RequiredAttribute': String(required),
      })),
    },
    'akdb:DisplayInformation': {
      'classic-ui:Version': {
        '@xmlns:classic-ui': 'https://www.akdb.de/request/2018/09/classic-ui/v1',
        'classic-ui:OrganizationDisplayName': title,
      },
    },
  },
})

const optionsOf = (provider: SamlProvider) => ({
  issuer: provider.entityId,
  callbackUrl: provider.answerUrl,
  entryPoint: provider.provider.address,
  idpCert: [...provider.provider.keys],
})

/** What is asked of the provider: under which id, and how surely the person has to be known at least. */
export interface SamlWish {
  readonly id: string
  readonly level: TrustLevel
}

/** The request as XML (SAML 2.0 core section 3.4.1, with the akdb extension of version 2). */
export const requestXml = (provider: SamlProvider, { id, level }: SamlWish): Promise<string> =>
  new Requester({
    ...optionsOf(provider),
    generateUniqueId: () => id,
    identifierFormat: TRANSIENT,
    authnContext: [storkOf(level)],
    racComparison: 'minimum',
    forceAuthn: true,
    samlAuthnRequestExtensions: extension(provider.title, level),
  }).text()

/** Our metadata, for the operator to hand to the provider; null where there is no certificate yet. */
export const metadataXml = (provider: SamlProvider): string | null =>
  provider.certificate === null
    ? null
    : generateServiceProviderMetadata({
        issuer: provider.entityId,
        callbackUrl: provider.answerUrl,
        identifierFormat: TRANSIENT,
        wantAssertionsSigned: provider.signed !== 'response',
        privateKey: provider.key,
        publicCerts: provider.certificate,
        decryptionPvk: provider.key,
        decryptionCert: provider.certificate,
        generateUniqueId: () => '_metadata',
      })
