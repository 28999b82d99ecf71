import type { Id } from '../../../../kernel/ids.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import { type FormDefinition, type Part, partAt } from '../../../../foundation/forms/words.ts'
import {
  Alert,
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Checkbox,
  EmptyState,
  ErrorSummary,
  errorOf,
  Form,
  TextField,
} from '../../../../platform/html/index.ts'
import type { Crumb, FieldError, PageContent } from '../../../../platform/html/words.ts'
import type { Design, DesignFinding, RuleGrade } from '../../designer-words.ts'
import { below } from '../../domain/places.ts'
import { KIND_TEXTS } from '../../part-texts.ts'
import { designTexts as t, FINDING_TEXTS, listTexts } from '../../texts.ts'
import { DESIGNS, designPath, partPath } from '../place.ts'
import { originText } from './list.page.tsx'

/** The way to a page of a design. */
export const crumbsOf = ({ id, name }: Pick<Design, 'id' | 'name'>, ...more: readonly Crumb[]): readonly Crumb[] => [
  { text: listTexts.title, href: DESIGNS },
  { text: name, href: designPath(id) },
  ...more,
]

/** Short marks beside a part. */
const Marks = ({ part, language }: { readonly part: Part; readonly language: Language }) => (
  <span class="dk-muted">
    {[
      say(KIND_TEXTS[part.kind], language),
      ...(part.kind === 'group' || part.kind === 'note'
        ? []
        : [say(part.times.min === 0 ? t.optional : t.required, language)]),
      ...(part.times.max === 1 ? [] : [say(t.repeated, language)]),
      ...(part.when === undefined ? [] : [say(t.conditional, language)]),
    ].join(' · ')}
  </span>
)

/** Parts with what lies in them, each a link to its page. */
export const PartTree = ({
  design,
  parts,
  base,
  language,
}: {
  readonly design: Id
  readonly parts: readonly Part[]
  readonly base: string
  readonly language: Language
}) => (
  <ul class="kern-list kern-list--bullet">
    {parts.map((part) => {
      const at = below(base, part.id)
      return (
        <li key={part.id}>
          <a class="kern-link" href={partPath(design, at)}>
            {say(part.label, language)}
          </a>{' '}
          <Marks part={part} language={language} />
          {part.kind === 'group' && part.parts.length > 0 ? (
            <PartTree design={design} parts={part.parts} base={at} language={language} />
          ) : null}
        </li>
      )
    })}
  </ul>
)

/** Findings of one kind that are shown by name. */
const SHOWN = 5

const nameOf = (form: FormDefinition, at: string, language: Language): string => {
  const part = partAt(form, at)
  return part === null ? at : say(part.label, language)
}

const Findings = ({
  design,
  findings,
  language,
}: {
  readonly design: Design
  readonly findings: readonly DesignFinding[]
  readonly language: Language
}) => {
  const codes = [...new Set(findings.map(({ code }) => code))]
  if (codes.length === 0) return <p>{say(t.checksNone, language)}</p>
  return (
    <ul class="kern-list kern-list--bullet">
      {codes.map((code) => {
        const places = findings.filter((one) => one.code === code)
        const named = places.filter(({ at }) => at !== '').slice(0, SHOWN)
        const href = (at: string): string =>
          code.startsWith('rule') ? designPath(design.id, 'regeln') : partPath(design.id, at)
        return (
          <li key={code}>
            {say(FINDING_TEXTS[code], language)}
            {named.map(({ at }, index) => (
              <span key={at}>
                {index === 0 ? ': ' : ', '}
                <a class="kern-link" href={href(at)}>
                  {nameOf(design.form, at, language)}
                </a>
              </span>
            ))}
            {places.length > SHOWN ? ` ${say(t.more, language, { count: places.length - SHOWN })}` : null}
          </li>
        )
      })}
    </ul>
  )
}

const Grade = ({ grade, language }: { readonly grade: RuleGrade; readonly language: Language }) =>
  grade.all === 0 ? (
    <Badge>{say(t.noRules, language)}</Badge>
  ) : (
    <>
      <Badge kind={grade.open === 0 ? 'success' : 'warning'}>
        {say(t.grade, language, { run: grade.run, all: grade.all })}
      </Badge>
      {grade.warned === 0 ? null : <Badge>{say(t.warned, language, { count: grade.warned })}</Badge>}
    </>
  )

/** What the page of a design shows. */
export interface DesignView {
  readonly design: Design
  readonly grade: RuleGrade
  readonly findings: readonly DesignFinding[]
  readonly errors: readonly FieldError[]
  /** The same form sent twice counts once. */
  readonly key: Id
}

const Ways = ({ design, language }: { readonly design: Design; readonly language: Language }) => (
  <Buttons>
    <ButtonLink href={designPath(design.id, 'personen')}>{say(t.preview, language)}</ButtonLink>
    <ButtonLink kind="secondary" href={designPath(design.id, 'regeln')}>
      {say(t.rules, language)}
    </ButtonLink>
    <ButtonLink kind="secondary" href={designPath(design.id, 'unterschiede')}>
      {say(t.differences, language)}
    </ButtonLink>
    <ButtonLink kind="secondary" href={designPath(design.id, 'definition.json')}>
      {say(t.download, language)}
    </ButtonLink>
  </Buttons>
)

/** A design: its parts, what is left to do, and where to go on. */
export const designPage = (language: Language, { design, grade, findings, errors, key }: DesignView): PageContent => {
  const words = (text: Parameters<typeof say>[0]) => say(text, language)
  const { id, name, form, revision } = design
  return {
    title: name,
    breadcrumb: [{ text: listTexts.title, href: DESIGNS }, { text: name }],
    failed: errors.length > 0,
    body: (
      <>
        <h1 class="kern-heading-large">{name}</h1>
        <p class="dk-muted">{originText(design.origin, language)}</p>
        <p>
          <Grade grade={grade} language={language} />
        </p>
        <ErrorSummary errors={errors} />
        <Ways design={design} language={language} />
        <Alert kind={findings.length === 0 ? 'success' : 'info'} title={words(t.checks)}>
          <Findings design={design} findings={findings} language={language} />
        </Alert>
        <h2 class="kern-heading-medium">{words(t.structure)}</h2>
        {form.parts.length === 0 ? (
          <EmptyState title={words(t.empty)}>{words(t.emptyText)}</EmptyState>
        ) : (
          <PartTree design={id} parts={form.parts} base="" language={language} />
        )}
        <Form action={designPath(id, 'teil')} idempotencyKey={key} hidden={{ do: 'add-group', at: '' }}>
          <TextField name="group" label={words(t.pageTitle)} error={errorOf(errors, 'group')} />
          <Buttons>
            <Button kind="secondary">{words(t.addPage)}</Button>
          </Buttons>
        </Form>
        {revision === 1 ? null : (
          <Form action={designPath(id, 'zurueck')} hidden={{ revision: String(revision) }}>
            <Buttons>
              <Button kind="secondary">{words(t.undo)}</Button>
            </Buttons>
          </Form>
        )}
        <Form action={designPath(id, 'wegwerfen')}>
          <Checkbox name="sure" id="sure" value="yes" label={words(t.dropSure)} />
          <Buttons>
            <Button kind="tertiary">{words(t.drop)}</Button>
          </Buttons>
        </Form>
      </>
    ),
  }
}
