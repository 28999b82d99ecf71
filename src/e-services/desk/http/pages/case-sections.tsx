import { isFinal, threadGlance } from '../../../../foundation/cases/words.ts'
import {
  ButtonLink,
  Buttons,
  Money,
  Said,
  showBytes,
  Time,
  Timeline,
  useLanguage,
  useWords,
} from '../../../../platform/html/index.ts'
import { caseTexts as t, stepTexts, wayTexts } from '../../case-texts.ts'
import { historyOf, openQuestion } from '../../domain/history.ts'
import { chargesOf } from '../../domain/way.ts'
import { caseNoticeTexts } from '../../notice-texts.ts'
import { writeTexts } from '../../message-texts.ts'
import { casePath } from '../entry.ts'
import type { OwnCaseView } from './case-notice.ts'
import { useThread, Written } from './thread.tsx'

type Props = Pick<OwnCaseView, 'view'>

/** What the authority has issued. */
export const Documents = ({ view }: Props) => {
  const words = useWords()
  const locale = useLanguage() === 'en' ? 'en-GB' : 'de-DE'
  const documents = view.files.filter(({ origin, message }) => origin === 'authority' && message === null)
  return (
    <section class="dk-prose">
      <h2 class="kern-heading-medium">{words(t.documents)}</h2>
      {documents.length === 0 ? (
        <p class="kern-body">{words(isFinal(view.service, view.row.state) ? t.noDocumentsAtEnd : t.noDocuments)}</p>
      ) : (
        <ul class="kern-list kern-list--bullet">
          {documents.map((file) => (
            <li key={file.id}>
              <a class="kern-link" href={`${casePath(view.row)}/files/${file.id}`}>
                {file.name}
              </a>{' '}
              <span class="dk-muted">
                ({showBytes(file.sizeBytes, locale)}, <Time at={file.madeAt} dayOnly />)
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Questions of the authority, what was answered, and what both sides wrote besides, newest first. */
export const Messages = ({ view, authority }: Pick<OwnCaseView, 'view' | 'authority'>) => {
  const words = useWords()
  const at = casePath(view.row)
  const { asked } = threadGlance(view.messages)
  const others = view.messages.filter((message) => message !== asked)
  const thread = useThread(others, { files: view.files, at, office: authority?.name ?? '' })
  // The question that waits stands above, with the field for the answer.
  const waiting = isFinal(view.service, view.row.state) ? null : openQuestion(view.texts)
  const told = waiting === null ? view.texts : view.texts.filter(({ text }) => text !== waiting)
  const steps = told.flatMap(({ seq, kind, text }) => {
    const at = view.log.find((entry) => entry.seq === seq)?.at
    if (at === undefined || (kind !== 'question' && kind !== 'answer')) return []
    return [{ at, what: words(kind === 'question' ? wayTexts.asks : wayTexts.answers), more: <Written text={text} /> }]
  })
  const entries = [...steps, ...thread].toSorted((one, other) => other.at.localeCompare(one.at))
  return (
    <section class="dk-prose" id="messages">
      <h2 class="kern-heading-medium">{words(wayTexts.messages)}</h2>
      {entries.length === 0 ? (
        <p class="kern-body">{words(waiting === null && asked === null ? wayTexts.noMessages : wayTexts.asksAbove)}</p>
      ) : (
        <Timeline entries={entries} />
      )}
      <Buttons>
        <ButtonLink kind="secondary" href={`${at}/nachricht`}>
          {words(writeTexts.write)}
        </ButtonLink>
        <ButtonLink kind="tertiary" href="/konto/postfach">
          {words(wayTexts.toMailbox)}
        </ButtonLink>
        <ButtonLink kind="tertiary" href={`${at}/benachrichtigungen`}>
          {words(caseNoticeTexts.door)}
        </ButtonLink>
      </Buttons>
    </section>
  )
}

/** What came due and what was given back, and what stands now. */
export const Payments = ({ view }: Props) => {
  const words = useWords()
  const charges = chargesOf(view.log)
  return (
    <section class="dk-prose">
      <h2 class="kern-heading-medium">{words(wayTexts.payments)}</h2>
      {charges.length === 0 ? (
        <p class="kern-body">{words(wayTexts.noPayments)}</p>
      ) : (
        <ul class="kern-list kern-list--bullet">
          {charges.map(({ at, amount }, index) => (
            <li key={index}>
              <Time at={at} dayOnly />: {words(amount > 0 ? wayTexts.charged : wayTexts.returned)},{' '}
              <Money amount={amount} />
            </li>
          ))}
          {charges.length > 1 ? (
            <li>
              <strong>
                {words(wayTexts.sum)}: <Money amount={view.row.feeCents} />
              </strong>
            </li>
          ) : null}
        </ul>
      )}
    </section>
  )
}

const WHO = { you: t.you, office: t.office, automatic: t.automatic } as const

/** What happened, newest first. */
export const History = ({ view }: Props) => {
  const words = useWords()
  const entries = historyOf(view.service, view.log).map(({ at, on, what, who }) => ({
    at,
    what: <Said text={stepTexts[on] ?? what} />,
    who: words(WHO[who]),
  }))
  return (
    <section>
      <h2 class="kern-heading-medium">{words(t.history)}</h2>
      <Timeline entries={entries} />
    </section>
  )
}
