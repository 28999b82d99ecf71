import {
  type AuthorityKind,
  checkService,
  importedService,
  type Service,
  type ServiceFinding,
  type ServiceTexts,
} from '../../foundation/cases/words.ts'
import {
  type FimFinding,
  type FimRefusal,
  type FimSchema,
  type FimServiceTexts,
  type FimTextsRefusal,
  readLeistung,
  readXdf,
} from '../../foundation/forms/fim-words.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { type Label, say, type Text } from '../../kernel/texts.ts'

/** What a service is made of: the text of a schema (XDatenfelder 3.0.0 or 2.0), texts from FIM where there are any, and whose task it is. */
export interface SchemaSource {
  readonly xml: string
  /** A parsed leistung.json. */
  readonly leistung?: unknown
  readonly owner: AuthorityKind
}

/** A service out of a schema, and what somebody should know about it. */
export interface ImportedSchema {
  readonly service: Service
  readonly counts: FimSchema['counts']
  /** What was mended while reading the schema. */
  readonly warnings: readonly FimFinding[]
  /** Duties not yet met, such as texts in one language only. */
  readonly findings: readonly ServiceFinding[]
}

/** Why a schema did not become a service. */
export type ImportRefusal =
  | FimRefusal
  | FimTextsRefusal
  /** Versions must have an order in whole numbers. */
  | { readonly code: 'service/wrong-version'; readonly value: string; readonly expected: string }
  | { readonly code: 'service/faulty'; readonly findings: readonly ServiceFinding[] }

const NO_TEASER: Text = {
  de: 'Online-Formular nach {law}.',
  en: 'Online form under {law}.',
  leicht: 'Dieses Formular können Sie hier ausfüllen.',
}

/** The version of a schema as a whole number whose order is the order of versions: 1.2.0 is 10200, as is 1.2 of the older edition. Null where it has none. */
export const serviceVersion = (text: string): number | null => {
  const parts = /^(\d{1,4})\.(\d{1,2})(?:\.(\d{1,2}))?$/
    .exec(text)
    ?.slice(1)
    .map((part) => Number(part || '0'))
  const [major = 0, minor = 0, patch = 0] = parts ?? []
  const version = major * 10_000 + minor * 100 + patch
  return version > 0 ? version : null
}

/** `§ 17 (2) MuSchG v. 12.12.2019` without the day that the law was read, and without an address. */
const shortLaw = (law: string): string => law.replace(/,? (?:vom|v\.|https?:).*$/u, '')

/** Texts of FIM may be about a wider service than the schema; then its law tells it apart from the other schemas. */
const titleOf = (schema: FimSchema, texts: FimServiceTexts | null): Label => {
  if (texts === null) return { de: schema.name }
  const [law] = schema.law
  const isWider = texts.leika !== undefined && schema.leika.length > 0 && !schema.leika.includes(texts.leika)
  return isWider && law !== undefined ? { de: `${texts.title.de} (${shortLaw(law)})` } : texts.title
}

const summaryOf = ({ law: [law], name }: FimSchema, texts: FimServiceTexts | null): Label => {
  if (texts !== null) return texts.summary
  if (law === undefined) return { de: name }
  const fill = { law: shortLaw(law) }
  return { de: say(NO_TEASER, 'de', fill), en: say(NO_TEASER, 'en', fill), leicht: NO_TEASER.leicht }
}

/** What the directory has no place of its own for stands at the end of the description. */
const descriptionOf = ({ description, procedure, deadline, notes }: FimServiceTexts): Label | null => {
  const steps = procedure?.map((step) => `- ${step.de}`).join('\n')
  const paragraphs = [
    description?.de,
    steps && `So läuft es ab:\n\n${steps}`,
    deadline && `Frist: ${deadline.de}`,
    notes?.de,
  ].filter((paragraph) => paragraph !== undefined && paragraph !== '')
  return paragraphs.length === 0 ? null : { de: paragraphs.join('\n\n') }
}

const textsOf = (schema: FimSchema, texts: FimServiceTexts | null): ServiceTexts => {
  const title = titleOf(schema, texts)
  const description = texts && descriptionOf(texts)
  const keywords = [...new Set([schema.name, ...(texts?.keywords ?? [])])].filter((word) => word !== title.de)
  return {
    title,
    summary: summaryOf(schema, texts),
    ...(description && { description }),
    ...(texts?.requirements && { requirements: texts.requirements }),
    ...(texts?.documents && { documents: texts.documents }),
    ...(texts?.fees && { fees: texts.fees }),
    ...(texts?.duration && { duration: texts.duration }),
    ...(keywords.length > 0 && { keywords }),
  }
}

/** The schema's own key where it names exactly one; its texts may belong to a wider service. */
const leikaOf = ({ leika }: FimSchema, texts: FimServiceTexts | null): string | undefined =>
  leika.length === 1 ? leika[0] : (texts?.leika ?? leika[0])

/**
 * Makes a running service out of a data schema of FIM, on the usual way of an application. The same schema and texts
 * make the same definition, byte for byte; a newer version of the schema makes a higher version of the service.
 * Refuses what is no such schema, texts that can't be read, a version without an order, and a service with faults.
 */
export const importSchema = (source: SchemaSource): Result<ImportedSchema, ImportRefusal> => {
  const read = readXdf(source.xml)
  if (!read.ok) return read
  const schema = read.value
  const version = serviceVersion(schema.version)
  if (version === null)
    return refuse({ code: 'service/wrong-version', value: schema.version, expected: 'a version like 1.2.0' })
  const leistung = source.leistung === undefined ? null : readLeistung(source.leistung)
  if (leistung && !leistung.ok) return leistung
  const texts = leistung?.value ?? null
  const leika = leikaOf(schema, texts)
  const service = importedService({
    id: schema.id.toLowerCase(),
    version,
    owner: source.owner,
    ...(leika !== undefined && { leika }),
    law: [...new Set([...schema.law, ...(texts?.law ?? [])])],
    texts: textsOf(schema, texts),
    for: ['person', 'organisation'],
    form: schema.form,
  })
  const findings = checkService(service)
  if (findings.some(({ weight }) => weight === 'fault')) return refuse({ code: 'service/faulty', findings })
  return ok({ service, counts: schema.counts, warnings: schema.warnings, findings })
}
