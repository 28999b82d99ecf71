import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { type Instant, instant, later } from '../../../kernel/clock.ts'
import { OIDC_SECONDS, type KeptPayload } from '../../../platform/oidc/words.ts'
import { sessionStates } from '../../account/index.ts'
import { acrOf, wantedLevel } from '../domain/acr.ts'
import { nextStep, type SignInStep } from '../domain/sign-in-step.ts'
import { claimsNamed, type Subject, subjectText, type SubjectWish } from '../domain/subject.ts'
import type { SignOnShell } from '../shell.ts'
import { keptArtifacts } from './kept.ts'
import { levelAs, subjectOf } from './subject.ts'

const askedClaims = z.object({
  id_token: z
    .record(
      z.string(),
      z.union([
        z.null(),
        z.looseObject({
          essential: z.boolean().optional(),
          value: z.string().optional(),
          values: z.array(z.string()).optional(),
        }),
      ]),
    )
    .optional(),
})

const stored = z.looseObject({
  begun: z.string(),
  returnTo: z.string(),
  prompt: z.object({ name: z.string(), reasons: z.array(z.string()), details: z.looseObject({}) }),
  params: z.looseObject({
    client_id: z.string(),
    redirect_uri: z.string(),
    acr_values: z.string().optional(),
    claims: z.string().optional(),
    max_age: z.coerce.number().optional(),
  }),
  session: z.looseObject({ accountId: z.string() }).optional(),
  lastSubmission: z.record(z.string(), z.json()).optional(),
})

/** A sign-in for a program that waits for its person. */
export interface Interaction {
  readonly id: string
  readonly kept: KeptPayload
  readonly asks: z.infer<typeof stored>
}

type InteractionShell = Pick<SignOnShell, 'db' | 'clock' | 'keys'>

/** A sign-in under way, or null where it is too old or finished. */
export const findInteraction = async (shell: InteractionShell, id: string): Promise<Interaction | null> => {
  const kept = await keptArtifacts(shell).find('Interaction', id)
  return kept && { id, kept, asks: stored.parse(kept) }
}

/** What a program asks, as far as it decides who signs in. */
export const wishOf = ({ asks: { params } }: Interaction): SubjectWish => ({
  client: params.client_id,
  scopes: scopesAsked(params['scope']),
  claims: claimsNamed(params.claims ?? null),
})

const claimAsked = (claims: string | undefined) => {
  if (claims === undefined) return null
  const read = askedClaims.safeParse(JSON.parse(claims))
  return read.success ? (read.data.id_token?.['acr'] ?? null) : null
}

/** Reasons for which a session of before is not enough. */
const SOMEBODY_ELSE = ['login_prompt', 'id_token_hint', 'claims_id_token_sub_value']

const freshAfter = ({ asks }: Interaction): Instant | null => {
  const { reasons } = asks.prompt
  const begun = instant(asks.begun)
  if (reasons.some((reason) => SOMEBODY_ELSE.includes(reason))) return begun
  const { max_age: seconds } = asks.params
  return seconds === undefined ? null : later(begun, `-PT${seconds}S`)
}

/** What comes next in a sign-in, for who is here. */
export const stepOf = async (
  shell: InteractionShell,
  interaction: Interaction,
  { actor, steppedUp }: { readonly actor: Actor | null; readonly steppedUp: boolean },
): Promise<SignInStep> => {
  const { acr_values: acrValues, claims } = interaction.asks.params
  const wanted = wantedLevel({ acrValues, claim: claimAsked(claims) })
  const [state] = actor === null ? [] : await sessionStates(shell)([actor.session])
  const as = actor && (await subjectOf(shell, actor, wishOf(interaction)))
  const present = actor === null || as === null || !state ? null : { level: levelAs(actor, as), since: state.provenAt }
  return nextStep(present, { wanted, freshAfter: freshAfter(interaction), steppedUp })
}

/** What a sign-in came to: who it is, what they allowed, or why it ends. */
export type InteractionResult =
  | { readonly login: Actor; readonly as: Subject }
  | { readonly grant: string }
  | { readonly error: 'access_denied' | 'unmet_authentication_requirements' | 'login_required' }

const resultOf = (result: InteractionResult): KeptPayload => {
  if ('error' in result) return { error: result.error }
  if ('grant' in result) return { consent: { grantId: result.grant } }
  const { login, as } = result
  return { login: { accountId: subjectText(as), acr: acrOf(levelAs(login, as)), remember: true } }
}

/** Writes down what a sign-in came to; gives where the browser goes on. A sign-in that ends remembers nothing of before. */
export const finish = async (
  shell: InteractionShell,
  { id, kept, asks }: Interaction,
  result: InteractionResult,
): Promise<string> => {
  const { session: _before, ...rest } = kept
  const before = 'error' in result ? {} : asks.lastSubmission
  const payload = { ...rest, result: { ...before, ...resultOf(result) } }
  await keptArtifacts(shell).put('Interaction', id, { payload, seconds: OIDC_SECONDS.Interaction })
  return asks.returnTo
}

const missing = z.looseObject({
  missingOIDCScope: z.array(z.string()).optional(),
  missingOIDCClaims: z.array(z.string()).optional(),
})

/** What a program asks to be allowed in this sign-in. */
export const askedOf = ({
  asks,
}: Interaction): { readonly scopes: readonly string[]; readonly claims: readonly string[] } => {
  const { missingOIDCScope: scopes = [], missingOIDCClaims: claims = [] } = missing.parse(asks.prompt.details)
  return { scopes: scopes.length === 0 && claims.length === 0 ? scopesAsked(asks.params['scope']) : scopes, claims }
}

const scopesAsked = (scope: unknown): readonly string[] => (typeof scope === 'string' ? scope.split(' ') : ['openid'])
