import { parseDay, showDay } from '../../../kernel/clock.ts'
import { cents, showMoney } from '../../../kernel/money.ts'
import { htmlLang, type Label, type Language, say, speaks } from '../../../kernel/texts.ts'
import { answerWords } from '../answer-words.ts'
import type { Answer, Field } from '../form-words.ts'
import { splitMoment } from './normalise.ts'
import { isDecimal, typedDecimal } from './numbers.ts'

/** A text to show, with the language it is in where that is not the language of the page. */
export interface Shown {
  readonly text: string
  /** For the `lang` attribute; null where the text speaks the language that was asked for. */
  readonly lang: string | null
}

/** A text that speaks every language, such as a name. */
export const own = (text: string): Shown => ({ text, lang: null })

/** A label in a language; German is marked where it stands in. */
export const shown = (label: Label, language: Language): Shown => ({
  text: say(label, language),
  lang: speaks(label, language) ? null : htmlLang('de'),
})

const showMoneyText = (text: string, language: Language): string => {
  const safe = /^-?\d{1,12}\.\d{2}$/.test(text)
  return safe ? showMoney(cents(Number(text.replace('.', ''))), language === 'en' ? 'en-GB' : 'de-DE') : text
}

const showNumber = (text: string, language: Language): string => {
  if (!isDecimal(text)) return text
  const [whole = '', fraction] = text.split('.')
  const grouped = /\d{5}/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '.') : whole
  return fraction === undefined ? grouped : `${grouped}${language === 'en' ? '.' : ','}${fraction}`
}

const showDayText = (text: string, language: Language): string => {
  const on = parseDay(text)
  return on === null ? text : showDay(on, language)
}

const showMoment = (text: string, language: Language): string => {
  const { on, time } = splitMoment(text)
  return say(answerWords.moment, language, { day: showDayText(on, language), time })
}

const showText = (field: Field, text: string, language: Language): Shown => {
  switch (field.kind) {
    case 'yes-no':
      return own(
        text === 'true' ? say(answerWords.yes, language) : text === 'false' ? say(answerWords.no, language) : text,
      )
    case 'choice': {
      const choice = field.choices?.find(({ code }) => code === text)
      return choice === undefined ? own(text) : shown(choice.label, language)
    }
    case 'date':
      return own(showDayText(text, language))
    case 'time':
      return own(say(answerWords.time, language, { time: text }))
    case 'datetime':
      return own(showMoment(text, language))
    case 'money':
      return own(showMoneyText(text, language))
    case 'number':
    case 'integer':
      return own(showNumber(text, language))
    case 'iban':
      return own(text.replace(/(.{4})(?=.)/g, '$1 '))
    default:
      return own(text)
  }
}

/** An answer as people read it: words for yes and no, the label of a choice, a long date, an amount, the name of a file. */
export const showAnswer = (field: Field, answer: Answer, language: Language): Shown =>
  typeof answer === 'string' ? showText(field, answer, language) : own(answer.name)

/** An answer as it stands in an input of the form: a number with a comma, everything else as it is kept. */
export const typedAnswer = (field: Field, answer: Answer): string => {
  if (typeof answer !== 'string') return answer.name
  return field.kind === 'number' || field.kind === 'money' || field.kind === 'integer' ? typedDecimal(answer) : answer
}
