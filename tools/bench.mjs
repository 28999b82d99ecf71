/** `npm run bench [NAME or GROUP...]`: bundles each question in bench/ and asks one after the other, so that none disturbs another. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import { buildWhenStale } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const wanted = process.argv.slice(2)
const BENCH = '.bench.ts'
const files = readdirSync(join(root, 'bench'))
const names = files.filter((file) => file.endsWith(BENCH)).map((file) => file.slice(0, -BENCH.length))
/** Questions that are asked together under one name. */
const GROUPS = new Map([
  ['account', ['account-sign-in', 'identity', 'my-cases', 'sign-on']],
  ['forms', ['forms', 'form-page', 'large-form']],
])
const unknown = wanted.find((name) => !names.includes(name) && !GROUPS.has(name))
if (unknown !== undefined) {
  process.stderr.write(
    `bench: got ${JSON.stringify(unknown)}, expected one of ${[...names, ...GROUPS.keys()].join(', ')}\n`,
  )
  process.exit(2)
}
const single = wanted.flatMap((name) => GROUPS.get(name) ?? [name])
const asked = names.filter((name) => single.length === 0 || single.includes(name)).sort()

await buildWhenStale()
const outdir = join(root, 'build', 'bench')
await esbuild.build({
  absWorkingDir: root,
  // Load generator, bare servers and the press are threads or processes of their own.
  entryPoints: [
    ...files
      .filter((file) => /\.process\.tsx?$/.test(file) || asked.some((name) => file === name + BENCH))
      .map((file) => join('bench', file)),
    'src/platform/pdf/pdf-worker.ts',
  ],
  entryNames: '[name]',
  outdir,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: true,
  logLevel: 'warning',
})
await esbuild.stop()

const failed = asked.filter(
  (name) => spawnSync('node', [join(outdir, `${name}.bench.js`)], { stdio: 'inherit', cwd: root }).status !== 0,
)
if (failed.length > 0) process.stderr.write(`\nnot as promised: ${failed.join(', ')}\n`)
process.exit(failed.length === 0 ? 0 : 1)
