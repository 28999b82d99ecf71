import process from 'node:process'
import { decodeXml } from '../src/foundation/forms/domain/fim/decode-xml.ts'
import { readRawSchema } from '../src/foundation/forms/domain/fim/read-raw.ts'
import { makeSchema } from '../src/foundation/forms/domain/fim/read-xdf.ts'
import { readRules } from '../src/foundation/forms/domain/rules/read-rules.ts'
import { figuresOf } from './harness/figures.ts'
import { machine, tellTimes } from './harness/report.ts'

// How long does a large data schema take, from its bytes to a form with its rules, and how much memory? The largest
// released one has 3.5 MB, nearly all of it back references.

const ROUNDS = 9
const LIMIT_MS = 400
const LIMIT_MEMORY_MB = 150
const FIELDS = 80
const REFERENCES = 200

const XDF = 'urn:xoev-de:fim:standard:xdatenfelder_3.0.0'
const id = (letter: string, number: number): string => `${letter}${String(11_000_000_000 + number)}`
const identity = (own: string): string =>
  `<x:identifikation><x:id>${own}</x:id><x:version>1.0.0</x:version></x:identifikation>`
const reference = (number: number): string =>
  `<x:relation><x:praedikat listURI="urn:xoev-de:fim:codeliste:relation" listVersionID="1.1"><code>ABL</code></x:praedikat><x:objekt><x:id>${id('F', number)}</x:id><x:version>1.0.0</x:version></x:objekt></x:relation>\n`
const references = Array.from({ length: REFERENCES }, (_, number) => reference(number)).join('')
const labels = (name: string): string =>
  `<x:name>${name}</x:name><x:bezeichnungEingabe>${name}</x:bezeichnungEingabe>${references}`
const coded = (element: string, code: string): string => `<x:${element}><code>${code}</code></x:${element}>`

const fieldOf = (number: number): string =>
  `<x:struktur><x:anzahl>0:1</x:anzahl><x:enthaelt><x:datenfeld>${identity(id('F', number))}${labels(`Größe ${number}`)}${coded('feldart', 'input')}${coded('datentyp', number % 2 === 0 ? 'bool' : 'text')}</x:datenfeld></x:enthaelt></x:struktur>`
const ruleOf = (number: number): string =>
  `<x:regel>${identity(id('R', number))}<x:name>Regel ${number}</x:name><x:freitextRegel>Wenn das Feld ${id('F', number)} "Größe ${number}" = JA, dann muss das Feld ${id('F', number + 1)} "Größe ${number + 1}" befüllt sein. Wenn das Feld ${id('F', number)} "Größe ${number}" = NEIN, dann darf das Feld ${id('F', number + 1)} "Größe ${number + 1}" nicht befüllt sein.</x:freitextRegel></x:regel>`

const numbers = Array.from({ length: FIELDS }, (_, number) => number)
const bytes = Buffer.from(
  `<?xml version="1.0" encoding="UTF-8"?><x:xdatenfelder.stammdatenschema.0102 xmlns:x="${XDF}"><x:stammdatenschema>${identity(id('S', 1))}<x:name>Antrag</x:name><x:bezeichnung>Antrag</x:bezeichnung>${numbers
    .filter((number) => number % 2 === 0)
    .map(ruleOf)
    .join('')}${numbers.map(fieldOf).join('')}</x:stammdatenschema></x:xdatenfelder.stammdatenschema.0102>`,
)

const read = (): void => {
  const text = decodeXml(bytes)
  const raw = text.ok ? readRawSchema(text.value) : text
  if (!raw.ok) throw new Error('expected a readable schema')
  const readings = readRules(raw.value, 'HE')
  const schema = makeSchema(raw.value, undefined, readings)
  if (!schema.ok) throw new Error('expected a form')
  const sure = readings.filter(({ grade }) => grade === 'sure').length
  if (schema.value.counts.fields !== FIELDS || sure !== FIELDS / 2) throw new Error(`expected all rules, got ${sure}`)
}

const timed = (): number => {
  const began = performance.now()
  read()
  return performance.now() - began
}

const before = process.cpuUsage()
const first = timed()
const firstCpuMs = process.cpuUsage(before).user / 1e3
const memoryMb = process.resourceUsage().maxRSS / 1024
const again = Array.from({ length: ROUNDS }, timed)

tellTimes({
  bench: 'forms',
  times: {
    'the first schema': { figures: figuresOf([first]), limitMs: LIMIT_MS },
    'another one': { figures: figuresOf(again), limitMs: LIMIT_MS },
  },
  machine: machine(),
  also: {
    schemaMb: bytes.length / 1e6,
    memoryMb,
    memoryLimitMb: LIMIT_MEMORY_MB,
    firstCpuMs,
  },
})
if (memoryMb > LIMIT_MEMORY_MB) process.exitCode = 1
