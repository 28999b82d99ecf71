import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Folders that are not the text of the project. */
const FOREIGN = ['node_modules', 'build', 'local', '.git']

/** Every Markdown file of the project, from its folder. */
export const markdownFiles = (folder = ''): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return FOREIGN.includes(entry.name) ? [] : markdownFiles(path)
    return entry.name.endsWith('.md') ? [path] : []
  })

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** A block of code in a text, with what stands behind its language. */
export interface CodeBlock {
  readonly file: string
  readonly lines: readonly string[]
}

/** The blocks of code that name a file: ```` ```ts src/kernel/ids.ts ````. */
export const excerptsIn = (text: string): readonly CodeBlock[] =>
  [...text.matchAll(/^```\w+ (\S+)\n([\s\S]*?)\n```$/gm)].map(([, file = '', code = '']) => ({
    file,
    lines: code.split('\n'),
  }))

const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '')

/** The targets of all links and pictures in a text. */
export const linksIn = (text: string): readonly string[] =>
  [...withoutCode(text).matchAll(/\]\(([^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)/g)].map(([, target = '']) => target)

/** The anchors of a page: its headings as forges write them. */
export const anchorsIn = (text: string): readonly string[] =>
  [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  )
