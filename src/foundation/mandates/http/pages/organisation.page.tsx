import { say, type Text } from '../../../../kernel/texts.ts'
import { Alert, Badge, Lead } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { organisationTexts as t } from '../../organisation-texts.ts'
import { actingTexts } from '../../acting-texts.ts'
import { Branches, Keys } from './organisation-outside.tsx'
import { Functions, Members } from './organisation-parts.tsx'
import type { OrganisationView } from './organisation-view.tsx'

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
            <p>{words(t.unverifiedText)}</p>
            <p>
              <a class="kern-link" href="/konto/vertretung/gesetzlich">
                {words(t.toProof)}
              </a>
            </p>
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
