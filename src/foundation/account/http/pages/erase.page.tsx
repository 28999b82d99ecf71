import { say, type Text } from '../../../../kernel/texts.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  Lead,
  Table,
  TextField,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import type { Erasure, ErasureObstacle, Holding } from '../../../data-protection/words.ts'
import { dataTexts } from '../../data-texts.ts'
import { eraseTexts as t, exportTexts } from '../../data-move-texts.ts'
import type { FieldProblem } from '../registration-form.ts'

/** Something that stays when the account goes. */
export interface Staying extends Pick<Holding, 'title'> {
  readonly authority: string
  readonly erasure: Extract<Erasure, { readonly erased: false }>
}

/** What erasing the account would do. */
export interface EraseView {
  readonly goes: readonly { readonly title: string; readonly what: string }[]
  readonly stays: readonly Staying[]
  readonly obstacles: readonly ErasureObstacle[]
  readonly withPassword: boolean
  readonly problems: readonly FieldProblem[]
}

type Words = (text: Text) => string

const Going = ({ goes, words }: Pick<EraseView, 'goes'> & { readonly words: Words }) => (
  <section>
    <h2 class="kern-heading-medium">{words(t.goes)}</h2>
    <ul class="kern-list kern-list--bullet">
      {goes.map(({ title, what }, index) => (
        <li key={index}>
          {title}: {what}
        </li>
      ))}
      <li>{words(t.also)}</li>
    </ul>
  </section>
)

const Stays = ({ stays, words }: Pick<EraseView, 'stays'> & { readonly words: Words }) => (
  <section>
    <h2 class="kern-heading-medium">{words(t.stays)}</h2>
    <Table
      caption={words(t.stays)}
      captionUnseen
      rows={stays}
      empty={<p class="kern-body">{words(t.nothingStays)}</p>}
      columns={[
        { title: words(dataTexts.what), rowHeader: true, cell: ({ title }: Staying) => title },
        { title: words(dataTexts.who), cell: ({ authority }: Staying) => authority },
        {
          title: words(t.reason),
          cell: ({ erasure }: Staying) => (
            <div>
              {erasure.because} <span lang="de">({erasure.law})</span>
            </div>
          ),
        },
        { title: words(t.until), cell: ({ erasure }: Staying) => erasure.until },
      ]}
    />
  </section>
)

const Obstacles = ({ obstacles, words }: Pick<EraseView, 'obstacles'> & { readonly words: Words }) => {
  if (obstacles.length === 0) return null
  const forbids = obstacles.some((one) => one.forbids)
  return (
    <Alert kind={forbids ? 'danger' : 'warning'} title={words(forbids ? t.forbiddenTitle : t.beforeTitle)}>
      <ul class="kern-list kern-list--bullet">
        {obstacles.map(({ title, why, href }, index) => (
          <li key={index}>
            {href === null ? (
              title
            ) : (
              <a class="kern-link" href={href}>
                {title}
              </a>
            )}
            . {why}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

export const erasePage = (frame: Frame, view: EraseView): PageContent => {
  const words: Words = (text) => say(text, frame.language)
  const errors = view.problems.map(({ field, text }) => ({ field, text: words(text) }))
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(dataTexts.title), href: '/konto/data' }, { text: words(t.title) }],
    failed: errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <Obstacles obstacles={view.obstacles} words={words} />
        <Going goes={view.goes} words={words} />
        <Stays stays={view.stays} words={words} />
        {view.obstacles.some(({ forbids }) => forbids) ? null : (
          <>
            <p class="kern-body">
              {words(t.exportFirst)}{' '}
              <a class="kern-link" href="/konto/data/export">
                {words(exportTexts.title)}
              </a>
            </p>
            <Form action="/konto/data/erase">
              {view.withPassword ? (
                <Fields>
                  <TextField
                    name="password"
                    type="password"
                    label={words(t.password)}
                    autoComplete="current-password"
                    error={errorOf(errors, 'password')}
                  />
                </Fields>
              ) : null}
              <Buttons>
                <Button>{words(t.goOn)}</Button>
              </Buttons>
            </Form>
          </>
        )}
      </>
    ),
  }
}

/** The second step: the last question. */
export const sureToErasePage = (frame: Frame, token: string): PageContent => {
  const words: Words = (text) => say(text, frame.language)
  return {
    title: words(t.sureTitle),
    breadcrumb: [{ text: words(dataTexts.title), href: '/konto/data' }, { text: words(t.title) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.sureTitle)}</h1>
        <Lead>{words(t.sureText)}</Lead>
        <Form action="/konto/data/erase/confirm" hidden={{ token }}>
          <Buttons>
            <Button>{words(t.sure)}</Button>
            <ButtonLink kind="secondary" href="/konto/data">
              {words(t.keep)}
            </ButtonLink>
          </Buttons>
        </Form>
      </>
    ),
  }
}

/** What somebody sees whose account is gone. */
export const erasedPage = (frame: Frame): PageContent => {
  const words: Words = (text) => say(text, frame.language)
  return {
    title: words(t.doneTitle),
    breadcrumb: [{ text: words(t.doneTitle) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.doneTitle)}</h1>
        <Lead>{words(t.doneText)}</Lead>
      </>
    ),
  }
}
