import { refuse, type Result } from '../../../kernel/result.ts'
import type { AccountRefusal, IdentityProof } from '../../account/words.ts'
import { organisationOf } from '../domain/openid/organisation.ts'
import { attributesOf, functionsOf, levelOf } from '../domain/openid/provider.ts'
import type { IdentityShell } from '../shell.ts'
import type { IdentityRefusal } from '../words.ts'
import { type Came, type Comer, settle } from './come-back.ts'
import { closeFlow, type Return } from './flows.ts'

/**
 * Takes the answer of an OpenID provider in the browser that asked, once. Which provider has to answer stands in the flow,
 * not in the answer (mix-up).
 */
export const takeOpenIdAnswer =
  (shell: IdentityShell) =>
  async (
    back: Omit<Return, 'code'>,
    answer: URL,
    comer: Comer,
  ): Promise<Result<Came, IdentityRefusal | AccountRefusal>> => {
    const flow = await closeFlow(shell)({ ...back, code: null })
    if (!flow.ok) return flow
    const { wish, way } = flow.value
    const speaker = shell.ways.openId.find(({ settings }) => way === `oidc:${settings.id}`)
    if (!speaker || flow.value.proof !== null) return refuse({ code: 'identity/too-late' })
    const said = await speaker.claims(answer, wish)
    if (!said.ok) return said
    const { settings } = speaker
    const level = levelOf(settings, said.value)
    const subject = said.value['sub']
    if (typeof subject !== 'string') return refuse({ code: 'identity/answer-broken', reason: 'it names nobody' })
    const attributes = attributesOf(said.value, level)
    const proof: IdentityProof = { way: `oidc:${settings.id}`, level, subject, attributes, endsAt: null }
    const told = { functions: functionsOf(settings, said.value), organisation: organisationOf(settings, said.value) }
    return settle(shell)({ wish: { ...wish, ...told }, proof, browser: back.browser }, comer)
  }
