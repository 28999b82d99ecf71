/**
 * A municipal program that signs people in, as shown in docs/operations/sign-on.md. Everything that it keeps between the
 * two steps lies in the session of its own visitor.
 */
import * as oidc from 'openid-client'

/** What the operator of the portal gave, and where the program lives. */
export interface Connection {
  readonly issuer: string
  readonly client: string
  readonly secret: string
  readonly back: string
}

/** What the program remembers of a visitor who was sent to the portal. */
export interface Remembered {
  readonly verifier: string
  readonly state: string
  readonly nonce: string
}

/** Looks once, at the start. `options` is empty outside of tests. */
export const connectTo = ({ issuer, client, secret }: Connection, options: oidc.DiscoveryRequestOptions = {}) =>
  oidc.discovery(new URL(issuer), client, undefined, oidc.ClientSecretBasic(secret), options)

/** First step: sends the visitor to the portal. Here the program wants at least the level substantial. */
export const begin = async (config: oidc.Configuration, { back }: Connection) => {
  const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()]
  const to = oidc.buildAuthorizationUrl(config, {
    redirect_uri: back,
    scope: 'openid profile',
    acr_values: 'http://eidas.europa.eu/LoA/substantial',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  return { to, remembered: { verifier, state, nonce } }
}

/** Second step: the visitor is back at `came`. Who it is, and how surely. */
export const finish = async (config: oidc.Configuration, came: URL, { verifier, state, nonce }: Remembered) => {
  const tokens = await oidc.authorizationCodeGrant(config, came, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
  })
  const claims = tokens.claims()
  const sub = claims?.sub ?? ''
  const { name } = await oidc.fetchUserInfo(config, tokens.access_token, sub)
  return { person: sub, name, level: claims?.['acr'] }
}
