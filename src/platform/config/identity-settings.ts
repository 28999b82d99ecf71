import { setting, text, url } from './setting.ts'

const SIGNED_PARTS = ['both', 'response', 'assertion'] as const

/** How people prove who they are with the EUDI wallet; off where nothing is set. */
export const walletSettings = {
  walletKeyFile: setting({
    key: 'WALLET_KEY_FILE',
    does: 'Our private key (P-256) and its certificate as a relying party, in PEM: signs requests to wallets.',
    without: 'no wallet',
    expects: 'a file',
    read: text,
  }),
  walletIssuersFile: setting({
    key: 'WALLET_ISSUERS_FILE',
    does: 'Certificates in PEM of the authorities that vouch for issuers of identification data.',
    without: 'no wallet',
    expects: 'a file',
    read: text,
  }),
}

/** How people sign in by BundID. */
export const bundidSettings = {
  bundidMetadataFile: setting({
    key: 'BUNDID_METADATA_FILE',
    does: 'SAML metadata of BundID, as it hands them out. With BUNDID_KEY_FILE people can sign in by BundID.',
    without: 'no sign-in by BundID',
    expects: 'a file',
    read: text,
  }),
  bundidKeyFile: setting({
    key: 'BUNDID_KEY_FILE',
    does: 'Our private key (RSA) and its certificate in PEM: signs requests to BundID and opens its answers.',
    without: 'no sign-in by BundID',
    expects: 'a file',
    read: text,
  }),
  bundidEntityId: setting({
    key: 'BUNDID_ENTITY_ID',
    does: 'What this portal is called at BundID. Another host there gives everybody another bPK2: nobody is known again.',
    without: 'the address of our metadata, PUBLIC_URL/konto/identitaet/metadaten',
    expects: 'a URL',
    read: url('http:', 'https:'),
  }),
  bundidSignedParts: setting({
    key: 'BUNDID_SIGNED_PARTS',
    does: 'Which parts of an answer of BundID have to be signed; less than both only where BundID signs less.',
    without: 'both',
    expects: SIGNED_PARTS.join(', '),
    read: (value) => SIGNED_PARTS.find((one) => one === (text(value) ?? 'both')),
  }),
  oidcProvidersFile: setting({
    key: 'OIDC_PROVIDERS_FILE',
    does: 'JSON list of OpenID providers through which people or the staff of an authority sign in (docs/operations/identity.md).',
    without: 'no sign-in through an OpenID provider',
    expects: 'a file',
    read: text,
  }),
  bundidTitle: setting({
    key: 'BUNDID_TITLE',
    does: 'Name of this portal that BundID shows to people.',
    without: 'Dreiklang',
    expects: 'a text',
    read: (value) => text(value) ?? 'Dreiklang',
  }),
}
