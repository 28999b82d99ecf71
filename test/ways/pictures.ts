import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { packageRoot } from '../../src/platform/root.ts'

const FOLDER = join(packageRoot(), 'docs', 'pictures')

/** The pictures of the README, by who looked at what. They are made anew by `npm run pictures`. */
const NAMES: Readonly<Record<string, string>> = {
  'citizen start': 'start',
  'citizen service': 'service',
  'citizen form-second-dog': 'form',
  'citizen my-cases': 'my-cases',
  'clerk case': 'case-clerk',
}

const wanted = (): boolean => process.env['PICTURES'] === 'docs'

/** Keeps a picture of the page as it stands in the window, where the README shows this one. */
export const keepForReadme = async (page: Page, who: string, what: string): Promise<void> => {
  const name = NAMES[`${who} ${what}`]
  if (!wanted() || name === undefined) return
  await mkdir(FOLDER, { recursive: true })
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
}

/** Keeps the first sheet of a letter for the README; `pdftoppm` makes the picture. */
export const keepLetterForReadme = async (pdf: Buffer): Promise<void> => {
  if (!wanted()) return
  const file = join(packageRoot(), 'build', 'pictures', 'decision.pdf')
  await writeFile(file, pdf)
  await promisify(execFile)('pdftoppm', ['-r', '90', '-png', '-singlefile', file, join(FOLDER, 'decision')])
}
