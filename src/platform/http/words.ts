import type { z } from 'zod'
import type { Actor, Permission } from '../../kernel/actor.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Refusal } from '../../kernel/result.ts'
import type { Language, Text } from '../../kernel/texts.ts'
import type { FileContent } from '../files/words.ts'
import type { Frame, PageContent } from '../html/words.ts'

/** Bytes that are sent piece by piece, so that no file has to fit into memory. */
export interface SentInPieces {
  readonly sizeBytes: number
  readonly stream: () => AsyncIterable<Uint8Array>
  /** Called when all was sent, or nobody waits any more. */
  readonly close: () => Promise<void>
}

/** What a route may answer. Everything else is a bug. */
export type Answer =
  | ({
      readonly kind: 'page'
      readonly status?: number
      readonly cache?: Caching
      readonly retryAfterSeconds?: number
      /** Origins that the forms of this page may lead to in the end, beside our own. */
      readonly formsLeadTo?: readonly string[]
      /** Where the browser goes on by itself, at once. A step of its own: what held for the form before does not hold for it. */
      readonly goesOnTo?: string
    } & PageContent)
  | {
      readonly kind: 'redirect'
      readonly to: string
      readonly cookies?: readonly Cookie[]
      /** The browser drops what it keeps of our pages, those it could go back to included; cookies stay. */
      readonly forgetsPages?: boolean
    }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | {
      readonly kind: 'file'
      readonly name: string
      readonly mediaType: string
      /** All bytes, or something to be sent piece by piece; it is closed when it was sent. */
      readonly bytes: Uint8Array | SentInPieces
      readonly inline?: boolean
    }
  | {
      readonly kind: 'json'
      readonly value: unknown
      readonly status?: number
      /** Where what was made is to be found. */
      readonly location?: string
      readonly mediaType?: string
    }
  | {
      /** What a protocol answers that a library speaks (`answerOfNode`); it gets the headers of every answer too. */
      readonly kind: 'raw'
      readonly status: number
      readonly headers: readonly (readonly [string, readonly string[]])[]
      readonly bytes: Uint8Array
    }

/** A request as it came, for a protocol that a library speaks. */
export interface AskedOutside {
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** The form as it was read, written again; empty for a question. */
  readonly body: Uint8Array
}

/** A page that is the same for everybody without a session may be kept this long, by us and by caches on the way. */
export interface Caching {
  readonly seconds: number
}

/** A cookie to set, always HttpOnly, SameSite=Lax and, behind https, Secure. `value` null clears it. */
export interface Cookie {
  readonly name: string
  readonly value: string | null
  readonly maxAgeSeconds?: number
}

/** A file that came with a form. It is gone when the request was answered; whoever wants to keep it, copies it. */
export interface Upload {
  /** Name of the form field. */
  readonly field: string
  /** As the sender says it; never used as a path. */
  readonly name: string
  readonly content: FileContent
}

/** A body that is no form, as it came. */
export interface SentText {
  /** Without its parameters. */
  readonly mediaType: string
  readonly text: string
}

/** One request, read and checked. `Who` tells whether somebody is surely signed in. */
export interface Visit<Params, Query, Form> {
  readonly params: Params
  readonly query: Query
  readonly form: Form
  /** Every form field as sent, in order, for forms whose fields are only known at run time. */
  readonly fields: readonly (readonly [string, string])[]
  readonly uploads: readonly Upload[]
  /** What a program sent that is no form. */
  readonly sent: SentText | null
  readonly actor: Actor | null
  readonly language: Language
  readonly frame: Frame
  readonly at: Instant
  /** The hidden idempotency key of the form, of a program its header, where the request changes something. */
  readonly idempotencyKey: string | null
  readonly cookies: Readonly<Record<string, string>>
  /** The network that the request came from, for limits; null for the own machine. */
  readonly network: string | null
  /** What the browser calls itself; anybody may write anything there. */
  readonly userAgent: string
  /** The request as it came. */
  readonly asked: () => AskedOutside
}

type Schema = z.ZodType

/** What a route takes; a part that is left out is not looked at. */
export interface Takes<Params extends Schema, Query extends Schema, Form extends Schema> {
  readonly params?: Params
  readonly query?: Query
  readonly form?: Form
  /** Most bytes of the body; 64 KiB where nothing is said. */
  readonly bodyBytes?: number
}

/**
 * What happens when a change arrives twice. `once`: its form carries an idempotency key, the second gets the answer of the
 * first, and a request without a key is refused. `harmless`: twice comes to the same as once, and why.
 */
export type Repeat = 'once' | { readonly harmless: string }

/** A question, or a change that says what happens when it arrives twice. */
export type Method = { readonly method: 'GET' } | { readonly method: 'POST'; readonly repeat: Repeat }

/** A route for programs: they come with a key or a session, and are told everything in JSON (RFC 9457). */
export interface ProgramSide {
  /** Kinds of a body that is no form; forms are always taken. */
  readonly accepts?: readonly string[]
  /** What is sent in JSON, for OpenAPI. */
  readonly sends?: Schema
  /** What is answered in JSON, for OpenAPI. */
  readonly gets: Schema
}

interface RouteParts<Params extends Schema, Query extends Schema, Form extends Schema> {
  /** In hono's form: `/cases/:authority/:case`. */
  readonly path: string
  readonly permission: Permission
  /** What it does, in a few words, for OpenAPI and the route matrix. */
  readonly summary: string
  readonly takes?: Takes<Params, Query, Form>
  /**
   * Why a change may come from elsewhere, without our form token: a protocol between programs, which proves in its own way
   * who asks. Such a route must not trust the session cookie alone.
   */
  readonly fromOutside?: string
  /** For programs, below `/api/`. A change needs the header `Idempotency-Key`, which no form of another page can send. */
  readonly program?: ProgramSide
  readonly answer: (visit: Visit<z.output<Params>, z.output<Query>, z.output<Form>>) => Promise<Answer> | Answer
}

/** A route: who may use it is a required property, and for a change also what happens when it arrives twice. */
export type Route<
  Params extends Schema = Schema,
  Query extends Schema = Schema,
  Form extends Schema = Schema,
> = RouteParts<Params, Query, Form> & Method

/** A route out of its parts. What it takes decides what its answer gets: the edge reads a request by these very schemas first. */
export const defineRoute = <Params extends Schema, Query extends Schema, Form extends Schema>(
  route: Route<Params, Query, Form>,
): Route => route as unknown as Route

/** How a refusal is told to a person: its status and one sentence in each language. A missing line does not compile. */
export interface RefusalText extends Text {
  readonly status: number
}

/** All refusals of a room. */
export type RefusalTexts<Code extends string> = Readonly<Record<Code, RefusalText>>
