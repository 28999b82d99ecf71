import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../root.ts'
import { type Screen, tellDefect } from './run.ts'

const versionOf = (manifest: unknown): string =>
  typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : 'unknown'

/** The terminal of this process. A reader that leaves early, as `head` does, ends the program without noise. */
export const openTerminal = (): Screen => {
  process.stdout.on('error', (broken: NodeJS.ErrnoException) => {
    if (broken.code === 'EPIPE') process.exit(0)
    throw broken
  })
  const tell = (sentence: string) => void process.stderr.write(`${sentence}\n`)
  const die = (defect: unknown) => {
    tellDefect(defect, { tell })
    process.exit(2)
  }
  process.on('uncaughtException', die)
  process.on('unhandledRejection', die)
  return {
    print: (value) => void process.stdout.write(`${JSON.stringify(value)}\n`),
    tell,
    env: process.env,
    cwd: process.cwd(),
    version: versionOf(JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))),
    stdoutIsScreen: process.stdout.isTTY === true,
  }
}
