import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { submissionSchema } from '../../src/e-services/filing/domain/fit-connect.ts'
import { readXdf } from '../../src/foundation/forms/domain/fim/read-xdf.ts'
import { formSchema, fromOutside, toOutside } from '../../src/foundation/forms/words.ts'
import { someSubmission, submittedForm } from '../filing/some-submission.ts'
import { validAnswers } from '../forms/valid-answers.ts'

const inputs = new URL('../../../shared/testdata/fim/', import.meta.url)
const there = existsSync(inputs)
const schemas = there ? readdirSync(inputs) : []

describe.skipIf(!there)('every data schema at hand, for programs', () => {
  it.each(schemas)('%s has a schema that its answers fulfil, and they come back as they went', (folder) => {
    const read = readXdf(readFileSync(new URL(`${folder}/schema.xdf.xml`, inputs), 'utf8'))
    if (!read.ok) throw new Error(JSON.stringify(read.refusal))
    const { form } = read.value
    const fulfils = new Ajv2020({ strict: false, validateFormats: false }).compile(
      formSchema(form, { id: `urn:example:${folder}`, title: folder }),
    )
    for (let seed = 1; seed <= 6; seed++) {
      const answers = validAnswers(form, seed)
      const given = toOutside(form, answers)
      fulfils(given)
      expect(fulfils.errors ?? []).toEqual([])
      const files = Object.values(answers).flatMap((one) => (typeof one === 'string' ? [] : [[one.file, one] as const]))
      expect(fromOutside(form, given, new Map(files))).toEqual({ answers, problems: [] })
    }
  })

  const metadata = new URL('../../../shared/testdata/fit-connect/metadata.schema.v1.0.0.json', import.meta.url)
  it.skipIf(!existsSync(metadata))('makes submissions that FIT-Connect takes', () => {
    const takes = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(metadata, 'utf8')),
    )
    for (const folder of schemas) {
      const read = readXdf(readFileSync(new URL(`${folder}/schema.xdf.xml`, inputs), 'utf8'))
      if (!read.ok) throw new Error(JSON.stringify(read.refusal))
      const submitted = submittedForm(read.value.form, read.value.leika[0])
      const submission = someSubmission(submitted, validAnswers(read.value.form, 7))
      const fulfils = new Ajv2020({ strict: false, validateFormats: false }).compile(submissionSchema(submitted))
      expect([fulfils(submission), fulfils.errors]).toEqual([true, null])
      expect([takes(submission.metadata), takes.errors]).toEqual([true, null])
    }
  })
})
