import { isSame } from '../../../kernel/secrets.ts'
import { digest } from '../../../kernel/canonical.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { AskedOutside } from '../../../platform/http/words.ts'
import { type OidcAnswer, openProvider, type OidcProvider } from '../../../platform/oidc/index.ts'
import type { AskedClaims, AskedLevel, OidcPorts } from '../../../platform/oidc/words.ts'
import { accountCard } from '../../account/index.ts'
import { ACR_VALUES, isEnough, levelOf, wantedLevel } from '../domain/acr.ts'
import { ALL_CLAIMS, CLAIMS, claimsAbout, type KnownPerson } from '../domain/claims.ts'
import { scopesFor, sectorOf } from '../domain/client.ts'
import { readSubject } from '../domain/subject.ts'
import type { SignOnShell } from '../shell.ts'
import { lookClient, type StoredClient } from '../store/clients.ts'
import { grantFor } from './allow.ts'
import { keptArtifacts, useUpRest } from './kept.ts'
import { readAhead, requestMemory } from './request-memory.ts'
import { organisationFor, sessionOfActor, sessionOfToken, sidFor, subjectFor } from './session-of.ts'
import { signingKeys } from './signing-keys.ts'
import { standingOf } from './subject.ts'
import { wishIn } from './wish.ts'

/** Where the protocol lives. */
export const MOUNT = '/sign-on'

/** The name of the account as a provider; it stands in every token. */
export const issuerOf = ({ publicUrl }: Pick<SignOnShell, 'publicUrl'>): string => `${publicUrl}${MOUNT}`

// Secrets are random and long, so that one round of a fast hash is enough.
const secretFits = (hash: string, secret: string): boolean => isSame(Buffer.from(hash, 'base64url'), digest(secret))

/** A program in the names of the protocol. */
export const metadataOf = (client: StoredClient) => ({
  client_id: client.id,
  client_name: client.name.de,
  redirect_uris: [...client.redirects],
  post_logout_redirect_uris: [...client.afterLogout],
  grant_types: client.staysSignedIn ? ['authorization_code', 'refresh_token'] : ['authorization_code'],
  scope: scopesFor(client).join(' '),
  token_endpoint_auth_method: client.authentication.by,
  ...(client.authentication.by === 'private_key_jwt' ? { jwks: { keys: [...client.authentication.keys] } } : {}),
  ...(client.secretHash === null ? {} : { client_secret: client.secretHash.toString('base64url') }),
  ...(client.backchannelLogout === null
    ? {}
    : { backchannel_logout_uri: client.backchannelLogout, backchannel_logout_session_required: true }),
})

const decideLevel = ({ acrValues, claim, acr, mayAsk, answered }: AskedLevel): 'enough' | 'ask' | 'unmet' => {
  const wanted = wantedLevel({ acrValues, claim })
  const held = levelOf(acr ?? undefined)
  if (wanted === null || (held !== null && isEnough(held, wanted))) return 'enough'
  if (!wanted.essential && (answered || !mayAsk)) return 'enough'
  return answered && held !== null ? 'unmet' : 'ask'
}

const clientNamed = async ({ db }: Pick<SignOnShell, 'db'>, id: string): Promise<StoredClient | null> =>
  requestMemory.getStore()?.clients.get(id) ?? (await lookClient(db, id))

/** The organisation that somebody signs in for, by the pseudonym that it has for this program. */
const organisationOf = async (shell: SignOnShell, asked: AskedClaims): Promise<KnownPerson['organisation']> => {
  const subject = readSubject(asked.account)
  if (subject.acting === null || asked.client === null) return null
  const [standing, client] = await Promise.all([standingOf(shell, subject), clientNamed(shell, asked.client)])
  if (standing === null || client === null) return null
  return { id: organisationFor(shell, subject.acting.party, sectorOf(client)), name: standing.acting.name }
}

/** Claims about a person; the account is only opened where something is asked that lies there. */
const claimsOf = (shell: SignOnShell) => async (asked: AskedClaims) => {
  const about =
    asked.scopes.some((scope) => scope !== 'openid') || asked.claims.some((claim) => ALL_CLAIMS.includes(claim))
  if (!about) return { sub: asked.account }
  const subject = readSubject(asked.account)
  const [card, organisation] = await Promise.all([accountCard(shell)(subject.account), organisationOf(shell, asked)])
  if (card === null) return { sub: asked.account }
  const email = card.email === '' ? null : { address: card.email, verified: card.emailConfirmed }
  return claimsAbout(asked.account, { name: card.name, email, organisation })
}

const cookie = (name: string, secure: boolean): string => (secure ? `__Secure-${name}` : `dreiklang-${name}`)

/** Names of the two cookies of a sign-in under way; each is only sent to the one address that needs it. */
export const cookiesOf = ({ secure }: Pick<SignOnShell, 'secure'>) => ({
  resume: cookie('resume', secure),
  interaction: cookie('interaction', secure),
})

const portsOf = async (shell: SignOnShell): Promise<OidcPorts> => ({
  issuer: issuerOf(shell),
  publicUrl: shell.publicUrl,
  keys: await signingKeys(shell),
  cookieKey: shell.keys.derived('sign-on.cookie').toString('base64url'),
  cookies: cookiesOf(shell),
  acrValues: ACR_VALUES,
  claims: CLAIMS,
  kept: keptArtifacts(shell),
  clientOf: async (id) => {
    const found = await clientNamed(shell, id)
    return found && metadataOf(found)
  },
  secretFits,
  sessionOf: (id) => sessionOfToken(shell, id),
  sidFor: (session, client) => sidFor(shell, session, client),
  subjectFor: (account, sector) => subjectFor(shell, account, sector),
  levelOf: decideLevel,
  grantFor: grantFor(shell),
  claimsOf: claimsOf(shell),
  pageOf: (interaction) => `${MOUNT}/interaction/${interaction}`,
  tellError: (error) => shell.log.error({ err: error }, 'sign-on'),
})

// A key is shown a day before it signs; looking twice a minute is more than enough.
const OPENED_FOR_MS = 30_000

/** Answers what a program or a browser asks by the protocol. */
export interface SignOn {
  readonly answer: (asked: AskedOutside, actor: Actor | null) => Promise<OidcAnswer>
}

/** The protocol of this process: opened with the keys of the moment, and anew every half minute. */
export const openSignOn = (shell: SignOnShell): SignOn => {
  let opened: { readonly provider: Promise<OidcProvider>; readonly untilMs: number } | null = null
  const provider = (): Promise<OidcProvider> => {
    const nowMs = performance.now()
    if (opened !== null && nowMs < opened.untilMs) return opened.provider
    const fresh = portsOf(shell).then(openProvider)
    opened = { provider: fresh, untilMs: nowMs + OPENED_FOR_MS }
    fresh.catch(() => {
      opened = null
    })
    return fresh
  }
  return {
    answer: async (asked, actor) => {
      const [opened, memory] = await Promise.all([provider(), readAhead(shell, asked, { actor, mount: MOUNT })])
      return requestMemory.run(memory, async () => {
        try {
          const wish = await wishIn(shell, asked, { actor, mount: MOUNT })
          return await opened.answer(asked, await sessionOfActor(shell, actor, wish))
        } finally {
          await useUpRest(shell)
        }
      })
    },
  }
}
