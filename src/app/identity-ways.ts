import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Clock } from '../kernel/clock.ts'
import { type IdentityShell, openIdSpeaker, openSimulator, providerIn } from '../foundation/identity/index.ts'
import { type OpenIdSpeaker, providersForm } from '../foundation/identity/openid-words.ts'
import type { SamlProvider, WalletVerifier } from '../foundation/identity/words.ts'
import type { Config } from '../platform/config/index.ts'

const trouble = (key: string, value: string, expected: string): Error =>
  new Error(`${key}=${value}: expected ${expected}`)

const textOf = async (key: string, path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw trouble(key, path, 'a file that can be read')
  }
}

const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----[^]+?-----END [A-Z ]*PRIVATE KEY-----/
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^]+?-----END CERTIFICATE-----/

/** BundID as the operator set it; null where it is not set. Throws where a file is missing or says too little. */
const bundidOf = async (config: Config, publicUrl: string): Promise<SamlProvider | null> => {
  const { bundidMetadataFile: metadata, bundidKeyFile: keyFile } = config
  if (metadata === null && keyFile === null) return null
  if (metadata === null || keyFile === null)
    throw trouble('BUNDID_METADATA_FILE and BUNDID_KEY_FILE', metadata ?? keyFile ?? '', 'both or neither')
  const provider = providerIn(await textOf('BUNDID_METADATA_FILE', metadata))
  if (provider === null)
    throw trouble('BUNDID_METADATA_FILE', metadata, 'SAML metadata with a certificate and an address for HTTP-Redirect')
  const pem = await textOf('BUNDID_KEY_FILE', keyFile)
  const [key] = PRIVATE_KEY.exec(pem) ?? []
  if (key === undefined) throw trouble('BUNDID_KEY_FILE', keyFile, 'a private key in PEM, best with its certificate')
  return {
    entityId: config.bundidEntityId ?? `${publicUrl}/konto/identitaet/metadaten`,
    answerUrl: `${publicUrl}/konto/identitaet/saml`,
    key,
    certificate: CERTIFICATE.exec(pem)?.[0] ?? null,
    provider,
    signed: config.bundidSignedParts,
    title: config.bundidTitle,
  }
}

const CERTIFICATES = /-----BEGIN CERTIFICATE-----[^]+?-----END CERTIFICATE-----/g

/** How wallets are asked, as the operator set it; null where it is not switched on. */
const walletOf = async (config: Config): Promise<WalletVerifier | null> => {
  const { walletKeyFile: keyFile, walletIssuersFile: issuersFile } = config
  if (keyFile === null && issuersFile === null) return null
  if (keyFile === null || issuersFile === null)
    throw trouble('WALLET_KEY_FILE and WALLET_ISSUERS_FILE', keyFile ?? issuersFile ?? '', 'both or neither')
  const pem = await textOf('WALLET_KEY_FILE', keyFile)
  const [[key], [certificate]] = [PRIVATE_KEY.exec(pem) ?? [], CERTIFICATE.exec(pem) ?? []]
  if (key === undefined || certificate === undefined)
    throw trouble('WALLET_KEY_FILE', keyFile, 'a private key (P-256) and its certificate in PEM')
  const issuers = (await textOf('WALLET_ISSUERS_FILE', issuersFile)).match(CERTIFICATES) ?? []
  if (issuers.length === 0) throw trouble('WALLET_ISSUERS_FILE', issuersFile, 'certificates in PEM')
  return {
    key: createPrivateKey(key).export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: new X509Certificate(certificate),
    issuers: issuers.map((one) => new X509Certificate(one)),
  }
}

/** The OpenID providers that the operator set. Throws where the file says something else. */
const openIdOf = async ({ oidcProvidersFile: file }: Config, publicUrl: string): Promise<readonly OpenIdSpeaker[]> => {
  if (file === null) return []
  const text = await textOf('OIDC_PROVIDERS_FILE', file)
  const read = providersForm.safeParse(jsonOf(file, text))
  if (!read.success) {
    const issue = read.error.issues[0]
    throw trouble('OIDC_PROVIDERS_FILE', `${file} ${issue?.path.join('.') ?? ''}`.trim(), issue?.message ?? 'providers')
  }
  return read.data.map((settings) => openIdSpeaker(settings, `${publicUrl}/konto/identitaet/oidc`))
}

const jsonOf = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw trouble('OIDC_PROVIDERS_FILE', file, 'JSON')
  }
}

/** The ways to prove an identity: as the operator set them, and the simulator in a demonstration, in the place of BundID. */
export const identityWaysOf = async (
  config: Config,
  { demonstration, ...at }: { readonly demonstration: boolean; readonly publicUrl: string; readonly clock: Clock },
): Promise<Pick<IdentityShell, 'ways' | 'simulator'>> => {
  const wallet = await walletOf(config)
  const openId = await openIdOf(config, at.publicUrl)
  if (demonstration) {
    const simulator = openSimulator(at)
    return { simulator, ways: { bundid: simulator.provider, openId, wallet } }
  }
  const provider = await bundidOf(config, at.publicUrl)
  return { simulator: null, ways: { bundid: provider && (async () => provider), openId, wallet } }
}
