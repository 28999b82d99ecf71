import { type Offer, showAnswer } from '../../../../foundation/forms/words.ts'
import { sourceText } from '../../../../foundation/account/words.ts'
import { Checkbox, Fieldset, Said, useLanguage, useWords } from '../../../../platform/html/index.ts'
import { LEVEL_TEXTS, offerTexts as t } from '../../offer-texts.ts'

/** Name of the boxes in front of what is to be taken over. */
export const TAKE = 'take'

/**
 * What the account knows of the form, each with its source and level, and a box that nobody has ticked yet: a yes is an
 * act of the person (GDPR Art. 4 no. 11, EGovG § 5).
 */
export const Offers = ({ offers }: { readonly offers: readonly Offer[] }) => {
  const words = useWords()
  const language = useLanguage()
  if (offers.length === 0) return null
  return (
    <Fieldset legend={words(t.title)} help={words(t.help)}>
      {offers.map(({ path, field, known }) => (
        <Checkbox
          key={path}
          name={TAKE}
          id={`${TAKE}-${path}`}
          value={path}
          label={
            <>
              <Said text={field.showLabel ?? field.label} />:{' '}
              <strong>{showAnswer(field, known.value, language).text}</strong>
            </>
          }
          help={words(t.from, { source: words(sourceText(known.source)), level: words(LEVEL_TEXTS[known.level]) })}
        />
      ))}
    </Fieldset>
  )
}
