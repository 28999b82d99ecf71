import { type Label, say, type Text } from '../../../../kernel/texts.ts'
import type { Authority } from '../../../../foundation/account/words.ts'
import type { Service } from '../../../../foundation/cases/words.ts'
import type { Offer } from '../../../../foundation/forms/words.ts'
import type { Area } from '../../../../foundation/geography/words.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Buttons,
  EmptyState,
  Form,
  Lead,
  Said,
  SearchField,
  SummaryList,
  useWords,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { stepUpPath } from '../entry.ts'
import { startTexts as t } from '../../texts.ts'
import { Offers } from './offers.tsx'
import type { PlaceChoice } from '../../verbs/find-service.ts'

export interface StartView {
  readonly service: Service
  readonly area: Area
  readonly authority: Authority | null
  readonly pages: number
  /** How long the draft is kept after the last change. */
  readonly days: number
  /** Whether this sign-in is strong enough to begin. */
  readonly mayBegin: boolean
  /** What the account could answer of the form. */
  readonly offers: readonly Offer[]
  readonly key: string
}

const TRUST: Readonly<Record<Service['trust']['submit'], Text>> = {
  low: t.trustLow,
  substantial: t.trustSubstantial,
  high: t.trustHigh,
}

const Facts = ({ service, area, authority, pages }: StartView & { readonly authority: Authority }) => {
  const words = useWords()
  const { texts, law } = service
  const items = [
    {
      term: words(t.authority),
      value: (
        <>
          {authority.name}
          <br />
          {authority.profile.office}
        </>
      ),
    },
    {
      term: words(t.place),
      value: (
        <>
          {area.name} (
          <a class="kern-link" href={`/desk/start/${service.id}`}>
            {words(t.otherPlace)}
          </a>
          )
        </>
      ),
    },
    { term: words(t.pages), value: words(t.pageCount, { pages }) },
    ...(texts.fees ? [{ term: words(t.fees), value: <Said text={texts.fees} /> }] : []),
    ...(texts.duration ? [{ term: words(t.duration), value: <Said text={texts.duration} /> }] : []),
    { term: words(t.trust), value: words(TRUST[service.trust.submit]) },
    ...(law.length > 0 ? [{ term: words(t.law), value: law.join('; ') }] : []),
  ]
  return <SummaryList items={items} />
}

const Listed = ({ title, labels }: { readonly title: Text; readonly labels: readonly Label[] | undefined }) => {
  const words = useWords()
  if (labels === undefined || labels.length === 0) return null
  return (
    <section class="dk-prose">
      <h2 class="kern-heading-medium">{words(title)}</h2>
      <ul class="kern-list kern-list--bullet">
        {labels.map((label, index) => (
          <li key={index}>
            <Said text={label} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Begin = (view: StartView) => {
  const words = useWords()
  if (!view.mayBegin)
    return (
      <Alert kind="warning" title={words(t.tooLow)}>
        <p>{words(TRUST[view.service.trust.start])}</p>
        <ButtonLink
          href={stepUpPath(view.service.trust.start, `/desk/start/${view.service.id}?place=${view.area.ags}`)}
        >
          {words(t.stepUp)}
        </ButtonLink>
      </Alert>
    )
  return (
    <Form action={`/desk/start/${view.service.id}`} idempotencyKey={view.key} hidden={{ place: view.area.ags }}>
      <Offers offers={view.offers} />
      <Buttons>
        <Button icon="arrow-forward">{words(t.begin)}</Button>
      </Buttons>
    </Form>
  )
}

const Start = (view: StartView) => {
  const words = useWords()
  const { service, area, authority, days } = view
  return (
    <>
      <h1 class="kern-heading-large">
        <Said text={service.texts.title} />
      </h1>
      <Lead>{words(t.intro)}</Lead>
      {authority === null ? (
        <EmptyState
          title={words(t.noAuthorityTitle)}
          link={{ href: `/desk/start/${service.id}`, text: words(t.otherPlace) }}
        >
          <p>{words(t.noAuthority, { place: area.name })}</p>
        </EmptyState>
      ) : (
        <>
          <Facts {...view} authority={authority} />
          <Listed title={t.requirements} labels={service.texts.requirements} />
          <Listed title={t.documents} labels={service.texts.documents} />
          <Alert kind="info" title={words(t.keptTitle)}>
            <p>{words(t.kept, { days })}</p>
          </Alert>
          <Begin {...view} />
        </>
      )}
    </>
  )
}

/** What an application needs, before it is begun. */
export const startPage = (frame: Frame, view: StartView): PageContent => {
  const title = say(view.service.texts.title, frame.language)
  const topic = say(view.authority === null ? t.noAuthorityTitle : t.begin, frame.language)
  return { title: `${topic} – ${title}`, breadcrumb: [{ text: view.service.texts.title }], body: <Start {...view} /> }
}

export interface PlaceView {
  readonly service: Service
  /** What was searched for, if anything. */
  readonly where: string | undefined
  readonly places: readonly PlaceChoice[]
}

const Places = ({ service, where, places }: PlaceView) => {
  const words = useWords()
  if (where === undefined) return null
  if (places.length === 0)
    return (
      <Alert kind="warning" title={words(t.noPlaceTitle)} announce>
        <p>{words(t.noPlace)}</p>
      </Alert>
    )
  return (
    <section class="dk-prose">
      <h2 class="kern-heading-medium">{words(t.choosePlace)}</h2>
      <ul class="kern-list kern-list--bullet">
        {places.map(({ ags, name, county }) => (
          <li key={ags}>
            <a class="kern-link" href={`/desk/start/${service.id}?place=${ags}`}>
              {name}
            </a>
            {county === null ? null : <span class="dk-muted"> ({county})</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

const AskPlace = (view: PlaceView) => {
  const words = useWords()
  return (
    <>
      <p class="kern-preline">
        <Said text={view.service.texts.title} />
      </p>
      <h1 class="kern-heading-large">{words(t.whereTitle)}</h1>
      <Lead>{words(t.whereText)}</Lead>
      <SearchField
        action={`/desk/start/${view.service.id}`}
        name="where"
        label={words(t.where)}
        help={words(t.whereHelp)}
        value={view.where}
        button={words(t.search)}
      />
      <Places {...view} />
    </>
  )
}

/** Asks for the place, because who is responsible follows from it. */
export const placePage = (frame: Frame, view: PlaceView): PageContent => {
  const title = say(view.service.texts.title, frame.language)
  const failed = view.where !== undefined && view.places.length === 0
  return {
    title: `${say(t.whereTitle, frame.language)} – ${title}`,
    breadcrumb: [{ text: view.service.texts.title }],
    failed,
    body: <AskPlace {...view} />,
  }
}
