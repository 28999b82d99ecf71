import { readdir, readFile } from 'node:fs/promises'

/** Command lines of all processes that name a folder. Linux only; elsewhere nothing is found. */
export const processesNaming = async (folder: string): Promise<readonly string[]> => {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return lines.filter((line) => line.includes(folder)).map((line) => line.replaceAll('\0', ' '))
}
