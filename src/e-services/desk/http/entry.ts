import { z } from 'zod'
import type { Actor, TrustLevel } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Answer } from '../../../platform/http/words.ts'

/** Where somebody proves their identity more surely, and comes back from to a path of ours. */
export const stepUpPath = (level: TrustLevel, to: string): string =>
  `/konto/stufe?level=${level}&to=${encodeURIComponent(to)}`

/** The part of an address that names something by its id. */
export const anId = z.string().refine(isId)

/** The hidden field with the revision that a page was made from. Two hyphens in a row never begin the id of a question. */
export const SEEN_FIELD = '--seen'
/** The box that says that the decision is to come by post (OZG § 9 (1)). */
export const BY_POST_FIELD = '--by-post'
/** What was held back because two tabs disagree, sealed. */
export const HELD_FIELD = '--held'
/** The revision that somebody looked at while choosing. */
export const LOOKED_FIELD = '--looked'
/** Begins the value of the button that throws an unfinished upload away; its id follows. */
export const DISCARD_UPLOAD = 'discard-upload:'
/** Begins the name of a choice; the unit follows. */
export const CHOICE_FIELD = '--choice:'

/** A count out of a hidden field; what is none is as good as a page from long ago. */
export const count = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : -1)

/** The value of a field of a form whose fields are only known at run time. */
export const fieldOf = (fields: readonly (readonly [string, string])[], name: string): string | undefined =>
  fields.find(([one]) => one === name)?.[1]

/** What somebody chose between two answers, by unit. */
export const choicesIn = (fields: readonly (readonly [string, string])[]): Readonly<Record<string, 'mine' | 'saved'>> =>
  Object.fromEntries(
    fields.flatMap(([name, value]) =>
      name.startsWith(CHOICE_FIELD) && (value === 'mine' || value === 'saved')
        ? [[name.slice(CHOICE_FIELD.length), value]]
        : [],
    ),
  )

/** Answers for somebody who is signed in; the gate sends everybody else away before. */
export const forActor = (actor: Actor | null, answer: (actor: Actor) => Promise<Answer>): Promise<Answer> | Answer =>
  actor === null ? { kind: 'refusal', refusal: { code: 'http/sign-in-first' } } : answer(actor)

// Long enough to read it, too short to meet it again in a bookmark or when the page is opened anew.
const TOLD_FOR_MS = 120_000

/** Whether something was done just now, so that a notice of it is still news. */
export const isNews = (done: Instant, now: Instant): boolean => Date.parse(now) - Date.parse(done) < TOLD_FOR_MS

/** Where a draft, a page of it and a case are. */
export const draftPath = (draft: string, rest: string): string => `/desk/drafts/${draft}/${rest}`
export const casePath = (ref: { readonly authority: string; readonly id: string }): string =>
  `/cases/${ref.authority}/${ref.id}`
export const receiptPath = (ref: { readonly authority: string; readonly id: string }): string =>
  `/desk/receipts/${ref.authority}/${ref.id}`

/** An address with the place on its page, where there is one. */
export const withPlace = (path: string, { place }: { readonly place?: string | undefined }): string =>
  place === undefined ? path : `${path}#${encodeURIComponent(place)}`
