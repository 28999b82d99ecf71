import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { look } from '../../bench/harness/look.ts'
import { withInstallation } from '../../bench/harness/installation.ts'
import { afterFile } from '../setup/after-file.ts'
import { audit, jobsOver } from './books.ts'
import { LONG, tellFault } from './report.ts'
import { makeSender, sendAll, sendOnce } from './senders.ts'
import { startKillable } from './server.ts'

const SIZE = '400m'
const MEGABYTE = 1_048_576

/** A small disk of its own, where this machine lets us have one. */
const smallDisk = (): string | null => {
  if (!LONG || process.getuid?.() !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'dreiklang-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=711`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return null
  }
  afterFile(async () => {
    execFileSync('umount', [folder])
    rmSync(folder, { recursive: true })
  })
  chmodSync(folder, 0o711)
  return folder
}

const disk = smallDisk()
const why = disk === null ? ' (needs `npm run faults` as root, to mount a small disk)' : ''

it.skipIf(disk === null)(
  `a full disk refuses applications, still shows pages, and takes them again once there is room${why}`,
  async () => {
    const place = disk ?? ''
    const server = await startKillable(place)
    const installation = { folder: server.folder, attach: true }
    const [sender, before] = await withInstallation(installation, async (opened) => {
      const offices = (await opened.shell.authorities.all())
        .slice(0, 2)
        .flatMap((one) => Array.from({ length: 40 }, () => one))
      return [
        await makeSender(opened, server.port, offices),
        await makeSender(opened, server.port, offices.slice(0, 5)),
      ]
    })
    await sendAll(server.port, before, () => 0)
    const { bavail, bsize } = statfsSync(place)
    const ballast = join(place, 'ballast')
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - MEGABYTE / 4))
    const answers: string[] = []
    for (const draft of sender.drafts) {
      const sent = await sendOnce(server.port, sender.cookies, draft)
      answers.push('receipt' in sent ? 'receipt' : sent.instead)
    }
    process.stdout.write(`while the disk was full: ${JSON.stringify(answers)}\n`)
    expect(new Set(answers)).toEqual(new Set(['receipt', '503']))
    expect(
      (await look(server.port, `/desk/drafts/${sender.drafts.at(-1)?.id}/summary`, sender.cookies)).text,
    ).toContain('form')
    rmSync(ballast)
    await pause(500)
    const receipts = await sendAll(server.port, sender, () => 0)
    const books = await withInstallation(installation, async (opened) => {
      expect(await jobsOver(opened, 120_000)).toEqual([])
      return audit(opened, [{ sender, receipts }])
    })
    tellFault({
      fault: 'disk of the database full',
      survived: 1,
      lost: books.lost.length,
      doubled: books.doubled.length,
      through: `${answers.filter((answer) => answer !== 'receipt').length} of ${answers.length} applications refused, all taken afterwards`,
    })
    expect(books).toEqual({ lost: [], doubled: [] })
  },
  300_000,
)
