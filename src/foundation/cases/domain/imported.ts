import type { FormDefinition } from '../../forms/words.ts'
import type { AuthorityKind, Service, ServiceTexts } from '../service-words.ts'
import { defineService } from './define.ts'
import { refusalLetter, refusalRow, usualDeadlines, usualRows, usualViews } from './rows.ts'
import type { DocumentSource, RetentionSource } from './service-source.ts'
import { answersOf, issue, notify, paragraph, reasons, start } from './vocabulary.ts'

/** What is known of a service that comes from elsewhere, such as a FIM schema: its form and texts, no workflow. */
export interface ImportedSource {
  readonly id: string
  readonly version: number
  readonly owner: AuthorityKind
  readonly leika?: string
  readonly law: readonly string[]
  readonly texts: ServiceTexts
  readonly for: Service['for']
  readonly form: FormDefinition
}

const RETENTION: RetentionSource = {
  drafts: 'P30D',
  granted: 'P10Y',
  refused: 'P5Y',
  withdrawn: 'P1Y',
  then: 'offer-to-archive',
  law: '§ 8a OZG (Entwürfe); HArchivG (Anbietungspflicht)',
}

const grantLetter = (title: string, pages: readonly string[]): DocumentSource => ({
  title: { de: 'Bescheid', en: 'Decision', leicht: 'Brief vom Amt: Ja' },
  blocks: [
    paragraph('Guten Tag,'),
    paragraph(`Ihren Antrag „${title}“ mit der Nummer {number} bewilligen wir. Grundlage sind diese Angaben:`),
    answersOf(...pages),
    reasons,
  ],
  seal: true,
  remedyNotice: true,
})

/** The usual way of an application: received, perhaps a question, proposed by a clerk, decided by the head. */
const usualWay = (id: string, title: string, pages: readonly string[]): Service =>
  defineService({
    id,
    version: 1,
    owner: 'municipality',
    law: [],
    texts: { title: { de: title, en: title, leicht: title }, summary: { de: title, en: title, leicht: title } },
    for: ['person'],
    trust: { start: 'low', submit: 'low' },
    form: {},
    workflow: {
      start: 'draft',
      final: ['granted', 'refused', 'withdrawn'],
      transitions: [
        { from: 'draft', on: 'submit', to: 'received', by: 'applicant', then: [notify('received'), start('decide')] },
        ...usualRows,
        {
          from: 'signing',
          on: 'grant',
          to: 'granted',
          by: 'head',
          notSameAs: 'propose',
          then: [issue('grant'), notify('granted')],
        },
        refusalRow,
      ],
    },
    sees: usualViews(),
    deadlines: usualDeadlines,
    documents: {
      grant: grantLetter(title, pages),
      refusal: refusalLetter(`Ihren Antrag „${title}“ mit der Nummer {number} lehnen wir ab.`),
    },
    retention: RETENTION,
    examples: [
      {
        title: 'granted by two people',
        given: {},
        when: [
          { on: 'submit', by: 'applicant', person: 'Kim' },
          { on: 'propose', by: 'clerk', person: 'Ali' },
          { on: 'grant', by: 'head', person: 'Eva' },
        ],
        then: { state: 'granted' },
      },
    ],
  })

/** A running service out of a form and texts from elsewhere, on the usual way of an application, without a fee. */
export const importedService = (source: ImportedSource): Service => {
  const { id, version, owner, leika, law, texts, form } = source
  const pages = form.parts.map((part) => part.id)
  return {
    ...usualWay(id, texts.title.de, pages),
    version,
    owner,
    ...(leika !== undefined && { leika }),
    law,
    texts,
    for: source.for,
    form,
  }
}
