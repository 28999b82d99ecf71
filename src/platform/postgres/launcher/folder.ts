import { access, constants, lchown, mkdir, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { serverAccount } from './account.ts'
import type { LauncherRefusal } from './refusals.ts'
import type { Account } from './words.ts'

/** A data folder and what lies in it. */
export interface Place {
  readonly folder: string
  readonly pg: string
  readonly secret: string
  readonly log: string
  readonly account: Account | undefined
}

const OURS = /^(pg|pg\.new-.*|lock.*|log.*|secret\.json.*|native-.*|first-password)$/

/** Whose the folder is, when it is closed to us, or the database in it. Root gets everywhere. */
const foreignOwner = async ({ folder, pg, account }: Place): Promise<number | undefined> => {
  const us = process.getuid?.()
  if (account || us === undefined) return undefined
  const open = await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
  const { uid } = await stat(open ? pg : folder).catch(() => ({ uid: us }))
  return uid === us ? undefined : uid
}

const usable = async (place: Place): Promise<LauncherRefusal | undefined> => {
  const { folder, account } = place
  const ownerUid = await foreignOwner(place)
  if (ownerUid !== undefined) return { code: 'postgres/folder-not-ours', folder, ownerUid }
  const strangers = (await readdir(folder)).filter((name) => !OURS.test(name))
  if (strangers.length > 0)
    return { code: 'postgres/folder-unusable', folder, reason: `it holds other things, such as ${strangers[0]}` }
  if (account) await lchown(folder, account.uid, account.gid)
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  return undefined
}

/** Makes the folder when it is new, and checks that it is for the database alone and ours to write. */
export const preparePlace = async (given: string): Promise<Result<Place, LauncherRefusal>> => {
  const wanted = resolve(given)
  try {
    await mkdir(dirname(wanted), { recursive: true })
    await mkdir(wanted, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    const folder = await realpath(wanted)
    const pg = join(folder, 'pg')
    const account = await serverAccount(pg)
    const place = { folder, pg, secret: join(folder, 'secret.json'), log: join(folder, 'log'), account }
    const refusal = await usable(place)
    return refusal ? refuse(refusal) : ok(place)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuse({ code: 'postgres/folder-unusable', folder: wanted, reason })
  }
}
