import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant } from '../../kernel/clock.ts'
import { isEmptyFolder, readMark, writeMark } from './mark.ts'

const AT = instant('2026-11-23T14:06:00Z')

let base = ''
let count = 0
const newFolder = () => join(base, `data ${++count}`)

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'dreiklang-mark-'))
})
afterAll(() => rm(base, { recursive: true, force: true }))

describe('the mark of a demonstration', () => {
  it('is not there until somebody writes it', async () => {
    const folder = newFolder()
    expect(await readMark(folder)).toBeNull()
    await mkdir(folder)
    expect(await readMark(folder)).toBeNull()
    await writeMark(folder, () => AT)
    expect(await readMark(folder)).toEqual({ since: AT })
  })

  it('brings its folder along and leaves nothing but itself', async () => {
    const folder = join(newFolder(), 'deeper', 'äöü')
    await writeMark(folder)
    expect(await readdir(folder)).toEqual(['demonstration.json'])
  })

  it('is one whole mark after two starts at once', async () => {
    const folder = newFolder()
    await Promise.all([writeMark(folder, () => AT), mkdir(folder, { recursive: true })])
    await writeMark(folder, () => AT)
    expect(await readMark(folder)).toEqual({ since: AT })
  })

  it.each(['', '{', 'null', '{"demonstration":false}', '{"demonstration":true}', '{"demonstration":true,"since":"x"}'])(
    'is nothing else that bears its name: %s',
    async (text) => {
      const folder = newFolder()
      await mkdir(folder)
      await writeFile(join(folder, 'demonstration.json'), text)
      expect(await readMark(folder)).toBeNull()
    },
  )

  it('tells trouble instead of guessing', async () => {
    const file = newFolder()
    await writeFile(file, '')
    await expect(readMark(file)).rejects.toThrow('ENOTDIR')
    await expect(isEmptyFolder(file)).rejects.toThrow('ENOTDIR')
  })
})

describe('an empty folder', () => {
  it('is one that is missing or holds nothing, not even a hidden file', async () => {
    const folder = newFolder()
    expect(await isEmptyFolder(folder)).toBe(true)
    await mkdir(folder)
    expect(await isEmptyFolder(folder)).toBe(true)
    await writeFile(join(folder, '.keep'), '')
    expect(await isEmptyFolder(folder)).toBe(false)
  })

  it('is still one after a start that was killed while writing the mark', async () => {
    const folder = newFolder()
    await mkdir(folder)
    await writeFile(join(folder, 'demonstration.json.4711.draft'), '{"demonstr')
    expect(await isEmptyFolder(folder)).toBe(true)
    expect(await readMark(folder)).toBeNull()
  })

  it('is none any more once it bears the mark or a root key', async () => {
    const marked = newFolder()
    await writeMark(marked)
    expect(await isEmptyFolder(marked)).toBe(false)
    const prepared = newFolder()
    await mkdir(prepared)
    await writeFile(join(prepared, 'root.key'), 'x')
    expect(await isEmptyFolder(prepared)).toBe(false)
  })
})
