import { randomBytes } from 'node:crypto'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { applyBy, command, openAt, openedBy, openNew } from './loaded-installation.ts'

/** How much is going on while the backup is made. */
export interface BackupRound {
  readonly folder: string
  readonly senders: number
  /** Applications that are received before the backup begins. */
  readonly before: number
  /** The databases to restore into: empty, with an owner and the program's role; null is the embedded one. */
  readonly targets: readonly ({ readonly ownerUrl: string; readonly appUrl: string } | null)[]
}

/** What came of it: nothing that was acknowledged before the backup may be lost. */
export interface BackupOutcome {
  readonly received: number
  readonly receivedBefore: number
  readonly backupSeconds: number
  readonly rows: number
  readonly files: number
  readonly missingFiles: number
  readonly restored: readonly {
    readonly lost: number
    readonly filesOpened: number
    readonly rows: number
    readonly seconds: number
  }[]
}

/** Backs up an installation while people apply, and restores it elsewhere (T9). */
export const backupUnderLoad = async ({ folder, senders, before, targets }: BackupRound): Promise<BackupOutcome> => {
  const [data, to, keys] = [join(folder, 'data'), join(folder, 'backup'), join(folder, 'keys')]
  const keyFile = join(folder, 'backup.key')
  await writeFile(keyFile, `${randomBytes(32).toString('base64')}\n`)
  const opened = await openNew(data)
  let saved: Awaited<ReturnType<typeof command>>
  let received = 0
  let acknowledged: Awaited<ReturnType<typeof applyBy>>['acknowledged'] = []
  try {
    const load = await applyBy(opened, senders)
    while (load.acknowledged.length < before) await pause(10)
    acknowledged = [...load.acknowledged]
    saved = await command(['backup', '--to', to, '--keys', keys, '--key-file', keyFile], { DREIKLANG_DATA: data })
    await load.stop()
    received = load.acknowledged.length
  } finally {
    await opened.close()
  }
  const restored = []
  for (const [at, target] of targets.entries()) {
    const place = join(folder, `restored-${at}`)
    await mkdir(place)
    await copyFile(join(data, 'root.key'), join(place, 'root.key'))
    const database = target ? { DATABASE_OWNER_URL: target.ownerUrl, DATABASE_URL: target.appUrl } : {}
    const env = { DREIKLANG_DATA: place, ...database }
    const loaded = await command(['restore', '--from', to, '--keys', keys, '--key-file', keyFile], env)
    const again = await openAt(env)
    try {
      const { cases, files } = await openedBy(again, acknowledged)
      restored.push({
        lost: acknowledged.length - cases,
        filesOpened: files,
        rows: loaded.rows,
        seconds: loaded.seconds,
      })
    } finally {
      await again.close()
    }
  }
  return {
    received,
    receivedBefore: acknowledged.length,
    backupSeconds: saved.seconds,
    rows: saved.rows,
    files: saved.files,
    missingFiles: saved.missingFiles?.length ?? 0,
    restored,
  }
}
