/**
 * Completes package-lock.json with the optional packages of other platforms. A registry that does not carry them leaves
 * them out of the lock, and `npm ci` then refuses it everywhere. What is written here is what their names and their
 * dependents say: version, system, processor, C library; without a checksum, because nothing was downloaded.
 * Run it after every change of dependencies; it changes nothing where nothing is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const FILE = 'package-lock.json'
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'win32', 'aix', 'sunos']
const PROCESSORS: Readonly<Record<string, string>> = {
  arm: 'arm',
  arm64: 'arm64',
  ia32: 'ia32',
  loong64: 'loong64',
  mips64el: 'mips64el',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  x64: 'x64',
}

const entry = z.looseObject({
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  dev: z.boolean().optional(),
})
const lock = z.looseObject({ packages: z.record(z.string(), entry) })

/** What a package of another platform is for, read from its name; null where the name names no system. */
const platformOf = (name: string) => {
  const words = name.split(/[/-]/)
  const os = SYSTEMS.find((one) => words.includes(one))
  const cpu = words.map((word) => PROCESSORS[word]).find((one) => one !== undefined)
  if (os === undefined || cpu === undefined) return null
  if (os !== 'linux') return { os: [os], cpu: [cpu] }
  return { os: [os], cpu: [cpu], libc: [/musl/.test(name) ? 'musl' : 'glibc'] }
}

const read = lock.parse(JSON.parse(readFileSync(FILE, 'utf8')))
const added: string[] = []
for (const dependent of Object.values(read.packages))
  for (const [name, version] of Object.entries(dependent.optionalDependencies ?? {})) {
    const platform = platformOf(name)
    const path = `node_modules/${name}`
    if (read.packages[path] || !platform || !/^\d/.test(version)) continue
    read.packages[path] = { version, ...platform, optional: true, ...(dependent.dev ? { dev: true } : {}) }
    added.push(name)
  }
const { packages, ...rest } = read
const inOrder = Object.fromEntries(Object.entries(packages).toSorted(([one], [other]) => (one < other ? -1 : 1)))
if (added.length > 0) writeFileSync(FILE, `${JSON.stringify({ ...rest, packages: inOrder }, null, 2)}\n`)
for (const name of added) console.error(`added: ${name}`)
