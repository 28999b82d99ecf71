import {
  type Field,
  type FormDefinition,
  formSchema,
  type JsonObject,
  mediaTypesOf,
  type Part,
} from '../../../foundation/forms/words.ts'

/** The metadata that a submission goes with; other versions of them have another address. */
const METADATA = 'https://schema.fitko.de/fit-connect/metadata/1.0.0/metadata.schema.json'
const PDF = 'application/pdf'

/** What the submissions of a form are for, and how their schemas are called. */
export interface Submitted {
  readonly id: string
  readonly title: string
  /** Key of the service in the Leistungskatalog, 14 digits. */
  readonly leika?: string | undefined
  readonly form: FormDefinition
  readonly schemaUri: string
  readonly submissionUri: string
}

/** A public service as FIT-Connect names it: by its key in the Leistungskatalog, and where there is none by a name of ours. */
export const publicServiceOf = ({ id, title, leika }: Pick<Submitted, 'id' | 'title' | 'leika'>) => ({
  identifier: leika === undefined ? `urn:dreiklang:service:${id}` : `urn:de:fim:leika:leistung:${leika}`,
  name: title,
})

const filesAsked = (parts: readonly Part[]): readonly Field[] =>
  parts.flatMap((part) => {
    if (part.kind === 'group') return filesAsked(part.parts)
    return part.kind === 'file' ? [part] : []
  })

const only = (...codes: readonly string[]): JsonObject => ({ type: 'string', enum: codes })

const object = (required: Readonly<Record<string, JsonObject>>, more: JsonObject = {}): JsonObject => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...more },
})

/** SHA-512 of the bytes before they were encrypted. */
const HASH = object({ type: only('sha512'), content: { type: 'string', pattern: '^[a-f0-9]{128}$' } })

/** An enclosed file: what was uploaded is of a kind that the form asks for; the form itself comes as PDF. */
const attachmentSchema = ({ parts }: FormDefinition): JsonObject => {
  const kinds = [...new Set(filesAsked(parts).flatMap(mediaTypesOf))]
  const purposes = kinds.length > 0 ? ['attachment', 'form', 'report'] : ['form', 'report']
  const mimeTypeWhere = (purpose: string, types: readonly string[]): JsonObject => ({
    if: { properties: { purpose: { const: purpose } } },
    then: { properties: { mimeType: only(...types) } },
  })
  return {
    ...object(
      {
        attachmentId: { type: 'string', format: 'uuid', minLength: 32, maxLength: 36 },
        hash: HASH,
        purpose: only(...purposes),
        mimeType: { type: 'string', pattern: '^[-\\w.]+/[-\\w.+]+$' },
      },
      { filename: { type: 'string' }, description: { type: 'string' } },
    ),
    allOf: [mimeTypeWhere('form', [PDF]), ...(kinds.length > 0 ? [mimeTypeWhere('attachment', kinds)] : [])],
  }
}

const metadataSchema = (submitted: Submitted): JsonObject => {
  const data = object({
    hash: HASH,
    submissionSchema: object({
      schemaUri: { const: submitted.schemaUri },
      mimeType: { const: 'application/json' },
    }),
  })
  const { identifier } = publicServiceOf(submitted)
  return {
    ...object(
      {
        contentStructure: object({ data, attachments: { type: 'array', items: attachmentSchema(submitted.form) } }),
        publicServiceType: object({ identifier: { const: identifier } }, { name: { type: 'string' } }),
      },
      {
        $schema: { const: METADATA },
        additionalReferenceInfo: {
          type: 'object',
          properties: { senderReference: { type: 'string' }, applicationDate: { type: 'string', format: 'date' } },
        },
      },
    ),
    description: `What the service adds to ${METADATA}, which holds as well.`,
  }
}

/**
 * A submission for FIT-Connect as JSON Schema (draft 2020-12), once it was decrypted: `metadata` of version 1.0.0 with
 * public service, content structure and hashes as this service has them, and `data`, the answers. The schema of the
 * answers lies inside under its own `$id`, as a receiver may not count on fetching it. Files are named in the answers by
 * their `attachmentId`. JSON Schema has no words for that, nor for hashes that fit: the receiver checks both.
 */
export const submissionSchema = (submitted: Submitted): JsonObject => {
  const { form, title, schemaUri, submissionUri } = submitted
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: submissionUri,
    title,
    ...object({ metadata: metadataSchema(submitted), data: { $ref: schemaUri } }),
    additionalProperties: false,
    $defs: { data: formSchema(form, { id: schemaUri, title }) },
  }
}
