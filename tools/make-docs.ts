/**
 * `npm run docs`: writes docs/generated/ and docs/security/asvs.md from the source. With `--check` it writes nothing and ends with 1 where a page
 * is not as the source says. Plain Node runs it, so the pages are made from files without TSX.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { madePages } from './docs/pages.ts'

const folder = new URL('../docs/', import.meta.url)
const check = process.argv.includes('--check')

const textOf = (file: URL): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null // never made: the same as made from another source
  }
}

let stale = 0
for (const [name, text] of await madePages()) {
  const file = new URL(name, folder)
  if (textOf(file) === text) continue
  stale += 1
  if (!check) writeFileSync(file, text)
  console.error(`${check ? 'not as the source says' : 'written'}: ${fileURLToPath(file)}`)
}
if (check && stale > 0) process.exit(1)
