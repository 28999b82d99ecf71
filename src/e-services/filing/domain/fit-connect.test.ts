import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { field, form, group, OPTIONAL } from '../../../../test/forms/sample-form.ts'
import { someSubmission, submittedForm } from '../../../../test/filing/some-submission.ts'
import { id } from '../../../kernel/ids.ts'
import { submissionSchema } from './fit-connect.ts'

const LEIKA = '99102013104000'
const rocket = form(
  group('rocket', [field('name'), field('proof', 'file', { ...OPTIONAL, mediaTypes: ['application/pdf'] })]),
)
const submitted = submittedForm(rocket, LEIKA)
const PROOF = {
  file: id('01931a4e-0000-7000-8000-000000000001'),
  ...{ name: 'Prüfung.pdf', mediaType: 'application/pdf', sizeBytes: 10 },
}
const fulfils = new Ajv2020({ strict: false, validateFormats: false }).compile(submissionSchema(submitted))
const { metadata, data } = someSubmission(submitted, { 'rocket.name': 'Ariane', 'rocket.proof': PROOF })
const { contentStructure } = metadata

describe('the schema of a submission for FIT-Connect', () => {
  it('is fulfilled by answers with their files, and needs nothing but itself', () => {
    expect([fulfils({ metadata, data }), fulfils.errors]).toEqual([true, null])
    expect(data).toEqual({ rocket: { name: 'Ariane', proof: { attachment: PROOF.file } } })
  })
  it('has names that say which version of the service it is for', () => {
    expect(submissionSchema(submitted)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: submitted.submissionUri,
      $defs: { data: { $id: submitted.schemaUri } },
    })
  })
  it.each<[what: string, path: string, changed: object]>([
    ['answers that the form does not take', '/data', { data: { rocket: {} } }],
    ['no metadata', '', { metadata: undefined }],
    [
      'the metadata of another version',
      '/metadata/$schema',
      { metadata: { ...metadata, $schema: 'https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json' } },
    ],
    [
      'another public service',
      '/metadata/publicServiceType/identifier',
      { metadata: { ...metadata, publicServiceType: { identifier: 'urn:de:fim:leika:leistung:99000000000000' } } },
    ],
    [
      'answers to another schema',
      '/metadata/contentStructure/data/submissionSchema/schemaUri',
      structured({ submissionSchema: { schemaUri: 'urn:example:other', mimeType: 'application/json' } }),
    ],
    [
      'a hash of another kind',
      '/metadata/contentStructure/data/hash/type',
      structured({ hash: { ...contentStructure.data.hash, type: 'sha256' } }),
    ],
    [
      'a file of a kind that is not asked for',
      '/metadata/contentStructure/attachments/0/mimeType',
      enclosed('image/png'),
    ],
  ])('refuses %s', (_, path, changed) => {
    expect(fulfils({ metadata, data, ...changed })).toBe(false)
    expect(fulfils.errors?.map(({ instancePath }) => instancePath).join(' ')).toContain(path)
  })
  it('takes no uploads where the form asks for no file', () => {
    const bare = submittedForm(form(group('rocket', [field('name')])))
    const takes = new Ajv2020({ strict: false, validateFormats: false }).compile(submissionSchema(bare))
    const plain = someSubmission(bare, { 'rocket.name': 'Ariane' })
    expect([takes(plain), takes.errors]).toEqual([true, null])
    expect(plain.metadata.publicServiceType.identifier).toBe('urn:dreiklang:service:moon-permit')
    const attachments = contentStructure.attachments
    expect(
      takes({
        ...plain,
        metadata: { ...plain.metadata, contentStructure: { ...plain.metadata.contentStructure, attachments } },
      }),
    ).toBe(false)
  })
})

function structured(changed: object) {
  return {
    metadata: {
      ...metadata,
      contentStructure: { ...contentStructure, data: { ...contentStructure.data, ...changed } },
    },
  }
}

function enclosed(mimeType: string) {
  const attachments = contentStructure.attachments.map((one, at) => (at === 0 ? { ...one, mimeType } : one))
  return { metadata: { ...metadata, contentStructure: { ...contentStructure, attachments } } }
}
