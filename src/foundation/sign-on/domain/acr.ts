import { reaches, TRUST_LEVELS, type TrustLevel } from '../../../kernel/actor.ts'

/** How a level is written in a token: the names of eIDAS (CIR (EU) 2015/1502), which TR-03107 follows. */
const ACR: Readonly<Record<TrustLevel, string>> = {
  low: 'http://eidas.europa.eu/LoA/low',
  substantial: 'http://eidas.europa.eu/LoA/substantial',
  high: 'http://eidas.europa.eu/LoA/high',
}

/** All names that a program may ask for, lowest first. */
export const ACR_VALUES: readonly string[] = TRUST_LEVELS.map((level) => ACR[level])

/** The name of a level in a token (OpenID Connect Core, `acr`). */
export const acrOf = (level: TrustLevel): string => ACR[level]

/** The level that a name stands for; null for a name that is none of ours. */
export const levelOf = (acr: string | undefined): TrustLevel | null =>
  TRUST_LEVELS.find((level) => ACR[level] === acr) ?? null

/** What a program asked for: `acr_values`, and `acr` in the parameter `claims`. */
export interface AskedAcr {
  readonly acrValues?: string | undefined
  readonly claim?:
    | {
        readonly essential?: boolean | undefined
        readonly value?: string | undefined
        readonly values?: readonly string[] | undefined
      }
    | null
    | undefined
}

/** The level that is wanted. What is essential and names no level of ours is `unknown` and reached by nobody. */
export interface WantedLevel {
  readonly level: TrustLevel | 'unknown'
  readonly essential: boolean
}

/** Any of the named levels will do, so the lowest of them is enough. */
const lowestOf = (names: readonly string[]): TrustLevel | null => {
  const known = names.map(levelOf)
  return TRUST_LEVELS.find((level) => known.includes(level)) ?? null
}

/**
 * The level that a request wants, or null where it wants none. An essential claim decides; else the voluntary names do
 * (OpenID Connect Core 3.1.2.1 and 5.5.1.1), of which those that nobody knows are passed over.
 */
export const wantedLevel = ({ acrValues, claim }: AskedAcr): WantedLevel | null => {
  const claimed = [...(claim?.value === undefined ? [] : [claim.value]), ...(claim?.values ?? [])]
  if (claim?.essential && claimed.length > 0) return { level: lowestOf(claimed) ?? 'unknown', essential: true }
  const level = lowestOf([...claimed, ...(acrValues ?? '').split(' ')])
  return level && { level, essential: false }
}

/** Whether a level is enough for what is wanted; levels have an order, so a higher one always is. */
export const isEnough = (level: TrustLevel, wanted: WantedLevel | null): boolean =>
  wanted === null || (wanted.level !== 'unknown' && reaches(level, wanted.level))
