import { type CaseView, ROLE_TEXTS } from '../../../../foundation/cases/index.ts'
import { type LogEntry, NEEDS, type Service } from '../../../../foundation/cases/words.ts'
import { sourceOf } from '../../../../foundation/account/words.ts'
import { type Origin, type Shown, summaryOf } from '../../../../foundation/forms/words.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import { Badge, Details, FileLink, Said, showBytes, SummaryList, Timeline } from '../../../../platform/html/index.ts'
import { originTexts } from '../../origin-texts.ts'
import { doneTexts, texts } from '../../texts.ts'

interface PartProps {
  readonly language: Language
  readonly view: CaseView
}

const Marked = ({ shown }: { readonly shown: Shown }) =>
  shown.lang === null ? <>{shown.text}</> : <span lang={shown.lang}>{shown.text}</span>

/** Where an answer comes from; without a mark it was typed. */
const OriginOf = ({ origin, language }: { readonly origin: Origin | undefined; readonly language: Language }) =>
  origin === undefined ? null : (
    <>
      <br />
      <Badge kind="info">
        {say(originTexts.from, language, {
          source: say(sourceOf(origin.source), language),
          level: say(originTexts[origin.level], language),
        })}
      </Badge>
    </>
  )

/** The answers as far as this function sees them, page by page. */
export const AnswersOfCase = ({ language, view }: PartProps) => {
  const pages = summaryOf(view.service.form, view.answers, language)
  return (
    <section aria-labelledby="answers">
      <h2 class="kern-heading-medium" id="answers">
        {say(texts.answers, language)}
      </h2>
      {pages.length === 0 ? <p>{say(texts.noAnswers, language)}</p> : null}
      {pages.map((page) => (
        <section key={page.id}>
          <h3 class="kern-title">
            <Marked shown={page.title} />
          </h3>
          {page.groups.map((group) => (
            <div key={group.path}>
              {group.title.text ? (
                <h4 class="kern-label">
                  <Marked shown={group.title} />
                </h4>
              ) : null}
              <SummaryList
                items={group.rows.map((row) => ({
                  term: <Marked shown={row.label} />,
                  value:
                    row.files.length === 0 ? (
                      <>
                        <Marked shown={row.value} />
                        <OriginOf origin={view.origins[row.path]} language={language} />
                      </>
                    ) : (
                      row.files.map((file) => (
                        <p key={file.file}>
                          <FileLink
                            name={file.name}
                            href={`/workplace/cases/${view.row.id}/files/${file.file}`}
                            scan={view.files.find(({ id }) => id === file.file)?.scan}
                          />
                        </p>
                      ))
                    ),
                }))}
              />
            </div>
          ))}
        </section>
      ))}
    </section>
  )
}

/** Sentences of the schema that the office keeps in mind while reading. */
export const HintsOfForm = ({ language, service }: { readonly language: Language; readonly service: Service }) => {
  const { hints, source } = service.form
  if (hints.length === 0) return null
  const fill = { schema: source?.schema ?? service.id, version: source?.version ?? String(service.version) }
  return (
    <Details summary={`${say(texts.hints, language)} (${hints.length})`}>
      <p>{say(texts.hintsText, language, fill)}</p>
      <ul>
        {hints.map((hint) => (
          <li key={hint.id} lang="de">
            <strong>{hint.name}</strong>: {hint.text}
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** Files of the applicant and documents of the authority; their addresses begin with that of the page, `at`. */
export const FilesOfCase = ({ language, view, at }: PartProps & { readonly at: string }) => {
  // What came with a message is shown with it.
  const files = view.files.filter(({ message }) => message === null)
  return (
    <section aria-labelledby="files">
      <h2 class="kern-heading-medium" id="files">
        {say(texts.files, language)}
      </h2>
      {files.length === 0 ? <p>{say(texts.noFiles, language)}</p> : null}
      <ul class="dk-plain-list">
        {files.map((file) => (
          <li key={file.id}>
            <FileLink name={file.name} href={`${at}/files/${file.id}`} scan={file.scan} />{' '}
            <span class="dk-muted">
              {showBytes(file.sizeBytes)},{' '}
              {say(file.origin === 'authority' ? texts.fromAuthority : texts.fromApplicant, language)}
              {file.byPost ? `, ${say(texts.sendByPost, language)}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const labelOf = (service: Service, entry: LogEntry) =>
  service.workflow.transitions.find((row) => row.on === entry.on && row.from === (entry.from ?? service.workflow.start))
    ?.label

/** A text of somebody as it was written, line by line. */
const Written = ({ text }: { readonly text: string }) => (
  <>
    {text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, index) => (
        <p key={index}>{line}</p>
      ))}
  </>
)

/** What happened, newest first, with what was written. */
export const HistoryOfCase = ({ language, view }: PartProps) => (
  <section aria-labelledby="history">
    <h2 class="kern-heading-medium" id="history">
      {say(texts.history, language)}
    </h2>
    <Timeline
      entries={view.log.toReversed().map((entry) => {
        const label = doneTexts[entry.on] ?? labelOf(view.service, entry)
        const here = view.texts.filter((text) => text.seq === entry.seq)
        const written = here.filter((text) => NEEDS.some((need) => need === text.kind))
        const doer = here.find((text) => text.kind === 'doer')?.text
        const name = entry.role === 'applicant' ? (doer ?? view.applicant) : view.staff.get(entry.account)
        return {
          at: entry.at,
          what:
            entry.from === view.service.workflow.start ? (
              say(texts.submitted, language)
            ) : label ? (
              <Said text={label} />
            ) : (
              entry.on
            ),
          who: name ? `${name}, ${say(ROLE_TEXTS[entry.role], language)}` : say(ROLE_TEXTS[entry.role], language),
          more: written.length > 0 ? written.map((text) => <Written key={text.kind} text={text.text} />) : undefined,
        }
      })}
    />
  </section>
)
