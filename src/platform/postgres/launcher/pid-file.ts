import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a postmaster says about itself in postmaster.pid, in lines: 1 number, 4 port, 5 socket folder, 8 state. */
export interface PidFile {
  readonly pid: number
  readonly port: number
  readonly socketFolder: string
  readonly ready: boolean
}

/** Reads postmaster.pid, while it is there. */
export const readPidFile = async (pgFolder: string): Promise<PidFile | undefined> => {
  const text = await readFile(join(pgFolder, 'postmaster.pid'), 'utf8').catch(() => undefined)
  const lines = text?.split('\n')
  const pid = Number(lines?.[0])
  return lines && Number.isInteger(pid) && pid > 0
    ? { pid, port: Number(lines[3]), socketFolder: lines[4] ?? '', ready: (lines[7] ?? '').startsWith('ready') }
    : undefined
}
