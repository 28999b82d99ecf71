import { z } from 'zod'
import type { Service } from '../../../foundation/cases/words.ts'
import { areasOn } from '../../../foundation/geography/index.ts'
import type { Day } from '../../../kernel/clock.ts'
import { type Language, say } from '../../../kernel/texts.ts'
import { defineRoute } from '../../../platform/http/words.ts'
import type { PlaceAnswer } from '../domain/place.ts'
import { may } from '../permissions.ts'
import { findTexts } from '../texts.ts'
import { findPlace } from '../verbs/find-place.ts'
import { responsibleAuthority } from '../verbs/responsible-authority.ts'
import { to } from './addresses.ts'
import { CACHE, type Directory, today } from './directory.ts'
import { ServicePage, type ServiceView } from './pages/service.page.tsx'
import { narrower, placeChoice, placeError, placeNote } from './place-on-page.ts'
import { placeQuery } from './query.ts'

interface Question {
  readonly service: Service
  readonly place: PlaceAnswer
  readonly typed: string
  readonly on: Day
  readonly language: Language
}

/** A county is too wide for a task of its municipalities: then those are offered, and for anything wider a name is asked. */
const settled = (place: PlaceAnswer, isTooWide: boolean, on: Day): PlaceAnswer => {
  if (place.kind !== 'one' || !isTooWide) return place
  const areas = narrower(place.area, areasOn(on))
  return areas.length > 0 ? { kind: 'several', areas, more: false } : { kind: 'too-wide', name: place.area.name }
}

const viewOf = async (
  directory: Directory,
  { service, place, typed, on, language }: Question,
): Promise<ServiceView> => {
  const area = place.kind === 'one' ? place.area : null
  const responsible = area && (await responsibleAuthority(directory)(service.owner, { area, on }))
  const clear = settled(place, responsible !== null && responsible.area === null, on)
  const choice =
    clear.kind === 'several' ? placeChoice({ ...clear, on, href: (ags) => to.service(service.id, ags) }) : null
  return {
    service,
    place: clear.kind === 'one' ? { ags: clear.area.ags, name: clear.area.name } : null,
    where: area?.name ?? typed,
    placeError: placeError(clear, language),
    placeNote: placeNote(clear, language),
    choice,
    authority: responsible?.authority ?? null,
    responsibleFor: responsible?.area?.name ?? null,
  }
}

export const servicePage = (directory: Directory) =>
  defineRoute({
    method: 'GET',
    path: '/directory/services/:service',
    permission: may.read,
    summary: 'Tell everything about a service and lead to its form',
    takes: { params: z.object({ service: z.string() }), query: placeQuery },
    answer: async ({ params, query, language }) => {
      const released = await directory.services.newest(params.service)
      if (!released) return { kind: 'refusal', refusal: { code: 'directory/unknown-service' } }
      const { service } = released
      const on = today(directory)
      const view = await viewOf(directory, {
        service,
        place: findPlace(query, on),
        typed: query.where || query.place,
        on,
        language,
      })
      const failed = view.placeError !== undefined
      const title = say(service.texts.title, language)
      return {
        kind: 'page',
        title,
        breadcrumb: [{ text: say(findTexts.title, language), href: to.results({}) }, { text: service.texts.title }],
        ...(failed ? { failed, status: 422 } : { cache: CACHE }),
        body: <ServicePage view={view} />,
      }
    },
  })
