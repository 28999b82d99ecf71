import type { Authority } from '../../../../foundation/account/words.ts'
import { say, type Text } from '../../../../kernel/texts.ts'
import {
  Button,
  Buttons,
  DateField,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  Lead,
  Select,
  TextField,
} from '../../../../platform/html/index.ts'
import type { FieldError, Frame, PageContent } from '../../../../platform/html/words.ts'
import type { LetterWish } from '../../domain/letter.ts'
import { fieldTexts } from '../../field-texts.ts'
import { ownTexts as t } from '../../texts.ts'

/** The form that asks for a letter, empty or with what was typed. */
export interface LetterForm {
  readonly municipalities: readonly Authority[]
  readonly chosen: string
  readonly typed: LetterWish
  readonly errors: readonly FieldError[]
}

/** Asks for what the residents' register has. */
export const letterFormPage = (frame: Frame, { municipalities, chosen, typed, errors }: LetterForm): PageContent => {
  const words = (text: Text) => say(text, frame.language)
  const field = (name: keyof LetterWish) => ({
    name,
    label: words(fieldTexts[name]),
    value: typed[name],
    error: errorOf(errors, name),
  })
  return {
    title: words(t.askLetter),
    breadcrumb: [{ text: words(t.title), href: '/konto/nachweis' }, { text: words(t.askLetter) }],
    failed: errors.length > 0,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="kern-heading-large">{words(t.askLetter)}</h1>
        <Lead>{words(t.letterLead)}</Lead>
        <Form action="/konto/nachweis/brief">
          <Fields>
            <TextField {...field('givenName')} autoComplete="given-name" maxLength={120} />
            <TextField {...field('surname')} autoComplete="family-name" maxLength={120} />
            <DateField {...field('birthdate')} birthday />
            <TextField {...field('postalAddress')} autoComplete="address-line1" maxLength={120} />
            <TextField {...field('postalCode')} autoComplete="postal-code" inputMode="numeric" maxLength={5} />
            <TextField {...field('localityName')} autoComplete="address-level2" maxLength={120} />
            <Select
              name="authority"
              label={words(t.municipality)}
              value={chosen}
              emptyLabel={words(t.choose)}
              error={errorOf(errors, 'authority')}
              options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Fields>
          <Buttons>
            <Button>{words(t.askLetter)}</Button>
          </Buttons>
        </Form>
      </>
    ),
  }
}
