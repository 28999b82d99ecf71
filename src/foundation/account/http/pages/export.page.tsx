import { say, type Text } from '../../../../kernel/texts.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Buttons,
  Form,
  Lead,
  showBytes,
  Table,
  Time,
} from '../../../../platform/html/index.ts'
import { showInstant } from '../../../../kernel/clock.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import type { Export } from '../../../data-protection/words.ts'
import { dataTexts } from '../../data-texts.ts'
import { exportTexts as t } from '../../data-move-texts.ts'

const HERE = '/konto/data/export'

type Words = (text: Text, fill?: Readonly<Record<string, string | number>>) => string

const Running = ({ one, words, frame }: { readonly one: Export; readonly words: Words; readonly frame: Frame }) => (
  <Alert kind="info" title={words(t.runningTitle)}>
    <p>{words(t.runningText, { at: showInstant(one.askedAt, frame.language) })}</p>
    {one.done > 0 ? <p>{words(t.progress, { done: one.done })}</p> : null}
    <p>
      <ButtonLink kind="secondary" href={HERE}>
        {words(t.reload)}
      </ButtonLink>
    </p>
  </Alert>
)

export const exportPage = (frame: Frame, exports: readonly Export[]): PageContent => {
  const words: Words = (text, fill) => say(text, frame.language, fill)
  const running = exports.find(({ readyAt }) => readyAt === null)
  const ready = exports.filter(({ readyAt }) => readyAt !== null)
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(dataTexts.title), href: '/konto/data' }, { text: words(t.title) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        {running ? (
          <Running one={running} words={words} frame={frame} />
        ) : (
          <Form action={HERE}>
            <Buttons>
              <Button>{words(t.ask)}</Button>
            </Buttons>
          </Form>
        )}
        <Table
          caption={words(t.readyList)}
          rows={ready}
          empty={null}
          columns={[
            { title: words(t.made), rowHeader: true, cell: ({ readyAt }) => (readyAt ? <Time at={readyAt} /> : null) },
            { title: words(t.until), cell: ({ endsAt }) => (endsAt ? <Time at={endsAt} /> : null) },
            {
              title: words(t.size),
              numeric: true,
              cell: ({ sizeBytes }) => showBytes(sizeBytes, frame.language === 'en' ? 'en-GB' : 'de-DE'),
            },
            {
              title: '',
              cell: ({ id }) => (
                <a class="kern-link" href={`${HERE}/${id}`}>
                  {words(t.download)}
                </a>
              ),
            },
          ]}
        />
        {ready.length > 0 ? <p class="kern-body">{words(t.careful)}</p> : null}
      </>
    ),
  }
}
