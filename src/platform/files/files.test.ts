import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bytesIn, contentOf } from '../../../test/setup/content.ts'
import { passingSeal } from '../../foundation/data-protection/index.ts'
import { newId } from '../../kernel/ids.ts'
import { isFileAddress, openFolderStore, openLanding, openPartsFolder } from './index.ts'
import { SEGMENT_BYTES } from './sealed-file.ts'
import type { FileRefusal, NewFile } from './words.ts'

const keyA = Buffer.alloc(32, 1)
const keyB = Buffer.alloc(32, 2)
const seal = passingSeal()
const open = () => seal

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const file = (of: string | Uint8Array, more: Partial<NewFile> = {}): NewFile => ({
  scopeKey: keyA,
  seal,
  bytes: contentOf(of).stream(),
  mostBytes: 1_000_000,
  ...more,
})
const value = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: FileRefusal }): Value => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const everything = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

test('what was put comes back, and lies sealed under its address for nobody else to read', async () => {
  const store = openFolderStore(folder)
  const { address, sizeBytes } = value(await store.put(file('Nachweis')))
  expect(sizeBytes).toBe(8)
  const path = join(folder, address.slice(0, 2), address.slice(2, 4), address)
  expect((await readFile(path)).includes('Nachweis')).toBe(false)
  expect((await stat(path)).mode & 0o077).toBe(0)
  const content = value(await store.get(address, open))
  expect((await bytesIn(content)).toString()).toBe('Nachweis')
  await content.close()
})

test('any bytes come back as they were, as a whole and from any place, also around the borders of segments', async () => {
  const store = openFolderStore(folder)
  const sizes = [0, 1, SEGMENT_BYTES - 1, SEGMENT_BYTES, SEGMENT_BYTES + 1, 3 * SEGMENT_BYTES]
  const size = fc.oneof(fc.constantFrom(...sizes), fc.nat(2_000))
  await fc.assert(
    fc.asyncProperty(size, fc.nat(), fc.nat(100_000), async (length, at, wanted) => {
      const bytes = randomBytes(length)
      const { address } = value(await store.put(file(bytes)))
      const content = value(await store.get(address, open))
      const offset = at % (length + 1)
      expect((await bytesIn(content)).equals(bytes)).toBe(true)
      expect(content.sizeBytes).toBe(length)
      expect(Buffer.from(await content.read(offset, wanted)).equals(bytes.subarray(offset, offset + wanted))).toBe(true)
      await content.close()
    }),
    { numRuns: 30 },
  )
})

test('the same bytes twice are one file, also at the same time, and another scope has another address', async () => {
  const store = openFolderStore(folder)
  const puts = await Promise.all(Array.from({ length: 8 }, () => store.put(file('gleich'))))
  await store.put(file('gleich'))
  expect(new Set(puts.map((put) => value(put).address)).size).toBe(1)
  expect(await everything()).toHaveLength(1)
  await store.put(file('gleich', { scopeKey: keyB }))
  expect(await everything()).toHaveLength(2)
})

test('an address is told before anything lies there, so that somebody can look after it', async () => {
  const store = openFolderStore(folder)
  const told: string[] = []
  const announce = async (address: string) => {
    told.push(address)
    expect(await store.get(address, open)).toEqual({ ok: false, refusal: { code: 'file/not-found' } })
  }
  const { address } = value(await store.put(file('neu', { announce })))
  await store.put(file('neu', { announce }))
  expect(told).toEqual([address])
})

test('a draft that a dead writer left is no file, harms no later put, and is swept when it is old', async () => {
  await mkdir(join(folder, 'drafts'))
  const old = join(folder, 'drafts', 'old')
  await writeFile(old, 'halb')
  await writeFile(join(folder, 'drafts', 'young'), 'halb')
  await utimes(old, new Date(0), new Date(0))
  const store = openFolderStore(folder)
  const { address } = value(await store.put(file('ganz')))
  expect((await everything()).sort()).toEqual([address, 'young'].sort())
})

test('a sender who goes away in the middle, or sends too much, leaves nothing', async () => {
  const store = openFolderStore(folder)
  const broken = async function* () {
    yield Buffer.from('halb')
    throw new Error('gone away')
  }
  await expect(store.put(file('', { bytes: broken() }))).rejects.toThrow('gone away')
  expect(await store.put(file('zu viel', { mostBytes: 3 }))).toEqual({
    ok: false,
    refusal: { code: 'file/too-large', mostBytes: 3 },
  })
  const land = openLanding(folder, passingSeal)
  await expect(land(broken(), 10)).rejects.toThrow('gone away')
  expect(await land(contentOf('zu viel').stream(), 3)).toMatchObject({ refusal: { code: 'file/too-large' } })
  expect(await everything()).toEqual([])
})

test('what lands has no name that anybody could find, and can be read until it is closed', async () => {
  const landed = value(await openLanding(folder, passingSeal)(contentOf('vom Netz').stream(), 100))
  expect(await everything()).toEqual([])
  expect((await bytesIn(landed)).toString()).toBe('vom Netz')
  await landed.close()
  await expect(landed.read(0, 3)).rejects.toThrow()
})

test('a text that is no address finds nothing and leaves the store nowhere', async () => {
  await writeFile(join(folder, 'secret'), 'geheim')
  const store = openFolderStore(join(folder, 'store'))
  const inside = 'ab'.repeat(32)
  for (const address of ['', '../secret', `../../${inside}`, inside.toUpperCase(), `${inside}\n`, `${inside}/..`]) {
    expect(isFileAddress(address)).toBe(false)
    expect(await store.get(address, open)).toEqual({ ok: false, refusal: { code: 'file/not-found' } })
  }
  expect(await store.get(inside, open)).toEqual({ ok: false, refusal: { code: 'file/not-found' } })
})

test('a store that can not be written says so, and takes the file later', async () => {
  const blocked = join(folder, 'store')
  await writeFile(blocked, 'a file where the folder should be')
  const store = openFolderStore(blocked)
  expect(await store.put(file('Nachweis'))).toEqual({ ok: false, refusal: { code: 'file/disk', why: 'ENOTDIR' } })
  await rm(blocked)
  expect((await store.put(file('Nachweis'))).ok).toBe(true)
})

test('a store that can not be read is no missing file', async () => {
  const address = 'ab'.repeat(32)
  await mkdir(join(folder, 'ab', 'ab', address), { recursive: true })
  expect(await openFolderStore(folder).get(address, open)).toMatchObject({
    ok: false,
    refusal: { code: 'file/disk', why: 'EISDIR' },
  })
})

test('what was cut off, changed or sealed with another key is named as damaged', async () => {
  const store = openFolderStore(folder)
  const { address } = value(await store.put(file(randomBytes(2 * SEGMENT_BYTES + 5))))
  const path = join(folder, address.slice(0, 2), address.slice(2, 4), address)
  const whole = await readFile(path)
  const damaged = { ok: false, refusal: { code: 'file/damaged' } }
  for (const cut of [0, 1, 40, SEGMENT_BYTES + 18, 2 * SEGMENT_BYTES + 34, whole.length - 1]) {
    await writeFile(path, whole.subarray(0, cut))
    expect(await store.get(address, open)).toMatchObject(damaged)
  }
  await writeFile(path, whole)
  expect(await store.get(address, passingSeal)).toMatchObject(damaged)
  const changed = Buffer.from(whole)
  changed[SEGMENT_BYTES + 100] = (changed[SEGMENT_BYTES + 100] ?? 0) ^ 1
  await writeFile(path, changed)
  const content = value(await store.get(address, open))
  await expect(bytesIn(content)).rejects.toThrow()
  await content.close()
})

test('parts make one file, each only where the last one ended, and nothing stays of one that broke off', async () => {
  const parts = openPartsFolder(folder)
  const upload = newId()
  const bytes = randomBytes(200_000)
  const part = (offset: number, end: number) => ({
    upload,
    offset,
    seal,
    bytes: contentOf(bytes.subarray(offset, end)).stream(),
    mostBytes: 200_000 - offset,
  })
  expect(await parts.sizeOf(upload)).toBe(0)
  expect(value(await parts.add(part(0, 90_000)))).toBe(90_000)
  expect(value(await parts.add(part(100_000, 120_000)))).toBe(90_000)
  expect(value(await parts.add(part(0, 120_000)))).toBe(90_000)
  const broken = async function* () {
    yield bytes.subarray(90_000, 95_000)
    throw new Error('gone away')
  }
  await expect(parts.add({ ...part(90_000, 95_000), bytes: broken() })).rejects.toThrow('gone away')
  const both = await Promise.all([parts.add(part(90_000, 150_000)), parts.add(part(90_000, 150_000))])
  expect(both.map(value)).toEqual([150_000, 150_000])
  expect(value(await parts.add(part(150_000, 200_000)))).toBe(200_000)
  const content = value(await parts.open(upload, open))
  expect((await bytesIn(content)).equals(bytes)).toBe(true)
  expect(Buffer.from(await content.read(89_000, 70_000)).equals(bytes.subarray(89_000, 159_000))).toBe(true)
  await content.close()
  expect((await everything()).length).toBe(3)
  await parts.sweep(60_000)
  expect((await everything()).length).toBe(3)
  await parts.remove(upload)
  expect(await everything()).toEqual([])
})
