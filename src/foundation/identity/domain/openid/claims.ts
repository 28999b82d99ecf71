/** What an ID token or the user info says. */
export type Claims = Readonly<Record<string, unknown>>
