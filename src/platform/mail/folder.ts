import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { type Instant, instant } from '../../kernel/clock.ts'
import { type Id, isId, newId, madeAtMs } from '../../kernel/ids.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { isMailAddress } from './address.ts'
import { readEml } from './eml.ts'
import { messageOf } from './message.ts'
import type { KeptMail, KeptMails, Mailer } from './words.ts'

interface FolderOptions {
  readonly folder: string
  /** Sender, as `Name <address>`. */
  readonly from: string
}

const ENDING = '.eml'

/** The time that is the first part of an id of version 7. */
const madeAt = (id: Id): Instant => instant(madeAtMs(id))

/** Keeps every mail as a file `<id>.eml` instead of sending it; the order of the names is the order of time. */
export const folderMailer = ({ folder, from }: FolderOptions): Mailer => {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    send: async (mail) => {
      if (!isMailAddress(mail.to)) return refuse({ code: 'mail/no-address', why: 'the recipient is not one address' })
      const { message } = await writer.sendMail(messageOf(mail, from))
      const name = newId()
      try {
        // A mail holds an address and a link that confirms it: nobody else on this machine reads it.
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFile(join(folder, `${name}.draft`), message, { mode: 0o600 })
        await rename(join(folder, `${name}.draft`), join(folder, `${name}${ENDING}`))
        return ok(null)
      } catch (thrown) {
        return refuse({ code: 'mail/unreachable', why: thrown instanceof Error ? thrown.message : String(thrown) })
      }
    },
  }
}

const isMissing = (thrown: unknown): boolean => thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'

/** A kept mail, or null where there is none of this id. */
export const readMail = async (folder: string, id: string): Promise<KeptMail | null> => {
  if (!isId(id)) return null
  try {
    return { id, at: madeAt(id), ...readEml(await readFile(join(folder, `${id}${ENDING}`))) }
  } catch (thrown) {
    if (isMissing(thrown)) return null
    throw thrown
  }
}

const keptIds = async (folder: string): Promise<Id[]> => {
  try {
    const names = await readdir(folder)
    return names
      .filter((name) => name.endsWith(ENDING))
      .map((name) => name.slice(0, -ENDING.length))
      .filter(isId)
  } catch (thrown) {
    if (isMissing(thrown)) return []
    throw thrown
  }
}

/** Kept mails, newest first; `before` is what the last call gave back. */
export const listMails = async (
  folder: string,
  { before, limit }: { readonly before?: string | null; readonly limit: number },
): Promise<KeptMails> => {
  const older = (await keptIds(folder))
    .filter((id) => before === undefined || before === null || id < before)
    .sort()
    .reverse()
  const shown = older.slice(0, limit)
  const mails = await Promise.all(shown.map((id) => readMail(folder, id)))
  return {
    mails: mails.filter((mail) => mail !== null),
    before: older.length > shown.length ? (shown.at(-1) ?? null) : null,
  }
}
