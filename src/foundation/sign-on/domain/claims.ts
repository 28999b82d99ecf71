/** What a program may ask about a person, in groups (OpenID Connect Core 5.4). `openid` itself tells the pseudonym only. */
export const SCOPES = ['openid', 'profile', 'email', 'organisation'] as const
export type Scope = (typeof SCOPES)[number]

/** The claims of each scope. */
export const CLAIMS: Readonly<Record<Scope, readonly string[]>> = {
  openid: ['sub'],
  profile: ['name'],
  email: ['email', 'email_verified'],
  organisation: ['organisation'],
}

/** What goes with every sign-in and says nothing about the person: how and when, never asked for. */
export const ALWAYS: readonly string[] = ['sub', 'sid', 'auth_time', 'acr', 'amr', 'iss']

/** Every claim that there is. */
export const ALL_CLAIMS: readonly string[] = [...Object.values(CLAIMS).flat()]

/** Whether a text from outside names a scope. */
export const isScope = (text: string): text is Scope => SCOPES.some((scope) => scope === text)

/** The scopes that a list of claims belongs to, in our order, so that people are asked about data and not about names of fields. */
export const scopesOf = (claims: readonly string[]): readonly Scope[] =>
  SCOPES.filter((scope) => scope !== 'openid' && CLAIMS[scope].some((claim) => claims.includes(claim)))

/** What is known about a person when a program asks. */
export interface KnownPerson {
  readonly name: string
  /** Null where they have given none; else whether they have shown that mail there reaches them. */
  readonly email: { readonly address: string; readonly verified: boolean } | null
  /** For whom they act, where they act for an organisation. */
  readonly organisation: { readonly id: string; readonly name: string } | null
}

/** The claims about a person. Whoever asks gets those of them that were allowed. */
export const claimsAbout = (subject: string, { name, email, organisation }: KnownPerson): Claims => ({
  sub: subject,
  name,
  ...(email === null ? {} : { email: email.address, email_verified: email.verified }),
  ...(organisation === null ? {} : { organisation: { id: organisation.id, name: organisation.name } }),
})

/** Claims of a token; `sub` before it is made a pseudonym for one program. */
export interface Claims {
  readonly sub: string
  readonly [claim: string]: string | boolean | { readonly id: string; readonly name: string }
}
