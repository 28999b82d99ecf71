import { type Label, type Language, say } from '../../../../kernel/texts.ts'
import type { FormDefinition, FormRule, Hint } from '../../../../foundation/forms/words.ts'
import { Badge, ButtonLink, Buttons, EmptyState, Lead, Table } from '../../../../platform/html/index.ts'
import type { PageContent } from '../../../../platform/html/words.ts'
import type { Design } from '../../designer-words.ts'
import { EFFECT_TEXTS, ruleTexts as t } from '../../rule-texts.ts'
import { designTexts } from '../../texts.ts'
import { designPath } from '../place.ts'
import { nameAt, sayCondition, type Saying } from '../say-condition.ts'
import { crumbsOf } from './design.page.tsx'

/** A rule, or a sentence that is none yet. */
interface Row {
  readonly id: string
  readonly rule: FormRule | null
  readonly index: number
  readonly hint: Hint | undefined
}

const rowsOf = ({ rules = [], hints }: FormDefinition): readonly Row[] => {
  const run = new Set(rules.map(({ id }) => id))
  const open = hints.filter(({ id }) => !run.has(id))
  return [
    ...open.map((hint) => ({ id: hint.id, rule: null, index: -1, hint })),
    ...rules.map((rule, index) => ({ id: rule.id, rule, index, hint: hints.find(({ id }) => id === rule.id) })),
  ]
}

/** A rule as a sentence. */
export const ruleText = (saying: Saying, { effect, target, condition }: FormRule): string => {
  const what = target === '' ? say(t.whole, saying.language) : nameAt(saying, target)
  return `${what}: ${say(EFFECT_TEXTS[effect], saying.language)} ${sayCondition(saying, condition)}`
}

const gradeOf = ({ rule, hint }: Row): { readonly kind: 'success' | 'warning' | 'info'; readonly text: Label } => {
  if (rule === null) return { kind: 'warning', text: t.open }
  return hint === undefined ? { kind: 'success', text: t.sure } : { kind: 'info', text: t.warned }
}

const Rows = ({ design, language }: { readonly design: Design; readonly language: Language }) => {
  const saying = { form: design.form, language }
  const href = ({ id, rule, index }: Row): string =>
    designPath(design.id, rule === null ? `regel?satz=${encodeURIComponent(id)}` : `regel?nummer=${index + 1}`)
  return (
    <Table
      caption={say(designTexts.rules, language)}
      captionUnseen
      rows={rowsOf(design.form)}
      empty={<EmptyState title={say(t.none, language)}>{say(t.noneText, language)}</EmptyState>}
      columns={[
        { title: say(t.id, language), rowHeader: true, cell: ({ id }) => id },
        {
          title: say(t.what, language),
          cell: ({ rule, hint }) => (rule === null ? <span lang="de">{hint?.text}</span> : ruleText(saying, rule)),
        },
        {
          title: say(t.grade, language),
          cell: (row) => <Badge kind={gradeOf(row).kind}>{say(gradeOf(row).text, language)}</Badge>,
        },
        {
          title: say(t.action, language),
          cell: (row) => (
            <a class="kern-link" href={href(row)}>
              {say(row.rule === null ? t.complete : t.change, language)}
              <span class="dk-unseen">: {row.id}</span>
            </a>
          ),
        },
      ]}
    />
  )
}

/** The rules of a design, those first that do not run yet. */
export const rulesPage = (language: Language, design: Design): PageContent => ({
  title: `${say(designTexts.rules, language)} – ${design.name}`,
  breadcrumb: crumbsOf(design, { text: designTexts.rules }),
  body: (
    <>
      <h1 class="kern-heading-large">{say(designTexts.rules, language)}</h1>
      <Lead>{say(t.lead, language)}</Lead>
      <Buttons>
        <ButtonLink href={designPath(design.id, 'regel')}>{say(t.add, language)}</ButtonLink>
      </Buttons>
      <Rows design={design} language={language} />
    </>
  ),
})
