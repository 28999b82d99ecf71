import type { TrustLevel } from '../../../../kernel/actor.ts'
import type { Instant } from '../../../../kernel/clock.ts'
import { say, type Text } from '../../../../kernel/texts.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Buttons,
  EmptyState,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  Lead,
  SummaryList,
  Table,
  TextField,
  Time,
} from '../../../../platform/html/index.ts'
import type { FieldError, Frame, PageContent } from '../../../../platform/html/words.ts'
import { personalDataTexts } from '../../personal-data-texts.ts'
import type { OwnProofing } from '../../store/own.ts'
import { ownTexts as t } from '../../texts.ts'

/** What the page of the own proofs shows. */
export interface OwnView {
  readonly level: TrustLevel
  readonly code: { readonly code: string; readonly endsAt: Instant } | null
  /** Whether a letter waits: for the office, or for its code. */
  readonly letter: 'none' | 'asked' | 'sent'
  readonly proofs: readonly OwnProofing[]
  readonly authorities: ReadonlyMap<string, string>
  readonly done: 'proven' | 'objected' | null
  readonly errors: readonly FieldError[]
}

type Words = (text: Text) => string

const Desk = ({ code, words }: Pick<OwnView, 'code'> & { readonly words: Words }) => (
  <section>
    <h2 class="kern-heading-medium">{words(t.desk)}</h2>
    <p class="kern-body">{words(t.deskText)}</p>
    {code === null ? null : (
      <SummaryList
        items={[
          { term: words(t.code), value: <strong class="dk-code">{code.code}</strong> },
          { term: words(t.codeEnds), value: <Time at={code.endsAt} /> },
        ]}
      />
    )}
    <Form action="/konto/nachweis/code">
      <Buttons>
        <Button kind={code === null ? 'primary' : 'secondary'}>{words(code === null ? t.showCode : t.newCode)}</Button>
      </Buttons>
    </Form>
  </section>
)

const Letter = ({ view, words }: { readonly view: OwnView; readonly words: Words }) => (
  <section>
    <h2 class="kern-heading-medium">{words(t.letter)}</h2>
    <p class="kern-body">
      {words(view.letter === 'none' ? t.letterText : view.letter === 'asked' ? t.letterAsked : t.letterSent)}
    </p>
    {view.letter === 'none' ? (
      <Buttons>
        <ButtonLink href="/konto/nachweis/brief" kind="secondary">
          {words(t.askLetter)}
        </ButtonLink>
      </Buttons>
    ) : null}
    {view.letter === 'sent' ? (
      <Form action="/konto/nachweis/brief/code">
        <Fields>
          <TextField
            name="code"
            label={words(t.letterCode)}
            error={errorOf(view.errors, 'code')}
            autoComplete="one-time-code"
            maxLength={40}
          />
        </Fields>
        <Buttons>
          <Button>{words(t.useCode)}</Button>
        </Buttons>
      </Form>
    ) : null}
  </section>
)

const Became = ({ proof, words }: { readonly proof: OwnProofing; readonly words: Words }) => {
  if (proof.objectedAt !== null) return <>{words(t.objectedAt)}</>
  return (
    <Form action="/konto/nachweis/widerspruch" hidden={{ proofing: proof.id }}>
      <Button kind="secondary" about={words(personalDataTexts[proof.way])}>
        {words(t.notMe)}
      </Button>
    </Form>
  )
}

const Proofs = ({ view, words }: { readonly view: OwnView; readonly words: Words }) => (
  <section>
    <h2 class="kern-heading-medium">{words(t.proofs)}</h2>
    <Table
      caption={words(t.proofs)}
      captionUnseen
      rows={view.proofs}
      empty={<EmptyState title={words(t.none)} />}
      columns={[
        { title: words(t.way), rowHeader: true, cell: (proof: OwnProofing) => words(personalDataTexts[proof.way]) },
        { title: words(t.authority), cell: (proof) => view.authorities.get(proof.authority) ?? '' },
        {
          title: words(t.since),
          cell: (proof) => (proof.provenAt === null ? words(t.waiting) : <Time at={proof.provenAt} />),
        },
        { title: words(t.notMe), cell: (proof) => <Became proof={proof} words={words} /> },
      ]}
    />
  </section>
)

/** The page on which a person proves the own identity and sees what was proven. */
export const ownPage = (frame: Frame, view: OwnView): PageContent => {
  const words: Words = (text) => say(text, frame.language)
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(t.title) }],
    failed: view.errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={view.errors} />
        {view.done === 'proven' ? <Alert kind="success" title={words(t.done)} announce /> : null}
        {view.done === 'objected' ? <Alert kind="success" title={words(t.objected)} announce /> : null}
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <SummaryList items={[{ term: words(t.now), value: words(t[view.level]) }]} />
        <Desk code={view.code} words={words} />
        <Letter view={view} words={words} />
        <Proofs view={view} words={words} />
      </>
    ),
  }
}
