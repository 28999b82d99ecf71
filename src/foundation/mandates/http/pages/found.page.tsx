import type { Id } from '../../../../kernel/ids.ts'
import { say, type Text } from '../../../../kernel/texts.ts'
import {
  Button,
  Buttons,
  ErrorSummary,
  Fields,
  Form,
  Lead,
  RadioGroup,
  TextField,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { ORGANISATION_KINDS } from '../../mandate-words.ts'
import { organisationTexts as t } from '../../organisation-texts.ts'
import { actingTexts } from '../../acting-texts.ts'

/** Asks what the organisation is called. */
export const foundPage = (
  frame: Frame,
  { failed, key }: { readonly failed: boolean; readonly key: Id },
): PageContent => {
  const words = (text: Text) => say(text, frame.language)
  const error = failed ? words(t.nameMissing) : undefined
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(actingTexts.title), href: '/konto/vertretung' }, { text: words(t.title) }],
    failed,
    body: (
      <>
        <ErrorSummary errors={error === undefined ? [] : [{ field: 'name', text: error }]} />
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <p>
          {words(t.mine)}{' '}
          <a class="kern-link" href="/konto/vertretung">
            {words(actingTexts.title)}
          </a>
        </p>
        <h2 class="kern-heading-medium">{words(t.found)}</h2>
        <Form action="/konto/organisationen" idempotencyKey={key}>
          <Fields>
            <TextField name="name" autoComplete="organization" label={words(t.name)} error={error} />
            <RadioGroup
              name="kind"
              label={words(t.kind)}
              options={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: words(t[kind]) }))}
              value="company"
            />
            <TextField name="number" label={words(t.number)} />
          </Fields>
          <Buttons>
            <Button>{words(t.send)}</Button>
          </Buttons>
        </Form>
      </>
    ),
  }
}
