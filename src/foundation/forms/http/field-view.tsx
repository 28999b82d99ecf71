import type { ComponentChildren } from 'preact'
import { htmlLang, say, speaks } from '../../../kernel/texts.ts'
import {
  Alert,
  DateField,
  errorOf,
  FileField,
  NumberField,
  RadioGroup,
  Said,
  Select,
  TextArea,
  TextField,
  TimeField,
  useLanguage,
  useWords,
  YesNo,
} from '../../../platform/html/index.ts'
import type { FieldProps } from '../../../platform/html/index.ts'
import { splitMoment } from '../domain/normalise.ts'
import { answerAt, indexOf, textAt } from '../domain/paths.ts'
import { ACTION_FIELD, actionValue } from '../domain/read-post.ts'
import { showAnswer, typedAnswer } from '../domain/show-answer.ts'
import { maxBytesOf, mediaTypesOf } from '../domain/values.ts'
import type { AskedField, Field } from '../form-words.ts'
import { answerWords, formTexts } from '../texts.ts'
import type { Shown } from './shown.ts'

export interface FieldViewProps {
  readonly field: AskedField
  readonly shown: Shown
  /** Instead of the label of the question, for an entry of a list. */
  readonly label?: ComponentChildren | undefined
  /** Inside a group that need not be filled in: nothing is marked, but every choice can be taken back. */
  readonly loose?: boolean | undefined
}

/** More choices than this drop down. */
const MOST_RADIOS = 6

interface InputProps extends FieldProps {
  readonly part: Field
  readonly path: string
  readonly shown: Shown
  readonly removable: boolean
}

/** What was typed, else what is kept. */
const valueOf = ({ part, path, shown }: InputProps): string => {
  const answer = answerAt(shown.answers, path)
  const typed = Object.hasOwn(shown.raw, path) ? shown.raw[path] : undefined
  return typed ?? (answer === undefined ? '' : typedAnswer(part, answer))
}

const useNone = () => {
  const words = useWords()
  return (removable: boolean) => (removable ? [{ value: '', label: words(formTexts.none) }] : [])
}

const ChoiceInput = (props: InputProps) => {
  const language = useLanguage()
  const none = useNone()
  const { part, removable } = props
  const choices = part.choices ?? []
  const value = valueOf(props)
  if (choices.length > MOST_RADIOS) {
    const options = choices.map(({ code, label }) => ({ value: code, label: say(label, language) }))
    return <Select {...props} options={options} value={value} />
  }
  const options = choices.map(({ code, label, help }) => ({
    value: code,
    label: <Said text={label} />,
    help: help === undefined ? undefined : <Said text={help} />,
  }))
  const saysNone = choices.some(({ label }) => label.de.toLowerCase() === formTexts.none.de.toLowerCase())
  return <RadioGroup {...props} options={[...options, ...none(removable && !saysNone)]} value={value} />
}

const YesNoInput = (props: InputProps) => {
  const words = useWords()
  const none = useNone()
  if (!props.removable) return <YesNo {...props} value={valueOf(props)} />
  const options = [
    { value: 'true', label: words(answerWords.yes) },
    { value: 'false', label: words(answerWords.no) },
    ...none(true),
  ]
  return <RadioGroup {...props} options={options} value={valueOf(props)} inline />
}

const MomentInput = (props: InputProps) => {
  const words = useWords()
  const { on, time } = splitMoment(textAt(props.shown.answers, props.path))
  return (
    <>
      <DateField {...props} value={on} />
      <TimeField name={`${props.path}--time`} label={words(formTexts.timeOfDay)} value={time} />
    </>
  )
}

const FileInput = (props: InputProps) => {
  const { part, path, shown } = props
  const answer = answerAt(shown.answers, path)
  const present =
    answer === undefined || typeof answer === 'string'
      ? []
      : [{ ...answer, href: shown.fileHref?.(path), scan: shown.scans?.get(answer.file) }]
  return (
    <FileField
      {...props}
      mediaTypes={mediaTypesOf(part)}
      maxBytes={maxBytesOf(part)}
      parts={shown.parts?.(path)}
      present={present}
      remove={() => ({ name: ACTION_FIELD, value: actionValue({ do: 'remove-file', path }) })}
    />
  )
}

const TextInput = (props: InputProps) => {
  const { part, path } = props
  const own = indexOf(path) === null && !path.includes('[')
  const value = valueOf(props)
  switch (part.kind) {
    case 'email':
      return <TextField {...props} value={value} type="email" autoComplete={own ? 'email' : undefined} />
    case 'phone':
      return <TextField {...props} value={value} type="tel" autoComplete={own ? 'tel' : undefined} width="medium" />
    case 'postcode':
      return <TextField {...props} value={value} inputMode="numeric" autoComplete="off" width="tiny" />
    case 'iban':
      return <TextField {...props} value={value} autoComplete="off" width="medium" />
    case 'plate':
      return <TextField {...props} value={value} autoComplete="off" width="small" />
    default:
      return <TextField {...props} value={value} autoComplete={part.from === 'account.name' ? 'name' : undefined} />
  }
}

/** What may not be changed is read, whatever its kind. */
const LockedInput = (props: InputProps) => {
  const language = useLanguage()
  const answer = answerAt(props.shown.answers, props.path)
  return (
    <TextField {...props} value={answer === undefined ? '' : showAnswer(props.part, answer, language).text} locked />
  )
}

const Input = (props: InputProps) => {
  if (props.part.locked) return <LockedInput {...props} />
  switch (props.part.kind) {
    case 'choice':
      return props.part.choices === undefined ? <TextInput {...props} /> : <ChoiceInput {...props} />
    case 'yes-no':
      return <YesNoInput {...props} />
    case 'date':
      return <DateField {...props} value={textAt(props.shown.answers, props.path)} />
    case 'datetime':
      return <MomentInput {...props} />
    case 'time':
      return <TimeField {...props} value={valueOf(props)} />
    case 'number':
      return <NumberField {...props} value={valueOf(props)} />
    case 'integer':
      return <NumberField {...props} value={valueOf(props)} whole />
    case 'money':
      return <NumberField {...props} value={valueOf(props)} suffix="€" />
    case 'longtext':
      return <TextArea {...props} value={valueOf(props)} maxLength={props.part.maxLength} />
    case 'file':
      return <FileInput {...props} />
    default:
      return <TextInput {...props} />
  }
}

/** A note in paragraphs: an empty line ends one. */
const NoteView = ({ part }: { readonly part: Field }) => {
  const language = useLanguage()
  const text = part.text ?? part.help
  const paragraphs = text === undefined ? [] : say(text, language).split(/\n{2,}/)
  const lang = text === undefined || speaks(text, language) ? undefined : htmlLang('de')
  return (
    <Alert kind="info" title={<Said text={part.label} />}>
      {paragraphs.map((paragraph, index) => (
        <p key={index} lang={lang}>
          {paragraph}
        </p>
      ))}
    </Alert>
  )
}

const helpOf = (part: Field): ComponentChildren | undefined => {
  if (part.help !== undefined) return <Said text={part.help} />
  return part.codeList === undefined ? undefined : <Said text={formTexts.codeList} />
}

/** One question with its input, or a note to read; nothing for what is hidden. */
export const FieldView = ({ field, shown, label, loose }: FieldViewProps) => {
  const { part, path } = field
  if (part.kind === 'hidden') return null
  if (part.kind === 'note') return <NoteView part={part} />
  // What nobody may type and nobody has filled is nothing to read.
  if (part.locked && answerAt(shown.answers, path) === undefined) return null
  const optional = part.times.min === 0
  return (
    <Input
      part={part}
      path={path}
      shown={shown}
      name={path}
      label={label ?? <Said text={part.label} />}
      help={helpOf(part)}
      error={errorOf(shown.errors, path)}
      optional={optional && !loose}
      removable={optional || loose === true}
    />
  )
}
