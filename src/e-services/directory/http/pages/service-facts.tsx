import type { Deadline, Service } from '../../../../foundation/cases/words.ts'
import { showMoney } from '../../../../kernel/money.ts'
import { say } from '../../../../kernel/texts.ts'
import { Said, SummaryList, useLanguage, useWords } from '../../../../platform/html/index.ts'
import { showPeriod } from '../../../../kernel/period.ts'
import { deadlinesOfDecision, type Price, pricesOf } from '../../domain/prospect.ts'
import { serviceTexts } from '../../service-texts.ts'
import { Paragraphs } from './content.tsx'

const PriceLine = ({ price }: { readonly price: Price }) => {
  const language = useLanguage()
  const locale = language === 'en' ? 'en-GB' : 'de-DE'
  const text = price.least === price.most ? serviceTexts.feeOne : serviceTexts.feeSpan
  const fill = {
    label: say(price.label, language),
    least: showMoney(price.least, locale),
    most: showMoney(price.most, locale),
  }
  return <p>{say(text, language, fill)}</p>
}

const Costs = ({ service }: { readonly service: Service }) => {
  const words = useWords()
  if (service.texts.fees) return <Paragraphs text={service.texts.fees} />
  const prices = pricesOf(service.fees)
  if (prices.length === 0) return <>{words(serviceTexts.noFee)}</>
  return (
    <>
      {prices.map((price, index) => (
        <PriceLine price={price} key={index} />
      ))}
    </>
  )
}

const DeadlineLine = ({ deadline }: { readonly deadline: Deadline }) => {
  const words = useWords()
  const language = useLanguage()
  const within = showPeriod(deadline.within, language, language === 'leicht' ? 'nominative' : 'dative')
  return (
    <>
      <p>
        {words(serviceTexts.within, { period: within })}
        {deadline.from === 'complete' ? words(serviceTexts.fromComplete) : ''}
      </p>
      {deadline.extendOnce === undefined ? null : (
        <p>{words(serviceTexts.extension, { period: showPeriod(deadline.extendOnce, language) })}</p>
      )}
      {deadline.then === 'deemed-approval' ? <p>{words(serviceTexts.deemed)}</p> : null}
      <p class="dk-muted">
        <Said text={{ de: deadline.law }} />
      </p>
    </>
  )
}

const forWhom = ({ for: whom }: Service) => {
  if (whom.length > 1) return serviceTexts.both
  return whom[0] === 'organisation' ? serviceTexts.organisation : serviceTexts.person
}

/** What people ask first: cost, duration, deadline, for whom, which sign-in. */
export const ServiceFacts = ({ service }: { readonly service: Service }) => {
  const words = useWords()
  const deadlines = deadlinesOfDecision(service)
  const items = [
    { term: words(serviceTexts.fee), value: <Costs service={service} /> },
    ...(service.texts.duration
      ? [{ term: words(serviceTexts.duration), value: <Paragraphs text={service.texts.duration} /> }]
      : []),
    ...deadlines.map((deadline) => ({
      term: words(serviceTexts.deadline),
      value: <DeadlineLine deadline={deadline} />,
    })),
    { term: words(serviceTexts.forWhom), value: words(forWhom(service)) },
    { term: words(serviceTexts.signIn), value: words(serviceTexts[service.trust.submit]) },
  ]
  return <SummaryList items={items} />
}
