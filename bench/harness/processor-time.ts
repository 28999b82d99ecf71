import { readdir, readFile } from 'node:fs/promises'

/** Clock ticks a second in /proc; 100 on every Linux that Node runs on. */
const TICK_MS = 10

interface Process {
  readonly pid: number
  readonly parent: number
  readonly usedMs: number
}

/** A line of /proc/PID/stat behind the name: state, parent, …; fields 14 to 17 are the times, those of ended children too. */
const readProcess = async (pid: string): Promise<Process | null> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = fields.slice(11, 15).map(Number)
  const usedMs = ticks.reduce((sum, one) => sum + one, 0) * TICK_MS
  return fields.length < 15 ? null : { pid: Number(pid), parent: Number(fields[1]), usedMs }
}

/**
 * Processor time that a process and all that it started have used, in milliseconds. Unlike the time on the clock it
 * hardly depends on what else the machine does. Linux only; elsewhere 0.
 */
export const processorMs = async (root: number): Promise<number> => {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const all = (await Promise.all(pids.map(readProcess))).filter((one) => one !== null)
  const family = new Set([root])
  for (let grown = true; grown; ) {
    const before = family.size
    for (const one of all) if (family.has(one.parent)) family.add(one.pid)
    grown = family.size > before
  }
  return all.reduce((sum, one) => sum + (family.has(one.pid) ? one.usedMs : 0), 0)
}
