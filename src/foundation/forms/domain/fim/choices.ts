import type { Choice, Field } from '../../form-words.ts'
import { type Making, note } from './making.ts'
import type { RawField, RawValue } from './raw-words.ts'

/**
 * The values of a choice: written in the schema, or of a code list that we hold, or else the identification of the
 * code list. Undefined where the schema says neither.
 */
export function makeChoices(making: Making, raw: RawField): Pick<Field, 'choices' | 'codeList'> | undefined {
  if (raw.values.length > 0) return { choices: raw.values.map(choiceOf) }
  if (raw.codeList === undefined) return undefined
  const { uri, version } = raw.codeList
  const held = making.findCodeList(uri, version)
  if (held) return { choices: held.choices }
  note(making, raw, ['fim/code-list-not-held', version === undefined ? uri : `${uri}_${version}`])
  return { codeList: uri }
}

const choiceOf = ({ code, name, help }: RawValue): Choice => ({
  code,
  label: { de: name },
  ...(help !== undefined && { help: { de: help } }),
})
