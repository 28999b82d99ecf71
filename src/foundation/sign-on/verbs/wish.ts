import type { Actor } from '../../../kernel/actor.ts'
import type { AskedOutside } from '../../../platform/http/words.ts'
import { claimsNamed, type SubjectWish } from '../domain/subject.ts'
import type { SignOnShell } from '../shell.ts'
import { findInteraction, wishOf } from './interaction.ts'

/**
 * What a program wishes of the person who is here, where that decides who signs in: only then is it looked for. It stands in
 * the request, or in the sign-in that goes on with it.
 */
export const wishIn = async (
  shell: Pick<SignOnShell, 'db' | 'clock' | 'keys'>,
  { path }: Pick<AskedOutside, 'path'>,
  { actor, mount }: { readonly actor: Actor | null; readonly mount: string },
): Promise<SubjectWish | null> => {
  if (actor === null || actor.actingFor.kind === 'self') return null
  const { pathname, searchParams: asked } = new URL(path, 'http://here.invalid')
  const [, place, interaction] = pathname.slice(mount.length).split('/')
  if (place !== 'auth') return null
  if (interaction !== undefined) {
    const found = await findInteraction(shell, interaction)
    return found && wishOf(found)
  }
  const client = asked.get('client_id') ?? ''
  return { client, scopes: (asked.get('scope') ?? '').split(' '), claims: claimsNamed(asked.get('claims')) }
}
