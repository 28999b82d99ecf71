/** A lock as a file that names the process holding it, for tools that must not run twice at the same time. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const LOOK_AGAIN_MS = 20

/** @param {unknown} broken */
const codeOf = (broken) => (broken instanceof Error && 'code' in broken ? broken.code : undefined)

/** @param {string} path */
function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (broken) {
    if (codeOf(broken) === 'EEXIST') return false
    throw broken
  }
}

/**
 * A lock is left over when its process is gone, or when it is older than anything we do under it.
 * @param {string} path
 * @param {number} longestMs
 */
function isLeftOver(path, longestMs) {
  try {
    if (Date.now() - statSync(path).mtimeMs > longestMs) return true
    const holder = Number(readFileSync(path, 'utf8'))
    if (!(holder > 0)) return false // just being written
    process.kill(holder, 0)
    return false
  } catch (broken) {
    return codeOf(broken) === 'ESRCH' // EPERM: it lives and belongs to somebody else; ENOENT: it was just released
  }
}

/**
 * Does something while holding a lock, waiting for whoever holds it. A lock whose process died is taken over.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @param {number} [longestMs] a lock older than this is left over, whoever holds it
 * @returns {Promise<T>}
 */
export async function underLock(path, work, longestMs = 120_000) {
  while (!take(path)) {
    if (isLeftOver(path, longestMs)) rmSync(path, { force: true })
    else await pause(LOOK_AGAIN_MS)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}
