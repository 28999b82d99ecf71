import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const runs = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(runs)

/** The browser for tests: $CHROMIUM, else the first one on PATH. */
export const findChromium = (): string | undefined => {
  const given = process.env.CHROMIUM
  if (given) {
    if (runs(given)) return given
    throw new Error(`CHROMIUM: got ${JSON.stringify(given)}, expected a program that can be run`)
  }
  return NAMES.map(onPath).find((file) => file !== undefined)
}

/** Why it can't be installed here, or null where it can. */
export const cannotInstall = (): string | null => {
  if (onPath('apt-get') === undefined) return 'there is no apt-get'
  if (process.getuid?.() !== 0) return 'only root may install'
  return null
}

/** Installs Debian's Chromium; about 300 MB come once. */
export const installChromium = (): void => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => execFileSync('apt-get', args, { stdio: ['ignore', 2, 2], env })
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium')
}
