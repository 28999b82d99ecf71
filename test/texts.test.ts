import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkEasyGerman, easyTextsIn } from '../src/platform/html/leicht.ts'

const source = join(import.meta.dirname, '..', 'src')

/** Every file that holds texts for people: texts.ts, more-texts.ts, refusals.ts, permissions.ts and the files of the services. */
const textFiles = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|[/\\-])(texts|refusals|permissions)\.ts$|\.service\.ts$/.test(path))
  .sort()

describe('the easy German texts of the product', () => {
  it('are found', () => {
    expect(textFiles).toContain(relative(source, join(source, 'platform/html/texts.ts')))
  })

  it.each(textFiles)('keep the rules in %s', async (path) => {
    const texts = easyTextsIn({ ...(await import(pathToFileURL(join(source, path)).href)) })
    const problems = texts.flatMap(({ path: place, de, leicht }) =>
      checkEasyGerman(leicht, de).map(({ rule, at }) => `${place}: ${rule}: ${at}`),
    )
    expect(problems).toEqual([])
  })
})
