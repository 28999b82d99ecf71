import { defineTexts } from '../../kernel/texts.ts'

/** Words of the page that shows what could not be delivered. */
export const undeliveredTexts = defineTexts({
  title: { de: 'Nicht zugestellt', en: 'Not delivered', leicht: 'Das ist nicht angekommen' },
  lead: {
    de: 'Diese Arbeiten hat das System einen Tag lang versucht und dann aufgegeben. Es ist nichts verloren: Lassen Sie sie noch einmal versuchen, sobald die Ursache behoben ist.',
    en: 'The system tried these pieces of work for a day and then gave up. Nothing is lost: have them tried again as soon as the cause is mended.',
    leicht:
      'Das hat der Computer einen Tag lang versucht. Es hat nicht geklappt. Nichts ist weg. Sie können es noch einmal versuchen.',
  },
  emptyTitle: { de: 'Alles ist zugestellt', en: 'Everything was delivered', leicht: 'Alles ist angekommen' },
  emptyText: {
    de: 'Hier erscheint von selbst, was einen Tag lang nicht zugestellt werden konnte. Sie müssen nichts tun.',
    en: 'Whatever could not be delivered for a day appears here by itself. You need not do anything.',
    leicht: 'Sie müssen nichts tun.',
  },
  what: { de: 'Was', en: 'What', leicht: 'Was ist es?' },
  since: { de: 'Seit', en: 'Since', leicht: 'Seit wann?' },
  givenUp: { de: 'Aufgegeben', en: 'Given up', leicht: 'Bis wann versucht?' },
  why: { de: 'Grund', en: 'Reason', leicht: 'Warum?' },
  tries: { de: 'Versuche', en: 'Tries', leicht: 'Wie oft versucht?' },
  again: { de: 'Erneut', en: 'Again', leicht: 'Noch einmal' },
  resend: { de: 'Erneut versuchen', en: 'Try again', leicht: 'Noch einmal versuchen' },
  resent: {
    de: 'Es wird jetzt erneut versucht.',
    en: 'It is being tried again now.',
    leicht: 'Der Computer versucht es jetzt noch einmal.',
  },
  notThere: {
    de: 'Diese Arbeit steht nicht mehr hier. Vermutlich wird sie schon erneut versucht.',
    en: 'This piece of work is no longer here. It is probably being tried again already.',
    leicht: 'Das steht nicht mehr hier. Vielleicht läuft es schon wieder.',
  },
})
