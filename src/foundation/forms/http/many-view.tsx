import { Checkbox, errorOf, FileField, Fieldset, Said, useWords } from '../../../platform/html/index.ts'
import { answerAt, textAt } from '../domain/paths.ts'
import { ACTION_FIELD, actionValue } from '../domain/read-post.ts'
import { maxBytesOf, mediaTypesOf } from '../domain/values.ts'
import type { AskedList, Field } from '../form-words.ts'
import { formTexts } from '../texts.ts'
import type { Shown } from './shown.ts'

interface ListFieldProps {
  readonly list: AskedList
  readonly part: Field
  readonly shown: Shown
}

/** Several of a few choices, as boxes to tick that share the name of the list. */
export const ChecklistView = ({ list, part, shown }: ListFieldProps) => {
  const ticked = list.entries.map(({ path }) => textAt(shown.answers, path))
  const words = useWords()
  return (
    <Fieldset
      legend={<Said text={part.label} />}
      help={part.help ? <Said text={part.help} /> : words(formTexts.pickAny)}
    >
      {(part.choices ?? []).map(({ code, label, help }, index) => (
        <Checkbox
          key={code}
          name={list.path}
          id={index === 0 ? list.path : `${list.path}--${index + 1}`}
          value={code}
          label={<Said text={label} />}
          help={help === undefined ? undefined : <Said text={help} />}
          checked={ticked.includes(code)}
          error={index === 0 ? errorOf(shown.errors, list.path) : undefined}
        />
      ))}
    </Fieldset>
  )
}

/** Several files for one question, sent together. */
export const FileListView = ({ list, part, shown }: ListFieldProps) => {
  const present = list.entries.flatMap(({ path }) => {
    const answer = answerAt(shown.answers, path)
    return answer === undefined || typeof answer === 'string'
      ? []
      : [{ ...answer, path, href: shown.fileHref?.(path), scan: shown.scans?.get(answer.file) }]
  })
  const words = useWords()
  return (
    <FileField
      name={list.path}
      label={<Said text={part.label} />}
      help={part.help === undefined ? words(formTexts.fileList) : <Said text={part.help} />}
      error={errorOf(shown.errors, list.path)}
      optional={part.times.min === 0}
      mediaTypes={mediaTypesOf(part)}
      maxBytes={maxBytesOf(part)}
      multiple
      parts={shown.parts?.(list.path)}
      present={present}
      remove={(_, index) => ({
        name: ACTION_FIELD,
        value: actionValue({ do: 'remove-file', path: present[index]?.path ?? list.path }),
      })}
    />
  )
}
