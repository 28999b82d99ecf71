import { dayOf, parseDay, showDay } from '../../../../kernel/clock.ts'
import { type Language, say, type Text } from '../../../../kernel/texts.ts'
import { Badge, DayText, Table } from '../../../../platform/html/index.ts'
import type { KnownAttribute, KnownValue } from '../../domain/known-attributes.ts'
import { attributeText, knownTexts as t, sourceText } from '../../known-texts.ts'

interface Row {
  readonly name: string
  readonly value: KnownValue
  readonly used: boolean
}

const rowsOf = (known: readonly KnownAttribute[]): readonly Row[] =>
  known.flatMap(({ name, used, others }) => [
    { name, value: used, used: true },
    ...others.map((value) => ({ name, value, used: false })),
  ])

/** A value as people read it: days as days, everything else as it was said. */
export const readable = (value: string, language: Language): string => {
  const day = parseDay(value)
  return day === null ? value : showDay(day, language)
}

/** What the account knows about its person: each value with its source, level and day. */
export const Known = ({
  known,
  language,
}: {
  readonly known: readonly KnownAttribute[]
  readonly language: Language
}) => {
  const words = (text: Text): string => say(text, language)
  return (
    <section>
      <h2 class="kern-heading-medium">{words(t.title)}</h2>
      <p class="kern-body">{words(t.lead)}</p>
      <Table
        caption={words(t.title)}
        captionUnseen
        rows={rowsOf(known)}
        empty={null}
        columns={[
          { title: words(t.what), rowHeader: true, cell: ({ name }: Row) => words(attributeText(name)) },
          {
            title: words(t.value),
            cell: ({ value, used }) => (
              <>
                {readable(value.value, language)} {used ? null : <Badge kind="warning">{words(t.notUsed)}</Badge>}
              </>
            ),
          },
          {
            title: words(t.from),
            cell: ({ name, value }) => (
              <>
                {words(sourceText(value.source))}
                {value.source === 'typed' ? (
                  <>
                    {' '}
                    <a class="kern-link" href="/konto/data/correct">
                      {words(t.change)}
                      <span class="dk-unseen">: {words(attributeText(name))}</span>
                    </a>
                  </>
                ) : null}
              </>
            ),
          },
          { title: words(t.level), cell: ({ value }) => words(t[value.level]) },
          { title: words(t.since), cell: ({ value }) => <DayText day={dayOf(value.since)} /> },
        ]}
      />
    </section>
  )
}
