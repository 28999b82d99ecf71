import type { Label } from '../../../../kernel/texts.ts'
import type { Group, Part } from '../../form-words.ts'

/** Title of a page for questions that stand between the groups of a schema. */
const FURTHER: Label = { de: 'Weitere Angaben', en: 'Further details', leicht: 'Mehr Angaben' }

/**
 * A form has groups at its top level, as these are its pages. Fields that stand there alone are gathered, neighbours
 * together and in their order, on pages `page1`, `page2`, …; the first one at the start bears the name of the schema.
 */
export function asPages(parts: readonly Part[], name: string): readonly Group[] {
  const pages: Group[] = []
  let loose: Part[] = []
  let made = 0
  const close = (): void => {
    if (loose.length === 0) return
    made += 1
    const label = pages.length === 0 ? { de: name } : FURTHER
    pages.push({ id: `page${made}`, kind: 'group', label, times: { min: 1, max: 1 }, parts: loose })
    loose = []
  }
  for (const part of parts) {
    if (part.kind === 'group') {
      close()
      pages.push(part)
    } else loose.push(part)
  }
  close()
  return pages
}

/** Fewest answers that parts force, counting every required repetition. */
export const leastAnswers = (parts: readonly Part[]): number =>
  parts.reduce(
    (sum, part) => sum + (part.kind === 'group' ? part.times.min * leastAnswers(part.parts) : part.times.min),
    0,
  )

/** Where a path of the schema lies in the form: a field that stood alone lies on a page. */
export function pathOnPage(pages: readonly Group[], path: string): string {
  const page = pages.find((group) => PAGE.test(group.id) && group.parts.some((part) => part.id === path))
  return page ? `${page.id}.${path}` : path
}

const PAGE = /^page\d+$/u
