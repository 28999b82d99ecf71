import { createHash } from 'node:crypto'
import { publicServiceOf, type Submitted } from '../../src/e-services/filing/domain/fit-connect.ts'
import { type Answers, type FormDefinition, toOutside } from '../../src/foundation/forms/words.ts'

/** A form as a service has it that is submitted through FIT-Connect. */
export const submittedForm = (form: FormDefinition, leika?: string): Submitted => ({
  ...{ id: 'moon-permit', title: 'Mond betreten', leika, form },
  schemaUri: 'https://portal.example/api/v1/services/moon-permit/schema?version=2',
  submissionUri: 'https://portal.example/api/v1/services/moon-permit/fit-connect?version=2',
})

const hashOf = (content: string) => ({ type: 'sha512', content: createHash('sha512').update(content).digest('hex') })

/** A submission as its sender makes it before it is encrypted: the answers, their files, and the form as PDF. */
export const someSubmission = (submitted: Submitted, answers: Answers) => {
  const data = toOutside(submitted.form, answers)
  const files = Object.values(answers).flatMap((answer) => (typeof answer === 'string' ? [] : [answer]))
  const attachments = files.map(({ file, name, mediaType }) => ({
    ...{ attachmentId: String(file), purpose: 'attachment', filename: name, mimeType: mediaType, hash: hashOf(file) },
  }))
  const print = {
    attachmentId: crypto.randomUUID(),
    purpose: 'form',
    mimeType: 'application/pdf',
    hash: hashOf('%PDF'),
  }
  return {
    metadata: {
      $schema: 'https://schema.fitko.de/fit-connect/metadata/1.0.0/metadata.schema.json',
      contentStructure: {
        data: {
          hash: hashOf(JSON.stringify(data)),
          submissionSchema: { schemaUri: submitted.schemaUri, mimeType: 'application/json' },
        },
        attachments: [...attachments, print],
      },
      publicServiceType: publicServiceOf(submitted),
      additionalReferenceInfo: { senderReference: 'order-4711', applicationDate: '2026-11-24' },
    },
    data,
  }
}
