import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anchorsIn, excerptsIn, linksIn, markdownFiles, root, textOf } from './docs/markdown.ts'

/** Made by the way through the main job (test/ways); without a browser there are none. */
const PICTURES = 'docs/pictures'

const files = markdownFiles()
const isElsewhere = (target: string) => /^[a-z]+:/.test(target)

const broken = (file: string, target: string): string[] => {
  const [path = '', anchor] = decodeURI(target).split('#')
  const at = path === '' ? file : normalize(join(dirname(file), path))
  if (at.startsWith(PICTURES) && !existsSync(join(root, PICTURES))) return []
  if (!existsSync(join(root, at))) return [`${file}: ${target}`]
  const missing = anchor !== undefined && at.endsWith('.md') && !anchorsIn(textOf(at)).includes(anchor)
  return missing ? [`${file}: ${target}: no such heading`] : []
}

describe('the texts of the project', () => {
  it('are found with their links', () => {
    expect(files).toEqual(expect.arrayContaining(['README.md', 'README.de.md', 'docs/ARCHITECTURE.md']))
    expect(linksIn('[a](b.md) `[c](d.md)` ![e](f.png)')).toEqual(['b.md', 'f.png'])
    expect(anchorsIn('## A room, always: `x`')).toEqual(['a-room-always-x'])
  })

  it('link only to files and headings that are there', () => {
    const all = files.flatMap((file) => linksIn(textOf(file)).map((target) => ({ file, target })))
    expect(all.length).toBeGreaterThan(40)
    expect(all.flatMap(({ file, target }) => (isElsewhere(target) ? [] : broken(file, target)))).toEqual([])
  })

  it('quote code as it stands in the source', () => {
    const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()
    const excerpts = files.flatMap((file) => excerptsIn(textOf(file)))
    expect(excerpts.length).toBeGreaterThan(8)
    const untrue = excerpts.flatMap(({ file, lines }) => {
      const source = existsSync(join(root, file)) ? squeezed(textOf(file)) : ''
      const pieces = lines.join('\n').split(/^\s*…\s*$/m)
      return pieces
        .map(squeezed)
        .filter((piece) => !source.includes(piece))
        .map((piece) => `${file}: ${piece}`)
    })
    expect(untrue).toEqual([])
  })
})
