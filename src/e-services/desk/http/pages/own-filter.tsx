import { type Language, say } from '../../../../kernel/texts.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { OWN_SHOWS, type Service } from '../../../../foundation/cases/words.ts'
import { SearchField, Select, type SelectOption, useLanguage, useWords } from '../../../../platform/html/index.ts'
import { ownTexts as t, showTexts } from '../../own-list-texts.ts'
import { isNarrowed, type OwnQuery, ownPath, PERIODS } from '../own-query.ts'

/** What the list can be narrowed to. */
export interface Choices {
  readonly authorities: readonly { readonly value: Id; readonly name: string }[]
  readonly services: readonly Service[]
}

const PERIOD_TEXTS = {
  'last-30-days': t.last30,
  'last-12-months': t.last12,
  older: t.older,
  'next-30-days': t.next30,
  late: t.late,
} as const

/** The parts of the list as links. */
export const Views = ({ query }: { readonly query: OwnQuery }) => {
  const words = useWords()
  return (
    <nav aria-label={words(t.views)}>
      <ul class="dk-views">
        {OWN_SHOWS.map((show) => (
          <li key={show}>
            <a
              class="kern-link"
              href={ownPath(query, { show })}
              aria-current={show === query.show ? 'page' : undefined}
            >
              {words(showTexts[show])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const sorted = (options: readonly SelectOption[], language: Language): readonly SelectOption[] =>
  options.toSorted((a, b) => a.label.localeCompare(b.label, language === 'en' ? 'en' : 'de'))

const Which = ({ query, choices }: { readonly query: OwnQuery; readonly choices: Choices }) => {
  const words = useWords()
  const language = useLanguage()
  const offices = choices.authorities.map(({ value, name }) => ({ value, label: name }))
  const services = choices.services.map(({ id, texts }) => ({ value: id, label: say(texts.title, language) }))
  return (
    <>
      {offices.length < 2 ? null : (
        <Select
          name="authority"
          label={words(t.authority)}
          emptyLabel={words(t.any)}
          options={sorted(offices, language)}
          value={query.authority ?? ''}
        />
      )}
      {services.length < 2 ? null : (
        <Select
          name="service"
          label={words(t.service)}
          emptyLabel={words(t.any)}
          options={sorted(services, language)}
          value={query.service ?? ''}
        />
      )}
    </>
  )
}

/** Search, authority, service, period and order as one form that is sent by GET. */
export const Filter = ({ query, choices }: { readonly query: OwnQuery; readonly choices: Choices }) => {
  const words = useWords()
  return (
    <details class="kern-accordion dk-narrow" open={isNarrowed(query) || query.order === 'deadline'}>
      <summary class="kern-accordion__header">
        <span class="kern-title">{words(t.narrow)}</span>
      </summary>
      <div class="kern-accordion__body">
        <SearchField
          action="/konto/vorgaenge"
          label={words(t.search)}
          help={words(t.searchHelp)}
          value={query.q}
          button={words(t.apply)}
        >
          {query.show === 'all' ? null : <input type="hidden" name="show" value={query.show} />}
          <Which query={query} choices={choices} />
          <Select
            name="period"
            label={words(t.period)}
            emptyLabel={words(t.anyTime)}
            options={PERIODS[query.order].map((value) => ({ value, label: words(PERIOD_TEXTS[value]) }))}
            value={query.period ?? ''}
          />
          <Select
            name="sort"
            label={words(t.order)}
            emptyLabel={words(t.byChange)}
            options={[{ value: 'deadline', label: words(t.byDeadline) }]}
            value={query.order}
          />
        </SearchField>
        {isNarrowed(query) ? (
          <p>
            <a class="kern-link" href={ownPath(query, { q: '', authority: null, service: null, period: null })}>
              {words(t.reset)}
            </a>
          </p>
        ) : null}
      </div>
    </details>
  )
}
