import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { passingSeal } from '../../src/foundation/data-protection/domain/segments.ts'
import { newId } from '../../src/kernel/ids.ts'
import { openFolderStore, openPartsFolder } from '../../src/platform/files/index.ts'
import { contentOf } from './content.ts'

// The system's signal would end the program before the write could fail.
process.on('SIGXFSZ', () => {})

const folder = process.env['FOLDER'] ?? ''
const file = (sizeBytes: number) => ({
  scopeKey: Buffer.alloc(32, 1),
  seal: passingSeal(),
  bytes: contentOf(new Uint8Array(sizeBytes)).stream(),
  mostBytes: 10_000_000,
})
const store = openFolderStore(folder)
const large = await store.put(file(3_000_000))
const part = await openPartsFolder(join(folder, 'parts')).add({ ...file(3_000_000), upload: newId(), offset: 0 })
const entries = await readdir(folder, { recursive: true, withFileTypes: true })
const left = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
const small = await store.put(file(1_000))
process.stdout.write(
  `${JSON.stringify({
    large: large.ok
      ? { ok: true }
      : { ok: false, code: large.refusal.code, why: 'why' in large.refusal ? large.refusal.why : '' },
    left,
    part: part.ok ? { ok: true } : { ok: false, code: part.refusal.code },
    small: small.ok,
  })}\n`,
)
