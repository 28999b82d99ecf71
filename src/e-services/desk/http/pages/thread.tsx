import type { CaseFileView } from '../../../../foundation/cases/index.ts'
import type { CaseMessage } from '../../../../foundation/cases/words.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { showDay } from '../../../../kernel/clock.ts'
import { FileLink, type TimelineEntry, useLanguage, useWords } from '../../../../platform/html/index.ts'
import { writeTexts as t } from '../../message-texts.ts'

/** A text of somebody as it was written, line by line. */
export const Written = ({ text }: { readonly text: string }) => (
  <>
    {text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, index) => (
        <p key={index}>{line}</p>
      ))}
  </>
)

interface SaidProps {
  readonly message: CaseMessage
  readonly files: readonly CaseFileView[]
  /** Address of the case page. */
  readonly at: string
}

/** What a message says: its words, by when an answer is asked for, its files. */
export const SaidInMessage = ({ message, files, at }: SaidProps) => {
  const words = useWords()
  const language = useLanguage()
  const own = files.filter((file) => file.message === message.id)
  return (
    <>
      <Written text={message.text} />
      {message.replyUntil === null ? null : (
        <p>
          <strong>{words(t.until, { day: showDay(message.replyUntil, language) })}</strong>
        </p>
      )}
      {own.length === 0 ? null : (
        <ul class="dk-plain-list" aria-label={words(t.files)}>
          {own.map((file) => (
            <li key={file.id}>
              <FileLink name={file.name} href={`${at}/files/${file.id}`} scan={file.scan} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Messages besides the moves as entries of a timeline. Who acts for whom stands on each. */
export const useThread = (
  thread: readonly CaseMessage[],
  { files, at, office }: Omit<SaidProps, 'message'> & { readonly office: string },
): readonly (TimelineEntry & { readonly id: Id })[] => {
  const words = useWords()
  return thread.map((message) => {
    const { id, role, sentAt, title, answers, by, actsFor } = message
    const who = actsFor === null ? by : words(t.by, { name: by, party: actsFor })
    return {
      id,
      at: sentAt,
      what: role === 'applicant' ? words(answers === null ? t.mine : t.myAnswer) : title,
      who: role === 'applicant' ? who : office,
      more: <SaidInMessage message={message} files={files} at={at} />,
    }
  })
}
