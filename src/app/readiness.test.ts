import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folderTrouble, makeFolder } from './data-folder.ts'
import { readiness } from './readiness.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dreiklang-ready-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('readiness', () => {
  it('names what is wrong, what throws without its words, and what never answers', async () => {
    const found = await readiness([
      { of: 'the first', trouble: async () => null },
      { of: 'the second', trouble: async () => 'the second is tired' },
      { of: 'the third', trouble: () => Promise.reject(new Error('postgresql://user:secret@host')) },
      { of: 'the fourth', trouble: () => new Promise(() => {}) },
    ])
    const reasons = ['the second is tired', 'the third can not be used', 'the fourth does not answer']
    expect(found).toEqual({ ready: false, reasons })
  })

  it('goes on serving with what nobody could do better elsewhere, and says it', async () => {
    const late = { of: 'the jobs', trouble: async () => 'jobs wait', serves: true }
    expect(await readiness([late])).toEqual({ ready: true, reasons: ['jobs wait'] })
  })

  it('tries the data folder and leaves nothing in it', async () => {
    expect(await folderTrouble(folder)).toBeNull()
    expect(await readdir(folder)).toEqual([])
    await expect(folderTrouble(join(folder, 'gone'))).rejects.toThrow('ENOENT')
  })
})

describe('a folder', () => {
  it('is made with what is missing above it, and may be there already', async () => {
    const deep = join(folder, 'a', 'b', 'c')
    await Promise.all([makeFolder(deep), makeFolder(deep)])
    await makeFolder(deep)
    expect(await readdir(join(folder, 'a', 'b'))).toEqual(['c'])
  })

  it('is refused where a file is, and where none can be made', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    await expect(makeFolder(file)).rejects.toThrow('not a folder')
    await expect(makeFolder('/proc/dreiklang/data')).rejects.toThrow('no folder can be made here')
  })
})
