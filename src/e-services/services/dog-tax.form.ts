import { is, isNot, page, times } from '../../foundation/cases/words.ts'
import { personPage } from './person.form.ts'

const LAW = '§ 7 Abs. 2 HKAG; Hundesteuersatzung der Gemeinde'

const dogs = page(
  { de: 'Ihre Hunde', en: 'Your dogs', leicht: 'Ihre Hunde im Haus' },
  {
    dog: {
      kind: 'group',
      title: { de: 'Hund', en: 'Dog', leicht: 'Ein Hund' },
      help: {
        de: 'Melden Sie jeden Hund einzeln an, auch Welpen.',
        en: 'Register each dog separately, puppies too.',
        leicht: 'Schreiben Sie jeden Hund einzeln auf. Auch junge Hunde zählen.',
      },
      times: times(1, 6),
      parts: {
        name: {
          ask: { de: 'Rufname', en: 'Name of the dog', leicht: 'Wie heißt der Hund?' },
          kind: 'text',
          maxLength: 40,
        },
        breed: {
          ask: { de: 'Rasse oder Mischung', en: 'Breed or mix', leicht: 'Welche Rasse hat der Hund?' },
          kind: 'text',
          maxLength: 80,
        },
        born: {
          ask: { de: 'Wurfdatum', en: 'Date of birth', leicht: 'Wann ist der Hund geboren?' },
          help: { de: 'Gern auch geschätzt', en: 'An estimate will do', leicht: 'Sie dürfen auch schätzen.' },
          kind: 'date',
          optional: true,
        },
        since: {
          ask: { de: 'Im Haushalt seit', en: 'In the household since', leicht: 'Seit wann haben Sie den Hund?' },
          kind: 'date',
        },
        rank: {
          ask: {
            de: 'Der wievielte Hund im Haushalt ist es?',
            en: 'Which dog of the household is it?',
            leicht: 'Wie viele Hunde haben Sie mit diesem Hund?',
          },
          show: { de: 'Zählt als', en: 'Counts as', leicht: 'Das ist' },
          kind: 'choice',
          oneOf: {
            first: { de: 'Erster Hund', en: 'First dog', leicht: 'Mein erster Hund' },
            second: { de: 'Zweiter Hund', en: 'Second dog', leicht: 'Mein zweiter Hund' },
            further: { de: 'Jeder weitere Hund', en: 'A further dog', leicht: 'Ich habe noch mehr Hunde' },
            listed: {
              de: 'Gefährlicher Hund nach § 2 HundeVO',
              en: 'Dangerous dog (HundeVO, section 2)',
              leicht: 'Der Hund gilt als gefährlich',
            },
          },
        },
        chip: {
          ask: { de: 'Nummer des Transponders', en: 'Number of the transponder', leicht: 'Nummer vom Chip' },
          help: {
            de: '15 Ziffern; sie stehen im Heimtierausweis.',
            en: '15 digits; they stand in the pet passport.',
            leicht: 'Die Nummer hat 15 Zahlen. Sie steht im Ausweis vom Hund.',
          },
          kind: 'text',
          pattern: '[0-9]{15}',
          optional: true,
        },
        permit: {
          ask: { de: 'Erlaubnis nach der HundeVO', en: 'Permit under the HundeVO', leicht: 'Erlaubnis für den Hund' },
          kind: 'file',
          maxBytes: 10_000_000,
          when: is('dogs.dog.rank', 'listed'),
        },
      },
    },
  },
  { law: LAW },
)

const relief = page(
  { de: 'Ermäßigung', en: 'Reduction', leicht: 'Weniger Steuer zahlen' },
  {
    reason: {
      ask: {
        de: 'Beantragen Sie eine Ermäßigung?',
        en: 'Do you apply for a reduction?',
        leicht: 'Gibt es einen Grund für weniger Steuer?',
      },
      show: { de: 'Grund der Ermäßigung', en: 'Reason for a reduction', leicht: 'Grund für weniger Steuer' },
      kind: 'choice',
      oneOf: {
        none: { de: 'Nein', en: 'No', leicht: 'Nein, es gibt keinen Grund' },
        assistance: {
          de: 'Ja, Assistenz- oder Blindenführhund',
          en: 'Yes, assistance or guide dog',
          leicht: 'Ja, der Hund hilft einem Menschen mit Behinderung',
        },
        shelter: {
          de: 'Ja, Hund aus dem Tierheim',
          en: 'Yes, dog from an animal shelter',
          leicht: 'Ja, der Hund kommt aus dem Tier-Heim',
        },
        income: {
          de: 'Ja, ich beziehe Grundsicherung oder Bürgergeld',
          en: 'Yes, I receive basic income support',
          leicht: 'Ja, ich bekomme Geld vom Amt zum Leben',
        },
      },
    },
    proof: {
      ask: { de: 'Nachweis', en: 'Proof', leicht: 'Ein Papier zu dem Grund' },
      help: {
        de: 'Zum Beispiel Bescheid, Vertrag mit dem Tierheim oder Prüfungszeugnis',
        en: 'For example a notice, the shelter’s contract or a certificate',
        leicht: 'Zum Beispiel ein Brief vom Amt. Oder der Vertrag mit dem Tier-Heim.',
      },
      kind: 'file',
      maxBytes: 10_000_000,
      when: isNot('relief.reason', 'none'),
    },
  },
  { law: LAW },
)

/** Three pages: who keeps the dogs, which dogs, and whether less tax is asked for. */
export const form = { person: personPage(LAW), dogs, relief }
