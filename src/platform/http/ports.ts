import type { Actor, Permission } from '../../kernel/actor.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Refusal } from '../../kernel/result.ts'
import type { Frame, NavigationEntry, PageContent } from '../html/words.ts'
import type { Land } from '../files/words.ts'
import type { Log } from '../log/index.ts'
import type { RefusalText } from './words.ts'

/** A file that is served as it is, under a name that changes with its content. */
export interface StaticFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** What the edge asks of the rest of the house; app/wiring.ts fills it. */
export interface HttpPorts {
  /** Who the session cookie belongs to, if it is good right now. */
  readonly actorOf: (sessionCookie: string) => Promise<Actor | null>
  /** Who a program is that comes with this key from this network, if the key is good right now. */
  readonly actorOfKey: (bearer: string, network: string | null) => Promise<Actor | null>
  /**
   * Takes a request out of the budgets of its network and, for a change, its account; what comes with a key, of that key
   * alone. Seconds to wait, or null to go on.
   */
  readonly limited: (asks: {
    readonly network: string | null
    readonly account: Id | null
    readonly key?: Id | null
  }) => Promise<number | null>
  /** Whether an address is that of a proxy whose X-Forwarded-For is believed. */
  readonly isProxy: (address: string) => boolean
  /** Address under which people reach the portal; forms may come from there. */
  readonly publicUrl: string
  /** Whether this actor may use that route; null is yes. */
  readonly admit: (permission: Permission, actor: Actor | null) => Refusal | null
  readonly refusalText: (code: string) => RefusalText
  readonly navigation: (actor: Actor | null) => readonly NavigationEntry[]
  readonly render: (frame: Frame, content: PageContent) => string
  readonly staticFile: (path: string) => StaticFile | undefined
  /** Empty when the server can work; else the reasons why not. */
  readonly readiness: () => Promise<{ readonly ready: boolean; readonly reasons: readonly string[] }>
  /** Where files of forms land. */
  readonly land: Land
  readonly demonstration: boolean
  readonly clock: Clock
  readonly log: Log
  /** Key of the form tokens. */
  readonly secret: Uint8Array
  /** Whether people come by https. */
  readonly secure: boolean
}
