import { type Language, say } from '../../../kernel/texts.ts'
import type { Crumb } from '../../../platform/html/words.ts'
import { defineRoute } from '../../../platform/http/words.ts'
import { sliceAfter } from '../domain/catalogue.ts'
import { may } from '../permissions.ts'
import { findTexts } from '../texts.ts'
import { findPlace } from '../verbs/find-place.ts'
import { to } from './addresses.ts'
import { CACHE, type Directory, today } from './directory.ts'
import { listServices } from './listed-services.ts'
import { ResultsPage, resultsTitle, type ResultsView } from './pages/results.page.tsx'
import { placeChoice, placeError, placeNote } from './place-on-page.ts'
import { askedQuery } from './query.ts'

export const results = (directory: Directory) =>
  defineRoute({
    method: 'GET',
    path: '/directory',
    permission: may.read,
    summary: 'Find services and who is responsible for them at a place',
    takes: { query: askedQuery },
    answer: async ({ query, language }) => {
      const on = today(directory)
      const { what, after } = query
      const place = findPlace(query, on)
      const area = place.kind === 'one' ? place.area : null
      const catalogue = await directory.catalogue()
      const found = what === '' ? { services: catalogue.inOrder(language), similar: false } : catalogue.search(what)
      const { items, previous, next } = sliceAfter(found.services, after)
      const view: ResultsView = {
        what,
        where: area?.name ?? (query.where || query.place),
        place: area && { ags: area.ags, name: area.name },
        placeError: placeError(place, language),
        placeNote: placeNote(place, language),
        choice:
          place.kind === 'several'
            ? placeChoice({ ...place, on, href: (ags) => to.results({ what, place: ags }) })
            : null,
        listed: await listServices(directory, items, { place: area && { area, on }, language }),
        similar: found.similar,
        previous,
        next,
      }
      const failed = view.placeError !== undefined
      return {
        kind: 'page',
        title: resultsTitle(view, language),
        breadcrumb: breadcrumbOf(resultsTitle(view, language), language),
        ...(failed ? { failed, status: 422 } : { cache: CACHE }),
        body: <ResultsPage view={view} />,
      }
    },
  })

const breadcrumbOf = (title: string, language: Language): readonly Crumb[] => {
  const home = say(findTexts.title, language)
  return title === home ? [{ text: home }] : [{ text: home, href: to.results({}) }, { text: title }]
}
