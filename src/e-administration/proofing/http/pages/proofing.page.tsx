import { say, type Text } from '../../../../kernel/texts.ts'
import { showDay, parseDay } from '../../../../kernel/clock.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Buttons,
  Checkbox,
  DateField,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  Lead,
  RadioGroup,
  SummaryList,
  TextField,
} from '../../../../platform/html/index.ts'
import type { FieldError, Frame, PageContent } from '../../../../platform/html/words.ts'
import { deskTexts as t } from '../../desk-texts.ts'
import { DOCUMENT_KINDS, type TypedDocument } from '../../domain/document.ts'
import { stateOf } from '../../domain/proofing.ts'
import { documentTexts, FIELD_TEXTS, fieldTexts } from '../../field-texts.ts'
import { personalDataTexts } from '../../personal-data-texts.ts'
import type { ShownProofing } from '../../verbs/view.ts'
import { StateBadge } from './desk.page.tsx'

/** One proofing with what was typed into its form. */
export interface ProofingView {
  readonly shown: ShownProofing
  readonly typed: TypedDocument
  readonly errors: readonly FieldError[]
}

type Words = (text: Text) => string

const pathOf = ({ proofing }: ShownProofing): string => `/workplace/identitaet/${proofing.id}`

const NoKin = ({ errors, words }: { readonly errors: readonly FieldError[]; readonly words: Words }) => (
  <Checkbox name="no-kin" label={words(t.noKin)} error={errorOf(errors, 'no-kin')} />
)

const TurnDown = ({ shown, words }: { readonly shown: ShownProofing; readonly words: Words }) => (
  <Form action={`${pathOf(shown)}/turn-down`}>
    <Buttons>
      <Button kind="secondary">{words(t.turnDown)}</Button>
    </Buttons>
  </Form>
)

const DocumentForm = ({ view, words }: { readonly view: ProofingView; readonly words: Words }) => {
  const { errors, shown, typed } = view
  const field = (name: keyof TypedDocument) => ({
    name,
    label: words(fieldTexts[name]),
    value: typed[name],
    error: errorOf(errors, name),
  })
  return (
    <Form action={`${pathOf(shown)}/seen`}>
      <Fields>
        <RadioGroup
          {...field('kind')}
          options={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: words(documentTexts[kind]) }))}
        />
        <TextField {...field('issuer')} maxLength={120} autoComplete="off" />
        <TextField {...field('number')} maxLength={120} autoComplete="off" />
        <DateField {...field('validUntil')} />
        <TextField {...field('givenName')} maxLength={120} autoComplete="off" />
        <TextField {...field('surname')} maxLength={120} autoComplete="off" />
        <DateField {...field('birthdate')} />
        <TextField {...field('placeOfBirth')} maxLength={120} autoComplete="off" />
        <NoKin errors={errors} words={words} />
      </Fields>
      <Buttons>
        <Button>{words(t.seen)}</Button>
      </Buttons>
    </Form>
  )
}

const CompareForm = ({ view, words }: { readonly view: ProofingView; readonly words: Words }) => (
  <Form action={`${pathOf(view.shown)}/compared`}>
    <Fields>
      <NoKin errors={view.errors} words={words} />
    </Fields>
    <Buttons>
      <Button>{words(t.compared)}</Button>
    </Buttons>
  </Form>
)

/** What can be done with a proofing now. */
const Next = ({ view, words }: { readonly view: ProofingView; readonly words: Words }) => {
  const { shown } = view
  const { way } = shown.proofing
  const state = stateOf(shown.proofing)
  if (state === 'begun')
    return (
      <>
        <Lead>{words(way === 'desk' ? t.documentLead : t.compareLead)}</Lead>
        {way === 'desk' ? <DocumentForm view={view} words={words} /> : <CompareForm view={view} words={words} />}
        <TurnDown shown={shown} words={words} />
        <p class="kern-body dk-muted">{words(t.unverified)}</p>
      </>
    )
  if (state === 'seen')
    return (
      <>
        <Form action={`${pathOf(shown)}/confirm`}>
          <Buttons>
            <Button>{words(t.confirm)}</Button>
          </Buttons>
        </Form>
        <TurnDown shown={shown} words={words} />
      </>
    )
  if (state === 'confirmed' && way === 'letter')
    return (
      <Buttons>
        <ButtonLink href={`${pathOf(shown)}/brief.pdf`}>{words(t.print)}</ButtonLink>
      </Buttons>
    )
  return null
}

const Facts = ({
  view,
  frame,
  words,
}: {
  readonly view: ProofingView
  readonly frame: Frame
  readonly words: Words
}) => {
  const { shown } = view
  const { data, proofing, staff } = shown
  const valueOf = (name: string, value: string): string => {
    const day = parseDay(value)
    if (day !== null) return showDay(day, frame.language)
    const kind = name === 'kind' ? DOCUMENT_KINDS.find((one) => one === value) : undefined
    return kind ? words(documentTexts[kind]) : value
  }
  const entries = data ? [...Object.entries(data.document), ...Object.entries(data.said)] : []
  const nameOf = (by: string | null | undefined) => [...staff].find(([id]) => id === by)?.[1] ?? words(t.nobody)
  return (
    <SummaryList
      items={[
        { term: words(t.state), value: <StateBadge state={stateOf(proofing)} words={words} /> },
        { term: words(t.person), value: shown.name },
        ...entries.map(([name, value]) => {
          const label = FIELD_TEXTS[name]
          return { term: label ? words(label) : name, value: valueOf(name, value) }
        }),
        { term: words(t.by), value: nameOf(proofing.seen?.by) },
        { term: words(t.second), value: nameOf(proofing.confirmed?.by) },
      ]}
    />
  )
}

export const proofingPage = (frame: Frame, view: ProofingView): PageContent => {
  const words: Words = (text) => say(text, frame.language)
  const { proofing } = view.shown
  const title = words(personalDataTexts[proofing.way])
  return {
    title: `${title} – ${words(t.title)}`,
    breadcrumb: [{ text: words(t.title), href: '/workplace/identitaet' }, { text: title }],
    failed: view.errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={view.errors} />
        <h1 class="kern-heading-large">{title}</h1>
        {stateOf(proofing) === 'objected' ? <Alert kind="warning" title={words(t.stateObjected)} /> : null}
        <Facts view={view} frame={frame} words={words} />
        <Next view={view} words={words} />
      </>
    ),
  }
}
