import { say, type Text } from '../../../../kernel/texts.ts'
import { Alert, Button, Buttons, Checkbox, Form, Lead, Table } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import type { AccountCard } from '../../../account/words.ts'
import type { Client } from '../../client-words.ts'
import { isScope, type Scope, SCOPES, scopesOf } from '../../domain/claims.ts'
import { consentTexts as t } from '../../texts.ts'

/** A program that asks, and whom it asks. */
export interface ConsentView {
  readonly client: Client
  /** Name of the authority that answers for the program. */
  readonly authority: string
  readonly card: Pick<AccountCard, 'name' | 'email'>
  /** For whom the person acts, and whether they sign in to this program as such; null where they act for themselves. */
  readonly acting: { readonly name: string; readonly signsIn: boolean } | null
  readonly asked: { readonly scopes: readonly string[]; readonly claims: readonly string[] }
  readonly action: string
}

type Words = (text: Text) => string

const rowsOf = ({ scopes, claims }: ConsentView['asked']): readonly Scope[] => {
  const named = [...scopes.filter(isScope), ...scopesOf(claims)]
  return SCOPES.filter((scope) => scope === 'openid' || named.includes(scope))
}

const valueOf = (scope: Scope, { card, acting }: ConsentView, words: Words): string =>
  ({
    openid: words(acting?.signsIn ? t.openidForOrganisation : t.openidValue),
    profile: card.name,
    email: card.email === '' ? words(t.noEmail) : card.email,
    organisation: acting?.signsIn ? acting.name : words(t.noOrganisation),
  })[scope]

const whyOf = (scope: Scope, { client }: ConsentView, words: Words): string => {
  if (scope === 'openid') return words(t.openidWhy)
  const reason = client.reasons[scope]
  return words(reason ?? t.noReason)
}

/** Asks a person what a program may learn: each datum, its value, and what for. */
export const consentPage = (frame: Frame, view: ConsentView): PageContent => {
  const { client, authority, action } = view
  const program = say(client.name, frame.language)
  const words: Words = (text) =>
    say(text, frame.language, { program, authority, name: view.card.name, party: view.acting?.name ?? '' })
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(t.title) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <p class="kern-body">{words(t.asWho)}</p>
        {view.acting === null ? null : (
          <Alert kind="info" title={words(view.acting.signsIn ? t.forOrganisation : t.forOneself)} />
        )}
        <h2 class="kern-heading-medium">{words(t.learns)}</h2>
        <Table
          caption={words(t.learns)}
          captionUnseen
          rows={rowsOf(view.asked)}
          empty={null}
          columns={[
            { title: words(t.what), rowHeader: true, cell: (scope) => words(t[scope]) },
            { title: words(t.value), cell: (scope) => valueOf(scope, view, words) },
            { title: words(t.why), cell: (scope) => whyOf(scope, view, words) },
          ]}
        />
        <p class="kern-body">{words(t.always)}</p>
        <Form action={action}>
          {view.acting?.signsIn ? (
            <p class="kern-body">{words(t.everyTime)}</p>
          ) : (
            <Checkbox name="remember" value="yes" label={words(t.remember)} help={words(t.rememberHelp)} />
          )}
          <Buttons>
            <Button name="do" value="allow">
              {words(t.allow)}
            </Button>
            <Button kind="secondary" name="do" value="deny">
              {words(t.deny)}
            </Button>
          </Buttons>
        </Form>
      </>
    ),
  }
}
