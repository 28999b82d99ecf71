import { type SummaryPage, type SummaryRow, type Shown } from '../../../../foundation/forms/words.ts'
import type { FileAnswer } from '../../../../foundation/forms/words.ts'
import type { ScanState } from '../../../../platform/files/words.ts'
import { FileLink, SummaryList } from '../../../../platform/html/index.ts'

export interface AnswersProps {
  readonly pages: readonly SummaryPage[]
  readonly level: 2 | 3
  readonly fileHref: (file: FileAnswer) => string
  /** What is known of the harm of files, by their ids. */
  readonly scans: ReadonlyMap<string, ScanState>
  /** Where an answer of a page can be changed, if it can. */
  /** What is said of where an answer comes from, if anything. */
  readonly noteOf?: (row: SummaryRow) => string | null
  readonly changeHref?: (page: SummaryPage, row: SummaryRow) => string
}

/** A text that is marked where it is in another language than the page. */
export const ShownText = ({ shown }: { readonly shown: Shown }) =>
  shown.lang === null ? <>{shown.text}</> : <span lang={shown.lang}>{shown.text}</span>

const Value = ({ row, fileHref, scans }: { readonly row: SummaryRow } & Pick<AnswersProps, 'fileHref' | 'scans'>) =>
  row.files.length === 0 ? (
    <ShownText shown={row.value} />
  ) : (
    <>
      {row.files.map((file, index) => (
        <span key={file.file}>
          {index === 0 ? null : <br />}
          <FileLink name={file.name} href={fileHref(file)} scan={scans.get(file.file)} />
        </span>
      ))}
    </>
  )

const Note = ({ text }: { readonly text: string | null }) =>
  text === null ? null : (
    <>
      <br />
      <span class="dk-muted">{text}</span>
    </>
  )

/** What somebody answered, page by page. */
export const AnswerPages = ({ pages, level, fileHref, scans, changeHref, noteOf }: AnswersProps) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  const Inner = level === 2 ? 'h3' : 'h4'
  return (
    <>
      {pages.map((page) => (
        <section key={page.id}>
          <Heading class={level === 2 ? 'kern-heading-medium' : 'kern-title'}>
            <ShownText shown={page.title} />
          </Heading>
          {page.groups.map((group, index) => (
            <div key={`${index}-${group.path}`}>
              {group.title.text === '' ? null : (
                <Inner class={level === 2 ? 'kern-title' : 'kern-label'}>
                  <ShownText shown={group.title} />
                </Inner>
              )}
              <SummaryList
                items={group.rows.map((row) => ({
                  term: <ShownText shown={row.label} />,
                  value: (
                    <>
                      <Value row={row} fileHref={fileHref} scans={scans} />
                      <Note text={noteOf?.(row) ?? null} />
                    </>
                  ),
                  change: changeHref && { href: changeHref(page, row), about: row.label.text },
                }))}
              />
            </div>
          ))}
        </section>
      ))}
    </>
  )
}
