import { createServer } from 'node:http'
import { once } from 'node:events'
import Provider, { type Configuration } from 'oidc-provider'
import { afterFile } from '../setup/after-file.ts'

/** What the provider says about its people, by their name there. */
export type People = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** An OpenID provider of somebody else: the real package, with a page that lets everybody in. */
export interface ForeignProvider {
  readonly issuer: string
  /** Goes the whole way there as a person; gives the address that leads back. */
  readonly signIn: (address: string, person: string) => Promise<string>
}

const CLIENT = { client_id: 'dreiklang', client_secret: 'a-secret-of-the-test-that-is-long-enough' }

/** The client that a portal is there. */
export const CLIENT_SETTINGS = { clientId: CLIENT.client_id, clientSecret: CLIENT.client_secret }

/** What an account of an organisation tells besides its person, under the names of the Unternehmenskonto. */
const COMPANY_CLAIMS = ['ElsterId', 'Firmenname', 'Rechtsform', 'Registernummer', 'Registergericht']

const configuration = (people: People, redirectUri: string, par: boolean): Configuration => ({
  clients: [{ ...CLIENT, redirect_uris: [redirectUri], token_endpoint_auth_method: 'client_secret_post' }],
  claims: {
    openid: ['sub', 'groups', 'acr', ...COMPANY_CLAIMS],
    profile: ['name', 'given_name', 'family_name'],
    email: ['email'],
  },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false }, pushedAuthorizationRequests: { enabled: par } },
  interactions: { url: (_context, { uid }) => `/person/${uid}` },
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  pkce: { required: () => true },
  loadExistingGrant: async (context) => {
    const grant = new context.oidc.provider.Grant({
      clientId: CLIENT.client_id,
      accountId: context.oidc.session?.accountId ?? '',
    })
    grant.addOIDCScope('openid profile email')
    await grant.save()
    return grant
  },
})

/** Starts it; stopped when the test file is through. */
export const startForeignProvider = async (
  people: People,
  { redirectUri, par = false }: { readonly redirectUri: string; readonly par?: boolean },
): Promise<ForeignProvider> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('no port')
  const issuer = `http://127.0.0.1:${at.port}`
  const provider = new Provider(issuer, configuration(people, redirectUri, par))
  let person = ''
  const callback = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/person/'))
      void provider.interactionFinished(request, response, { login: { accountId: person } })
    else void callback(request, response)
  })
  afterFile(async () => {
    server.closeAllConnections()
    server.close()
  })
  const signIn = async (address: string, as: string): Promise<string> => {
    person = as
    const cookies = new Map<string, string>()
    let next = address
    for (let steps = 0; steps < 10 && next.startsWith(issuer); steps++) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie } })
      for (const line of answer.headers.getSetCookie()) {
        const [pair = ''] = line.split(';')
        const [name = '', ...value] = pair.split('=')
        cookies.set(name, value.join('='))
      }
      const to = answer.headers.get('location')
      if (to === null) throw new Error(`${next} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
      next = new URL(to, next).href
    }
    return next
  }
  return { issuer, signIn }
}
