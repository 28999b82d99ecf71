import type { Actor } from '../../../kernel/actor.ts'
import { knownAbout } from '../../account/index.ts'
import type { KnownAttribute } from '../../account/words.ts'
import { type Offer, offersOf } from '../domain/prefill.ts'
import type { FormDefinition } from '../form-words.ts'
import type { FormsShell } from '../shell.ts'

/**
 * What the own account could answer of a form, for the person to look at before saying yes (EGovG § 5). Whoever acts for
 * somebody else is offered only whose name the mandate gives: the own data would be the wrong person's.
 */
export const offersFor =
  (shell: Pick<FormsShell, 'db' | 'clock' | 'keys'>) =>
  async (actor: Actor, form: FormDefinition): Promise<readonly Offer[]> => {
    const { actingFor } = actor
    if (actingFor.kind === 'self') return offersOf(form, await knownAbout(shell)(actor.account))
    const used = { value: actingFor.name, source: 'mandate', level: actor.level, since: shell.clock() } as const
    const name: KnownAttribute = { name: 'name', used, others: [] }
    return offersOf(form, [name])
  }
