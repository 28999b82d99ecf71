import { z } from 'zod'
import { chooseLanguage } from '../../../foundation/account/index.ts'
import { readPost } from '../../../foundation/forms/index.ts'
import {
  type Answers,
  checkAnswers,
  firstAnswers,
  type FormDefinition,
  type FormPage,
  type PostAction,
  relevantAnswers,
  toOutside,
} from '../../../foundation/forms/words.ts'
import type { Permission } from '../../../kernel/actor.ts'
import type { Label } from '../../../kernel/texts.ts'
import type { Inspect } from '../../../platform/files/index.ts'
import { type Answer, defineRoute, type Route, type Visit } from '../../../platform/http/words.ts'
import { problemsByPage } from '../domain/problems.ts'
import { addressOf, firstPage, lastEntry, neighbourOf, pageAt } from '../domain/steps.ts'
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

const onward = ({ form, answers }: Trial, page: FormPage, action: PostAction): Answer => {
  if ('path' in action) {
    const place = action.do === 'add' ? lastEntry(answers, action.path) : action.path
    return { kind: 'redirect', to: `${trialPath(addressOf(page))}#${encodeURIComponent(place)}` }
  }
  const near = action.do === 'save' ? null : neighbourOf(form, answers, { page, go: action.do })
  return { kind: 'redirect', to: trialPath(near ? addressOf(near) : undefined) }
}

/** Takes what was typed on a page, and tells what is wrong on it where somebody wants to go on. */
const send = async (trial: Trial, page: FormPage, { fields, uploads, frame }: Sent): Promise<Answer> => {
  const { title, form, inspect } = trial
  const looked = uploads.map(async ({ field, name, content }) => ({
    ...{ field, content },
    inspected: await inspect(name, content),
  }))
  const read = readPost(form, page, { fields, uploads: await Promise.all(looked), before: trial.answers })
  trial.answers = read.answers
  const { action, appeared, raw, answers } = read
  const told = new Set([...read.problems.map(({ path }) => path), ...appeared])
  const wrong = action.do === 'next' ? checkAnswers(form, answers, page) : []
  const problems = [...read.problems, ...wrong.filter(({ path }) => !told.has(path))]
  if (problems.length === 0 && (action.do !== 'next' || appeared.length === 0)) return onward(trial, page, action)
  const status = problems.length > 0 ? 422 : 200
  return { kind: 'page', status, ...trialPage(frame, { title, form, page, answers, problems, appeared, raw }) }
}

const ofPage = { params: z.object({ page: z.string() }) }

const pageRoutes = (trial: Trial): readonly Route[] => [
  defineRoute({
    ...{ method: 'GET', path: '/form/:page', permission: may, summary: 'shows a page of a form on trial' },
    takes: ofPage,
    answer: ({ params, frame }) => {
      const page = pageAt(trial.form, params.page)
      return page === null ? homeOf(trial) : { kind: 'page', ...trialPage(frame, { ...trial, page }) }
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
