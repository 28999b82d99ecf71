import { adapterOf } from './adapter.ts'
import { type Configuration, errors, interactionPolicy, type KoaContextWithOIDC } from './library.ts'
import { type AskedLevel, OIDC_ROUTES, OIDC_SECONDS, type OidcPorts, type OidcSession } from './words.ts'

type Asked = KoaContextWithOIDC['oidc']

const askedLevel = ({ params, claims, session, result, prompts }: Asked): AskedLevel => {
  const claim = claims.id_token?.['acr'] ?? null
  return {
    acrValues: typeof params?.['acr_values'] === 'string' ? params['acr_values'] : undefined,
    claim: claim as AskedLevel['claim'],
    acr: session?.accountId === undefined ? null : (session.acr ?? null),
    mayAsk: !prompts.has('none'),
    answered: result?.login !== undefined,
  }
}

/** The library's own questions, with levels compared by their order instead of by equality. */
const policyOf = ({ levelOf }: Pick<OidcPorts, 'levelOf'>) => {
  const policy = interactionPolicy.base()
  const login = policy.get('login')
  login?.checks.remove('essential_acrs')
  login?.checks.remove('essential_acr')
  const description = 'none of the requested ACRs could be obtained'
  login?.checks.add(
    new interactionPolicy.Check('level_too_low', description, 'login_required', ({ oidc }) => {
      const level = levelOf(askedLevel(oidc))
      if (level === 'unmet') throw new errors.UnmetAuthenticationRequirements(description)
      return level === 'ask'
    }),
  )
  return policy
}

const EC = ['ES256'] as const

const sessionIn = ({ session }: Asked): OidcSession | null =>
  session?.accountId === undefined
    ? null
    : {
        id: session.uid,
        account: session.accountId,
        acr: session.acr ?? '',
        authTime: session.loginTs ?? 0,
        grants: Object.fromEntries(
          Object.entries(session.authorizations ?? {}).flatMap(([client, { grantId }]) =>
            grantId === undefined ? [] : [[client, grantId]],
          ),
        ),
      }

const grantOf = async ({ oidc }: KoaContextWithOIDC, { grantFor }: OidcPorts) => {
  const session = sessionIn(oidc)
  if (session === null || !oidc.client) return undefined
  const id = await grantFor({
    session,
    client: oidc.client.clientId,
    scopes: [...oidc.requestParamOIDCScopes],
    claims: [...oidc.requestParamClaims],
    given: oidc.result?.consent?.grantId ?? null,
  })
  return id === null ? undefined : oidc.provider.Grant.find(id)
}

const featuresOf = (): NonNullable<Configuration['features']> => ({
  devInteractions: { enabled: false },
  claimsParameter: { enabled: true },
  userinfo: { enabled: true },
  // A program asks about its own tokens only.
  introspection: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
  revocation: { enabled: true },
  rpInitiatedLogout: { enabled: true },
  backchannelLogout: { enabled: true },
  pushedAuthorizationRequests: { enabled: false },
  dPoP: { enabled: false },
})

const cookiesOf = ({ cookieKey, cookies, publicUrl }: OidcPorts): Configuration['cookies'] => ({
  keys: [cookieKey],
  names: { session: SESSION_COOKIE, interaction: cookies.interaction, resume: cookies.resume },
  short: { httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:'), signed: true },
  long: { httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:'), signed: false },
})

/** The library names a cookie for its own session; it is taken out of every answer. */
export const SESSION_COOKIE = 'sign-on-none'

/** Everything that the library is told. `tell` gets what can't be sent back to a program. */
export const configurationOf = (
  ports: OidcPorts,
  tell: (ctx: KoaContextWithOIDC, error: string) => void,
): Configuration => ({
  adapter: adapterOf(ports),
  jwks: { keys: [...ports.keys] } as NonNullable<Configuration['jwks']>,
  acrValues: [...ports.acrValues],
  claims: Object.fromEntries(Object.entries(ports.claims).map(([scope, claims]) => [scope, [...claims]])),
  scopes: Object.keys(ports.claims),
  routes: OIDC_ROUTES,
  ttl: OIDC_SECONDS,
  features: featuresOf(),
  cookies: cookiesOf(ports),
  clientAuthMethods: ['client_secret_basic', 'private_key_jwt'],
  clientDefaults: {
    response_types: ['code'],
    grant_types: ['authorization_code'],
    id_token_signed_response_alg: 'ES256',
  },
  enabledJWA: { idTokenSigningAlgValues: [...EC], clientAuthSigningAlgValues: ['ES256', 'PS256', 'RS256'] },
  responseTypes: ['code'],
  subjectTypes: ['pairwise'],
  pkce: { required: () => true },
  conformIdTokenClaims: true,
  expiresWithSession: () => true,
  rotateRefreshToken: true,
  issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
  pairwiseIdentifier: (_ctx, account, { sectorIdentifier }) => ports.subjectFor(account, String(sectorIdentifier)),
  interactions: { policy: policyOf(ports), url: (_ctx, { uid, prompt }) => ports.pageOf(uid, prompt.name) },
  loadExistingGrant: (ctx) => grantOf(ctx, ports),
  findAccount: (ctx, account) => ({
    accountId: account,
    claims: async (use, scope, claims) =>
      ports.claimsOf({
        account,
        client: ctx.oidc.client?.clientId ?? null,
        // What scopes stand for is told at userinfo (`conformIdTokenClaims`); a token has single claims that were asked for.
        scopes: use === 'id_token' ? ['openid'] : scope.split(' '),
        claims: Object.keys(claims),
      }),
  }),
  renderError: (ctx, out, error) => {
    tell(ctx, error instanceof errors.SessionNotFound ? 'session_not_found' : out.error)
    ctx.body = ''
  },
  // Programs bring their keys along; nothing is ever asked of another host while somebody waits.
  fetch: () => Promise.reject(new Error('nothing is fetched')),
})
