import { refuse } from '../../src/kernel/result.ts'
import type { Application } from '../../src/foundation/cases/index.ts'
import { type Answers, checkAnswers } from '../../src/foundation/forms/words.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import certificate from '../../src/e-services/services/residence-certificate.service.ts'

/** The service that is applied for. */
export const service = certificate

/** A filled-in form of usual length, without files. */
export const answers: Answers = {
  'person.name': 'Maja Sophie Beispiel-Mustermann',
  'person.born': '1987-04-23',
  'person.street': 'Konrad-Adenauer-Ring 118',
  'person.postcode': '65187',
  'person.town': 'Wiesbaden',
  'person.email': 'maja.beispiel@beispiel.example',
  'person.phone': '+49 611 000000',
  'certificate.kind': 'extended',
  'certificate.use': 'Vorlage bei der Familienkasse und bei meiner Vermieterin',
  'certificate.copies': '2',
  'extended.item[0].what': 'former-addresses',
  'extended.item[0].note': 'Anschriften seit dem 1. Januar 2015, auch die in Kassel',
}

const problems = checkAnswers(service.form, answers)
if (problems.length > 0) throw new Error(`the form is not complete: ${JSON.stringify(problems)}`)

/** Somebody new who applies. */
export const somebody = (): Actor => ({
  account: newId(),
  name: 'Maja Sophie Beispiel-Mustermann',
  actingFor: { kind: 'self' },
  functions: [],
  level: 'low',
  session: newId(),
})

/** A new application to an authority. */
export const applicationTo = ({ id, area }: { readonly id: Application['authority']; readonly area: string }) =>
  ({
    draft: newId(),
    authority: id,
    area,
    service: service.id,
    version: service.version,
    answers,
    takeFile: async () => refuse({ code: 'file/not-found' }),
  }) satisfies Application
