import type { ComponentChildren } from 'preact'
import type { Instant } from '../../kernel/clock.ts'
import { Time } from './blocks.tsx'
import { useWords } from './frame.tsx'
import { blockTexts } from './texts.ts'

/** A column of a table: how a row fills it. */
export interface Column<Row> {
  readonly title: string
  readonly cell: (row: Row) => ComponentChildren
  /** Aligned to the right, for what is compared or added. */
  readonly numeric?: boolean | undefined
  /** The cell that names the row; read out with every other cell of it. */
  readonly rowHeader?: boolean | undefined
}

export interface TableProps<Row> {
  readonly caption: ComponentChildren
  /** Says the caption to screen readers only, where a heading right above says the same. */
  readonly captionUnseen?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** Shown instead of the table where there are no rows; an EmptyState. */
  readonly empty: ComponentChildren
}

/** A table; below the width of a phone every row becomes a block with the titles beside its values. */
export const Table = <Row,>({ caption, captionUnseen, columns, rows, empty }: TableProps<Row>) => {
  if (rows.length === 0) return <>{empty}</>
  return (
    <table class="kern-table dk-table" role="table">
      <caption class={captionUnseen ? 'kern-sr-only' : 'kern-title dk-table__caption'}>{caption}</caption>
      <thead class="kern-table__head">
        <tr class="kern-table__row" role="row">
          {columns.map((column) => (
            <th
              class={column.numeric ? 'kern-table__header kern-table__header--numeric' : 'kern-table__header'}
              scope="col"
              role="columnheader"
              key={column.title}
            >
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="kern-table__body">
        {rows.map((row, index) => (
          <tr class="kern-table__row" role="row" key={index}>
            {columns.map((column) => (
              <Cell column={column} row={row} key={column.title} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Cell = <Row,>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) => {
  const title = column.title === '' ? undefined : column.title
  if (column.rowHeader)
    return (
      <th class="kern-table__header dk-table__name" scope="row" role="rowheader" data-title={title}>
        {column.cell(row)}
      </th>
    )
  return (
    <td
      class={column.numeric ? 'kern-table__cell kern-table__cell--numeric' : 'kern-table__cell'}
      role="cell"
      data-title={title}
    >
      {column.cell(row)}
    </td>
  )
}

export interface PagerProps {
  readonly previous?: string | undefined
  readonly next?: string | undefined
}

/** To the next and the previous part of a list; nothing where there is only one. */
export const Pager = ({ previous, next }: PagerProps) => {
  const words = useWords()
  if (previous === undefined && next === undefined) return null
  return (
    <nav class="dk-pager" aria-label={words(blockTexts.pages)}>
      {previous === undefined ? null : (
        <a class="kern-link kern-link--no-visited-state" href={previous} rel="prev">
          <span class="kern-icon kern-icon--arrow-back kern-icon--default" aria-hidden="true" />
          {words(blockTexts.previous)}
        </a>
      )}
      {next === undefined ? null : (
        <a class="kern-link kern-link--no-visited-state dk-pager__next" href={next} rel="next">
          {words(blockTexts.next)}
          <span class="kern-icon kern-icon--arrow-forward kern-icon--default" aria-hidden="true" />
        </a>
      )}
    </nav>
  )
}

/** One line of a summary. */
export interface SummaryItem {
  readonly term: ComponentChildren
  readonly value: ComponentChildren
  /** Where it can be changed; `about` is said to screen readers after `Ändern`. */
  readonly change?: { readonly href: string; readonly about: string } | undefined
}

/** Questions and their answers, or names and their values. */
export const SummaryList = ({ items }: { readonly items: readonly SummaryItem[] }) => {
  const words = useWords()
  return (
    <dl class="dk-summary">
      {items.map((item, index) => (
        <div class="dk-summary__item" key={index}>
          <dt class="kern-body dk-summary__term">{item.term}</dt>
          <dd class="kern-body dk-summary__value">{item.value}</dd>
          {item.change === undefined ? null : (
            <dd class="dk-summary__change">
              <a class="kern-link kern-link--no-visited-state" href={item.change.href}>
                {words(blockTexts.change)}
                <span class="dk-unseen">: {item.change.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

/** One thing to do. */
export interface Task {
  readonly title: ComponentChildren
  readonly href?: string | undefined
  /** A Badge with the state of it. */
  readonly status: ComponentChildren
}

/** Things to do, in their order, each with its state. */
export const TaskList = ({ tasks }: { readonly tasks: readonly Task[] }) => (
  <ol class="kern-task-list__list dk-tasks">
    {tasks.map((task, index) => (
      <li class="kern-task-list__item" key={index}>
        <div class="kern-task-list__title">
          {task.href === undefined ? (
            <span class="kern-body">{task.title}</span>
          ) : (
            <a class="kern-link kern-link--stretched" href={task.href}>
              {task.title}
            </a>
          )}
          <div class="kern-task-list__status">{task.status}</div>
        </div>
      </li>
    ))}
  </ol>
)

/** Something that happened. */
export interface TimelineEntry {
  readonly at: Instant
  readonly what: ComponentChildren
  readonly who?: ComponentChildren | undefined
  readonly more?: ComponentChildren | undefined
}

/** What happened, in the order given: when, what, who. */
export const Timeline = ({ entries }: { readonly entries: readonly TimelineEntry[] }) => (
  <ol class="dk-timeline">
    {entries.map((entry, index) => (
      <li class="dk-timeline__entry" key={index}>
        <p class="dk-timeline__what">{entry.what}</p>
        <p class="dk-timeline__when">
          <Time at={entry.at} />
          {entry.who === undefined ? null : <>, {entry.who}</>}
        </p>
        {entry.more === undefined ? null : <div class="dk-timeline__more dk-prose">{entry.more}</div>}
      </li>
    ))}
  </ol>
)

export interface SearchFieldProps {
  /** Where it is sent, by GET. */
  readonly action: string
  readonly label: ComponentChildren
  /** `q` where nothing is said. */
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly help?: ComponentChildren | undefined
  readonly button?: string | undefined
  /** Further fields of the same form. */
  readonly children?: ComponentChildren
}

/** A search of its own, found by screen readers as such. */
export const SearchField = ({ action, label, name = 'q', value, help, button, children }: SearchFieldProps) => {
  const words = useWords()
  return (
    <form class="dk-search" action={action} method="get" role="search">
      <div class="kern-form-input dk-search__input">
        <label class="kern-label" for={name}>
          {label}
        </label>
        {help === undefined ? null : (
          <div class="kern-hint" id={`${name}--help`}>
            {help}
          </div>
        )}
        <input
          class="kern-form-input__input"
          type="search"
          id={name}
          name={name}
          value={value ?? ''}
          aria-describedby={help === undefined ? undefined : `${name}--help`}
          autoComplete="off"
        />
      </div>
      {children}
      <button class="kern-btn kern-btn--primary dk-search__button" type="submit">
        <span class="kern-icon kern-icon--search kern-icon--default" aria-hidden="true" />
        <span class="kern-label">{button ?? words(blockTexts.search)}</span>
      </button>
    </form>
  )
}
