import type { Colleague, ShownColleague, Substitution } from '../../../../foundation/account/index.ts'
import { ROLE_TEXTS } from '../../../../foundation/cases/index.ts'
import type { StaffFunction } from '../../../../kernel/actor.ts'
import { showDay } from '../../../../kernel/clock.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  Checkbox,
  DateField,
  EmptyState,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  Lead,
  Pager,
  Select,
  Table,
  TextField,
} from '../../../../platform/html/index.ts'
import type { PageContent } from '../../../../platform/html/words.ts'
import { demandTexts, invitationTexts } from '../../function-texts.ts'
import { staffTexts as t } from '../../staff-texts.ts'
import { type MemberData, MemberFunctions } from './staff-functions.tsx'

/** Where the pages of the staff lie. */
export const STAFF = '/workplace/mitarbeitende'

const sayFunctions = (functions: readonly StaffFunction[], language: Language): string =>
  functions.map((one) => say(ROLE_TEXTS[one], language)).join(', ')

/** Who works in the own authority. */
export const staffPage = (
  language: Language,
  data: { readonly rows: readonly Colleague[]; readonly next: Id | null; readonly continued: boolean },
): PageContent => ({
  title: say(t.title, language),
  breadcrumb: [{ text: say(t.title, language) }],
  body: (
    <>
      <h1 class="kern-heading-large">{say(t.title, language)}</h1>
      <Lead>{say(t.lead, language)}</Lead>
      <Buttons>
        <ButtonLink href="/workplace/einladungen">{say(invitationTexts.title, language)}</ButtonLink>
        <ButtonLink kind="secondary" href="/workplace/anmeldeschutz">
          {say(demandTexts.title, language)}
        </ButtonLink>
      </Buttons>
      <Table
        caption={say(t.title, language)}
        captionUnseen
        rows={data.rows}
        empty={null}
        columns={[
          {
            title: say(t.name, language),
            rowHeader: true,
            cell: ({ account, name }) => (
              <a class="kern-link" href={`${STAFF}/${account}`}>
                {name}
              </a>
            ),
          },
          { title: say(t.functions, language), cell: ({ functions }) => sayFunctions(functions, language) },
        ]}
      />
      <Pager
        previous={data.continued ? STAFF : undefined}
        next={data.next === null ? undefined : `${STAFF}?after=${data.next}`}
      />
    </>
  ),
})

/** One colleague: substitutes, and the end of the work here. */
export const memberPage = (language: Language, data: MemberData): PageContent => {
  const { shown, errors } = data
  return {
    title: `${shown.name} – ${say(t.title, language)}`,
    breadcrumb: [{ text: say(t.title, language), href: STAFF }, { text: shown.name }],
    failed: errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <p class="dk-preline">{sayFunctions(shown.functions, language)}</p>
        <h1 class="kern-heading-large">{shown.name}</h1>
        <MemberFunctions language={language} data={data} />
        <Substitutes language={language} shown={shown} />
        <Arrange language={language} data={data} />
        <Leave language={language} data={data} />
      </>
    ),
  }
}

const Substitutes = ({ language, shown }: { readonly language: Language; readonly shown: ShownColleague }) => (
  <Table<Substitution>
    caption={say(t.substitutes, language)}
    rows={shown.substitutions}
    empty={<EmptyState title={say(t.none, language)}>{say(t.noneText, language)}</EmptyState>}
    columns={[
      { title: say(t.absent, language), rowHeader: true, cell: ({ person }) => shown.names.get(person) ?? '' },
      { title: say(t.substitute, language), cell: ({ substitute }) => shown.names.get(substitute) ?? '' },
      { title: say(t.function, language), cell: (one) => say(ROLE_TEXTS[one.function], language) },
      {
        title: say(t.days, language),
        cell: ({ from, to }) => `${showDay(from, language)} – ${showDay(to, language)}`,
      },
      { title: say(t.reason, language), cell: ({ reason }) => reason ?? '–' },
      {
        title: say(t.end, language),
        cell: ({ id }) => (
          <Form action={`${STAFF}/${shown.account}/vertretung/beenden`}>
            <input type="hidden" name="substitution" value={id} />
            <Button kind="secondary">{say(t.end, language)}</Button>
          </Form>
        ),
      },
    ]}
  />
)

const Arrange = ({ language, data }: { readonly language: Language; readonly data: MemberData }) => {
  const { shown, typed, errors } = data
  const field = (name: string) => ({ name, value: typed[name] ?? '', error: errorOf(errors, name) })
  const others = [...shown.names].filter(([account]) => account !== shown.account)
  return (
    <>
      <h2 class="kern-heading-medium">{say(t.arrange, language)}</h2>
      <p>{say(t.arrangeText, language)}</p>
      <Form action={`${STAFF}/${shown.account}/vertretung`}>
        <Fields>
          <Select
            {...field('function')}
            label={say(t.function, language)}
            options={shown.functions.map((one) => ({ value: one, label: say(ROLE_TEXTS[one], language) }))}
          />
          <Select
            {...field('substitute')}
            label={say(t.substitute, language)}
            options={others.map(([value, label]) => ({ value, label }))}
          />
          <DateField {...field('from')} label={say(t.from, language)} />
          <DateField {...field('to')} label={say(t.to, language)} />
          <TextField {...field('reason')} label={say(t.reason, language)} help={say(t.reasonHelp, language)} optional />
        </Fields>
        <Buttons>
          <Button>{say(t.arrange, language)}</Button>
        </Buttons>
      </Form>
    </>
  )
}

const Leave = ({ language, data }: { readonly language: Language; readonly data: MemberData }) => (
  <>
    <h2 class="kern-heading-medium">{say(t.leave, language)}</h2>
    <p>{say(t.leaveText, language)}</p>
    <Form action={`${STAFF}/${data.shown.account}/gehen`}>
      <Fields>
        <Checkbox
          name="sure"
          label={say(t.sure, language, { name: data.shown.name })}
          error={errorOf(data.errors, 'sure')}
        />
      </Fields>
      <Buttons>
        <Button kind="secondary">{say(t.leaveNow, language)}</Button>
      </Buttons>
    </Form>
  </>
)
