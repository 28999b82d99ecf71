import type { IncomingMessage } from 'node:http'
import { answerOfNode } from '../http/index.ts'
import type { Answer, AskedOutside } from '../http/words.ts'
import { configurationOf, SESSION_COOKIE } from './configuration.ts'
import { Provider } from './library.ts'
import { useSessionOfHouse } from './session.ts'
import type { OidcPorts, OidcSession } from './words.ts'

/** What the library came to: an answer, or an error that a person has to be told here. */
export type OidcAnswer = Answer | { readonly kind: 'told'; readonly error: string }

/** The protocol at work. */
export interface OidcProvider {
  readonly answer: (asked: AskedOutside, visitor: OidcSession | null) => Promise<OidcAnswer>
}

/** One request on its way through the library. */
interface Passing {
  readonly visitor: OidcSession | null
  told: string | null
}

const withoutSessionCookie = (answer: Answer): Answer => {
  if (answer.kind !== 'raw') return answer
  const headers = answer.headers.map(([name, values]): readonly [string, readonly string[]] =>
    name === 'set-cookie' ? [name, values.filter((line) => !line.startsWith(SESSION_COOKIE))] : [name, values],
  )
  return { ...answer, headers }
}

/** Opens the protocol with these keys. It keeps nothing between two requests but what it was opened with. */
export const openProvider = (ports: OidcPorts): OidcProvider => {
  const passing = new WeakMap<IncomingMessage, Passing>()
  const provider = new Provider(
    ports.issuer,
    configurationOf(ports, ({ req }, error) => {
      const one = passing.get(req)
      if (one) one.told = error
    }),
  )
  useSessionOfHouse(provider, ports, (message) => passing.get(message)?.visitor ?? null)
  // Secrets are kept as hashes: the library compares what it was given with what it found.
  Object.assign(provider.Client.prototype, {
    compareClientSecret(this: { readonly clientSecret: string }, secret: string): boolean {
      return ports.secretFits(this.clientSecret, secret)
    },
  })
  provider.on('server_error', (_ctx: unknown, error: unknown) => ports.tellError(error))
  const handler = provider.callback()
  const mount = new URL(ports.issuer).pathname
  return {
    answer: async (asked, visitor) => {
      const one: Passing = { visitor, told: null }
      const before = (message: IncomingMessage): void => void passing.set(message, one)
      const answer = await answerOfNode(handler, asked, { publicUrl: ports.publicUrl, mount, before })
      return one.told === null ? withoutSessionCookie(answer) : { kind: 'told', error: one.told }
    },
  }
}
