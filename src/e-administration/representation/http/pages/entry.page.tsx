import { MANDATE_RIGHTS } from '../../../../kernel/actor.ts'
import { parseDay } from '../../../../kernel/clock.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { say, type Text } from '../../../../kernel/texts.ts'
import {
  Button,
  Buttons,
  Checkbox,
  DateField,
  DayText,
  ErrorSummary,
  errorOf,
  ErrorText,
  Fields,
  Fieldset,
  Form,
  Lead,
  SummaryList,
  TextField,
} from '../../../../platform/html/index.ts'
import type { FieldError, Frame, PageContent } from '../../../../platform/html/words.ts'
import { deskTexts as t } from '../../desk-texts.ts'
import type { Certificate } from '../../domain/certificate.ts'
import { claimedName, isAboutDead } from '../../domain/claim.ts'
import { canEnd, stateOf } from '../../domain/entry.ts'
import { KIND_TEXTS, ownTexts } from '../../texts.ts'
import type { ShownEntry } from '../../verbs/view.ts'
import type { Entry, EntryKind } from '../../words.ts'
import { StateBadge } from './desk.page.tsx'

/** One entry with what was typed into its form. */
export interface EntryView {
  readonly shown: ShownEntry
  readonly typed: Certificate
  readonly errors: readonly FieldError[]
}

type Words = (text: Text) => string

/** What a certificate is called that proves a kind, and its number. */
const ISSUERS: Readonly<Record<EntryKind, readonly [issuer: Text, number: Text]>> = {
  parent: [t.issuerParent, t.numberParent],
  guardian: [t.issuerGuardian, t.numberGuardian],
  heir: [t.issuerHeir, t.numberHeir],
  executor: [t.issuerHeir, t.numberHeir],
  organisation: [t.issuerOrganisation, t.numberOrganisation],
  death: [t.issuerDeath, t.numberDeath],
}

interface Parts {
  readonly view: EntryView
  readonly words: Words
}

const pathOf = ({ entry }: ShownEntry): string => `/workplace/vertretung/${entry.id}`

const Scope = ({ view, words }: Parts) => (
  <>
    <Fieldset legend={words(t.rights)}>
      {errorOf(view.errors, 'right') === undefined ? null : (
        <ErrorText id="right--error" text={errorOf(view.errors, 'right') ?? ''} />
      )}
      {MANDATE_RIGHTS.map((right, index) => (
        <Checkbox
          key={right}
          name="right"
          id={index === 0 ? 'right' : `right-${right}`}
          value={right}
          label={words(t[right])}
          checked={view.typed.rights.includes(right)}
        />
      ))}
    </Fieldset>
    <DateField
      name="lastDay"
      label={words(t.lastDay)}
      value={view.typed.lastDay}
      error={errorOf(view.errors, 'lastDay')}
    />
  </>
)

const Line = ({ view, words, name }: Parts & { readonly name: 'name' | 'street' | 'postcode' | 'place' }) => (
  <TextField
    name={name}
    label={words(t[name])}
    value={view.typed[name]}
    error={errorOf(view.errors, name)}
    optional={name !== 'name'}
    maxLength={120}
    autoComplete="off"
  />
)

const CertificateForm = ({ view, words }: Parts) => {
  const { errors, shown, typed } = view
  const { kind } = shown.entry
  const [issuer, number] = ISSUERS[kind]
  const field = (name: 'issuer' | 'number') => ({ name, value: typed[name], error: errorOf(errors, name) })
  return (
    <Form action={`${pathOf(shown)}/seen`}>
      <Fields>
        <TextField {...field('issuer')} label={words(issuer)} maxLength={120} autoComplete="off" />
        <TextField {...field('number')} label={words(number)} maxLength={120} autoComplete="off" />
        {kind === 'guardian' ? <Scope view={view} words={words} /> : null}
        {isAboutDead(kind) ? (
          <DateField
            name="dayOfDeath"
            label={words(t.dayOfDeath)}
            value={typed.dayOfDeath}
            error={errorOf(errors, 'dayOfDeath')}
          />
        ) : null}
        {kind === 'organisation' ? (
          <>
            <Line view={view} words={words} name="name" />
            <Line view={view} words={words} name="street" />
            <Line view={view} words={words} name="postcode" />
            <Line view={view} words={words} name="place" />
          </>
        ) : null}
        <Checkbox name="no-kin" label={words(t.noKin)} error={errorOf(errors, 'no-kin')} />
      </Fields>
      <Buttons>
        <Button>{words(t.seen)}</Button>
      </Buttons>
    </Form>
  )
}

const Press = ({ shown, word, text }: { readonly shown: ShownEntry; readonly word: string; readonly text: string }) => (
  <Form action={`${pathOf(shown)}/${word}`}>
    <Buttons>
      <Button kind={word === 'confirm' ? 'primary' : 'secondary'}>{text}</Button>
    </Buttons>
  </Form>
)

/** What can be done with an entry now. */
const Next = ({ view, words }: Parts) => {
  const { shown } = view
  const state = stateOf(shown.entry)
  if (state === 'begun')
    return (
      <>
        <Lead>{words(t.lookLead)}</Lead>
        <CertificateForm view={view} words={words} />
        <Press shown={shown} word="turn-down" text={words(t.turnDown)} />
      </>
    )
  if (state === 'seen')
    return (
      <>
        <Press shown={shown} word="confirm" text={words(t.confirm)} />
        <Press shown={shown} word="turn-down" text={words(t.turnDown)} />
      </>
    )
  if (!canEnd(shown.entry)) return null
  return (
    <>
      <p class="kern-body">{words(t.endText)}</p>
      <Press shown={shown} word="end" text={words(t.end)} />
    </>
  )
}

/** Who confirmed as the second person; nobody where one was enough. */
const secondOf = ({ seen, confirmed }: Entry): Id | undefined =>
  confirmed && confirmed.by !== seen?.by ? confirmed.by : undefined

const Facts = ({ view, words }: Parts) => {
  const { entry, body, staff } = view.shown
  const { claimed, certificate, holder } = body
  const born = parseDay(claimed.birthdate)
  const second = secondOf(entry)
  const [issuer, number] = ISSUERS[entry.kind]
  const line = (text: Text, value: string | undefined) => (value ? [{ term: words(text), value }] : [])
  return (
    <SummaryList
      items={[
        { term: words(t.state), value: <StateBadge state={stateOf(entry)} words={words} /> },
        ...line(t.holder, entry.kind === 'organisation' ? '' : holder),
        ...line(t.about, claimedName(claimed)),
        ...(born === null ? [] : [{ term: words(ownTexts.birthdate), value: <DayText day={born} /> }]),
        ...line(ownTexts.emailDead, claimed.email),
        ...(entry.kind === 'parent' ? line(ownTexts.custody, words(ownTexts[claimed.custody])) : []),
        ...line(issuer, certificate?.issuer),
        ...line(number, certificate?.number),
        ...line(t.name, certificate?.name),
        ...line(t.rights, certificate?.rights.map((right) => words(t[right])).join(', ')),
        ...line(t.by, entry.seen ? staff.get(entry.seen.by) : undefined),
        ...line(t.second, second && staff.get(second)),
      ]}
    />
  )
}

export const entryPage = (frame: Frame, view: EntryView): PageContent => {
  const words: Words = (text) => say(text, frame.language)
  const title = say(t.entry, frame.language, { kind: words(KIND_TEXTS[view.shown.entry.kind]) })
  return {
    title,
    breadcrumb: [{ text: words(t.title), href: '/workplace/vertretung' }, { text: title }],
    failed: view.errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={view.errors} />
        <h1 class="kern-heading-large">{title}</h1>
        <Facts view={view} words={words} />
        <Next view={view} words={words} />
      </>
    ),
  }
}
