import { ok, type Result, refuse } from '../../../../kernel/result.ts'
import type { Choice } from '../../form-words.ts'
import type { FimRefusal } from '../fim/fim-words.ts'
import { oneLine } from '../fim/plain-text.ts'
import { readTree, type XmlElement } from '../fim/xml-tree.ts'
import type { CodeListColumns, CodeListFinding, ReadCodeList } from './code-list.ts'

/** Genericode 1.0 of OASIS, the format of the XRepository. */
const GENERICODE = 'http://docs.oasis-open.org/codelist/ns/genericode/1.0/'

/** Parts with local names; genericode writes them without namespace, some tools put them into it. */
const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  (element?.children ?? []).filter(
    (child) => child.name === name && (child.namespace === '' || child.namespace === GENERICODE),
  )

const textOf = (element: XmlElement | undefined, name: string): string =>
  oneLine(childrenOf(element, name)[0]?.text ?? '')

/**
 * Reads a code list in genericode 1.0. The column with the codes is the one that is asked for, else the key that the
 * list recommends (`codeKey`), else its first key; the names are in the column asked for, else in that of `codenameKey`,
 * else in the first one called after a name, else beside the codes. What stands twice or lacks a code is left out and
 * told. Refuses what is no such list, has no address, version or columns, or no value at all.
 */
export function readGenericode(
  chunks: Iterable<string> | string,
  asked: CodeListColumns = {},
): Result<ReadCodeList, FimRefusal> {
  const tree = readTree(chunks, { skip: new Set(), admit })
  if (!tree.ok) return tree
  const root = tree.value
  const missing = (element: string, inside = root): Result<never, FimRefusal> =>
    refuse({ code: 'fim/missing-element', element, inside: inside.name, line: inside.line, column: inside.column })
  const [identification] = childrenOf(root, 'Identification')
  const [columnSet] = childrenOf(root, 'ColumnSet')
  const [simple] = childrenOf(root, 'SimpleCodeList')
  if (!identification) return missing('Identification')
  if (!columnSet) return missing('ColumnSet')
  if (!simple) return missing('SimpleCodeList')
  const version = textOf(identification, 'Version')
  const uri = textOf(identification, 'CanonicalUri') || withoutVersion(identification, version)
  if (uri === '') return missing('CanonicalUri', identification)
  if (version === '') return missing('Version', identification)
  const columns = columnsOf(columnSet, asked)
  if (!columns) return missing(asked.code === undefined ? 'Key' : `Column ${asked.code}`, columnSet)
  const { choices, findings } = readRows(simple, columns)
  if (choices.length === 0) return missing('Row', simple)
  const source = textOf(identification, 'LongName') || textOf(identification, 'ShortName') || uri
  return ok({ list: { uri, version, source, choices }, columns, findings })
}

const admit = ({ name, namespace }: { readonly name: string; readonly namespace: string }): FimRefusal | null =>
  name === 'CodeList' && (namespace === GENERICODE || namespace === '')
    ? null
    : { code: 'fim/not-a-code-list', root: name.slice(0, 200), namespace: namespace.slice(0, 200) }

const withoutVersion = (identification: XmlElement, version: string): string => {
  const uri = textOf(identification, 'CanonicalVersionUri')
  return version !== '' && uri.endsWith(`_${version}`) ? uri.slice(0, -version.length - 1) : uri
}

interface Columns {
  readonly code: string
  readonly name: string
  readonly help?: string | undefined
}

/** Words in the names of columns that say: here stands the name. */
const NAME = /^(?:code)?name$|name|bezeichnung|beschreibung|label|wert\b/iu

function columnsOf(columnSet: XmlElement, asked: CodeListColumns): Columns | null {
  const ids = childrenOf(columnSet, 'Column').map((column) => column.attributes.get('Id') ?? '')
  const keys = childrenOf(columnSet, 'Key').map((key) => ({
    id: key.attributes.get('Id') ?? '',
    column: childrenOf(key, 'ColumnRef')[0]?.attributes.get('Ref') ?? '',
  }))
  const resolve = (said: string | undefined): string | undefined =>
    said === undefined ? undefined : (keys.find(({ id }) => id === said)?.column ?? said)
  const keyOf = (id: RegExp): string | undefined => keys.find((key) => id.test(key.id))?.column
  const code =
    resolve(asked.code) ?? keyOf(/^codeKey$/iu) ?? keys[0]?.column ?? ids.find((id) => /^(?:code|key|schl)/iu.test(id))
  if (code === undefined || !ids.includes(code)) return null
  const others = ids.filter((id) => id !== code)
  const name =
    resolve(asked.name) ?? keyOf(/^codenameKey$/iu) ?? others.find((id) => NAME.test(id)) ?? others[0] ?? code
  const help = resolve(asked.help)
  return {
    code,
    name: ids.includes(name) ? name : code,
    help: help !== undefined && ids.includes(help) ? help : undefined,
  }
}

function readRows(
  simple: XmlElement,
  columns: Columns,
): { choices: readonly Choice[]; findings: readonly CodeListFinding[] } {
  const codes = new Set<string>()
  const findings: CodeListFinding[] = []
  const choices = childrenOf(simple, 'Row').flatMap((row): readonly Choice[] => {
    const values = new Map(
      childrenOf(row, 'Value').map((value) => [value.attributes.get('ColumnRef') ?? '', textOf(value, 'SimpleValue')]),
    )
    const code = values.get(columns.code) ?? ''
    if (code === '' || codes.has(code)) {
      findings.push({ code: 'fim/repeated-value', detail: code, line: row.line })
      return []
    }
    codes.add(code)
    const help = columns.help === undefined ? '' : (values.get(columns.help) ?? '')
    return [{ code, label: { de: values.get(columns.name) || code }, ...(help !== '' && { help: { de: help } }) }]
  })
  return { choices, findings }
}
