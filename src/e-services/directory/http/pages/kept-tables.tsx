import type { Service } from '../../../../foundation/cases/words.ts'
import { longest, showPeriod } from '../../../../kernel/period.ts'
import type { RetentionRule } from '../../../../kernel/stored-data.ts'
import { Said, Table, useLanguage, useWords } from '../../../../platform/html/index.ts'
import { keptTexts as t } from '../../privacy-texts.ts'

export interface KeptTablesProps {
  readonly services: readonly Service[]
  readonly rules: readonly RetentionRule[]
}

/** How long what is kept, from the same declarations by which the program deletes. */
export const KeptTables = ({ services, rules }: KeptTablesProps) => {
  const words = useWords()
  const language = useLanguage()
  const closed = ({ retention }: Service) => longest(Object.values(retention.outcomes))
  return (
    <section>
      <h2>{words(t.title)}</h2>
      <p>{words(t.note)}</p>
      <Table
        caption={words(t.services)}
        rows={services}
        empty={null}
        columns={[
          { title: words(t.service), rowHeader: true, cell: (service) => <Said text={service.texts.title} /> },
          { title: words(t.drafts), cell: (service) => showPeriod(service.retention.drafts, language) },
          { title: words(t.cases), cell: (service) => showPeriod(closed(service) ?? '–', language) },
          { title: words(t.then), cell: (service) => words(t[service.retention.then]) },
          { title: words(t.law), cell: (service) => <span lang="de">{service.retention.law}</span> },
        ]}
      />
      <Table
        caption={words(t.others)}
        rows={rules}
        empty={null}
        columns={[
          { title: words(t.what), rowHeader: true, cell: (rule) => words(rule.what) },
          { title: words(t.within), cell: (rule) => `${showPeriod(rule.within, language)} ${words(rule.from)}` },
          { title: words(t.law), cell: (rule) => <span lang="de">{rule.law}</span> },
        ]}
      />
    </section>
  )
}
