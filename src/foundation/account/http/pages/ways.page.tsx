import type { ComponentChildren } from 'preact'
import { say, type Text } from '../../../../kernel/texts.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Buttons,
  EmptyState,
  Form,
  Lead,
  SummaryList,
  Table,
  TextField,
  Time,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import type { WaysIn } from '../../domain/ways-in.ts'
import type { Identity } from '../../identity-words.ts'
import { overviewTexts } from '../../overview-texts.ts'
import type { ShownPasskey } from '../../verbs/passkeys.ts'
import { waysTexts as t } from '../../ways-texts.ts'
import { identityDoor } from './code.page.tsx'
import { PasskeyForm } from './passkey-form.tsx'

/** All ways into the own account. */
export interface WaysView {
  readonly ways: WaysIn
  /** Whether this session may change them now. */
  readonly mayChange: boolean
  readonly passkeys: readonly ShownPasskey[]
  readonly identities: readonly Identity[]
  readonly changed: boolean
}

type Words = (text: Text, fill?: Readonly<Record<string, string | number>>) => string

const HERE = '/konto/anmeldung'

const recoveryLeft = (words: Words, count: number): string => {
  if (count === 0) return words(t.recoveryNone)
  return count === 1 ? words(t.recoveryOne) : words(t.recoveryLeft, { count })
}

const Section = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section>
    <h2 class="kern-heading-medium">{title}</h2>
    {children}
  </section>
)

/** One button that changes something. */
const Change = ({ action, children }: { readonly action: string; readonly children: ComponentChildren }) => (
  <Form action={`${HERE}/${action}`}>
    <Buttons>
      <Button kind="secondary">{children}</Button>
    </Buttons>
  </Form>
)

const ChangePasskey = ({ passkey, words }: { readonly passkey: ShownPasskey; readonly words: Words }) => {
  const name = `name-${passkey.id}`
  return (
    <>
      <Form action={`${HERE}/passkeys/umbenennen`} hidden={{ passkey: passkey.id }}>
        <TextField name={name} label={words(t.passkeyName)} value={passkey.name} maxLength={60} />
        <Button kind="tertiary" about={passkey.name}>
          {words(t.rename)}
        </Button>
      </Form>
      <Form action={`${HERE}/passkeys/entfernen`} hidden={{ passkey: passkey.id }}>
        <Button kind="tertiary" about={passkey.name}>
          {words(t.remove)}
        </Button>
      </Form>
    </>
  )
}

const Passkeys = ({
  frame,
  view,
  words,
}: {
  readonly frame: Frame
  readonly view: WaysView
  readonly words: Words
}) => (
  <Section title={words(t.passkeys)}>
    <p class="kern-body">{words(t.passkeysText)}</p>
    <Table
      caption={words(t.passkeys)}
      captionUnseen
      columns={[
        { title: words(t.passkeyName), cell: ({ name }) => name, rowHeader: true },
        { title: words(t.added), cell: ({ addedAt }) => <Time at={addedAt} /> },
        { title: words(t.used), cell: ({ usedAt }) => (usedAt === null ? words(t.never) : <Time at={usedAt} />) },
        ...(view.mayChange
          ? [
              {
                title: words(t.action),
                cell: (passkey: ShownPasskey) => <ChangePasskey passkey={passkey} words={words} />,
              },
            ]
          : []),
      ]}
      rows={view.passkeys}
      empty={<EmptyState title={words(t.noPasskey)} />}
    />
    {view.mayChange ? (
      <PasskeyForm frame={frame} action={`${HERE}/passkeys`} wanted="add" named>
        {words(t.addPasskey)}
      </PasskeyForm>
    ) : null}
  </Section>
)

const Password = ({ view, words }: { readonly view: WaysView; readonly words: Words }) => (
  <Section title={words(t.password)}>
    <p class="kern-body">{words(view.ways.password ? t.passwordSet : t.passwordNone)}</p>
    {view.ways.password || view.mayChange ? (
      <Buttons>
        <ButtonLink kind="secondary" href="/konto/password">
          {words(view.ways.password ? t.changePassword : t.setPassword)}
        </ButtonLink>
      </Buttons>
    ) : null}
    {view.ways.password && view.mayChange ? (
      <Change action="passwort/entfernen">{words(t.removePassword)}</Change>
    ) : null}
  </Section>
)

const Codes = ({ view, words }: { readonly view: WaysView; readonly words: Words }) => {
  const { codes, password } = view.ways
  return (
    <Section title={words(t.codes)}>
      <p class="kern-body">{words(t.codesText)}</p>
      <p class="kern-body">{words(codes ? t.codesOn : password ? t.codesOff : t.codesNeedPassword)}</p>
      {view.mayChange && codes ? <Change action="code/entfernen">{words(t.removeCodes)}</Change> : null}
      {view.mayChange && !codes && password ? <Change action="code/beginnen">{words(t.setUpCodes)}</Change> : null}
    </Section>
  )
}

const LEVELS = { low: t.levelLow, substantial: t.levelSubstantial, high: t.levelHigh }

const nameOfWay = (way: Identity['way']): Text => (way.startsWith('oidc:') ? t.oidc : t[plainWay(way)])
const plainWay = (way: Identity['way']): 'bundid' | 'desk' | 'letter' | 'wallet' =>
  (['bundid', 'desk', 'letter', 'wallet'] as const).find((one) => one === way) ?? 'bundid'

const Identities = ({ view, words }: { readonly view: WaysView; readonly words: Words }) => (
  <Section title={words(t.identities)}>
    {view.identities.length === 0 ? (
      <p class="kern-body">{words(t.noIdentity)}</p>
    ) : (
      <>
        <p class="kern-body">{words(t.identitiesText)}</p>
        <SummaryList
          items={view.identities.map(({ way, level, provenAt }) => ({
            term: words(nameOfWay(way)),
            value: (
              <>
                {words(LEVELS[level])}, <Time at={provenAt} />
              </>
            ),
          }))}
        />
      </>
    )}
    <Buttons>
      <ButtonLink kind="secondary" href={identityDoor(HERE)}>
        {words(t.proveIdentity)}
      </ButtonLink>
    </Buttons>
  </Section>
)

export const waysPage = (frame: Frame, view: WaysView): PageContent => {
  const words: Words = (text, fill) => say(text, frame.language, fill)
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(overviewTexts.title), href: '/konto' }, { text: words(t.title) }],
    body: (
      <>
        {view.changed ? <Alert kind="success" title={words(t.changed)} announce /> : null}
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        {view.mayChange ? null : (
          <Alert kind="info" title={words(t.proveTitle)}>
            <p>{words(t.proveText)}</p>
            <p>
              <a class="kern-link" href={`/konto/bestaetigen?to=${encodeURIComponent(HERE)}`}>
                {words(t.prove)}
              </a>
            </p>
          </Alert>
        )}
        <Passkeys frame={frame} view={view} words={words} />
        <Password view={view} words={words} />
        <Codes view={view} words={words} />
        <Section title={words(t.recovery)}>
          <p class="kern-body">{words(t.recoveryText)}</p>
          <p class="kern-body">{recoveryLeft(words, view.ways.recoveryCodes)}</p>
          {view.mayChange ? <Change action="ersatzcodes">{words(t.makeRecovery)}</Change> : null}
        </Section>
        <Identities view={view} words={words} />
      </>
    ),
  }
}
