import { isSame } from '../../kernel/secrets.ts'
import { createHmac, hkdfSync } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { canonical } from '../../kernel/canonical.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { BackupRefusal } from './words.ts'

const FORMAT = 'dreiklang-backup/1'
export const MANIFEST = 'manifest.json'

const written = { file: z.string(), sizeBytes: z.int().min(0), sha256: z.string() }

const shape = z.strictObject({
  format: z.literal(FORMAT),
  part: z.enum(['data', 'keys']),
  id: z.string(),
  at: z.string(),
  program: z.string(),
  sealed: z.boolean(),
  about: z.record(z.string(), z.string()),
  migrations: z.array(
    z.strictObject({ room: z.string(), number: z.int(), name: z.string(), checksum: z.string() }).readonly(),
  ),
  queues: z.array(z.string()),
  tables: z.array(
    z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: z.int().min(0), ...written }).readonly(),
  ),
  sequences: z.array(z.strictObject({ name: z.string(), last: z.string(), called: z.boolean() }).readonly()),
  /** Where the chains of the audit trail end, as one hash. */
  heads: z.string().nullable(),
  files: z
    .strictObject({
      ...written,
      count: z.int().min(0),
      fileBytes: z.int().min(0),
      newFiles: z.int().min(0),
      missing: z.array(z.string()),
    })
    .nullable(),
  /** HMAC under the key of the backup, so that nobody without it can exchange what is listed here. */
  seal: z.string().nullable(),
})

/** What one half of a backup holds: where it comes from, and each file with its hash. Nothing personal stands in it. */
export type Manifest = z.infer<typeof shape>
export type Unsealed = Omit<Manifest, 'format' | 'seal'>

const sealOf = (key: Uint8Array, manifest: Omit<Manifest, 'seal'>): string =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', key, '', 'dreiklang backup manifest', 32)))
    .update(canonical(manifest))
    .digest('hex')

/** Writes the manifest, which makes a half whole: it comes last. */
export const writeManifest = async (folder: string, content: Unsealed, key: Uint8Array | null): Promise<void> => {
  const manifest = { format: FORMAT, ...content } as const
  const file = join(folder, MANIFEST)
  const handle = await open(`${file}.new`, 'wx', 0o600)
  try {
    const seal = key && sealOf(key, manifest)
    await handle.writeFile(`${JSON.stringify({ ...manifest, seal }, null, 1)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${file}.new`, file)
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Reads the manifest of a half. Refused are a missing or changed one, and a sealed one without its key. */
export const readManifest = async (
  folder: string,
  part: Manifest['part'],
  key: Uint8Array | null,
): Promise<Result<Manifest, BackupRefusal>> => {
  const file = join(folder, MANIFEST)
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return refuse({ code: 'backup/none', folder })
  const read = shape.safeParse(parse(text))
  if (!read.success || read.data.part !== part)
    return refuse({ code: 'backup/damaged', file, why: `expected the manifest of the ${part} in form ${FORMAT}` })
  const { seal, ...content } = read.data
  if (!content.sealed) return ok(read.data)
  if (key === null) return refuse({ code: 'backup/key-needed', file })
  if (seal === null || !isSame(seal, sealOf(key, content))) return refuse({ code: 'backup/wrong-key', file })
  return ok(read.data)
}
