import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MOST_BYTES, addressOf, agreedMediaType, isFileAddress, openFolderStore, sniffMediaType } from './index.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const keyA = bytes('key of tenant A')
const keyB = bytes('key of tenant B')
/** A seal that is easy to see through: every bit is turned. */
const turn = (of: Uint8Array): Uint8Array => of.map((byte) => byte ^ 0xff)

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const everything = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

test('what was put comes back, and lies sealed under its address', async () => {
  const store = openFolderStore(folder)
  const put = await store.put(keyA, turn, bytes('Nachweis'))
  if (!put.ok) throw new Error(put.refusal.code)
  const { address, sizeBytes } = put.value
  expect(sizeBytes).toBe(8)
  expect(address).toBe(addressOf(keyA, bytes('Nachweis')))
  const path = join(folder, address.slice(0, 2), address.slice(2, 4), address)
  expect(await readFile(path)).toEqual(Buffer.from(turn(bytes('Nachweis'))))
  expect((await stat(path)).mode & 0o077).toBe(0)
  expect(await store.get(address, turn)).toEqual({ ok: true, value: new Uint8Array(turn(turn(bytes('Nachweis')))) })
})

test('any bytes come back as they were', async () => {
  const store = openFolderStore(folder)
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (content) => {
      const put = await store.put(keyA, turn, content)
      if (!put.ok) return false
      const got = await store.get(put.value.address, turn)
      return got.ok && Buffer.compare(got.value, content) === 0
    }),
    { numRuns: 25 },
  )
})

test('the same bytes twice are one file, also at the same time', async () => {
  const store = openFolderStore(folder)
  const puts = await Promise.all(Array.from({ length: 8 }, () => store.put(keyA, turn, bytes('gleich'))))
  await store.put(keyA, turn, bytes('gleich'))
  expect(new Set(puts.map((put) => put.ok && put.value.address)).size).toBe(1)
  expect(await everything()).toHaveLength(1)
})

test('two tenants have different addresses for the same bytes', async () => {
  const store = openFolderStore(folder)
  await store.put(keyA, turn, bytes('gleich'))
  await store.put(keyB, turn, bytes('gleich'))
  expect(await everything()).toHaveLength(2)
})

test('a draft that a dead writer left is no file, harms no later put, and is swept when it is old', async () => {
  await mkdir(join(folder, 'drafts'))
  const old = join(folder, 'drafts', 'old')
  await writeFile(old, 'halb')
  await writeFile(join(folder, 'drafts', 'young'), 'halb')
  await utimes(old, new Date(0), new Date(0))
  const store = openFolderStore(folder)
  expect((await store.put(keyA, turn, bytes('ganz'))).ok).toBe(true)
  expect(await everything()).toEqual(expect.arrayContaining(['young', addressOf(keyA, bytes('ganz'))]))
  expect(await everything()).not.toContain('old')
})

test('a text that is no address finds nothing and leaves the store nowhere', async () => {
  await writeFile(join(folder, 'secret'), 'geheim')
  const store = openFolderStore(join(folder, 'store'))
  const inside = addressOf(keyA, bytes('x'))
  for (const address of ['', '../secret', `../../${inside}`, inside.toUpperCase(), `${inside}\n`, `${inside}/..`]) {
    expect(isFileAddress(address)).toBe(false)
    expect(await store.get(address, turn)).toEqual({ ok: false, refusal: { code: 'file/not-found' } })
  }
  expect(await store.get(inside, turn)).toEqual({ ok: false, refusal: { code: 'file/not-found' } })
})

test('a store that can not be written says so, and takes the file later', async () => {
  const blocked = join(folder, 'store')
  await writeFile(blocked, 'a file where the folder should be')
  const store = openFolderStore(blocked)
  const put = await store.put(keyA, turn, bytes('Nachweis'))
  expect(put).toEqual({ ok: false, refusal: { code: 'file/disk', why: 'ENOTDIR' } })
  await rm(blocked)
  expect((await store.put(keyA, turn, bytes('Nachweis'))).ok).toBe(true)
})

test('a store that can not be read is no missing file', async () => {
  const store = openFolderStore(folder)
  const address = addressOf(keyA, bytes('Nachweis'))
  await mkdir(join(folder, address.slice(0, 2), address.slice(2, 4), address), { recursive: true })
  await chmod(folder, 0o700)
  expect(await store.get(address, turn)).toMatchObject({ ok: false, refusal: { code: 'file/disk', why: 'EISDIR' } })
})

test('what the key can not open is named as damaged, and a seal that fails is a bug', async () => {
  const store = openFolderStore(folder)
  const put = await store.put(keyA, turn, bytes('Nachweis'))
  const fail = (): Uint8Array => {
    throw new Error('wrong key')
  }
  const refused = await store.get(put.ok ? put.value.address : '', fail)
  expect(refused).toEqual({ ok: false, refusal: { code: 'file/damaged', why: 'Error: wrong key' } })
  await expect(store.put(keyA, fail, bytes('anderes'))).rejects.toThrow('wrong key')
})

test('a file over the limit is not stored', async () => {
  const put = await openFolderStore(folder).put(keyA, turn, new Uint8Array(MOST_BYTES + 1))
  expect(put).toEqual({
    ok: false,
    refusal: { code: 'file/too-large', sizeBytes: MOST_BYTES + 1, mostBytes: MOST_BYTES },
  })
  expect(await everything()).toEqual([])
})

test('the first bytes tell what a file is', () => {
  expect(sniffMediaType(bytes('%PDF-1.7\n'))).toBe('application/pdf')
  expect(sniffMediaType(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg')
  expect(sniffMediaType(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0))).toBe('image/png')
  expect(sniffMediaType(bytes('PK\u0003\u0004'))).toBe('application/zip')
  expect(sniffMediaType(bytes('Grüße;1\r\n'))).toBe('text/plain')
  for (const unknown of [
    new Uint8Array(),
    Uint8Array.of(0x4d, 0x5a, 0x90, 0),
    Uint8Array.of(0x47, 0x72, 0xfc, 0xdf),
    Uint8Array.of(0xff, 0xd8),
    bytes('x\u0000%PDF-1.7'),
  ])
    expect(sniffMediaType(unknown)).toBeNull()
})

test('a name that promises something else than the bytes is not agreed', () => {
  expect(agreedMediaType('Bescheid.PDF', bytes('%PDF-1.4'))).toBe('application/pdf')
  expect(agreedMediaType('Foto.jpg', bytes('%PDF-1.4'))).toBeNull()
  expect(agreedMediaType('Bescheid.pdf', Uint8Array.of(0x4d, 0x5a, 0x90, 0))).toBeNull()
  expect(agreedMediaType('Bescheid.pdf.exe', bytes('%PDF-1.4'))).toBeNull()
  expect(agreedMediaType('constructor', bytes('text'))).toBeNull()
})
