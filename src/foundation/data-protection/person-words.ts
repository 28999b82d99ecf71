import type { Json } from '../../kernel/canonical.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Language, Text } from '../../kernel/texts.ts'
import type { Tx } from '../../platform/postgres/index.ts'

/** The queue in which exports are made and taken away. */
export const EXPORT_QUEUE = 'data-protection.export'

/** Why somebody who is not the person herself reads a person's data. */
export const READING_PURPOSES = [
  'case-work',
  'worklist',
  'search',
  'audit',
  'data-protection',
  'supervision',
  'support',
  'emergency',
  'system',
] as const
export type ReadingPurpose = (typeof READING_PURPOSES)[number]

/** A reading of personal data by staff or by the program: what was shown, why, and on which legal basis. */
export interface Reading {
  /** `room.verb`; the room's source of personal data knows whose data its rows are. */
  readonly act: `${string}.${string}`
  /** Everything that was shown, by reference: one case, or all rows of a list. */
  readonly rows: readonly Id[]
  /** Further references for the audit trail, such as the file that was opened. */
  readonly ref?: Readonly<Record<string, Json>>
  readonly purpose: ReadingPurpose
  readonly law: string
  /** In which function it was read, where it is none that the doer holds in this authority (a grant, an emergency). */
  readonly reader?: string
}

/** A line of somebody's access log: who read what of them, when, why. References and codes only. */
export interface Access {
  readonly id: Id
  readonly at: Instant
  readonly authority: Id
  /** What was read, such as a case. */
  readonly row: Id
  readonly act: string
  readonly purpose: string
  readonly law: string
  /** The function that read: `clerk`, `head`, `system`. */
  readonly reader: string
}

/** A piece of data with its name, both readable in the language that was asked for. */
export interface HeldItem {
  readonly label: string
  readonly value: string
}

/** A file of somebody; its bytes are opened when somebody asks for them. */
export interface HeldFile {
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
  /** The bytes in pieces; null where the file is gone meanwhile. */
  readonly open: () => Promise<Iterable<Uint8Array> | AsyncIterable<Uint8Array> | null>
}

/** What one thing that is held about a person says: opened, readable. */
export interface HeldContent {
  readonly items: readonly HeldItem[]
  readonly files: readonly HeldFile[]
}

/** What becomes of something when its person has the account erased (GDPR Art. 17). */
export type Erasure =
  | { readonly erased: true }
  /** It stays with whoever is responsible: why, on which legal basis, and until when. */
  | { readonly erased: false; readonly because: string; readonly law: string; readonly until: string }

/** One thing that is held about a person: a profile, a draft, a case, a personnel file, an order. */
export interface Holding {
  /** Stable name of the kind within its room, for the export: `draft`, `case`. */
  readonly kind: string
  readonly ref: Id
  readonly title: string
  /** The page where its person sees it, where there is one. */
  readonly href: string | null
  /** Who is responsible (GDPR Art. 4 no. 7); null is who runs this portal. */
  readonly authority: Id | null
  /** What data it is, in a few words: `Ihre Antworten und Dateien`. */
  readonly what: string
  readonly law: string
  /** How long it is kept. */
  readonly kept: string
  readonly erasure: Erasure
  readonly open: () => Promise<HeldContent>
}

/** What speaks against erasing an account now, and where its person can change that. */
export interface ErasureObstacle {
  /** Whether it forbids erasing; else the person is told, and decides. */
  readonly forbids: boolean
  readonly title: string
  readonly why: string
  readonly href: string | null
}

/** Of whom and in which language. */
export interface HoldingsWish {
  readonly account: Id
  readonly language: Language
}

/**
 * What a room says and does about the personal data that it holds: a data export of the room, collected in
 * app/wiring.ts. Every room that keeps anything about a person brings one.
 */
export interface PersonalDataSource {
  /** Name of the room; acts that begin with it are its readings. */
  readonly room: string
  readonly title: Text
  /** What the data is for (GDPR Art. 15 (1) (a)). */
  readonly purpose: Text
  /** Its readings as sentences; `{who}` is the function that read. */
  readonly readings: Readonly<Record<string, Text>>
  /** Everything held about an account, one after another, so that a large account needs little memory. */
  readonly holdings: (wish: HoldingsWish) => AsyncIterable<Holding>
  /** Short names of what was read, as its person knows it; what is unknown is left out. */
  readonly names: (wish: HoldingsWish, rows: readonly Id[]) => Promise<ReadonlyMap<Id, string>>
  /** Whose data some rows of an authority are. */
  readonly personsOf: (
    authority: Id,
    rows: readonly Id[],
  ) => Promise<readonly { readonly row: Id; readonly account: Id }[]>
  /** What speaks against erasing the account now; empty where nothing does. */
  readonly obstacles: (wish: HoldingsWish) => Promise<readonly ErasureObstacle[]>
  /**
   * Deletes what the room keeps in the account's own scope, within that transaction; bytes of files follow by job. Gives
   * the authorities that hold more of the person and have to learn that the account is closed.
   */
  readonly erase: (tx: Tx, account: Id) => Promise<readonly Id[]>
}

/** What this room asks of the account's room above it. */
export interface PersonPorts {
  /** Whether the account is still there, held so until the transaction ends. In the account's scope. */
  readonly isOpen: (tx: Tx, account: Id) => Promise<boolean>
  /** Puts a message of the portal into the mailbox: the export is ready. Repeating it changes nothing. */
  readonly tellReady: (account: Id, exportId: Id) => Promise<void>
  /** Names of authorities, by id. */
  readonly authorityNames: () => Promise<ReadonlyMap<Id, string>>
}
