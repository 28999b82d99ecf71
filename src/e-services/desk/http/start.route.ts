import { z } from 'zod'
import { type Actor, reaches } from '../../../kernel/actor.ts'
import { dayOf, type Instant, later } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { areaAt, type Released, serviceAt } from '../../../foundation/cases/index.ts'
import { unlessFor, unlessMandated } from '../../../foundation/cases/words.ts'
import { offersFor, startDraft } from '../../../foundation/forms/index.ts'
import { firstAnswers, pagesOf, firstPage } from '../../../foundation/forms/words.ts'
import type { Frame } from '../../../platform/html/words.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { addressOf } from '../domain/steps.ts'
import { may } from '../permissions.ts'
import type { DeskShell } from '../shell.ts'
import { placesFor } from '../verbs/find-service.ts'
import { draftPath, forActor, stepUpPath } from './entry.ts'
import { TAKE } from './pages/offers.tsx'
import { placePage, startPage } from './pages/start.page.tsx'

const takesService = z.object({ service: z.string().max(100) })

/** Days of an ISO 8601 period, for people. */
const daysOf = (period: string, at: Instant): number =>
  Math.round((Date.parse(later(at, period)) - Date.parse(at)) / 86_400_000)

const unknownService = (service: string): Answer => {
  const refusal = { code: 'case/unknown-service', service }
  return { kind: 'refusal', refusal }
}

/** Why the party that somebody acts for can't begin here; nothing where it can. */
const barredFrom = (actor: Actor, { service }: Released) =>
  unlessFor(actor, service) ?? unlessMandated(actor, 'prepare', service)

interface Asking {
  readonly released: Released
  readonly frame: Frame
  readonly where: string | undefined
  readonly at: Instant
}

/** Asks for the place where the address names none that we know. */
const askPlace = ({ released, frame, where, at }: Asking): Answer => {
  const places = where === undefined ? [] : placesFor(where, dayOf(at))
  const [only, ...more] = places
  const path = `/desk/start/${released.service.id}`
  if (only && more.length === 0) return { kind: 'redirect', to: `${path}?place=${only.ags}` }
  const status = where !== undefined && places.length === 0 ? 404 : 200
  return { kind: 'page', status, ...placePage(frame, { service: released.service, where, places }) }
}

/** What an application needs, who is responsible, and the button that begins it. */
export const showStart = (shell: DeskShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/desk/start/:service',
    permission: may.apply,
    summary: 'tells what an application needs before it is begun',
    takes: { params: takesService, query: z.object({ place: z.string().optional(), where: z.string().optional() }) },
    answer: ({ actor, params, query, frame, at }) =>
      forActor(actor, async (actor) => {
        const released = await shell.services.newest(params.service)
        if (!released) return unknownService(params.service)
        const barred = barredFrom(actor, released)
        if (barred) return { kind: 'refusal', refusal: barred.refusal }
        const area = query.place === undefined ? null : areaAt(query.place, dayOf(at))
        if (area === null) return askPlace({ released, frame, where: query.where ?? query.place, at })
        const { authority } = await serviceAt(shell)(released, area, dayOf(at))
        const { service } = released
        return {
          kind: 'page',
          status: authority === null ? 404 : 200,
          ...startPage(frame, {
            service,
            area,
            authority,
            pages: pagesOf(service.form).length,
            days: daysOf(service.retention.drafts, at),
            offers: await offersFor(shell)(actor, service.form),
            mayBegin: reaches(actor.level, service.trust.start),
            key: newId(),
          }),
        }
      }),
  })

/** Begins the application and goes to its first page. */
export const sendStart = (shell: DeskShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: 'once',
    path: '/desk/start/:service',
    permission: may.apply,
    summary: 'begins an application as a draft',
    takes: { params: takesService, form: z.object({ place: z.string().max(12) }) },
    answer: ({ actor, params, form, fields, at, idempotencyKey }) =>
      forActor(actor, async (actor) => {
        const released = await shell.services.newest(params.service)
        if (!released) return unknownService(params.service)
        const barred = barredFrom(actor, released)
        if (barred) return { kind: 'refusal', refusal: barred.refusal }
        const { service, hash } = released
        const area = areaAt(form.place, dayOf(at))
        const { authority = null } = area === null ? {} : await serviceAt(shell)(released, area, dayOf(at))
        if (area === null || authority === null)
          return { kind: 'redirect', to: `/desk/start/${service.id}?place=${encodeURIComponent(form.place)}` }
        if (!reaches(actor.level, service.trust.start))
          return {
            kind: 'redirect',
            to: stepUpPath(service.trust.start, `/desk/start/${service.id}?place=${area.ags}`),
          }
        const begun = await startDraft(shell)(actor, {
          service: service.id,
          version: service.version,
          definitionHash: hash,
          form: service.form,
          authority: authority.id,
          area: area.ags,
          lasts: service.retention.drafts,
          key: idempotencyKey,
          yes: fields.flatMap(([name, path]) => (name === TAKE ? [path] : [])),
        })
        if (!begun.ok) return { kind: 'refusal', refusal: begun.refusal }
        const first = firstPage(service.form, firstAnswers(service.form))
        return { kind: 'redirect', to: draftPath(begun.value, first ? addressOf(first) : 'summary') }
      }),
  })
