/**
 * Builds the program into build/ when the source is newer. Plain JavaScript, because it runs before anything is built
 * and on the oldest Node we support.
 *
 *   build/versions/<id>/   one folder per build; a running server keeps loading its chunks from the one it started from
 *   build/current          link to the newest of them, swapped in one rename
 *   build/main.js cli.js browser   links through `current`, the names to start and to serve
 *   build/stamp.json       which state of the source `current` was made from
 */
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { underLock } from './lock.mjs'

/** A server that runs since some builds must still find its chunks. */
const KEPT_VERSIONS = 5

/** Entry points of the server side; one that does not exist yet is left out. */
const ENTRIES = [
  'src/app/main.ts',
  'src/app/cli.ts',
  'src/platform/pdf/pdf-worker.ts',
  'src/platform/files/inspection/inspect-worker.ts',
]

const root = fileURLToPath(new URL('..', import.meta.url))
const build = join(root, 'build')

/** @param {string} path */
const isSource = (path) => /\.(tsx?|json|css)$/.test(path) && !/\.test\.tsx?$/.test(path)

/**
 * All source files below a folder, in a fixed order.
 * @param {string} folder
 * @returns {string[]}
 */
function sourcesBelow(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return sourcesBelow(path)
      return isSource(path) ? [path] : []
    })
}

/**
 * One key for the state of everything a build reads: name, size and time of each file, no contents.
 * @param {readonly string[]} bundledData files outside src/ that the last build read, such as imported tables in data/
 */
function stateOfSource(bundledData) {
  const tools = readdirSync(join(root, 'tools'))
    .filter((name) => name.startsWith('build') || name === 'lock.mjs')
    .sort()
  const files = [
    ...sourcesBelow(join(root, 'src')),
    ...tools.map((name) => join(root, 'tools', name)),
    ...['package-lock.json', 'tsconfig.json', ...bundledData].map((name) => join(root, name)),
  ]
  const hash = createHash('sha256')
  for (const file of files) {
    const stat = statSync(file, { throwIfNoEntry: false })
    hash.update(`${relative(root, file)}\0${stat ? `${stat.size}\0${stat.mtimeMs}` : 'gone'}\n`)
  }
  return hash.digest('hex')
}

/** @returns {{ state: string, bundledData: string[] } | null} */
function readStamp() {
  try {
    return JSON.parse(readFileSync(join(build, 'stamp.json'), 'utf8'))
  } catch {
    return null // never built, or the stamp is broken: both mean build
  }
}

/** Whether build/ was made from the source as it is now. Decided in milliseconds, by names, sizes and times. */
export function isFresh() {
  const stamp = readStamp()
  return stamp !== null && existsSync(join(build, 'current')) && stamp.state === stateOfSource(stamp.bundledData)
}

/**
 * @param {string} path
 * @param {string} content
 */
function writeInOneStep(path, content) {
  const draft = `${path}.${process.pid}.draft`
  writeFileSync(draft, content)
  renameSync(draft, path)
}

/**
 * @param {string} target
 * @param {string} path
 */
function linkInOneStep(target, path) {
  const draft = `${path}.${process.pid}.draft`
  rmSync(draft, { force: true })
  symlinkSync(target, draft)
  renameSync(draft, path)
}

async function loadEsbuild() {
  const platformPackage = `@esbuild/${process.platform}-${process.arch}`
  try {
    createRequire(import.meta.url).resolve(`${platformPackage}/package.json`)
    return await import('esbuild')
  } catch (cause) {
    const advice = 'Run `npm ci` in the folder of Dreiklang, without leaving out optional packages.'
    throw new Error(`The packages esbuild and ${platformPackage} are needed to build. ${advice}`, { cause })
  }
}

/** @param {string} path */
const asEntry = (path) => ({ in: path, out: basename(path, '.ts') })

/** The service files of all rooms, each an entry of its own in `services/`: the program finds them there by listing. */
function servicesAsEntries() {
  return sourcesBelow(join(root, 'src'))
    .filter((path) => path.endsWith('.service.ts'))
    .map((path) => ({ in: relative(root, path), out: join('services', basename(path, '.ts')) }))
}

/**
 * Bundles server and browser code into a folder.
 * @param {string} folder
 * @returns {Promise<string[]>} files outside src/ that went into the bundles
 */
async function bundle(folder) {
  const esbuild = await loadEsbuild()
  const common = {
    absWorkingDir: root,
    bundle: true,
    metafile: true,
    sourcemap: true,
    logLevel: 'silent',
    legalComments: 'none',
    format: 'esm',
  }
  const browserFolder = join(root, 'src/browser')
  const browserScripts = existsSync(browserFolder)
    ? readdirSync(browserFolder).filter((name) => name.endsWith('.ts') && isSource(name))
    : []
  const server = esbuild.build({
    ...common,
    entryPoints: [...ENTRIES.filter((entry) => existsSync(join(root, entry))).map(asEntry), ...servicesAsEntries()],
    outdir: folder,
    chunkNames: '[name]-[hash]',
    splitting: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcesContent: false,
  })
  const browser = esbuild.build({
    ...common,
    entryPoints: browserScripts.map((name) => join('src/browser', name)),
    outdir: join(folder, 'browser'),
    platform: 'browser',
    target: 'es2022',
    minify: true,
  })
  const results = await Promise.all([server, browser]).finally(() => esbuild.stop())
  const read = results.flatMap((result) => Object.keys(result.metafile.inputs))
  return [...new Set(read)].filter((path) => !path.startsWith('src/') && !path.includes('node_modules/')).sort()
}

/** Removes old versions and the leftovers of broken builds. */
function sweep() {
  const versions = join(build, 'versions')
  const byAge = readdirSync(versions)
    .map((name) => ({ name, madeAt: statSync(join(versions, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.madeAt - a.madeAt)
  for (const { name } of byAge.slice(KEPT_VERSIONS)) rmSync(join(versions, name), { recursive: true, force: true })
}

/** Builds now, whatever the stamp says. */
async function buildNow() {
  // Taken before reading: a file that is saved during the build makes the next look find it stale.
  const stateBefore = stateOfSource([])
  const folder = join(build, 'versions', `${Date.now().toString(36)}-${process.pid}`)
  mkdirSync(join(folder, 'browser'), { recursive: true })
  try {
    const bundledData = await bundle(folder)
    const state = stateOfSource([]) === stateBefore ? stateOfSource(bundledData) : 'changed during the build'
    linkInOneStep(join('versions', basename(folder)), join(build, 'current'))
    for (const name of ['main.js', 'cli.js', 'browser']) linkInOneStep(join('current', name), join(build, name))
    writeInOneStep(join(build, 'stamp.json'), `${JSON.stringify({ state, bundledData })}\n`)
  } catch (broken) {
    rmSync(folder, { recursive: true, force: true })
    throw broken
  }
  sweep()
}

/**
 * Builds when build/ is older than the source. Safe to call from many processes at once: one builds, the others wait
 * and find it done.
 * @returns {Promise<boolean>} whether something was built here
 */
export async function buildWhenStale() {
  if (isFresh()) return false
  try {
    mkdirSync(build, { recursive: true })
    return await underLock(join(build, 'lock'), async () => {
      if (isFresh()) return false
      await buildNow()
      return true
    })
  } catch (broken) {
    if (broken instanceof Error && 'code' in broken && ['EACCES', 'EROFS', 'EPERM'].includes(String(broken.code)))
      throw new Error(`The program has to be built, but ${build} can't be written. Run \`npm run build\` as its owner.`)
    throw broken
  }
}

/** Where a running program's own build lies, for those who start it. */
export const builtFile = (/** @type {string} */ name) => pathToFileURL(join(build, name.split('/').join(sep))).href

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  const started = performance.now()
  const built = await buildWhenStale()
  const spent = Math.round(performance.now() - started)
  process.stderr.write(built ? `built in ${spent} ms\n` : `build/ is up to date (${spent} ms)\n`)
}
