import { z } from 'zod'
import { type Actor, TRUST_LEVELS } from '../../../kernel/actor.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import { LANGUAGES, type Language } from '../../../kernel/texts.ts'
import { actorOfKnownKey } from '../../../foundation/mandates/index.ts'
import type { FilingShell } from '../shell.ts'

const anId = z.custom<Id>((text) => typeof text === 'string' && isId(text))

const stored = z.object({
  account: anId,
  name: z.string(),
  level: z.enum(TRUST_LEVELS),
  session: anId,
  language: z.enum(LANGUAGES),
  key: z.boolean(),
})

/** Who sent a file, as a text to be sealed: only what is needed to ask anew whether they may. */
export const doerText = (actor: Actor, language: Language): string =>
  JSON.stringify({
    account: actor.account,
    name: actor.name,
    level: actor.signedInAt ?? actor.level,
    session: actor.session,
    language,
    key: actor.actingFor.kind !== 'self' && actor.actingFor.mandate === actor.account,
  })

/** Who a file is filed by right now: a key is read anew, a person acts for themself. Null where the key holds no more. */
export const doerNow =
  (shell: Pick<FilingShell, 'db' | 'clock' | 'keys'>) =>
  async (party: Id, text: string): Promise<{ readonly actor: Actor | null; readonly language: Language }> => {
    const { key, language, ...doer } = stored.parse(JSON.parse(text))
    if (key) return { actor: await actorOfKnownKey(shell)(party, doer.account), language }
    const actor: Actor = { ...doer, actingFor: { kind: 'self' }, functions: [] }
    return { actor: doer.account === party ? actor : null, language }
  }
