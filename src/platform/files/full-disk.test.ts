/** T6: the disk of the file store is really full. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'full-disk-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const child = join(import.meta.dirname, '../../../test/setup/full-disk.process.ts')
const run = (shell: string) => {
  const ended = spawnSync('sh', ['-c', shell], {
    env: { ...process.env, FOLDER: folder, CHILD: child, NODE: process.execPath },
  })
  return ended.stdout.toString().trim().split('\n').at(-1) ?? ''
}

/** A file system of one megabyte where we may mount one, else a limit of the size of files for one process. */
const MOUNTED = 'unshare -m sh -c \'mount -t tmpfs -o size=1m none "$FOLDER" && exec "$NODE" "$CHILD"\''
const LIMITED = 'ulimit -f 512; exec "$NODE" "$CHILD"'

it('a full disk is said, leaves nothing behind, and takes a smaller file at once', () => {
  const mounted = run(MOUNTED)
  const told = JSON.parse(mounted.startsWith('{') ? mounted : run(LIMITED))
  expect(told).toEqual({
    large: { ok: false, code: 'file/disk', why: mounted.startsWith('{') ? 'ENOSPC' : 'EFBIG' },
    left: [],
    part: { ok: false, code: 'file/disk' },
    small: true,
  })
})
