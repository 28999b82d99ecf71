import type { Released } from '../../../foundation/cases/index.ts'
import type { Service } from '../../../foundation/cases/words.ts'
import type { Language } from '../../../kernel/texts.ts'
import { inOrder } from '../domain/catalogue.ts'
import { type Found, indexServices, search } from '../domain/search.ts'
import type { DirectoryShell } from '../shell.ts'

/** All services as they are now, ready to be searched and listed. */
export interface Catalogue {
  readonly search: (text: string) => Found
  /** All in the order of their titles in a language. */
  readonly inOrder: (language: Language) => readonly Service[]
}

const catalogueOf = (released: readonly Released[]): Catalogue => {
  const services = released.map(({ service }) => service)
  const index = indexServices(services)
  const orders = new Map<Language, readonly Service[]>()
  return {
    search: (text) => search(index, text),
    inOrder: (language) => {
      const order = orders.get(language) ?? inOrder(services, language)
      orders.set(language, order)
      return order
    },
  }
}

const isSame = (a: readonly Released[], b: readonly Released[]): boolean =>
  a === b || (a.length === b.length && a.every(({ hash }, at) => hash === b[at]?.hash))

/** The catalogue of the services of the moment; prepared again only when one of them has another hash. */
export const openCatalogue = (shell: Pick<DirectoryShell, 'services'>): (() => Promise<Catalogue>) => {
  let kept: { readonly released: readonly Released[]; readonly catalogue: Catalogue } | null = null
  return async () => {
    const released = await shell.services.current()
    if (!kept || !isSame(kept.released, released)) kept = { released, catalogue: catalogueOf(released) }
    return kept.catalogue
  }
}
