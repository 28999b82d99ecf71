import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import * as oidc from 'openid-client'
import { afterFile } from '../setup/after-file.ts'

/** A municipal program with pages of its own, on another port of this machine. */
export interface ProgramSite {
  readonly url: string
  /** Connects it to the portal, once it is registered there. */
  readonly connect: (portal: string, client: { readonly id: string; readonly secret: string }) => Promise<void>
}

const LOW = 'http://eidas.europa.eu/LoA/low'

/** What the links of its first page ask for. */
const WISHES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Anmelden: { scope: 'openid profile email', acr_values: LOW },
  'Noch einmal fragen': { scope: 'openid profile email', prompt: 'consent' },
  'Mit höherer Stufe anmelden': {
    scope: 'openid profile',
    claims: JSON.stringify({
      id_token: { acr: { essential: true, value: 'http://eidas.europa.eu/LoA/substantial' } },
    }),
  },
  'Mit höchster Stufe anmelden': {
    scope: 'openid profile',
    claims: JSON.stringify({ id_token: { acr: { essential: true, value: 'http://eidas.europa.eu/LoA/high' } } }),
  },
}

const page = (answer: ServerResponse, body: string): void => {
  answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  answer.end(`<!doctype html><html lang="de"><title>Stadtbücherei</title><main>${body}</main></html>`)
}

const lead = (answer: ServerResponse, to: URL): void => void answer.writeHead(303, { location: to.href }).end()

interface Begun {
  readonly verifier: string
  readonly nonce: string
}

/** Opens it. */
export const openProgramSite = async (): Promise<ProgramSite> => {
  const begun = new Map<string, Begun>()
  const connected: { config?: oidc.Configuration; hint?: string } = {}
  const server = createServer()

  const begin = async (config: oidc.Configuration, wish: Readonly<Record<string, string>>): Promise<URL> => {
    const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()]
    begun.set(state, { verifier, nonce })
    const code_challenge = await oidc.calculatePKCECodeChallenge(verifier)
    const fixed = { redirect_uri: `${url}/back`, code_challenge, code_challenge_method: 'S256', state, nonce }
    return oidc.buildAuthorizationUrl(config, { ...fixed, ...wish })
  }

  const greet = async (config: oidc.Configuration, came: URL): Promise<string> => {
    const refused = came.searchParams.get('error')
    if (refused !== null) return `<p>Nicht angemeldet: ${refused}</p><a href="/">Zurück</a>`
    const state = came.searchParams.get('state') ?? ''
    const { verifier = '', nonce = '' } = begun.get(state) ?? {}
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce }
    const tokens = await oidc.authorizationCodeGrant(config, came, checks)
    connected.hint = tokens.id_token ?? ''
    const claims = tokens.claims()
    const { name } = await oidc.fetchUserInfo(config, tokens.access_token, claims?.sub ?? '')
    return `<p>Guten Tag, ${name}. Stufe: ${typeof claims?.acr === 'string' ? claims.acr : 'keine'}</p><a href="/">Zurück</a> <a href="/leave">Abmelden</a>`
  }

  server.on('request', (asked, answer) => {
    const { config } = connected
    const at = new URL(asked.url ?? '/', url)
    const work = async (): Promise<void> => {
      if (config === undefined) return page(answer, '<p>Noch nicht verbunden.</p>')
      if (at.pathname === '/begin')
        return lead(answer, await begin(config, WISHES[at.searchParams.get('as') ?? ''] ?? {}))
      if (at.pathname === '/back') return page(answer, await greet(config, at))
      if (at.pathname === '/leave') {
        const wish = { id_token_hint: connected.hint ?? '', post_logout_redirect_uri: `${url}/bye` }
        return lead(answer, oidc.buildEndSessionUrl(config, wish))
      }
      if (at.pathname === '/bye') return page(answer, '<p>Auf Wiedersehen.</p><a href="/">Zurück</a>')
      const links = Object.keys(WISHES).map((as) => `<p><a href="/begin?as=${encodeURIComponent(as)}">${as}</a></p>`)
      return page(answer, `<h1>Stadtbücherei</h1>${links.join('')}`)
    }
    work().catch((error: unknown) => page(answer, `<p>Fehler: ${String(error)}</p>`))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterFile(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the program has no port')
  const url = `http://127.0.0.1:${address.port}`
  return {
    url,
    connect: async (portal, { id, secret }) => {
      connected.config = await oidc.discovery(
        new URL(`${portal}/sign-on`),
        id,
        undefined,
        oidc.ClientSecretBasic(secret),
        {
          execute: [oidc.allowInsecureRequests],
        },
      )
    },
  }
}
