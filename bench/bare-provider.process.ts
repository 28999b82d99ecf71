import { createServer } from 'node:http'
import { once } from 'node:events'
import { exportJWK, generateKeyPair } from 'jose'
import { Provider } from 'oidc-provider'
import { z } from 'zod'
import { SCOPE } from './harness/code-flow.ts'
import { answerOrders } from './harness/child.ts'

const order = z.strictObject({ client: z.string(), secret: z.string(), back: z.string() })

const signingKey = async () => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return { ...(await exportJWK(privateKey)), kty: 'EC', alg: 'ES256', use: 'sig' } as const
}

/** oidc-provider with nothing around it and everything in its own memory; who comes is signed in and has allowed all. */
answerOrders(order, async ({ client, secret, back }) => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const provider = new Provider(`http://127.0.0.1:${address.port}`, {
    jwks: { keys: [await signingKey()] },
    clients: [
      {
        client_id: client,
        client_secret: secret,
        redirect_uris: [back],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    scopes: SCOPE.split(' '),
    routes: { userinfo: '/userinfo' },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/sign-in' },
    findAccount: (_context, account) => ({
      accountId: account,
      claims: async () => ({ sub: account, name: 'Toni Messung', email: 'toni@messung.example', email_verified: true }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const [asking, session] = [oidc.client, oidc.session]
      if (!asking || session?.accountId === undefined) return undefined
      const known = session.grantIdFor(asking.clientId)
      if (known !== undefined) return oidc.provider.Grant.find(known)
      const grant = new oidc.provider.Grant({ clientId: asking.clientId, accountId: session.accountId })
      grant.addOIDCScope(SCOPE)
      await grant.save()
      return grant
    },
  })
  const speak = provider.callback()
  server.on('request', (asked, answer) =>
    asked.url === '/sign-in'
      ? provider.interactionFinished(asked, answer, { login: { accountId: 'somebody' } })
      : speak(asked, answer),
  )
  return { port: address.port }
})
