import { say } from '../../../kernel/texts.ts'
import type { IdentityShell } from '../shell.ts'
import { wayTexts } from '../texts.ts'
import type { OuterWay } from '../words.ts'

/** The ways that citizens have here, BundID first (OZG section 3). */
export const outerWays = ({ ways }: Pick<IdentityShell, 'ways'>): readonly OuterWay[] => [
  ...(ways.bundid === null ? [] : [{ way: 'bundid', title: wayTexts.bundid } as const]),
  ...ways.openId.map(({ settings }) => ({ way: `oidc:${settings.id}`, title: settings.title }) as const),
]

/** The ways by which a person may identify for once: not as staff, and not in the name of an organisation. */
export const onceWays = ({ ways }: Pick<IdentityShell, 'ways'>): readonly OuterWay[] => {
  const others = ways.openId.filter(({ settings }) => settings.staff || settings.organisation)
  const left = new Set(others.map(({ settings }) => `oidc:${settings.id}`))
  return outerWays({ ways }).filter(({ way }) => !left.has(way))
}

/** The ways to prove who one is, for an account that is open. A wallet proves much, but nobody is known again by it. */
export const provingWays = (shell: Pick<IdentityShell, 'ways'>): readonly OuterWay[] => [
  ...outerWays(shell),
  ...(shell.ways.wallet === null ? [] : [{ way: 'wallet', title: wayTexts.wallet } as const]),
]

/** Links of the sign-in page to these ways. */
export const waysIn = (shell: Pick<IdentityShell, 'ways'>) =>
  outerWays(shell).map(({ title }) => ({
    href: '/konto/identitaet',
    title: {
      de: say(wayTexts.with, 'de', { way: title.de }),
      en: say(wayTexts.with, 'en', { way: title.en }),
      leicht: say(wayTexts.with, 'leicht', { way: title.leicht }),
    },
  }))

/** Where a way leads to, so that the policy of a page lets its form go there. */
export const originsOf = async ({
  ways,
  publicUrl,
}: Pick<IdentityShell, 'ways' | 'publicUrl'>): Promise<readonly string[]> => [
  ...(ways.bundid === null ? [] : [new URL((await ways.bundid()).provider.address, publicUrl).origin]),
  ...ways.openId.map(({ settings }) => new URL(settings.issuer).origin),
]
