import { z } from 'zod'
import { lookedInto, readPost } from '../../../foundation/forms/index.ts'
import { checkAnswers, type FormPage, pagesOf, problemsToTell, stopAfter } from '../../../foundation/forms/words.ts'
import { id, isId, newId } from '../../../kernel/ids.ts'
import { refuse, ok, type Result } from '../../../kernel/result.ts'
import { say } from '../../../kernel/texts.ts'
import { type Answer, defineRoute, type Route, type Visit } from '../../../platform/http/words.ts'
import type { Design, DesignerRefusal, TestPerson } from '../designer-words.ts'
import { may } from '../permissions.ts'
import type { DesignerShell } from '../shell.ts'
import { listTexts } from '../texts.ts'
import { openDesign } from '../verbs/designs.ts'
import { addPerson, keepAnswers, testPeople } from '../verbs/test-people.ts'
import { peoplePage, personPage, triedPage } from './pages/try.page.tsx'
import { at, fieldsOf, takesDesign, tryPath } from './place.ts'

const MOST_BYTES = 50_000_000

const refused = (refusal: DesignerRefusal): Answer => ({ kind: 'refusal', refusal })

/** The invented people of a design. */
export const peopleRoute = (shell: DesignerShell): Route =>
  defineRoute({
    ...{
      method: 'GET',
      path: '/workplace/formulare/:design/personen',
      permission: may.build,
      summary: 'shows the test people of a form',
    },
    takes: { params: takesDesign },
    answer: async ({ actor, params, language }) => {
      const { key } = at(actor, params)
      const opened = await openDesign(shell)(key)
      if (!opened.ok) return refused(opened.refusal)
      const people = await testPeople(shell)(key)
      return { kind: 'page', ...peoplePage(language, { design: opened.value, people, errors: [] }) }
    },
  })

/** Adds an invented person. */
export const addPersonRoute = (shell: DesignerShell): Route =>
  defineRoute({
    ...{
      method: 'POST',
      path: '/workplace/formulare/:design/personen',
      permission: may.build,
      summary: 'adds a test person to a form',
    },
    repeat: { harmless: 'a person of the same name is the same one' },
    takes: { params: takesDesign },
    answer: async ({ actor, params, fields, language }): Promise<Answer> => {
      const { key } = at(actor, params)
      const name = fieldsOf(fields)('name').slice(0, 80)
      if (name === '') {
        const opened = await openDesign(shell)(key)
        if (!opened.ok) return refused(opened.refusal)
        const errors = [{ field: 'name', text: say(listTexts.nameNeeded, language) }]
        const view = { design: opened.value, people: await testPeople(shell)(key), errors }
        return { kind: 'page', status: 422, ...peoplePage(language, view) }
      }
      const added = await addPerson(shell)(key, { id: newId(), name })
      return added.ok ? { kind: 'redirect', to: tryPath(key.design, added.value) } : refused(added.refusal)
    },
  })

const takesPerson = takesDesign.extend({ person: z.string().refine(isId) })
const takesPage = takesPerson.extend({ page: z.string().max(1_000) })

interface Tried {
  readonly design: Design
  readonly person: TestPerson
}

const triedIn = async (
  shell: DesignerShell,
  {
    actor,
    params,
  }: Pick<Visit<{ readonly design: string; readonly person: string }, unknown, unknown>, 'actor' | 'params'>,
): Promise<Result<Tried, DesignerRefusal>> => {
  const { key } = at(actor, params)
  const opened = await openDesign(shell)(key)
  if (!opened.ok) return opened
  const person = (await testPeople(shell)(key)).find((one) => one.id === params.person)
  return person === undefined ? refuse({ code: 'designer/not-found' }) : ok({ design: opened.value, person })
}

/** What an invented person is asked. */
export const personRoute = (shell: DesignerShell): Route =>
  defineRoute({
    ...{
      method: 'GET',
      path: '/workplace/formulare/:design/personen/:person',
      permission: may.build,
      summary: 'shows how far a form leads a test person',
    },
    takes: { params: takesPerson },
    answer: async (visit) => {
      const tried = await triedIn(shell, visit)
      return tried.ok ? { kind: 'page', ...personPage(visit.language, tried.value) } : refused(tried.refusal)
    },
  })

const pageOf = ({ form }: Design, page: string): FormPage | undefined => pagesOf(form).find((one) => one.id === page)

/** A page of the form as an invented person sees it. */
export const triedPageRoute = (shell: DesignerShell): Route =>
  defineRoute({
    ...{
      method: 'GET',
      path: '/workplace/formulare/:design/personen/:person/:page',
      permission: may.build,
      summary: 'shows a page of a form to a test person',
    },
    takes: { params: takesPage, query: z.object({ check: z.string().optional() }) },
    answer: async (visit) => {
      const tried = await triedIn(shell, visit)
      if (!tried.ok) return refused(tried.refusal)
      const { design, person } = tried.value
      const page = pageOf(design, visit.params.page)
      if (page === undefined) return { kind: 'redirect', to: tryPath(design.id, person.id) }
      const { answers } = person
      const problems = visit.query.check === undefined ? [] : checkAnswers(design.form, answers, page)
      return { kind: 'page', ...triedPage(visit.language, { design, person, page, answers, problems }) }
    },
  })

type SentPage = Visit<z.output<typeof takesPage>, unknown, unknown>

const send = async (shell: DesignerShell, visit: SentPage, { design, person }: Tried): Promise<Answer> => {
  const page = pageOf(design, visit.params.page)
  if (page === undefined) return { kind: 'redirect', to: tryPath(design.id, person.id) }
  const { form } = design
  const uploads = await lookedInto(shell, visit.uploads)
  const read = readPost(form, page, { fields: visit.fields, uploads, before: person.answers })
  const kept = await keepAnswers(shell)(at(visit.actor, visit.params).key, id(person.id), read.answers)
  if (!kept.ok) return refused(kept.refusal)
  const { action, appeared, raw, answers } = read
  const problems = problemsToTell(form, page, read)
  if (problems.length > 0 || (action.do === 'next' && appeared.length > 0)) {
    const status = problems.length > 0 ? 422 : 200
    const view = { design, person, page, answers, problems, appeared, raw }
    return { kind: 'page', status, ...triedPage(visit.language, view) }
  }
  const stop = stopAfter(form, answers, { page, action })
  const place = stop?.place === undefined ? '' : `#${encodeURIComponent(stop.place)}`
  return { kind: 'redirect', to: `${tryPath(design.id, person.id, stop?.page.id)}${place}` }
}

/** Takes a page as an invented person filled it in; files are looked into and let go. */
export const sendTriedRoute = (shell: DesignerShell): Route =>
  defineRoute({
    ...{
      method: 'POST',
      path: '/workplace/formulare/:design/personen/:person/:page',
      permission: may.build,
      summary: 'takes a page of a form from a test person',
    },
    repeat: { harmless: 'answers are set, not added to' },
    takes: { params: takesPage, bodyBytes: MOST_BYTES },
    answer: async (visit): Promise<Answer> => {
      const tried = await triedIn(shell, visit)
      return tried.ok ? send(shell, visit, tried.value) : refused(tried.refusal)
    },
  })
