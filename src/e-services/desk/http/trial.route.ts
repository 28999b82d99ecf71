import { z } from 'zod'
import { chooseLanguage } from '../../../foundation/account/index.ts'
import { lookedInto, readPost } from '../../../foundation/forms/index.ts'
import {
  type Answers,
  checkAnswers,
  firstAnswers,
  type FormDefinition,
  type FormPage,
  relevantAnswers,
  toOutside,
  problemsByPage,
  problemsToTell,
  firstPage,
  stopAfter,
} from '../../../foundation/forms/words.ts'
import type { Permission } from '../../../kernel/actor.ts'
import type { Label } from '../../../kernel/texts.ts'
import type { Inspect } from '../../../platform/files/index.ts'
import { type Answer, defineRoute, type Route, type Visit } from '../../../platform/http/words.ts'
import { addressOf, pageAt } from '../domain/steps.ts'
import { withPlace } from './entry.ts'
import { trialPage, trialPath, trialSummary } from './pages/trial.page.tsx'

/** A form that somebody tries: its answers live as long as these routes. */
export interface TrialForm {
  readonly title: Label
  readonly form: FormDefinition
  readonly inspect: Inspect
}

const may: Permission = {
  name: 'desk.try',
  who: ['anyone'],
  reach: 'public',
  allows: { de: 'ein Formular ausprobieren', en: 'try a form', leicht: 'ein Formular testen' },
}

const MOST_BYTES = 50_000_000

type Sent = Pick<Visit<unknown, unknown, unknown>, 'fields' | 'uploads' | 'frame'>

/** A trial under way. */
interface Trial extends TrialForm {
  answers: Answers
}

const homeOf = ({ form, answers }: Trial): Answer => {
  const first = firstPage(form, answers)
  return { kind: 'redirect', to: trialPath(first ? addressOf(first) : undefined) }
}

/** Takes what was typed on a page, and tells what is wrong on it where somebody wants to go on. */
const send = async (trial: Trial, page: FormPage, { fields, uploads, frame }: Sent): Promise<Answer> => {
  const { title, form } = trial
  const looked = await lookedInto(trial, uploads)
  const read = readPost(form, page, { fields, uploads: looked, before: trial.answers })
  trial.answers = read.answers
  const { action, appeared, raw, answers } = read
  const problems = problemsToTell(form, page, read)
  if (problems.length > 0 || (action.do === 'next' && appeared.length > 0)) {
    const status = problems.length > 0 ? 422 : 200
    return { kind: 'page', status, ...trialPage(frame, { title, form, page, answers, problems, appeared, raw }) }
  }
  const stop = stopAfter(form, answers, { page, action })
  return { kind: 'redirect', to: stop ? withPlace(trialPath(addressOf(stop.page)), stop) : trialPath() }
}

const ofPage = { params: z.object({ page: z.string() }) }

const pageRoutes = (trial: Trial): readonly Route[] => [
  defineRoute({
    ...{ method: 'GET', path: '/form/:page', permission: may, summary: 'shows a page of a form on trial' },
    takes: { ...ofPage, query: z.object({ check: z.string().optional() }) },
    answer: ({ params, query, frame }) => {
      const page = pageAt(trial.form, params.page)
      if (page === null) return homeOf(trial)
      const problems = query.check === undefined ? [] : checkAnswers(trial.form, trial.answers, page)
      return { kind: 'page', ...trialPage(frame, { ...trial, page, problems }) }
    },
  }),
  defineRoute({
    ...{ method: 'POST', path: '/form/:page', permission: may, summary: 'takes a page of a form on trial' },
    repeat: { harmless: 'answers are set, not added to' },
    takes: { ...ofPage, bodyBytes: MOST_BYTES },
    answer: ({ params, ...sent }) => {
      const page = pageAt(trial.form, params.page)
      return page === null ? homeOf(trial) : send(trial, page, sent)
    },
  }),
]

const endRoutes = (trial: Trial): readonly Route[] => [
  defineRoute({
    ...{ method: 'GET', path: '/summary', permission: may, summary: 'shows the answers to a form on trial' },
    answer: ({ frame }) => {
      const problems = problemsByPage(trial.form, trial.answers)
      return { kind: 'page', ...trialSummary(frame, { ...trial, problems }) }
    },
  }),
  defineRoute({
    ...{ method: 'GET', path: '/answers.json', permission: may, summary: 'gives the answers to a form on trial' },
    answer: () => ({ kind: 'json', value: toOutside(trial.form, relevantAnswers(trial.form, trial.answers)) }),
  }),
  defineRoute({
    ...{ method: 'POST', path: '/again', permission: may, summary: 'forgets the answers to a form on trial' },
    repeat: { harmless: 'nothing is forgotten twice' },
    answer: () => {
      trial.answers = firstAnswers(trial.form)
      return homeOf(trial)
    },
  }),
]

/** The routes of a portal that holds one form, for trying it: the pages of every form, nothing stored and nothing sent. */
export const trialRoutes = (tried: TrialForm): readonly Route[] => {
  const trial: Trial = { ...tried, answers: firstAnswers(tried.form) }
  const begin = defineRoute({
    ...{ method: 'GET', path: '/', permission: may, summary: 'begins a form on trial' },
    answer: () => homeOf(trial),
  })
  return [chooseLanguage({ secure: false }), begin, ...pageRoutes(trial), ...endRoutes(trial)]
}
