import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../root.ts'
import { loadAssets } from './assets.ts'

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

describe('static files', () => {
  it('have paths that change with their content, also that of what they refer to', async () => {
    const { byUrl, href } = await loadAssets(packageRoot(), '/nowhere')
    expect(href('dreiklang.css')).toMatch(/^\/assets\/dreiklang\.[0-9a-f]{16}\.css$/)
    const css = byUrl.get(href('dreiklang.css'))
    expect(css?.mediaType).toBe('text/css; charset=utf-8')
    expect(text(css?.bytes)).toContain(`url("${href('FiraSans-Regular.woff2')}")`)
    expect(byUrl.get(href('FiraSans-Regular.woff2'))?.mediaType).toBe('font/woff2')
  })

  it('refer to nothing but each other', async () => {
    const { byUrl } = await loadAssets(packageRoot(), '/nowhere')
    for (const [url, { bytes, mediaType }] of byUrl) {
      if (!mediaType.startsWith('text/css')) continue
      const used = [...text(bytes).matchAll(/url\(["']?(?!data:)([^"')]+)/g)].map((match) => match[1] ?? '')
      expect([url, used.filter((path) => !byUrl.has(path))]).toEqual([url, []])
      expect(text(bytes)).not.toContain('@import')
    }
  })

  it('take the built scripts along', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'scripts-'))
    await writeFile(join(folder, 'page.js'), 'export {}')
    await writeFile(join(folder, 'page.js.map'), '{}')
    const { byUrl, find } = await loadAssets(packageRoot(), folder)
    const url = find('page.js')
    expect(text(byUrl.get(url ?? '')?.bytes)).toBe('export {}')
    expect(find('page.js.map')).toBeUndefined()
  })

  it('say so when one is missing', async () => {
    const { href, find } = await loadAssets(packageRoot(), '/nowhere')
    expect(() => href('nothing.css')).toThrow('there is no file nothing.css')
    expect(find('nothing.css')).toBeUndefined()
  })
})
