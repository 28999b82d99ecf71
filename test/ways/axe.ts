import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string }[]
}

const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What colours decide; everything else is the same in the dark. */
export const BY_COLOUR = ['color-contrast', 'link-in-text-block']

const run = (rules: readonly string[]): string =>
  `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then((found) => JSON.stringify(found.violations))`

/**
 * What axe finds on the page as it stands: rule and first place, nothing where all is well. By WCAG 2.2 AA and good
 * practice, or by the named rules alone.
 */
export const axeFindings = async (page: Page, rules: readonly string[] = ALL): Promise<readonly string[]> => {
  await page.evaluate(source)
  const text: unknown = await page.evaluate(run(rules))
  if (typeof text !== 'string') throw new Error('axe gave no answer')
  const violations: readonly Violation[] = JSON.parse(text)
  return violations.map((one) => `${one.id}: ${one.help} at ${one.nodes[0]?.html.slice(0, 160)}`)
}
