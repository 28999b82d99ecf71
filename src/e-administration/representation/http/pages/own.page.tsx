import type { Id } from '../../../../kernel/ids.ts'
import { say, type Text } from '../../../../kernel/texts.ts'
import type { OtherParent } from '../../../../foundation/mandates/index.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Buttons,
  EmptyState,
  Form,
  Lead,
  Table,
  Time,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { claimedName } from '../../domain/claim.ts'
import { KIND_TEXTS, OUTCOME_TEXTS, ownTexts as t } from '../../texts.ts'
import type { ShownClaim } from '../../verbs/claims.ts'

/** What one claims to represent by law. */
export interface OwnView {
  readonly claims: readonly ShownClaim[]
  readonly parents: readonly OtherParent[]
  /** Name of the organisation that is acted for; null for oneself. */
  readonly organisation: string | null
  readonly done: boolean
  readonly key: Id
}

type Words = (text: Text) => string

const HERE = '/konto/vertretung/gesetzlich'

const stateText = (claim: ShownClaim): Text => {
  if (claim.outcome !== null) return OUTCOME_TEXTS[claim.outcome]
  if (claim.authority !== null) return OUTCOME_TEXTS.atDesk
  return claim.code === null ? OUTCOME_TEXTS.late : OUTCOME_TEXTS.waits
}

const State = ({ claim, words }: { readonly claim: ShownClaim; readonly words: Words }) => (
  <div>
    {words(stateText(claim))}
    {claim.code === null ? null : (
      <Form action={`${HERE}/zuruecknehmen`} hidden={{ claim: claim.id }}>
        <Button kind="secondary" about={claimedName(claim.claimed)}>
          {words(t.takeBack)}
        </Button>
      </Form>
    )}
  </div>
)

const Claims = ({ view, words }: { readonly view: OwnView; readonly words: Words }) => (
  <section>
    <h2 class="kern-heading-medium">{words(t.claims)}</h2>
    {view.claims.some(({ code }) => code !== null) ? <p class="kern-body">{words(t.how)}</p> : null}
    <Table
      caption={words(t.claims)}
      captionUnseen
      rows={view.claims}
      empty={<EmptyState title={words(t.none)} />}
      columns={[
        { title: words(t.about), rowHeader: true, cell: (claim: ShownClaim) => claimedName(claim.claimed) },
        { title: words(t.what), cell: ({ kind }) => words(KIND_TEXTS[kind]) },
        {
          title: words(t.code),
          cell: ({ code, codeEnds }) =>
            code === null ? (
              '–'
            ) : (
              <div>
                <strong class="dk-code">{code}</strong>
                <br />
                {words(t.codeEnds)} <Time at={codeEnds} dayOnly />
              </div>
            ),
        },
        { title: words(t.state), cell: (claim) => <State claim={claim} words={words} /> },
      ]}
    />
  </section>
)

const Parents = ({ view, words }: { readonly view: OwnView; readonly words: Words }) => (
  <section>
    <h2 class="kern-heading-medium">{words(t.others)}</h2>
    <p class="kern-body">{words(t.othersText)}</p>
    <Table
      caption={words(t.others)}
      captionUnseen
      rows={view.parents}
      empty={null}
      columns={[
        { title: words(t.child), rowHeader: true, cell: ({ childName }: OtherParent) => childName },
        { title: words(t.parent), cell: ({ name }) => name },
        { title: words(t.state), cell: ({ agreed }) => words(agreed ? t.alone : t.together) },
        {
          title: words(t.agreement),
          cell: ({ child, mandate, agreed, name }) => (
            <Form action={`${HERE}/zustimmung`} hidden={{ child, mandate, agreed: agreed ? 'no' : 'yes' }}>
              <Button kind="secondary" about={name}>
                {words(agreed ? t.disagree : t.agree)}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  </section>
)

const DOORS = { parent: t.parentDoor, guardian: t.guardianDoor, heir: t.heirDoor, executor: t.executorDoor } as const
const DOOR_KINDS = ['parent', 'guardian', 'heir', 'executor'] as const

const Doors = ({ view, words }: { readonly view: OwnView; readonly words: Words }) => {
  if (view.organisation === null)
    return (
      <Buttons>
        {DOOR_KINDS.map((kind) => (
          <ButtonLink key={kind} kind="secondary" href={`${HERE}/neu?kind=${kind}`}>
            {words(DOORS[kind])}
          </ButtonLink>
        ))}
      </Buttons>
    )
  return (
    <Form action={`${HERE}/neu`} idempotencyKey={view.key} hidden={{ kind: 'organisation' }}>
      <Buttons>
        <Button>{words(t.organisationDoor)}</Button>
      </Buttons>
    </Form>
  )
}

/** The page on which somebody says whom they represent by law, and sees what came of it. */
export const ownPage = (frame: Frame, view: OwnView): PageContent => {
  const words: Words = (text) => say(text, frame.language)
  const title = words(view.organisation === null ? t.title : KIND_TEXTS.organisation)
  return {
    title,
    breadcrumb: [{ text: title }],
    body: (
      <>
        {view.done ? <Alert kind="success" title={words(t.done)} announce /> : null}
        <h1 class="kern-heading-large">{title}</h1>
        <Lead>{words(view.organisation === null ? t.lead : t.organisationLead)}</Lead>
        <Claims view={view} words={words} />
        {view.parents.length === 0 ? null : <Parents view={view} words={words} />}
        <h2 class="kern-heading-medium">{words(t.new)}</h2>
        <Doors view={view} words={words} />
      </>
    ),
  }
}
