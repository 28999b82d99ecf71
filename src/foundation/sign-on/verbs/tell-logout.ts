import { importJWK, SignJWT } from 'jose'
import { newId } from '../../../kernel/ids.ts'
import { type JobHandler, JobTrouble } from '../../../platform/jobs/words.ts'
import { sectorOf } from '../domain/client.ts'
import type { SignOnShell } from '../shell.ts'
import { lookClient } from '../store/clients.ts'
import { issuerOf } from './provider.ts'
import { sidFor, subjectFor } from './session-of.ts'
import { signingKeys } from './signing-keys.ts'

const WAITS_MS = 5_000
const GOOD_FOR_SECONDS = 120

type TellShell = Pick<SignOnShell, 'db' | 'clock' | 'keys' | 'publicUrl'>

interface Ended {
  /** Who signed in, as the protocol carries it. */
  readonly account: string
  readonly session: string
}

const EVENT = 'http://schemas.openid.net/event/backchannel-logout'

const logoutToken = async (
  shell: TellShell,
  client: { readonly id: string; readonly redirects: readonly string[] },
  { account, session }: Ended,
): Promise<string> => {
  const [key] = await signingKeys(shell)
  if (key === undefined) throw new Error('there is no key to sign with')
  const iat = Math.floor(Date.parse(shell.clock()) / 1000)
  return new SignJWT({ sid: sidFor(shell, { id: session, account }, client.id), events: { [EVENT]: {} } })
    .setProtectedHeader({ alg: 'ES256', typ: 'logout+jwt', ...(key.kid === undefined ? {} : { kid: key.kid }) })
    .setIssuer(issuerOf(shell))
    .setAudience(client.id)
    .setSubject(subjectFor(shell, account, sectorOf(client)))
    .setIssuedAt(iat)
    .setExpirationTime(iat + GOOD_FOR_SECONDS)
    .setJti(newId())
    .sign(await importJWK(key, 'ES256'))
}

/** Tells a program that a session has ended, where it wants to hear that (OpenID Connect Back-Channel Logout 1.0). */
export const tellLogout =
  (shell: TellShell): JobHandler =>
  async ({ ref: { client: id = '', account: person = '', session = '', acting = '' } }) => {
    const account = acting === '' ? person : `${person}.${acting}`
    const client = await lookClient(shell.db, id)
    if (!client || client.backchannelLogout === null) return
    const body = new URLSearchParams({ logout_token: await logoutToken(shell, client, { account, session }) })
    const signal = AbortSignal.timeout(WAITS_MS)
    const answer = await fetch(client.backchannelLogout, { method: 'POST', body, redirect: 'manual', signal }).catch(
      () => null,
    )
    if (answer === null) throw new JobTrouble('sign-on/unreachable')
    await answer.body?.cancel()
    // 400 is the program's word that it will never take it.
    if (answer.status !== 200 && answer.status !== 204) throw new JobTrouble('sign-on/not-taken', answer.status === 400)
  }
