import { idOfForm } from '../../data-protection/index.ts'
import { type Id, isId, newId } from '../../../kernel/ids.ts'
import type { AccountShell } from '../shell.ts'

/** What somebody without a session sends: what for, the hidden key of the form, and every answer that counts. */
export interface OpenForm {
  readonly use: string
  readonly key: string | null | undefined
  readonly answers: readonly string[]
}

/**
 * A command of somebody whom no account names yet. Its key has a scope of its own, so that the same key with other answers
 * is found and refused, whoever they are about. The answers are kept as a keyed hash.
 */
export const openCommand = (
  { keys }: Pick<AccountShell, 'keys'>,
  { use, key, answers }: OpenForm,
): { readonly scope: Id; readonly key: Id; readonly body: string } => {
  const own = typeof key === 'string' && isId(key) ? key : newId()
  return {
    scope: idOfForm(keys, use, { key: own, of: '' }),
    key: own,
    body: keys.blind(use, JSON.stringify(answers)).toString('hex'),
  }
}
