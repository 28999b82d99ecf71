/** `npm start`: builds when the source is newer, then is the server. */
import process from 'node:process'
import { buildWhenStale, builtFile } from './build.mjs'

try {
  await buildWhenStale()
} catch (broken) {
  process.stderr.write(`${broken instanceof Error ? broken.message : String(broken)}\n`)
  process.exit(2)
}
process.setSourceMapsEnabled(true)
await import(builtFile('main.js'))
