import { defineTexts } from '../../kernel/texts.ts'

export const personalDataTexts = defineTexts({
  title: { de: 'Vollmachten und Organisationen', en: 'Mandates and organisations', leicht: 'Vollmachten und Firmen' },
  purpose: {
    de: 'Damit andere für Sie und Sie für andere handeln können',
    en: 'So that others can act for you, and you for others',
    leicht: 'Damit andere für Sie handeln können',
  },
  what: {
    de: 'Wer für Sie und für wen Sie handeln dürfen',
    en: 'Who may act for you, and for whom you may act',
    leicht: 'Wer für Sie handeln darf',
  },
  kept: { de: 'bis Sie Ihr Konto löschen', en: 'until you erase your account', leicht: 'bis Sie das Konto löschen' },
  given: { de: 'Gegebene Vollmacht', en: 'Mandate given', leicht: 'Diese Vollmacht haben Sie gegeben' },
  received: { de: 'Sie dürfen handeln für', en: 'You may act for', leicht: 'Für diese Person dürfen Sie handeln' },
  asked: { de: 'Offene Einladung an', en: 'Open invitation to', leicht: 'Diese Person haben Sie gefragt' },
  onlyManager: {
    de: 'Sie sind die letzte Person, die diese Organisation verwaltet. Geben Sie erst jemand anderem die Rolle „verwaltet“.',
    en: 'You are the last person who manages this organisation. First give somebody else the role "manages".',
    leicht: 'Sie sind hier die letzte Person mit allen Rechten. Bestimmen Sie zuerst jemand anderen.',
  },
})
