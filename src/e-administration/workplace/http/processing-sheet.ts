import { ROLE_TEXTS } from '../../../foundation/cases/index.ts'
import type { PlanLine, ProcessingActivity, ProcessingRegister } from '../../../foundation/cases/words.ts'
import { showPeriod } from '../../../kernel/period.ts'
import { type Language, say } from '../../../kernel/texts.ts'
import { processingTexts as t } from '../processing-texts.ts'

/** A part of the document: a title, and what stands beside which word. */
export interface SheetPart {
  readonly title: string
  readonly rows: readonly { readonly label: string; readonly value: string }[]
}

/** Who a line of the plan speaks of, and for how long. */
export const keptFor = (line: PlanLine, language: Language): string => {
  const open = line.verified === false ? ` (${say(t.unverified, language)})` : ''
  return `${showPeriod(line.within, language)}, ${say(t[line.then], language)}. ${line.law}${open}`
}

/** Who sees the answers of a service in which states. */
export const recipientsOf = ({ seenBy }: ProcessingActivity, language: Language): readonly string[] =>
  seenBy.map((seen) => `${say(ROLE_TEXTS[seen.function], language)}: ${seen.in.join(', ')}`)

const activityPart = (activity: ProcessingActivity, language: Language): SheetPart => ({
  title: activity.title,
  rows: [
    { label: say(t.purpose, language), value: activity.purpose },
    { label: say(t.law, language), value: activity.law.join('; ') },
    { label: say(t.persons, language), value: activity.persons.map((who) => say(t[who], language)).join(', ') },
    ...activity.asked.map(({ category, data, law }) => ({
      label: category,
      value: law === '' ? data : `${data}\n${law}`,
    })),
    {
      label: say(t.recipients, language),
      value: recipientsOf(activity, language).join('\n'),
    },
    ...activity.kept.map((line) => ({ label: line.what, value: keptFor(line, language) })),
  ],
})

/** The register of an authority as the parts of a document. */
export const processingSheet = (
  register: ProcessingRegister,
  controller: string,
  language: Language,
): readonly SheetPart[] => [
  {
    title: say(t.controller, language),
    rows: [
      { label: say(t.controller, language), value: controller },
      { label: say(t.recipients, language), value: say(t.recipientsText, language) },
      { label: say(t.protection, language), value: say(t.protectionText, language) },
    ],
  },
  ...register.activities.map((activity) => activityPart(activity, language)),
  {
    title: say(t.beside, language),
    rows: register.rules.map((line) => ({ label: line.what, value: `${keptFor(line, language)}\n${line.from}` })),
  },
]
