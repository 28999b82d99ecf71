import { say, type Text } from '../../../../kernel/texts.ts'
import type { Service } from '../../../../foundation/cases/words.ts'
import type { DraftHead } from '../../../../foundation/forms/draft-words.ts'
import { type FormPage, type Helper, helpedPages, type HelpState } from '../../../../foundation/forms/words.ts'
import {
  Alert,
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Card,
  CardList,
  Checkbox,
  Fields,
  Fieldset,
  Form,
  Lead,
  RadioGroup,
  Said,
  TextField,
  Time,
  useLanguage,
  useWords,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { helperTexts as t } from '../../help-texts.ts'
import { draftPath } from '../entry.ts'
import { draftCrumbs } from './draft.page.tsx'

/** What was typed into the invitation, and what is wrong with it. */
export interface TypedInvitation {
  readonly email: string
  readonly parts: boolean
  readonly pages: readonly string[]
  readonly emailProblem?: Text
  readonly partsProblem?: Text
}

export interface HelpersView {
  readonly service: Service
  readonly draft: Pick<DraftHead, 'id'>
  readonly pages: readonly FormPage[]
  readonly helpers: readonly { readonly helper: Helper; readonly state: HelpState }[]
  readonly typed: TypedInvitation
  readonly asked: boolean
  readonly key: string
}

const STATES: Readonly<Record<HelpState, { readonly text: Text; readonly kind: 'info' | 'success' | 'warning' }>> = {
  asked: { text: t.asked, kind: 'info' },
  lapsed: { text: t.lapsed, kind: 'warning' },
  helping: { text: t.helping, kind: 'info' },
  done: { text: t.done, kind: 'success' },
  ended: { text: t.ended, kind: 'warning' },
}

const OneHelper = ({ view, one }: { readonly view: HelpersView; readonly one: HelpersView['helpers'][number] }) => {
  const words = useWords()
  const language = useLanguage()
  const { helper, state } = one
  const pages = helpedPages(view.service.form, helper).map(({ title }) => say(title, language))
  return (
    <Card title={helper.name ?? helper.email} level={3}>
      <p class="kern-body">
        <Badge kind={STATES[state].kind}>{words(STATES[state].text)}</Badge>
      </p>
      <p class="kern-body">
        {helper.name === null ? null : <>{helper.email}, </>}
        <Time at={helper.acceptedAt ?? helper.askedAt} />
        <br />
        {helper.pages === 'all' ? words(t.wholeForm) : pages.join(', ')}
        <br />
        {words(t.wroteCount, { count: helper.wrote.length })}
      </p>
      {state === 'asked' || state === 'helping' ? (
        <Form action={draftPath(view.draft.id, 'helpers/end')} hidden={{ helper: helper.id }}>
          <Buttons>
            <Button kind="secondary" about={helper.name ?? helper.email}>
              {words(t.end)}
            </Button>
          </Buttons>
        </Form>
      ) : null}
    </Card>
  )
}

const Invite = ({ draft, pages, typed, key: once }: HelpersView) => {
  const words = useWords()
  const wrong = (text: Text | undefined): string | undefined => (text === undefined ? undefined : words(text))
  return (
    <Form action={draftPath(draft.id, 'helpers')} idempotencyKey={once}>
      <Fields>
        <TextField
          name="email"
          type="email"
          label={words(t.email)}
          help={words(t.emailHelp)}
          value={typed.email}
          error={wrong(typed.emailProblem)}
          maxLength={200}
        />
        <RadioGroup
          name="what"
          label={words(t.what)}
          value={typed.parts ? 'parts' : 'whole'}
          error={wrong(typed.partsProblem)}
          options={[
            { value: 'whole', label: words(t.whole) },
            { value: 'parts', label: words(t.parts) },
          ]}
        />
        <Fieldset legend={words(t.parts)} help={words(t.partsHelp)}>
          {pages.map((page) => (
            <Checkbox
              key={page.id}
              id={`page--${page.id}`}
              name="page"
              value={page.id}
              label={<Said text={page.title} />}
              checked={typed.pages.includes(page.id)}
            />
          ))}
        </Fieldset>
      </Fields>
      <Buttons>
        <Button>{words(t.invite)}</Button>
      </Buttons>
    </Form>
  )
}

const Helpers = (view: HelpersView) => {
  const words = useWords()
  return (
    <>
      <p class="kern-preline">
        <Said text={view.service.texts.title} />
      </p>
      <h1 class="kern-heading-large">{words(t.title)}</h1>
      <Lead>{words(t.lead)}</Lead>
      {view.asked ? (
        <Alert kind="success" title={words(t.sentTitle)} announce>
          <p>{words(t.sentText)}</p>
        </Alert>
      ) : null}
      {view.helpers.length === 0 ? null : (
        <section>
          <h2 class="kern-heading-medium">{words(t.list)}</h2>
          <CardList>
            {view.helpers.map((one) => (
              <OneHelper key={one.helper.id} view={view} one={one} />
            ))}
          </CardList>
        </section>
      )}
      <h2 class="kern-heading-medium">{words(t.ask)}</h2>
      <Alert kind="info" title={words(t.seesTitle)}>
        <p>{words(t.sees)}</p>
      </Alert>
      {Invite(view)}
      <Buttons>
        <ButtonLink kind="secondary" href={`/desk/drafts/${view.draft.id}`}>
          {words(t.back)}
        </ButtonLink>
      </Buttons>
    </>
  )
}

/** Who helps with a draft, and how somebody is asked. */
export const helpersPage = (frame: Frame, view: HelpersView): PageContent => {
  const title = say(t.title, frame.language)
  return {
    title: `${title} – ${say(view.service.texts.title, frame.language)}`,
    breadcrumb: draftCrumbs(frame, view.service, title),
    failed: view.typed.emailProblem !== undefined || view.typed.partsProblem !== undefined,
    body: <Helpers {...view} />,
  }
}
