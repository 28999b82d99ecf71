import { later } from '../../../kernel/clock.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { checkAnswer, readAnswer } from '../domain/saml/answer.ts'
import type { IdentityShell } from '../shell.ts'
import { lookWaiting } from '../store/flows.ts'
import type { IdentityRefusal } from '../words.ts'
import { keepAnswer } from './flows.ts'

/** What somebody who signed in without an account there is known for: as long as a session lasts at most. */
const TEMPORARY = 'PT12H'

/**
 * Takes the answer of a SAML provider. It comes from elsewhere and brings no cookie, so it opens nothing: it only waits for
 * the browser that asked. Refuses what nobody asked for, a second answer, and every answer that is not good.
 */
export const takeSamlAnswer =
  (shell: IdentityShell) =>
  async (base64: string): Promise<Result<{ readonly flow: Id; readonly code: string }, IdentityRefusal>> => {
    const request = readAnswer(base64)?.request
    if (request === undefined || shell.ways.bundid === null)
      return refuse({ code: 'identity/answer-broken', reason: 'it is no SAML answer' })
    const flow = request.slice(1)
    const at = shell.clock()
    if (!isId(flow) || (await lookWaiting(shell.db, flow, at)) !== 'bundid')
      return refuse({ code: 'identity/too-late' })
    const checked = await checkAnswer(base64, { provider: await shell.ways.bundid(), request, at })
    if (!checked.ok) return checked
    const endsAt = checked.value.subject === null ? later(at, TEMPORARY) : null
    const code = await keepAnswer(shell)(flow, { way: 'bundid', ...checked.value, endsAt })
    return code === null ? refuse({ code: 'identity/too-late' }) : ok({ flow, code })
  }
