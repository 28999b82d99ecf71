import type { Choice, Field } from '../../form-words.ts'
import { heldCodeList } from '../code-lists/held.ts'
import { type Spot, warn } from './reading.ts'
import { childOf, childrenOf, lineOf } from './xdf-element.ts'

/**
 * The values of a choice: written in the schema, or of a code list that we hold, or else the identification of the
 * code list. Undefined where the schema says neither.
 */
export function readChoices(spot: Spot): Pick<Field, 'choices' | 'codeList'> | undefined {
  const values = childOf(spot.element, 'werte')
  const written = values ? writtenChoices(spot, childrenOf(values, 'wert').map(readValue)) : []
  if (written.length > 0) return { choices: written }

  const reference = childOf(spot.element, 'codelisteReferenz')
  const uri = reference && (lineOf(reference, 'canonicalIdentification') ?? lineOf(reference, 'canonicalVersionUri'))
  if (!reference || uri === undefined) return undefined
  const version = lineOf(reference, 'version')
  const held = heldCodeList(uri, version)
  if (held) return { choices: held.choices }
  warn(spot, 'fim/code-list-not-held', version === undefined ? uri : `${uri}_${version}`)
  return { codeList: uri }
}

interface Value {
  readonly code: string
  readonly name: string
  readonly help: string | undefined
}

const readValue = (value: Parameters<typeof lineOf>[0]): Value => {
  const code = lineOf(value, 'code') ?? ''
  return { code, name: lineOf(value, 'name') ?? code, help: lineOf(value, 'hilfe') }
}

function writtenChoices(spot: Spot, values: readonly Value[]): readonly Choice[] {
  const codes = new Set<string>()
  return values.flatMap(({ code, name, help }) => {
    if (code === '' || codes.has(code)) {
      warn(spot, 'fim/repeated-value', code)
      return []
    }
    codes.add(code)
    return [{ code, label: { de: name }, ...(help !== undefined && { help: { de: help } }) }]
  })
}
