import { z } from 'zod'
import { ok, type Result, refuse } from '../../../../kernel/result.ts'
import type { Label } from '../../../../kernel/texts.ts'
import type { FimServiceTexts, FimTextsRefusal } from './fim-words.ts'
import { asEntries, asText, type HtmlBlock, readHtml } from './html.ts'
import { oneLine } from './plain-text.ts'
import { deadlineText, durationText, feeText } from './service-amounts.ts'

const text = z.string().max(200_000).nullish()

const leistung = z.looseObject({
  leistungsschluessel: z
    .string()
    .regex(/^\d{14}$/u)
    .nullish(),
  leistungsbezeichnung: text,
  leistungsbezeichnung_2: text,
  rechtsgrundlagen: text,
  texte: z.record(z.string(), text),
  frist: z.unknown().optional(),
  kosten: z.unknown().optional(),
  bearbeitungsdauer: z.unknown().optional(),
})

/**
 * Reads the texts of a federal service (text modules of XZuFi as HTML, in JSON) into plain texts for the directory.
 * Title is the name for citizens (module 03), else the official one (02); the summary is the teaser (24), else the
 * short text (05). Structured deadlines and fees are told only where number and unit are both there.
 */
export function readLeistung(json: unknown): Result<FimServiceTexts, FimTextsRefusal> {
  const read = leistung.safeParse(json)
  if (!read.success) {
    const [issue] = read.error.issues
    return refuse({ code: 'fim/wrong-texts', path: issue?.path.join('.') ?? '', expected: issue?.message ?? '' })
  }
  const { texte, ...facts } = read.data
  const official = name(facts.leistungsbezeichnung ?? texte.leistungsbezeichnung)
  const title = name(facts.leistungsbezeichnung_2) ?? name(texte.leistungsname) ?? official
  if (title === undefined)
    return refuse({ code: 'fim/wrong-texts', path: 'leistungsbezeichnung', expected: 'a name of the service' })

  const blocks = (module: string): readonly HtmlBlock[] => readHtml(texte[module] ?? '')
  const texts = {
    description: label(asText(blocks('volltext'))),
    requirements: labels(asEntries(blocks('voraussetzungen'))),
    documents: labels(asEntries(blocks('unterlagen'))),
    procedure: labels(asEntries(blocks('verfahrensablauf'))),
    fees: label(asText(blocks('kosten'))) ?? label(feeText(facts.kosten)),
    duration: label(asText(blocks('bearbeitungsdauer'))) ?? label(durationText(facts.bearbeitungsdauer)),
    deadline: label(asText(blocks('frist'))) ?? label(deadlineText(facts.frist)),
    notes: label(asText(blocks('hinweise'))),
    keywords: official !== undefined && official !== title ? [official] : undefined,
    leika: facts.leistungsschluessel ?? undefined,
  }
  const summary = label(summaryOf(blocks('teaser'), blocks('kurztext'))) ?? { de: title }
  return ok({ title: { de: title }, summary, law: lines(facts.rechtsgrundlagen ?? ''), ...known(texts) })
}

type Optional = Omit<FimServiceTexts, 'title' | 'summary' | 'law'>
type Told = { readonly [Key in keyof Required<Optional>]: Optional[Key] | undefined }

/** Only what is told; nothing stands there as undefined. */
const known = (texts: Told): Optional => ({
  ...(texts.description && { description: texts.description }),
  ...(texts.requirements && { requirements: texts.requirements }),
  ...(texts.documents && { documents: texts.documents }),
  ...(texts.procedure && { procedure: texts.procedure }),
  ...(texts.fees && { fees: texts.fees }),
  ...(texts.duration && { duration: texts.duration }),
  ...(texts.deadline && { deadline: texts.deadline }),
  ...(texts.notes && { notes: texts.notes }),
  ...(texts.keywords && { keywords: texts.keywords }),
  ...(texts.leika && { leika: texts.leika }),
})

const name = (given: string | null | undefined): string | undefined => {
  const plain = oneLine(asText(readHtml(given ?? '')))
  return plain === '' ? undefined : plain
}

const label = (given: string | undefined): Label | undefined =>
  given === undefined || given === '' ? undefined : { de: given }

const labels = (given: readonly string[]): readonly Label[] | undefined =>
  given.length === 0 ? undefined : given.map((de) => ({ de }))

/** The teaser on one line; of a short text that is a list, its first entries as sentences. */
function summaryOf(teaser: readonly HtmlBlock[], short: readonly HtmlBlock[]): string {
  if (teaser.length > 0) return oneLine(asEntries(teaser).join(' '))
  return asEntries(short)
    .slice(0, 2)
    .map((entry) => (/[.!?]$/u.test(entry) ? entry : `${entry}.`))
    .join(' ')
}

/** Legal bases, one a line or one a paragraph. */
const lines = (given: string): readonly string[] =>
  given
    .split('\n')
    .flatMap((line) => asEntries(readHtml(line)))
    .flatMap((entry) => entry.split('\n'))
    .map(oneLine)
    .filter((line) => line !== '')
