import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { id, isId } from '../../../kernel/ids.ts'
import type { DesignKey } from '../store/designs.ts'

/** Where forms are built. */
export const DESIGNS = '/workplace/formulare'

/** The address of a design, or of a page of it. */
export const designPath = (design: Id, rest = ''): string => `${DESIGNS}/${design}${rest === '' ? '' : `/${rest}`}`

/** The address of a part; the empty place is the design itself. */
export const partPath = (design: Id, at: string): string =>
  at === '' ? designPath(design) : designPath(design, `teil?at=${encodeURIComponent(at)}`)

/** The address of an invented person's answers, or of a page of the form. */
export const tryPath = (design: Id, person: Id, page?: string): string =>
  designPath(design, `personen/${person}${page === undefined ? '' : `/${encodeURIComponent(page)}`}`)

/** A design in an address. */
export const takesDesign = z.object({ design: z.string().refine(isId) })

/** Who builds, and in which authority. The gate of the routes lets nobody through without a function. */
export const builderOf = (actor: Actor | null): { readonly actor: Actor; readonly authority: Id } => {
  const first = actor?.functions[0]
  if (!actor || !first) throw new Error('a route of the designer was reached without a function')
  return { actor, authority: first.authority }
}

/** Who builds which design. */
export const at = (
  actor: Actor | null,
  params: { readonly design: string },
): { readonly actor: Actor; readonly key: DesignKey } => {
  const builder = builderOf(actor)
  return { actor: builder.actor, key: { authority: builder.authority, design: id(params.design) } }
}

/** Reads the fields of a form by name; of several alike the first counts. */
export const fieldsOf =
  (fields: readonly (readonly [string, string])[]) =>
  (name: string): string =>
    (fields.find(([one]) => one === name)?.[1] ?? '').replaceAll('\r\n', '\n').trim()
