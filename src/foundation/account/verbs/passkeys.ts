import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server'
import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import type { Keys } from '../../data-protection/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { audit } from '../../security/index.ts'
import { relyingParty } from '../domain/relying-party.ts'
import type { AccountShell } from '../shell.ts'
import { findAccount } from '../store/accounts.ts'
import { deletePasskey, insertPasskey, passkeysOf, renameStoredPasskey } from '../store/passkeys.ts'
import type { AccountRefusal } from '../words.ts'
import { makeChallenge, takeChallenge } from './challenges.ts'
import { checkRegistration, readRegistration } from './passkey-answers.ts'
import { mayChangeWays, tellWays } from './ways-in.ts'
import { staysOpenWithout } from '../domain/ways-in.ts'

/** Keyed hash that a passkey is found by. */
export const credentialHash = (keys: Keys, credential: string): Buffer => keys.blind('account.passkey', credential)

/** What a passkey calls its account: nothing that says anything about anybody. */
export const userHandle = (keys: Keys, account: Id): string =>
  keys.blind('account.passkey-user', account).toString('base64url')

const NAME = 'account.passkey-name'

/** The name of a passkey, for its owner. */
export const openPasskeyName = (sealer: Sealer, name: Buffer): string => sealer.open(NAME, name)

const CREDENTIAL = 'account.passkey-credential'
const PORTAL_NAME = 'Servicekonto'
const LONGEST_NAME = 60
/** More keys than anybody has, fewer than a list is for. */
const MOST = 20

type PasskeyShell = Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox' | 'publicUrl'>
type OptionsShell = Pick<AccountShell, 'db' | 'clock' | 'keys' | 'publicUrl'>

/** The name of a passkey on one line; what is empty or too long becomes something that fits. */
const nameOf = (typed: string): string =>
  [
    ...typed
      .normalize('NFC')
      .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, LONGEST_NAME)
    .join('') || 'Passkey'

/** What a browser needs to make a passkey for an account; null where people come by an address of numbers. */
export const offerPasskey =
  (shell: OptionsShell) =>
  async (account: Id, { visit, purpose }: { readonly visit: string; readonly purpose: 'first' | 'add' }) => {
    const party = relyingParty(shell.publicUrl)
    const known = await shell.db.tx(inAccount(account), async (tx) => {
      const found = await findAccount(tx, shell.keys, account)
      if (!found) return null
      const sealer = await shell.keys.of(tx, account)
      const keys = await passkeysOf(tx, account)
      return { ...found, ids: keys.map(({ credential }) => sealer.open(CREDENTIAL, credential)) }
    })
    if (!party || !known) return null
    return generateRegistrationOptions({
      rpName: PORTAL_NAME,
      rpID: party.id,
      userName: known.email,
      userDisplayName: known.name,
      userID: new Uint8Array(Buffer.from(userHandle(shell.keys, account), 'base64url')),
      challenge: new Uint8Array(Buffer.from(await makeChallenge(shell)({ purpose, visit, account }), 'base64url')),
      attestationType: 'none',
      excludeCredentials: known.ids.map((id) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
  }

/** What a browser needs to meet us with a passkey: any of ours, or one of the account that is signed in. */
export const askPasskey = (shell: OptionsShell) => async (account: Id | null, visit: string) => {
  const party = relyingParty(shell.publicUrl)
  if (!party) return null
  const ids = account === null ? [] : await shell.db.tx(inAccount(account), (tx) => credentialsOf(shell, tx, account))
  const purpose = account === null ? 'sign-in' : 'prove'
  const challenge = await makeChallenge(shell)({ purpose, visit, account })
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    allowCredentials: ids.map((id) => ({ id })),
    userVerification: 'required',
  })
}

const credentialsOf = async (shell: Pick<AccountShell, 'keys'>, tx: Tx, account: Id): Promise<readonly string[]> => {
  const sealer = await shell.keys.of(tx, account)
  return (await passkeysOf(tx, account)).map(({ credential }) => sealer.open(CREDENTIAL, credential))
}

/** What a browser sent for a new passkey, in which visit. */
export interface NewPasskey {
  readonly sent: string
  readonly visit: string
  readonly name: string
}

/** A new passkey that met our challenge, ready to be stored; null where it did not. */
export const readNewPasskey =
  (shell: PasskeyShell) =>
  async (account: Id, purpose: 'first' | 'add', { sent, visit }: Pick<NewPasskey, 'sent' | 'visit'>) => {
    const answer = readRegistration(sent)
    const party = relyingParty(shell.publicUrl)
    if (!answer || !party) return null
    const asked = await takeChallenge(shell)(answer.challenge, { purpose, visit })
    return asked === account ? checkRegistration(answer, party) : null
  }

/** Stores a checked passkey in the account's transaction; false where the same one belongs to somebody already. */
export const keepPasskey = async (
  shell: Pick<AccountShell, 'keys'>,
  tx: Tx,
  wish: {
    readonly account: Id
    readonly checked: NonNullable<Awaited<ReturnType<ReturnType<typeof readNewPasskey>>>>
    readonly name: string
    readonly at: Instant
  },
): Promise<Id | null> => {
  const { account, checked, at } = wish
  const sealer = await shell.keys.of(tx, account)
  const passkey = newId()
  const kept = await insertPasskey(tx, account, {
    id: passkey,
    credentialHash: credentialHash(shell.keys, checked.id),
    credential: sealer.seal(CREDENTIAL, checked.id),
    publicKey: checked.publicKey,
    counter: checked.counter,
    name: sealer.seal(NAME, nameOf(wish.name)),
    addedAt: at,
    usedAt: null,
  })
  return kept ? passkey : null
}

/** Adds a passkey to the own account; its owner is told by mail. */
export const addPasskey =
  (shell: PasskeyShell) =>
  async (actor: Actor, { sent, visit, name }: NewPasskey): Promise<Result<Id, AccountRefusal>> => {
    const { account } = actor
    const checked = await readNewPasskey(shell)(account, 'add', { sent, visit })
    if (!checked) return refuse({ code: 'account/passkey-refused' })
    return shell.db.tx(inAccount(account), async (tx) => {
      const may = await mayChangeWays(shell, tx, actor)
      if (!may.ok) return may
      if (may.value.passkeys >= MOST) return refuse({ code: 'account/too-many-passkeys' })
      const passkey = await keepPasskey(shell, tx, { account, checked, name, at: shell.clock() })
      if (passkey === null) return refuse({ code: 'account/passkey-refused' })
      await tellWays(shell, tx, { actor, act: 'account.add-passkey', passkey })
      return ok(passkey)
    })
  }

/** A passkey as its owner sees it. */
export interface ShownPasskey {
  readonly id: Id
  readonly name: string
  readonly addedAt: Instant
  readonly usedAt: Instant | null
}

/** The passkeys of the own account, oldest first. */
export const listPasskeys =
  (shell: Pick<AccountShell, 'db' | 'keys'>) =>
  (actor: Pick<Actor, 'account'>): Promise<readonly ShownPasskey[]> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const sealer = await shell.keys.of(tx, actor.account)
      const keys = await passkeysOf(tx, actor.account)
      return keys.map(({ id, name, addedAt, usedAt }) => ({ id, name: openPasskeyName(sealer, name), addedAt, usedAt }))
    })

/** Gives a passkey another name. It opens nothing, so it needs no fresh proof. */
export const renamePasskey =
  (shell: Pick<AccountShell, 'db' | 'keys' | 'clock'>) =>
  (
    actor: Actor,
    { passkey, name }: { readonly passkey: Id; readonly name: string },
  ): Promise<Result<null, AccountRefusal>> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const { account } = actor
      const sealer = await shell.keys.of(tx, account)
      const renamed = await renameStoredPasskey(tx, account, { passkey, name: sealer.seal(NAME, nameOf(name)) })
      if (!renamed) return refuse({ code: 'account/not-found' })
      await audit.append(
        tx,
        { act: 'account.rename-passkey', ref: { account, passkey } },
        { doer: actor, at: shell.clock() },
      )
      return ok(null)
    })

/** Takes a passkey away, never the last way in. */
export const removePasskey =
  (shell: PasskeyShell) =>
  (actor: Actor, passkey: Id): Promise<Result<null, AccountRefusal>> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const may = await mayChangeWays(shell, tx, actor)
      if (!may.ok) return may
      if (!staysOpenWithout(may.value, 'passkey')) return refuse({ code: 'account/last-way-in' })
      if (!(await deletePasskey(tx, actor.account, passkey))) return refuse({ code: 'account/not-found' })
      await tellWays(shell, tx, { actor, act: 'account.remove-passkey', passkey })
      return ok(null)
    })
