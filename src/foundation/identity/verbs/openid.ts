import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildAuthorizationUrlWithPAR,
  calculatePKCECodeChallenge,
  ClientSecretPost,
  type Configuration,
  discovery,
  None,
} from 'openid-client'
import { ok, refuse } from '../../../kernel/result.ts'
import type { OpenIdProvider, OpenIdSpeaker } from '../openid-words.ts'

const TIMEOUT_SECONDS = 10
const OWN_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])$/

/** A provider that was asked for its addresses and keys. */
const discovered = ({ issuer, clientId, clientSecret }: OpenIdProvider): Promise<Configuration> => {
  const server = new URL(issuer)
  const insecure = server.protocol === 'http:' && OWN_MACHINE.test(server.hostname)
  return discovery(server, clientId, {}, clientSecret === undefined ? None() : ClientSecretPost(clientSecret), {
    timeout: TIMEOUT_SECONDS,
    ...(insecure ? { execute: [allowInsecureRequests] } : {}),
  })
}

const silent = () => refuse({ code: 'identity/provider-silent' } as const)
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 200) : 'unknown')

/** Opens a speaker; the provider is asked who it is when somebody first needs it, and again after it did not answer. */
export const openIdSpeaker = (settings: OpenIdProvider, answerUrl: string): OpenIdSpeaker => {
  let known: Promise<Configuration> | null = null
  const configuration = async (): Promise<Configuration | null> => {
    known ??= discovered(settings)
    try {
      return await known
    } catch {
      known = null
      return null
    }
  }
  return {
    settings,
    address: async (flow, { nonce, verifier }) => {
      const config = await configuration()
      if (config === null) return silent()
      const parameters = {
        redirect_uri: answerUrl,
        scope: 'openid profile email',
        state: flow,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }
      if (config.serverMetadata().pushed_authorization_request_endpoint === undefined)
        return ok(buildAuthorizationUrl(config, parameters).href)
      const pushed = await buildAuthorizationUrlWithPAR(config, parameters).catch(() => null)
      return pushed === null ? silent() : ok(pushed.href)
    },
    claims: async (answer, { nonce, verifier }) => {
      const config = await configuration()
      if (config === null) return silent()
      if (answer.searchParams.has('error'))
        return refuse({ code: 'identity/cancelled', reason: answer.searchParams.get('error') ?? '' })
      try {
        const expectedState = answer.searchParams.get('state') ?? ''
        const checks = { expectedNonce: nonce, pkceCodeVerifier: verifier, expectedState, idTokenExpected: true }
        const tokens = await authorizationCodeGrant(config, answer, checks)
        return ok({ ...tokens.claims() })
      } catch (error) {
        return refuse({ code: 'identity/answer-broken', reason: reasonOf(error) })
      }
    },
  }
}
