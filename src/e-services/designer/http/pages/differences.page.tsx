import { type Label, type Language, say } from '../../../../kernel/texts.ts'
import type { FormDefinition, Part } from '../../../../foundation/forms/words.ts'
import { Badge, EmptyState, Lead, Table } from '../../../../platform/html/index.ts'
import type { PageContent } from '../../../../platform/html/words.ts'
import type { Design } from '../../designer-words.ts'
import { type Aspect, type Difference, differences } from '../../domain/compare.ts'
import { ASPECT_TEXTS, differenceTexts as t } from '../../difference-texts.ts'
import { KIND_TEXTS } from '../../part-texts.ts'
import { designTexts } from '../../texts.ts'
import { partPath } from '../place.ts'
import { sayCondition, type Saying } from '../say-condition.ts'
import { choicesText } from '../typed-part.ts'
import { crumbsOf } from './design.page.tsx'
import { ruleText } from './rules.page.tsx'

/** What a design is compared with. */
export interface Compared {
  readonly with: 'running' | 'beginning'
  readonly before: FormDefinition
}

interface Between extends Compared {
  readonly design: Design
  readonly language: Language
}

const every = (label: Label | undefined): string =>
  label === undefined ? '' : [label.de, label.en, label.leicht].filter((one) => one !== undefined).join(' / ')

/** What an aspect of a part says, as text; empty where it can't be said shortly. */
const valueOf = (part: Part, aspect: Aspect, { form, language }: Saying): string => {
  if (aspect === 'kind') return say(KIND_TEXTS[part.kind], language)
  if (aspect === 'label' || aspect === 'showLabel' || aspect === 'help') return every(part[aspect])
  if (aspect === 'law') return part.law ?? ''
  if (aspect === 'times') return `${part.times.min}–${part.times.max ?? '∞'}`
  if (aspect === 'when') return part.when === undefined ? '' : sayCondition({ form, language }, part.when)
  if (part.kind === 'group') return ''
  if (aspect === 'text') return every(part.text)
  if (aspect === 'choices') return choicesText(part.choices).replaceAll('\n', '; ')
  if (aspect !== 'limits') return ''
  return [part.minLength, part.maxLength, part.minValue, part.maxValue, part.pattern]
    .map((one) => String(one ?? '–'))
    .join(', ')
}

const aspectText = (
  { before: earlier, design, language }: Between,
  change: Extract<Difference, { is: 'changed' }>,
  aspect: Aspect,
): string => {
  const what = say(ASPECT_TEXTS[aspect], language)
  const before = valueOf(change.before, aspect, { form: earlier, language })
  const after = valueOf(change.after, aspect, { form: design.form, language })
  return before === after ? what : say(t.fromTo, language, { what, before: before || '–', after: after || '–' })
}

const KINDS: Readonly<Record<Difference['is'], Label>> = {
  added: t.added,
  removed: t.removed,
  changed: t.changed,
  'rule-added': t.ruleAdded,
  'rule-removed': t.ruleRemoved,
}

const Where = ({ between, one }: { readonly between: Between; readonly one: Difference }) => {
  const { design, language } = between
  if ('rule' in one) return <>{one.rule.id}</>
  const label = say('part' in one ? one.part.label : one.after.label, language)
  return one.is === 'removed' ? (
    <>{label}</>
  ) : (
    <a class="kern-link" href={partPath(design.id, one.at)}>
      {label}
    </a>
  )
}

const How = ({ between, one }: { readonly between: Between; readonly one: Difference }) => {
  const { design, before, language } = between
  if ('rule' in one)
    return <>{ruleText({ form: one.is === 'rule-added' ? design.form : before, language }, one.rule)}</>
  if (one.is !== 'changed') return <>{say(KIND_TEXTS[one.part.kind], language)}</>
  return (
    <>
      {one.in.map((aspect) => (
        <span key={aspect}>
          {aspectText(between, one, aspect)}
          <br />
        </span>
      ))}
    </>
  )
}

/** What differs between a design and the version that runs, or what it began with, in words. */
export const differencesPage = (language: Language, design: Design, compared: Compared): PageContent => {
  const between = { ...compared, design, language }
  return {
    title: `${say(designTexts.differences, language)} – ${design.name}`,
    breadcrumb: crumbsOf(design, { text: designTexts.differences }),
    body: (
      <>
        <h1 class="kern-heading-large">{say(designTexts.differences, language)}</h1>
        <Lead>{say(compared.with === 'running' ? t.running : t.beginning, language)}</Lead>
        <Table
          caption={say(designTexts.differences, language)}
          captionUnseen
          rows={differences(compared.before, design.form)}
          empty={<EmptyState title={say(t.none, language)}>{say(t.noneText, language)}</EmptyState>}
          columns={[
            { title: say(t.what, language), rowHeader: true, cell: (one) => <Where between={between} one={one} /> },
            { title: say(t.how, language), cell: (one) => <How between={between} one={one} /> },
            { title: say(t.sort, language), cell: (one) => <Badge>{say(KINDS[one.is], language)}</Badge> },
          ]}
        />
      </>
    ),
  }
}
