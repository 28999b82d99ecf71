import { FUNCTIONS, type StaffFunction } from '../../../../kernel/actor.ts'
import { type Language, say, type Text } from '../../../../kernel/texts.ts'
import type { FunctionChange, ShownColleague } from '../../../../foundation/account/index.ts'
import { FUNCTION_TEXTS } from '../../../../foundation/account/words.ts'
import {
  Button,
  Buttons,
  EmptyState,
  errorOf,
  Fields,
  Form,
  Select,
  Table,
  TextField,
  Time,
} from '../../../../platform/html/index.ts'
import type { FieldError } from '../../../../platform/html/words.ts'
import { functionTexts as t } from '../../function-texts.ts'

/** A colleague with what was typed and what is wrong with it. */
export interface MemberData {
  readonly shown: ShownColleague & { /** Whether it is who looks. */ readonly own: boolean }
  readonly typed: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
}

/** The longest reason that is kept. */
export const REASON_LENGTH = 200

interface ChangeOf {
  readonly action: string
  readonly name: 'give' | 'take'
  readonly title: Text
  readonly text: Text
  readonly label: Text
  readonly among: readonly StaffFunction[]
}

/** The form that gives a function, or that takes one. */
const ChangeForm = ({
  language,
  data,
  of,
}: {
  readonly language: Language
  readonly data: MemberData
  readonly of: ChangeOf
}) => {
  const { typed, errors } = data
  const { name } = of
  const field = (one: string) => ({ name: one, value: typed[one] ?? '', error: errorOf(errors, one) })
  return (
    <>
      <h3 class="kern-heading-small">{say(of.title, language)}</h3>
      <p class="kern-body">{say(of.text, language)}</p>
      <Form action={of.action}>
        <Fields>
          <Select
            {...field(name)}
            label={say(of.label, language)}
            options={of.among.map((one) => ({ value: one, label: say(FUNCTION_TEXTS[one], language) }))}
          />
          <TextField
            {...field(`${name}-reason`)}
            label={say(t.reason, language)}
            help={say(t.reasonHelp, language)}
            maxLength={REASON_LENGTH}
          />
        </Fields>
        <Buttons>
          <Button kind="secondary">{say(of.title, language)}</Button>
        </Buttons>
      </Form>
    </>
  )
}

/** Which functions a colleague got and lost, and the forms for one more and one less. */
export const MemberFunctions = ({ language, data }: { readonly language: Language; readonly data: MemberData }) => {
  const { account, functions, changes, own } = data.shown
  const path = `/workplace/mitarbeitende/${account}/funktion`
  const missing = FUNCTIONS.filter((one) => !functions.includes(one))
  const give = { action: path, name: 'give', title: t.give, text: t.giveText, label: t.which, among: missing } as const
  const take = { title: t.take, text: t.takeText, label: t.whichAway, among: functions } as const
  return (
    <>
      <h2 class="kern-heading-medium">{say(t.title, language)}</h2>
      <Table<FunctionChange>
        caption={say(t.changes, language)}
        rows={changes}
        empty={<EmptyState title={say(t.noChanges, language)}>{say(t.noChangesText, language)}</EmptyState>}
        columns={[
          {
            title: say(t.what, language),
            rowHeader: true,
            cell: (one) =>
              say(one.given ? t.given : t.taken, language, { function: say(FUNCTION_TEXTS[one.function], language) }),
          },
          { title: say(t.when, language), cell: ({ at }) => <Time at={at} /> },
          { title: say(t.reason, language), cell: ({ reason }) => reason },
          { title: say(t.by, language), cell: ({ by }) => (by === '' ? say(t.gone, language) : by) },
        ]}
      />
      {missing.length === 0 || own ? null : <ChangeForm language={language} data={data} of={give} />}
      <ChangeForm language={language} data={data} of={{ ...take, name: 'take', action: `${path}/entziehen` }} />
    </>
  )
}
