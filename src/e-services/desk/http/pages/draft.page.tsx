import { dayOf, showDay } from '../../../../kernel/clock.ts'
import { say } from '../../../../kernel/texts.ts'
import type { Service } from '../../../../foundation/cases/words.ts'
import { FormPageView, type OpenedDraft } from '../../../../foundation/forms/index.ts'
import {
  ACTION_FIELD,
  type AnswerProblem,
  answerAt,
  type FormPage,
  type Step,
  stepOf,
} from '../../../../foundation/forms/words.ts'
import type { Draft, UnfinishedUpload } from '../../../../foundation/forms/draft-words.ts'
import type { Crumb, Frame, PageContent } from '../../../../platform/html/words.ts'
import { addressOf } from '../../domain/steps.ts'
import { Said, useLanguage } from '../../../../platform/html/index.ts'
import { helperTexts } from '../../help-texts.ts'
import { draftTexts as t } from '../../texts.ts'
import { DISCARD_UPLOAD, draftPath, SEEN_FIELD } from '../entry.ts'

export interface DraftView {
  readonly service: Service
  readonly draft: Pick<Draft, 'id' | 'answers' | 'revision' | 'expiresAt'>
  /** What is known of the harm of its files. */
  readonly scans: OpenedDraft['scans']
  /** Files that have not arrived as a whole. */
  readonly unfinished: readonly UnfinishedUpload[]
  readonly page: FormPage
  readonly problems?: readonly AnswerProblem[]
  /** Texts as typed, where the page is shown again. */
  readonly raw?: Readonly<Record<string, string>>
  readonly appeared?: readonly string[]
  /** Where the page stands on the way, where the caller has looked already. */
  readonly at?: Step
}

/** The service and the page; once where a federal form calls its first page like itself. */
const titlesOf = (frame: Frame, service: Service, here: string): readonly string[] => [
  ...new Set([say(service.texts.title, frame.language), here]),
]

/** The way back from a page of a draft. */
export const draftCrumbs = (frame: Frame, service: Service, here: Crumb['text']): readonly Crumb[] => {
  const { title } = service.texts
  const said = typeof here === 'string' ? here : say(here, frame.language)
  return [
    { text: say(t.mine, frame.language), href: '/konto/vorgaenge' },
    { text: title },
    ...(said === say(title, frame.language) ? [] : [{ text: here }]),
  ]
}

const HelpLink = ({ draft }: { readonly draft: string }) => (
  <p class="kern-body">
    <a class="kern-link" href={draftPath(draft, 'helpers')}>
      <Said text={helperTexts.link} />
    </a>
  </p>
)

const KeptUntil = ({ until }: { readonly until: Draft['expiresAt'] }) => {
  const day = showDay(dayOf(until), useLanguage())
  return (
    <p class="dk-muted">
      <Said text={t.keptUntil} fill={{ day }} />
    </p>
  )
}

/** A page of a form that somebody fills in. */
export const draftPage = (frame: Frame, view: DraftView): PageContent => {
  const { service, draft, page, problems = [] } = view
  const title = say(page.title, frame.language)
  const { step, steps } = view.at ?? stepOf(service.form, draft.answers, page) ?? { step: 1, steps: 1 }
  const fileHref = (path: string): string => {
    const answer = answerAt(draft.answers, path)
    return draftPath(draft.id, `files/${typeof answer === 'object' ? answer.file : ''}`)
  }
  return {
    title: titlesOf(frame, service, title).toReversed().join(' – '),
    breadcrumb: draftCrumbs(frame, service, page.title),
    failed: problems.length > 0,
    body: (
      <>
        <FormPageView
          form={service.form}
          page={page}
          answers={draft.answers}
          raw={view.raw}
          problems={problems}
          appeared={view.appeared}
          action={draftPath(draft.id, addressOf(page))}
          hidden={{ [SEEN_FIELD]: String(draft.revision) }}
          step={step}
          steps={steps}
          fileHref={fileHref}
          scans={view.scans}
          parts={(path) => ({
            href: draftPath(draft.id, 'uploads'),
            unfinished: view.unfinished.filter((one) => one.path === path),
            discard: ({ id }) => ({ name: ACTION_FIELD, value: `${DISCARD_UPLOAD}${id}` }),
          })}
        />
        <KeptUntil until={draft.expiresAt} />
        {frame.actingFor ? null : <HelpLink draft={draft.id} />}
      </>
    ),
  }
}
