import type { Actor } from '../../../../kernel/actor.ts'
import type { Day } from '../../../../kernel/clock.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { say, type Text } from '../../../../kernel/texts.ts'
import { Alert, Badge, Lead } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import type { Organisation } from '../../mandate-words.ts'
import { organisationTexts as t } from '../../organisation-texts.ts'
import { actingTexts } from '../../page-texts.ts'
import type { MachineKey } from '../../store/machine-keys.ts'
import type { OrganisationParts } from '../../verbs/members.ts'
import { Branches, Functions, Keys, Members } from './organisation-parts.tsx'

/** The organisation that one acts for. */
export interface OrganisationView {
  readonly actor: Actor
  readonly organisation: Organisation
  readonly parts: OrganisationParts
  readonly keys: readonly MachineKey[]
  readonly today: Day
  readonly told: boolean
  /** A key that was made just now, to be shown this once. */
  readonly fresh: string | null
  /** Hidden key of the forms. */
  readonly key: Id
}

export const organisationPage = (frame: Frame, view: OrganisationView): PageContent => {
  const { organisation, fresh } = view
  const words = (text: Text, fill?: Readonly<Record<string, string>>) => say(text, frame.language, fill)
  const unverified = organisation.level === 'low'
  const shown = { view, words }
  return {
    title: words(t.manage),
    breadcrumb: [{ text: words(actingTexts.title), href: '/konto/vertretung' }, { text: organisation.name }],
    body: (
      <>
        {view.told ? <Alert kind="success" title={words(t.done)} announce /> : null}
        {fresh === null ? null : (
          <Alert kind="warning" title={words(t.keyShown)} announce>
            <p>{words(t.keyOnce)}</p>
            <p>
              <code>{fresh}</code>
            </p>
          </Alert>
        )}
        <h1 class="kern-heading-large">{organisation.name}</h1>
        <Lead>
          {words(t[organisation.kind])}{' '}
          <Badge kind={unverified ? 'warning' : 'success'}>{words(unverified ? t.unverified : t.verified)}</Badge>
        </Lead>
        {unverified ? (
          <Alert kind="info" title={words(t.unverified)}>
            <p>{words(t.unverifiedText, { number: organisation.id })}</p>
          </Alert>
        ) : null}
        <Members {...shown} />
        <Functions {...shown} />
        <Branches {...shown} />
        <Keys {...shown} />
      </>
    ),
  }
}
