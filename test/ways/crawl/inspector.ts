import type { Answer } from '../crawl.ts'
import { type GermanPage, germanPage, untranslated } from './languages.ts'
import { faultsOf } from './page-rules.ts'
import { type Fault, placeOf } from './report.ts'
import { openScreens } from './screens.ts'

/** Looks at every answer of a crawl and remembers what is wrong. */
export interface Inspector {
  readonly inspect: (answer: Answer) => Promise<void>
  readonly faults: readonly Fault[]
}

const nameOf = ({ walker, path, status }: Answer): string => `${walker.role} ${status} ${path}`

/** Compares pages with their German ones, which have to come first. */
const languageGuard = () => {
  const german = new Map<string, GermanPage>()
  return (answer: Answer): readonly string[] => {
    const name = nameOf(answer)
    if (answer.walker.language !== 'de') return untranslated(answer, german.get(name))
    german.set(name, germanPage(answer))
    return []
  }
}

/**
 * Opens the browsers of an inspector. The short one looks with them at the first page of each kind; the thorough one at
 * the first of each kind for every role and language, and at every page on the smallest screen.
 */
export const openInspector = async (url: string, thorough: boolean): Promise<Inspector> => {
  const screens = await openScreens(url)
  const compare = languageGuard()
  const faults: Fault[] = []
  const kinds = new Set<string>()

  const isFirstOfKind = ({ pattern, status, walker }: Answer): boolean => {
    const kind = [pattern, status, ...(thorough ? [walker.role, walker.language] : [])].join(' ')
    if (kinds.has(kind)) return false
    kinds.add(kind)
    return true
  }

  const seen = async (answer: Answer): Promise<readonly string[]> => {
    const first = isFirstOfKind(answer)
    const found = await Promise.all([
      first || thorough ? screens.narrow(answer, first) : [],
      first ? screens.accessible(answer, thorough) : [],
    ])
    return found.flat()
  }

  const inspect = async (answer: Answer): Promise<void> => {
    const isPage = answer.document !== null
    const [onScreen, inText] = await Promise.all([isPage ? seen(answer) : [], faultsOf(answer)])
    const told = isPage ? compare(answer) : []
    for (const what of [...inText, ...told, ...onScreen]) faults.push({ what, where: placeOf(answer) })
  }
  return { inspect, faults }
}
