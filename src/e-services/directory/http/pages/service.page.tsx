import type { Authority } from '../../../../foundation/account/words.ts'
import type { Service } from '../../../../foundation/cases/words.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Columns,
  ErrorSummary,
  Lead,
  Said,
  TextField,
  useWords,
} from '../../../../platform/html/index.ts'
import { authorityTexts, serviceTexts } from '../../service-texts.ts'
import { placeTexts } from '../../texts.ts'
import { to } from '../addresses.ts'
import { AuthorityContact } from './authority-contact.tsx'
import { Bullets } from './content.tsx'
import { PlaceChoice, type PlaceChoiceProps } from './place-choice.tsx'
import { ServiceFacts } from './service-facts.tsx'
import { DataNote, Preparation, Section, WaySteps } from './service-sections.tsx'

/** A service as somebody at a place sees it. */
export interface ServiceView {
  readonly service: Service
  readonly place: { readonly ags: string; readonly name: string } | null
  /** What stands in the field. */
  readonly where: string
  readonly placeError: string | undefined
  readonly placeNote: string | undefined
  readonly choice: PlaceChoiceProps | null
  /** Who decides there; null where the place is not clear yet or the authority takes no part here. */
  readonly authority: Authority | null
  /** Name of the area whose authority decides. */
  readonly responsibleFor: string | null
}

const PlaceForm = ({ view }: { readonly view: ServiceView }) => {
  const words = useWords()
  return (
    <form class="dk-place" method="get" action={to.service(view.service.id)}>
      <TextField
        name="where"
        label={words(placeTexts.ask)}
        help={words(placeTexts.askHelp)}
        value={view.where}
        error={view.placeError}
        maxLength={200}
        width="medium"
      />
      <Button>{words(placeTexts.take)}</Button>
    </form>
  )
}

const ApplyHere = ({ view, authority }: { readonly view: ServiceView; readonly authority: Authority }) => {
  const words = useWords()
  return (
    <>
      <p>
        {words(placeTexts.chosen, { name: view.place?.name ?? '' })}{' '}
        <a href={to.service(view.service.id)}>{words(placeTexts.other)}</a>
      </p>
      {view.placeNote === undefined ? null : <p>{view.placeNote}</p>}
      <p>
        {words(authorityTexts.responsible)}: <a href={to.authority(authority.id)}>{authority.name}</a>
      </p>
      <p>
        <ButtonLink href={to.application(view.service.id, view.place?.ags ?? '')} icon="arrow-forward">
          {words(serviceTexts.apply)}
        </ButtonLink>
      </p>
      <p class="dk-muted">{words(serviceTexts.applyHint)}</p>
    </>
  )
}

/** The way to the form: first the place, then the button. */
const ApplyPanel = ({ view }: { readonly view: ServiceView }) => {
  const words = useWords()
  if (view.authority)
    return (
      <div class="dk-panel" id="apply">
        <ApplyHere view={view} authority={view.authority} />
      </div>
    )
  return (
    <div class="dk-panel" id="apply">
      {view.choice ? <PlaceChoice {...view.choice} /> : null}
      {view.responsibleFor === null ? (
        view.choice ? null : (
          <>
            <h2>{words(serviceTexts.apply)}</h2>
            <p>{words(serviceTexts.chooseFirst)}</p>
          </>
        )
      ) : (
        <Alert kind="info" title={words(placeTexts.chosen, { name: view.place?.name ?? '' })}>
          <p>{words(authorityTexts.notHere, { name: view.responsibleFor })}</p>
        </Alert>
      )}
      <PlaceForm view={view} />
    </div>
  )
}

const Responsible = ({ authority }: Pick<ServiceView, 'authority'>) => {
  const words = useWords()
  return (
    <>
      <h2>{words(authorityTexts.responsible)}</h2>
      {authority ? (
        <>
          <p>
            <strong>{authority.name}</strong>
            <br />
            {authority.profile.office}
          </p>
          <AuthorityContact profile={authority.profile} />
          <p>
            <a href={to.authority(authority.id)}>{words(authorityTexts.more)}</a>
          </p>
        </>
      ) : (
        <p>{words(serviceTexts.dependsOnPlace)}</p>
      )}
    </>
  )
}

/** Everything about a service, and the way to its form. */
export const ServicePage = ({ view }: { readonly view: ServiceView }) => {
  const words = useWords()
  const { service, authority } = view
  const errors = view.placeError === undefined ? [] : [{ field: 'where', text: view.placeError }]
  return (
    <>
      <h1>
        <Said text={service.texts.title} />
      </h1>
      <ErrorSummary errors={errors} />
      <Lead>
        <Said text={service.texts.summary} />
      </Lead>
      <Columns asideLabel={words(authorityTexts.responsible)} aside={<Responsible authority={authority} />}>
        <ApplyPanel view={view} />
        <Section id="glance" title={serviceTexts.glance}>
          <ServiceFacts service={service} />
        </Section>
        <Preparation texts={service.texts} />
        <Section id="way" title={serviceTexts.way}>
          <WaySteps workflow={service.workflow} />
        </Section>
        {service.law.length === 0 ? null : (
          <Section id="law" title={serviceTexts.law}>
            <Bullets texts={service.law.map((law) => ({ de: law }))} />
          </Section>
        )}
        <Section id="data" title={serviceTexts.data}>
          <DataNote retention={service.retention} />
        </Section>
        <p>
          <ButtonLink href={authority && view.place ? to.application(service.id, view.place.ags) : '#apply'}>
            {words(serviceTexts.apply)}
          </ButtonLink>
        </p>
      </Columns>
    </>
  )
}
