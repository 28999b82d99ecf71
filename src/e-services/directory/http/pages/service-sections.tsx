import type { ComponentChildren } from 'preact'
import type { Service } from '../../../../foundation/cases/words.ts'
import type { Text } from '../../../../kernel/texts.ts'
import { Said, useLanguage, useWords } from '../../../../platform/html/index.ts'
import { longest, showPeriod } from '../../../../kernel/period.ts'
import { type Step, wayOf } from '../../domain/prospect.ts'
import { serviceTexts } from '../../service-texts.ts'
import { Bullets, Paragraphs } from './content.tsx'

interface SectionProps {
  readonly id: string
  readonly title: Text
  readonly children: ComponentChildren
}

/** A part of the page with its heading. */
export const Section = ({ id, title, children }: SectionProps) => {
  const words = useWords()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words(title)}</h2>
      {children}
    </section>
  )
}

/** What must be so, what to have ready, and what else is good to know. */
export const Preparation = ({ texts }: Pick<Service, 'texts'>) => {
  const words = useWords()
  return (
    <>
      {texts.requirements?.length ? (
        <Section id="requirements" title={serviceTexts.requirements}>
          <Bullets texts={texts.requirements} />
        </Section>
      ) : null}
      <Section id="documents" title={serviceTexts.documents}>
        {texts.documents?.length ? <Bullets texts={texts.documents} /> : <p>{words(serviceTexts.noDocuments)}</p>}
      </Section>
      {texts.description ? (
        <Section id="description" title={serviceTexts.description}>
          <Paragraphs text={texts.description} />
        </Section>
      ) : null}
    </>
  )
}

/** What a step is called: its two ends in the words of this page, the states between in their own. */
const StepTitle = ({ step, place }: { readonly step: Step; readonly place: 'first' | 'between' | 'last' }) => {
  const words = useWords()
  if (place === 'first') return <>{words(serviceTexts.stepApply)}</>
  if (place === 'last') return <>{words(serviceTexts.stepDecision)}</>
  return (
    <>
      {step.perhaps ? words(serviceTexts.perhaps) : null}
      <Said text={step.state.label} />
    </>
  )
}

/** What happens from filling in to the decision, step by step. */
export const WaySteps = ({ workflow }: Pick<Service, 'workflow'>) => {
  const steps = wayOf(workflow)
  return (
    <ol class="dk-timeline">
      {steps.map((step, index) => (
        <li class="dk-timeline__entry" key={step.state.id}>
          <p class="dk-timeline__what">
            <StepTitle step={step} place={index === 0 ? 'first' : index < steps.length - 1 ? 'between' : 'last'} />
          </p>
          <p class="dk-timeline__more">
            <Said text={step.state.next} />
          </p>
        </li>
      ))}
    </ol>
  )
}

/** What happens to the data of an application, and how long it is kept. */
export const DataNote = ({ retention }: Pick<Service, 'retention'>) => {
  const words = useWords()
  const language = useLanguage()
  const closed = longest(Object.values(retention.outcomes))
  const then = retention.then === 'delete' ? serviceTexts.thenDelete : serviceTexts.thenArchive
  return (
    <>
      <p>{words(serviceTexts.dataText)}</p>
      <p>
        {words(serviceTexts.keepDrafts, { period: showPeriod(retention.drafts, language) })}{' '}
        {closed === null ? null : (
          <>
            {words(serviceTexts.keepCases, { period: showPeriod(closed, language) })}
            {words(then)}
          </>
        )}
      </p>
      <p>
        <a href="/data-protection">{words(serviceTexts.moreData)}</a>
      </p>
    </>
  )
}
