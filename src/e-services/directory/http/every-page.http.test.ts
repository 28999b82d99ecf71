import { describe, expect, it } from 'vitest'
import { NOT_HERE, openDirectory } from '../../../../test/directory/sample-directory.ts'
import { faultsOf } from '../../../../test/directory/valid-page.ts'
import { LANGUAGES } from '../../../kernel/texts.ts'

const { app, browser, authorities } = await openDirectory()
const [authority] = authorities

const PATHS = [
  '/',
  '/directory',
  '/directory?what=Hund&where=65185',
  '/directory?what=Hund&where=Homberg',
  '/directory?what=Hund&where=Atlantis',
  '/directory?what=xyzzyq',
  '/directory/all',
  '/directory/services/dog-tax',
  '/directory/services/dog-tax?place=06414000',
  '/directory/services/dog-tax?place=06633',
  '/directory/services/imported-permit?where=Atlantis',
  `/directory/services/dog-tax?place=${NOT_HERE}`,
  `/directory/authorities/${authority?.id}`,
  '/imprint',
  '/data-protection',
  '/accessibility',
]

describe.each(LANGUAGES)('every page in %s', (language) => {
  it.each(PATHS)('%s is valid, has one first heading, and no empty text', async (path) => {
    const reader = browser()
    reader.cookies.set('dreiklang-language', language)
    const { html } = await reader.get(path)
    expect(await faultsOf(html)).toEqual([])
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html.replaceAll('{place}', '')).not.toMatch(/\{\w+\}|undefined|\[object/)
  })
})

describe('caches', () => {
  it.each(PATHS.filter((path) => !path.includes('Atlantis')))('may keep %s for a minute', async (path) => {
    const answer = await app.request(path)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})
