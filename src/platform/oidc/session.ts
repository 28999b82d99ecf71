import type { IncomingMessage } from 'node:http'
import { errors, type Provider } from './library.ts'
import { OIDC_SECONDS, type OidcPorts, type OidcSession } from './words.ts'

const nowSeconds = (): number => Math.floor(Date.now() / 1000)

const payloadOf = ({ sidFor }: Pick<OidcPorts, 'sidFor'>, { id, account, acr, authTime, grants }: OidcSession) => ({
  kind: 'Session',
  jti: id,
  uid: id,
  accountId: account,
  acr,
  loginTs: authTime,
  iat: authTime,
  exp: nowSeconds() + OIDC_SECONDS.Session,
  authorizations: Object.fromEntries(
    Object.entries(grants).map(([client, grantId]) => [client, { grantId, sid: sidFor({ id, account }, client) }]),
  ),
})

/**
 * Puts the session of the house in the place of the library's own: read with each request, never stored, never renamed,
 * never logged in from here. The library looks its class up on the instance whenever it needs it.
 */
export const useSessionOfHouse = (
  provider: Provider,
  ports: OidcPorts,
  visitorOf: (message: IncomingMessage) => OidcSession | null,
): void => {
  class Session extends provider.Session {
    static of(session: OidcSession): Session {
      // The constructor takes a payload; the published types do not say so.
      return Reflect.construct(Session, [payloadOf(ports, session)]) as Session
    }

    static override async get(ctx: Parameters<typeof provider.Session.get>[0]): Promise<Session> {
      const visitor = visitorOf(ctx.req)
      const session = visitor === null ? (Reflect.construct(Session, []) as Session) : Session.of(visitor)
      const { oidc } = ctx as unknown as { readonly oidc: { entity: (name: string, value: unknown) => void } }
      oidc.entity('Session', session)
      return session
    }

    static override async findByUid(id: string): Promise<Session> {
      const found = await ports.sessionOf(id)
      // The library only asks whether there is one; its types say that there always is.
      return (found && Session.of(found)) as Session
    }

    override loginAccount({ accountId }: { accountId: string }): void {
      if (accountId !== this.accountId) throw new errors.AccessDenied('somebody else is signed in by now')
    }

    override resetIdentifier(): void {}
    override async persist(): Promise<string> {
      return this.jti
    }
    override async save(): Promise<string> {
      return this.jti
    }
    override async destroy(): Promise<void> {}
  }
  // The library compares what it reads with the name of the class, and a bundler may give the class another one.
  Object.defineProperty(Session, 'name', { value: 'Session' })
  Object.defineProperty(provider, 'Session', { value: Session })
}
