import { type Language, LANGUAGES, say, type Text } from '../../../../kernel/texts.ts'
import {
  Alert,
  Button,
  Buttons,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  Lead,
  Select,
  SummaryList,
  TextField,
} from '../../../../platform/html/index.ts'
import type { FieldError, Frame, PageContent } from '../../../../platform/html/words.ts'
import { dataTexts } from '../../data-texts.ts'
import { rectifyTexts as t } from '../../data-move-texts.ts'
import type { AccountCard, Authority } from '../../words.ts'
import type { FieldProblem } from '../registration-form.ts'

/** The forms to correct with, and what came of the last try. */
export interface RectifyView {
  readonly card: AccountCard
  readonly typed: { readonly name: string; readonly language: Language; readonly email: string }
  readonly problems: readonly FieldProblem[]
  readonly done: 'saved' | 'asked' | null
  readonly withPassword: boolean
  /** Who corrects what stands in cases. */
  readonly authorities: readonly Authority[]
}

type Words = (text: Text, fill?: Readonly<Record<string, string>>) => string

const LANGUAGE_NAMES = { de: 'Deutsch', en: 'English', leicht: 'Leichte Sprache' } as const

interface PartProps {
  readonly view: RectifyView
  readonly words: Words
  readonly errors: readonly FieldError[]
}

const NameForm = ({ view, words, errors }: PartProps) => (
  <Form action="/konto/data/correct">
    <Fields>
      <TextField
        name="name"
        label={words(t.name)}
        value={view.typed.name}
        autoComplete="name"
        error={errorOf(errors, 'name')}
      />
      <Select
        name="language"
        label={words(t.language)}
        value={view.typed.language}
        options={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
      />
    </Fields>
    <Buttons>
      <Button>{words(t.save)}</Button>
    </Buttons>
  </Form>
)

const AddressForm = ({ view, words, errors }: PartProps) => (
  <section>
    <h2 class="kern-heading-medium">{words(t.addressTitle)}</h2>
    <p class="kern-body">{words(t.addressNow, { email: view.card.email })}</p>
    <Form action="/konto/data/address">
      <Fields>
        <TextField
          name="email"
          type="email"
          inputMode="email"
          label={words(t.email)}
          value={view.typed.email}
          autoComplete="email"
          error={errorOf(errors, 'email')}
        />
        {view.withPassword ? (
          <TextField
            name="password"
            type="password"
            label={words(t.password)}
            autoComplete="current-password"
            error={errorOf(errors, 'password')}
          />
        ) : null}
      </Fields>
      <Buttons>
        <Button kind="secondary">{words(t.ask)}</Button>
      </Buttons>
    </Form>
  </section>
)

const contactOf = ({ profile }: Authority, words: Words): string =>
  [profile.office, profile.phone, profile.email].filter(Boolean).join(', ') || words(t.noContact)

const InCases = ({ view, words }: Omit<PartProps, 'errors'>) => (
  <section>
    <h2 class="kern-heading-medium">{words(t.casesTitle)}</h2>
    {view.authorities.length === 0 ? (
      <p class="kern-body">{words(t.noCases)}</p>
    ) : (
      <>
        <p class="kern-body">{words(t.casesText)}</p>
        <SummaryList
          items={view.authorities.map((authority) => ({ term: authority.name, value: contactOf(authority, words) }))}
        />
      </>
    )}
  </section>
)

export const rectifyPage = (frame: Frame, view: RectifyView): PageContent => {
  const words: Words = (text, fill) => say(text, frame.language, fill)
  const errors = view.problems.map(({ field, text }) => ({ field, text: words(text) }))
  const done = view.done === 'saved' ? [t.saved, t.savedText] : [t.asked, t.askedText]
  const [title, text] = done
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(dataTexts.title), href: '/konto/data' }, { text: words(t.title) }],
    failed: errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        {view.done === null || !title || !text ? null : (
          <Alert kind="success" title={words(title)} announce>
            <p>{words(text)}</p>
          </Alert>
        )}
        <Lead>{words(t.lead)}</Lead>
        <NameForm view={view} words={words} errors={errors} />
        <AddressForm view={view} words={words} errors={errors} />
        <InCases view={view} words={words} />
      </>
    ),
  }
}

/** The page behind the link to a new address; programs open links too, so it only asks. */
export const confirmAddressPage = (frame: Frame, token: string | null): PageContent => {
  const words: Words = (text) => say(text, frame.language)
  const title = words(token === null ? t.confirmed : t.confirmTitle)
  return {
    title,
    breadcrumb: [{ text: title }],
    body: (
      <>
        <h1 class="kern-heading-large">{title}</h1>
        {token === null ? null : (
          <>
            <Lead>{words(t.confirmText)}</Lead>
            <Form action="/konto/address" hidden={{ token }}>
              <Buttons>
                <Button>{words(t.confirm)}</Button>
              </Buttons>
            </Form>
          </>
        )}
      </>
    ),
  }
}
