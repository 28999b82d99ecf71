import { type Instant, instant, showInstant } from '../../kernel/clock.ts'
import { type Language, say, type Text } from '../../kernel/texts.ts'
import { inAccount, type Tx } from '../../platform/postgres/index.ts'
import type { HeldContent, HeldItem, Holding, HoldingsWish, PersonalDataSource } from '../data-protection/words.ts'
import { overviewTexts } from './overview-texts.ts'
import { personalDataTexts as t } from './personal-data-texts.ts'
import { signInListTexts } from './entry-texts.ts'
import { sayDevice } from './say-device.ts'
import type { AccountShell } from './shell.ts'
import { passkeysOf } from './store/passkeys.ts'
import { signInsOf } from './store/sign-ins.ts'
import { openPasskeyName } from './verbs/passkeys.ts'
import { openDevice } from './verbs/session-origin.ts'
import { waysTexts } from './ways-texts.ts'
import { findAccount } from './store/accounts.ts'
import { datesOf, deleteAccount, factsOf, sessionTimes } from './store/own-data.ts'
import { workplacesOf } from './store/staff.ts'
import type { Authorities } from './verbs/authorities.ts'
import { identitiesOf } from './verbs/identities.ts'

type SourceShell = Pick<AccountShell, 'db' | 'keys'> & { readonly authorities: Authorities }

/** OZG § 8 has the data of a user account; HEGovG § 3a is its Hessian counterpart. */
const LAW = 'OZG § 8; HEGovG § 3a'

// Far more than anybody signs in to an account in ninety days.
const MOST_SIGN_INS = 1_000

const LANGUAGE_NAMES = { de: 'Deutsch', en: 'English', leicht: 'Leichte Sprache' } as const

const item = (label: Text, value: string, language: Language): HeldItem => ({ label: say(label, language), value })

const profile = (shell: SourceShell, { account, language }: HoldingsWish): Promise<HeldContent> =>
  shell.db.tx(inAccount(account), async (tx) => {
    const found = await findAccount(tx, shell.keys, account)
    const dates = await datesOf(tx, account)
    if (!found || !dates) return { items: [], files: [] }
    const level = dates.level === 'substantial' || dates.level === 'high' ? dates.level : 'low'
    const { newEmail } = await factsOf(tx, account)
    const waiting = newEmail && (await shell.keys.of(tx, account)).open('account.email', newEmail)
    const items = [
      item(overviewTexts.name, found.name, language),
      item(overviewTexts.email, found.email, language),
      item(t.language, LANGUAGE_NAMES[found.language], language),
      item(overviewTexts.level, say(overviewTexts[level], language), language),
      item(t.opened, showInstant(dates.createdAt, language), language),
      ...(waiting === null ? [] : [item(t.newEmail, waiting, language)]),
    ]
    return { items, files: [] }
  })

const sessions = (shell: SourceShell, { account, language }: HoldingsWish): Promise<HeldContent> =>
  shell.db.tx(inAccount(account), async (tx) => {
    const running = (await sessionTimes(tx, account)).map(({ startedAt, seenAt }) =>
      item(t.session, say(t.sessionTimes, language, times({ startedAt, seenAt }, language)), language),
    )
    return { items: [...running, ...(await waysAndSignIns(shell, tx, { account, language }))], files: [] }
  })

/** Passkeys by their names, and the sign-ins of the last ninety days; public keys and hashes say nothing about anybody. */
const waysAndSignIns = async (
  shell: SourceShell,
  tx: Tx,
  { account, language }: Pick<HoldingsWish, 'account' | 'language'>,
): Promise<readonly HeldItem[]> => {
  const sealer = await shell.keys.of(tx, account)
  const keys = (await passkeysOf(tx, account)).map(({ name, addedAt }) =>
    item(waysTexts.passkeyName, `${openPasskeyName(sealer, name)}, ${showInstant(addedAt, language)}`, language),
  )
  const signIns = (await signInsOf(tx, account, { before: null, limit: MOST_SIGN_INS })).map(({ at, device }) =>
    item(
      signInListTexts.title,
      `${showInstant(at, language)}, ${sayDevice(openDevice(sealer, device), language)}`,
      language,
    ),
  )
  return [...keys, ...(await otherWays(tx, { account, language })), ...signIns]
}

/** The last sign-in, and codes by which somebody gets in; the codes themselves are stored nowhere in the open. */
const otherWays = async (
  tx: Tx,
  { account, language }: Pick<HoldingsWish, 'account' | 'language'>,
): Promise<readonly HeldItem[]> => {
  const { signedInAt, toldAt, codesSince, recoveryCodes } = await factsOf(tx, account)
  const at = (label: Text, moment: Instant | null) =>
    moment === null ? [] : [item(label, showInstant(moment, language), language)]
  return [
    ...at(t.lastSignIn, signedInAt),
    ...at(t.toldOfEnd, toldAt),
    ...at(t.codesSince, codesSince),
    ...(recoveryCodes === 0 ? [] : [item(t.recoveryCodes, String(recoveryCodes), language)]),
  ]
}

const times = (
  { startedAt, seenAt }: { readonly startedAt: string; readonly seenAt: string },
  language: Language,
): Readonly<Record<string, string>> => ({
  from: showInstant(instant(startedAt), language),
  seen: showInstant(instant(seenAt), language),
})

const identities = async (shell: SourceShell, { account, language }: HoldingsWish): Promise<HeldContent> => ({
  items: (await identitiesOf(shell)(account)).flatMap(({ way, level, provenAt, attributes }) => [
    item(t.identity, `${way}, ${say(overviewTexts[level], language)}, ${showInstant(provenAt, language)}`, language),
    ...Object.entries(attributes).map(([label, { value }]) => ({ label, value })),
  ]),
  files: [],
})

const holding = (
  kind: 'profile' | 'identities' | 'sessions' | 'workplaces',
  { account, language }: HoldingsWish,
): Omit<Holding, 'open'> => ({
  kind,
  ref: account,
  title: say(t[`${kind}Title`], language),
  href: '/konto',
  authority: null,
  what: say(t[`${kind}What`], language),
  law: LAW,
  kept: say(kind === 'sessions' ? t.keptSession : t.keptAccount, language),
  erasure: { erased: true },
})

const holdings = (shell: SourceShell) =>
  async function* (wish: HoldingsWish): AsyncGenerator<Holding> {
    const { account, language } = wish
    yield { ...holding('profile', wish), open: () => profile(shell, wish) }
    yield { ...holding('identities', wish), open: () => identities(shell, wish) }
    yield { ...holding('sessions', wish), open: () => sessions(shell, wish) }
    const places = await shell.db.tx(inAccount(account), (tx) => workplacesOf(tx, account))
    if (places.length > 0) {
      const names = (await shell.authorities.all()).filter(({ id }) => places.includes(id)).map(({ name }) => name)
      const items = names.map((name) => item(t.workplace, name, language))
      yield { ...holding('workplaces', wish), open: async () => ({ items, files: [] }) }
    }
  }

/** What the account itself holds about its person; all of it goes when the account is erased. */
export const personalData = (shell: SourceShell): PersonalDataSource => ({
  room: 'account',
  title: t.title,
  purpose: t.purpose,
  readings: {},
  holdings: holdings(shell),
  names: async () => new Map(),
  personsOf: async () => [],
  // Acts of an authority name who did them; their person leaves the functions first (docs/decisions/0015-access-log.md).
  obstacles: async ({ account, language }) => {
    const places = await shell.db.tx(inAccount(account), (tx) => workplacesOf(tx, account))
    if (places.length === 0) return []
    return [{ forbids: true, title: say(t.worksTitle, language), why: say(t.works, language), href: null }]
  },
  erase: async (tx, account) => {
    await deleteAccount(tx, account)
    return []
  },
})
