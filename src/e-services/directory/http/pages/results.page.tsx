import { say } from '../../../../kernel/texts.ts'
import { EmptyState, ErrorSummary, Lead, Pager, useLanguage, useWords } from '../../../../platform/html/index.ts'
import { findTexts } from '../../texts.ts'
import { type Asked, to } from '../addresses.ts'
import { FindForm } from './find-form.tsx'
import { PlaceChoice, type PlaceChoiceProps } from './place-choice.tsx'
import { type ListedService, ServiceCards } from './service-cards.tsx'

/** What the search shows. */
export interface ResultsView {
  readonly what: string
  /** What stands in the field: the name of the found place, else what was typed. */
  readonly where: string
  /** Key and name of the chosen place. */
  readonly place: { readonly ags: string; readonly name: string } | null
  readonly placeError: string | undefined
  readonly placeNote: string | undefined
  /** Places to choose from first; then no services are shown. */
  readonly choice: PlaceChoiceProps | null
  readonly listed: readonly ListedService[]
  readonly similar: boolean
  /** Pages of the list before and after this one. */
  readonly previous: string | undefined
  readonly next: string | undefined
}

/** Title of the results: what was asked and where. */
export const resultsTitle = (view: ResultsView, language: Parameters<typeof say>[1]): string => {
  const fill = { what: view.what, place: view.place?.name ?? '' }
  if (view.what === '') return view.place ? say(findTexts.forPlace, language, fill) : say(findTexts.title, language)
  return say(view.place ? findTexts.forBoth : findTexts.forWhat, language, fill)
}

const Nothing = ({ what }: { readonly what: string }) => {
  const words = useWords()
  if (what === '') return <EmptyState title={words(findTexts.none)}>{words(findTexts.noneText)}</EmptyState>
  return (
    <EmptyState title={words(findTexts.nothing)} link={{ href: to.all(), text: words(findTexts.toAll) }}>
      {words(findTexts.nothingHint)}
    </EmptyState>
  )
}

const Results = ({ view, asked }: { readonly view: ResultsView; readonly asked: Asked }) => {
  const words = useWords()
  const pageAfter = (after: string | undefined): string | undefined =>
    after === undefined ? undefined : to.results({ ...asked, after })
  if (view.listed.length === 0) return <Nothing what={view.what} />
  return (
    <>
      {view.similar ? <p>{words(findTexts.similar)}</p> : null}
      <ServiceCards listed={view.listed} place={view.place?.ags} ranked={view.what !== ''} />
      <Pager previous={pageAfter(view.previous)} next={pageAfter(view.next)} />
    </>
  )
}

/** The search with its results; a place that is not clear is settled first. */
export const ResultsPage = ({ view }: { readonly view: ResultsView }) => {
  const language = useLanguage()
  const errors = view.placeError === undefined ? [] : [{ field: 'where', text: view.placeError }]
  const asked = { what: view.what, where: view.place ? '' : view.where, place: view.place?.ags }
  return (
    <>
      <h1>{resultsTitle(view, language)}</h1>
      <ErrorSummary errors={errors} />
      {view.placeNote === undefined ? null : <Lead>{view.placeNote}</Lead>}
      <FindForm what={view.what} where={view.where} error={view.placeError} />
      {view.choice ? <PlaceChoice {...view.choice} /> : <Results view={view} asked={asked} />}
    </>
  )
}
