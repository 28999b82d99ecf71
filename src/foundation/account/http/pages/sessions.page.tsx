import { type Language, say, type Text } from '../../../../kernel/texts.ts'
import { Alert, Badge, Button, Buttons, EmptyState, Form, Lead, Table, Time } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { overviewTexts } from '../../overview-texts.ts'
import { notMeTexts, signInListTexts } from '../../entry-texts.ts'
import { sayDevice } from '../../say-device.ts'
import { sessionTexts as t } from '../../session-texts.ts'
import type { ShownSession } from '../../verbs/sessions.ts'

/** Where the account is signed in, and whether one was ended just now. */
export interface SessionsView {
  readonly sessions: readonly ShownSession[]
  readonly ended: boolean
}

type Words = (text: Text, fill?: Readonly<Record<string, string>>) => string

interface EndProps {
  readonly session: ShownSession
  readonly words: Words
  readonly language: Language
}

const End = ({ session, words, language }: EndProps) => (
  <Form action="/konto/sessions/end" hidden={{ session: session.id }}>
    <Button kind="secondary" about={sayDevice(session.device, language)}>
      {words(t.end)}
    </Button>
  </Form>
)

export const sessionsPage = (frame: Frame, { sessions, ended }: SessionsView): PageContent => {
  const words: Words = (text, fill) => say(text, frame.language, fill)
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(overviewTexts.title), href: '/konto' }, { text: words(t.title) }],
    body: (
      <>
        {ended ? <Alert kind="success" title={words(t.ended)} announce /> : null}
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <Table
          caption={words(t.title)}
          captionUnseen
          columns={[
            {
              title: words(t.device),
              cell: (session) => (
                <>
                  {sayDevice(session.device, frame.language)}{' '}
                  {session.own ? <Badge kind="info">{words(t.here)}</Badge> : null}
                </>
              ),
            },
            { title: words(t.since), cell: (session) => <Time at={session.startedAt} /> },
            { title: words(t.seen), cell: (session) => <Time at={session.seenAt} /> },
            {
              title: words(t.action),
              cell: (session) =>
                session.own ? '–' : <End session={session} words={words} language={frame.language} />,
            },
          ]}
          rows={sessions}
          empty={<EmptyState title={words(t.none)} />}
        />
        {sessions.length > 1 ? (
          <Form action="/konto/sessions/end-others">
            <Buttons>
              <Button>{words(t.endOthers)}</Button>
            </Buttons>
          </Form>
        ) : null}
        <section>
          <h2 class="kern-heading-medium">{words(notMeTexts.title)}</h2>
          <p class="kern-body">{words(notMeTexts.lead)}</p>
          <Form action="/konto/sessions/not-me">
            <Buttons>
              <Button kind="secondary">{words(notMeTexts.send)}</Button>
            </Buttons>
          </Form>
        </section>
        <p class="kern-body">
          <a class="kern-link" href="/konto/anmeldungen">
            {words(signInListTexts.title)}
          </a>
        </p>
      </>
    ),
  }
}
