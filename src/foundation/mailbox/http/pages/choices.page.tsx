import { showDay, dayOf } from '../../../../kernel/clock.ts'
import { say, type Text } from '../../../../kernel/texts.ts'
import {
  Alert,
  Button,
  ButtonLink,
  Buttons,
  Fields,
  Form,
  Lead,
  RadioGroup,
  Select,
  Table,
  TextField,
} from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { choiceTexts as t } from '../../choice-texts.ts'
import { NOTICE_WAYS, OFFERED_KINDS } from '../../domain/notices.ts'
import { SUBSCRIPTION_WAYS, type SubscriptionWay } from '../../store/notices.ts'
import { accountTitle, mailboxTexts } from '../../texts.ts'
import type { StoredCaseChoice } from '../../store/case-choices.ts'
import type { Choices } from '../../verbs/choices.ts'

/** How somebody is told, and whether that was changed just now. */
export interface ChoicesView {
  readonly choices: Choices
  /** Single cases that something was chosen about. */
  readonly cases: readonly StoredCaseChoice[]
  readonly saved: boolean
}

type Words = (text: Text, fill?: Readonly<Record<string, string>>) => string

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour))

const HERE = '/konto/benachrichtigungen'

const Ways = ({ choices, words }: { readonly choices: Choices; readonly words: Words }) => (
  <Form action={HERE}>
    <Fields>
      {OFFERED_KINDS.map((kind) => (
        <RadioGroup
          key={kind}
          name={kind}
          label={words(t[kind])}
          help={kind === 'messages' ? words(t.messagesHelp) : undefined}
          value={choices.wish.ways[kind]}
          options={NOTICE_WAYS.map((way) => ({ value: way, label: words(t[way]) }))}
        />
      ))}
      <Select
        name="hour"
        label={words(t.hour)}
        value={String(choices.wish.hour)}
        options={HOURS.map((hour) => ({ value: hour, label: words(t.hourOf, { hour }) }))}
      />
    </Fields>
    <Buttons>
      <Button>{words(t.save)}</Button>
    </Buttons>
  </Form>
)

const chosenIn = ({ ways, listed }: StoredCaseChoice, words: Words): string =>
  [
    ...OFFERED_KINDS.flatMap((kind) => {
      const way = ways[kind]
      return way === null ? [] : [`${words(t[kind])}: ${words(t[way])}`]
    }),
    ...(listed ? [] : [words(t.notListed)]),
  ].join('; ')

const Cases = ({ cases, words }: { readonly cases: readonly StoredCaseChoice[]; readonly words: Words }) => (
  <section>
    <h2 class="kern-heading-medium">{words(t.cases)}</h2>
    <p class="kern-body">{words(t.casesText)}</p>
    {cases.length === 0 ? null : (
      <Table
        caption={words(t.cases)}
        captionUnseen
        rows={cases}
        empty={null}
        columns={[
          { title: words(t.number), rowHeader: true, cell: ({ number }) => number },
          { title: words(t.chosen), cell: (one) => chosenIn(one, words) || words(t.usual) },
          {
            title: words(t.end),
            cell: ({ caseRef, number }) => (
              <Form action={`${HERE}/vorgang`} hidden={{ about: caseRef }}>
                <Button kind="tertiary" about={number}>
                  {words(t.end)}
                </Button>
              </Form>
            ),
          },
        ]}
      />
    )}
  </section>
)

interface SecretProps {
  readonly way: SubscriptionWay
  readonly choices: Choices
  readonly words: Words
  readonly frame: Frame
}

const Secret = ({ way, choices, words, frame }: SecretProps) => {
  const there = choices.subscriptions.find((one) => one.way === way)
  return (
    <section>
      <h3 class="kern-heading-small">{words(t[way])}</h3>
      <p class="kern-body">
        {there ? words(t.since, { day: showDay(dayOf(there.madeAt), frame.language) }) : words(t.off)}
      </p>
      <Form action={`${HERE}/adresse`} hidden={{ way }}>
        <Buttons>
          <Button kind="secondary" about={words(t[way])}>
            {words(there ? t.renew : t.make)}
          </Button>
          {there ? (
            <Button kind="tertiary" formAction={`${HERE}/sperren`} about={words(t[way])}>
              {words(t.revoke)}
            </Button>
          ) : null}
        </Buttons>
      </Form>
    </section>
  )
}

const breadcrumbOf = (words: Words) => [
  { text: words(accountTitle.title), href: '/konto' },
  { text: words(mailboxTexts.title), href: '/konto/postfach' },
]

/** How somebody is told of what. */
export const choicesPage = (frame: Frame, { choices, cases, saved }: ChoicesView): PageContent => {
  const words: Words = (text, fill) => say(text, frame.language, fill)
  return {
    title: words(t.title),
    breadcrumb: [...breadcrumbOf(words), { text: words(t.title) }],
    body: (
      <>
        {saved ? <Alert kind="success" title={words(t.saved)} announce /> : null}
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <Ways choices={choices} words={words} />
        <Cases cases={cases} words={words} />
        <section>
          <h2 class="kern-heading-medium">{words(t.elsewhere)}</h2>
          <p class="kern-body">{words(t.elsewhereText)}</p>
          {SUBSCRIPTION_WAYS.map((way) => (
            <Secret key={way} way={way} choices={choices} words={words} frame={frame} />
          ))}
        </section>
      </>
    ),
  }
}

/** A secret address, shown once. */
export const secretPage = (
  frame: Frame,
  { way, url }: { readonly way: SubscriptionWay; readonly url: string },
): PageContent => {
  const words: Words = (text, fill) => say(text, frame.language, fill)
  return {
    title: words(t.made),
    breadcrumb: [...breadcrumbOf(words), { text: words(t.title), href: HERE }, { text: words(t[way]) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.made)}</h1>
        <p class="kern-body">{words(t.madeText)}</p>
        <TextField name="secret-url" label={words(t[way])} value={url} locked />
        <Buttons>
          <ButtonLink href={HERE}>{words(t.back)}</ButtonLink>
        </Buttons>
      </>
    ),
  }
}
