import type { Service } from '../../../../foundation/cases/words.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import {
  ButtonLink,
  Buttons,
  Button,
  EmptyState,
  ErrorSummary,
  errorOf,
  Fields,
  FileField,
  Form,
  Lead,
  Pager,
  RadioGroup,
  Select,
  Table,
  TextField,
  Time,
} from '../../../../platform/html/index.ts'
import type { FieldError, PageContent } from '../../../../platform/html/words.ts'
import type { Origin } from '../../designer-words.ts'
import type { DesignCursor, ListedDesign } from '../../store/designs.ts'
import { listTexts as t } from '../../texts.ts'
import { DESIGNS, designPath } from '../place.ts'

/** What a design began with, in words. */
export const originText = (origin: Origin, language: Language): string =>
  origin.kind === 'blank'
    ? say(t.blank, language)
    : say(origin.kind === 'service' ? t.fromService : t.fromSchema, language, {
        id: origin.id,
        version: origin.version,
      })

const cursorText = ({ changedAt, id }: DesignCursor): string => `${changedAt}~${id}`

/** The designs of an authority. */
export const listPage = (
  language: Language,
  {
    designs,
    next,
    continued,
  }: { readonly designs: readonly ListedDesign[]; readonly next: DesignCursor | null; readonly continued: boolean },
): PageContent => ({
  title: say(t.title, language),
  breadcrumb: [{ text: t.title }],
  body: (
    <>
      <h1 class="kern-heading-large">{say(t.title, language)}</h1>
      <Lead>{say(t.lead, language)}</Lead>
      <Buttons>
        <ButtonLink href={`${DESIGNS}/neu`}>{say(t.new, language)}</ButtonLink>
      </Buttons>
      <Table
        caption={say(t.title, language)}
        captionUnseen
        rows={designs}
        empty={<EmptyState title={say(t.none, language)}>{say(t.noneText, language)}</EmptyState>}
        columns={[
          {
            title: say(t.name, language),
            rowHeader: true,
            cell: ({ id, name }) => (
              <a class="kern-link" href={designPath(id)}>
                {name}
              </a>
            ),
          },
          { title: say(t.origin, language), cell: ({ origin }) => originText(origin, language) },
          { title: say(t.changed, language), cell: ({ changedAt }) => <Time at={changedAt} /> },
        ]}
      />
      <Pager
        previous={continued ? DESIGNS : undefined}
        next={next === null ? undefined : `${DESIGNS}?nach=${encodeURIComponent(cursorText(next))}`}
      />
    </>
  ),
})

/** What was typed to begin a design. */
export interface TypedBeginning {
  readonly name: string
  readonly origin: string
  readonly service: string
}

/** The form that begins a design. */
export const beginPage = (
  language: Language,
  {
    key,
    typed,
    errors,
    services,
  }: {
    readonly key: Id
    readonly typed: TypedBeginning
    readonly errors: readonly FieldError[]
    readonly services: readonly Service[]
  },
): PageContent => ({
  title: say(t.new, language),
  breadcrumb: [{ text: t.title, href: DESIGNS }, { text: t.new }],
  failed: errors.length > 0,
  body: (
    <>
      <h1 class="kern-heading-large">{say(t.new, language)}</h1>
      <ErrorSummary errors={errors} />
      <Form action={`${DESIGNS}/neu`} files idempotencyKey={key}>
        <Fields>
          <TextField name="name" label={say(t.name, language)} value={typed.name} error={errorOf(errors, 'name')} />
          <RadioGroup
            name="origin"
            label={say(t.origin, language)}
            value={typed.origin}
            error={errorOf(errors, 'origin')}
            options={[
              { value: 'blank', label: say(t.blank, language) },
              { value: 'service', label: say(t.service, language) },
              { value: 'schema', label: say(t.schema, language) },
            ]}
          />
          <Select
            name="service"
            label={say(t.service, language)}
            optional
            value={typed.service}
            error={errorOf(errors, 'service')}
            options={services.map(({ id, texts }) => ({ value: id, label: say(texts.title, language) }))}
          />
          <FileField
            name="schema"
            label={say(t.schema, language)}
            help={say(t.schemaHelp, language)}
            optional
            error={errorOf(errors, 'schema')}
            mediaTypes={['application/xml', 'text/xml']}
          />
        </Fields>
        <Buttons>
          <Button>{say(t.begin, language)}</Button>
        </Buttons>
      </Form>
    </>
  ),
})
