import type { Id } from '../../../kernel/ids.ts'
import { actorOf, chooseParty } from '../../account/index.ts'
import type { IdentityProof } from '../../account/words.ts'
import { choiceByRegister, followRegister, joinByRegister, type RegisteredOrganisation } from '../../mandates/index.ts'
import { nameIn, type Wish } from '../domain/flow.ts'
import type { IdentityShell } from '../shell.ts'
import { applyFunctions } from './apply-functions.ts'

/** What a provider told besides who somebody is, and whose account it concerns. */
export interface Told {
  readonly account: Id
  readonly wish: Pick<Wish, 'functions' | 'organisation'>
  readonly proof: IdentityProof
}

const registered = ({ wish, proof }: Pick<Told, 'wish' | 'proof'>): RegisteredOrganisation | null =>
  wish.organisation && { ...wish.organisation, register: proof.way, level: proof.level }

const functionsFollow = async (shell: IdentityShell, { account, wish, proof }: Told): Promise<void> => {
  const staff = shell.ways.openId.find(({ settings }) => `oidc:${settings.id}` === proof.way)?.settings.staff
  if (!staff || wish.functions === null) return
  const name = nameIn(proof.attributes)
  await applyFunctions(shell)({ authority: staff.authority, account, name, functions: wish.functions })
}

/**
 * Brings in line with what the provider tells at this sign-in: the functions that somebody's groups hold in an authority,
 * and what is known of the organisation in whose name they came.
 */
export const followTold =
  (shell: IdentityShell) =>
  async (told: Told): Promise<void> => {
    await functionsFollow(shell, told)
    const organisation = registered(told)
    if (organisation !== null) await followRegister(shell)(organisation)
  }

/** The same when the identity has just joined the account: its person becomes one who manages the organisation. */
export const joinTold =
  (shell: IdentityShell) =>
  async (told: Told): Promise<void> => {
    await functionsFollow(shell, told)
    const organisation = registered(told)
    if (organisation === null) return
    await joinByRegister(shell)({ account: told.account, name: nameIn(told.proof.attributes) || '–' }, organisation)
  }

/** Lets a new session act for the organisation in whose name somebody came; for oneself where they belong to it no more. */
export const actInName =
  (shell: IdentityShell) =>
  async ({ account, token, ...told }: Told & { readonly token: string }): Promise<void> => {
    const organisation = registered(told)
    const choice = organisation && (await choiceByRegister(shell)(account, organisation))
    const actor = choice && (await actorOf(shell)(token))
    if (choice && actor) await chooseParty(shell)(actor, choice)
  }
