import type { RefusalTexts } from '../../platform/http/words.ts'
import type { MandatesRefusal } from './mandate-words.ts'

export const refusals: RefusalTexts<MandatesRefusal['code']> = {
  'mandates/not-found': {
    status: 404,
    de: 'Das gibt es nicht (mehr) oder es gehört nicht zu Ihnen. Es wurde nichts geändert.',
    en: 'This does not exist (any more) or is not yours. Nothing was changed.',
    leicht: 'Das ist nicht mehr da. Oder es gehört nicht zu Ihnen. Es ist nichts passiert.',
  },
  'mandates/not-yours': {
    status: 403,
    de: 'Das dürfen nur diejenigen, die die Organisation verwalten oder die Vollmacht dafür haben. Es wurde nichts geändert. Wählen Sie unter „Für wen handle ich“ aus, für wen Sie handeln, oder fragen Sie dort nach.',
    en: 'Only those may do this who manage the organisation or have a mandate for it. Nothing was changed. Choose at "Whom do I act for" for whom you act, or ask there.',
    leicht: 'Das dürfen Sie hier nicht. Es wurde nichts geändert. Fragen Sie den Chef oder die Chefin.',
  },
  'mandates/more-than-own': {
    status: 422,
    de: 'Diese Vollmacht ginge weiter als Ihre eigene: mehr Rechte, mehr Leistungen oder länger. Es wurde nichts gesendet. Geben Sie höchstens weiter, was Sie selbst haben.',
    en: 'This mandate would reach further than your own: more rights, more services or longer. Nothing was sent. Pass on no more than you have yourself.',
    leicht:
      'So eine Vollmacht dürfen Sie nicht geben. Sie haben selbst nicht so viele Rechte. Es wurde nichts gesendet.',
  },
  'mandates/last-manager': {
    status: 409,
    de: 'Das ist die letzte Person, die diese Organisation verwaltet. Es wurde nichts geändert. Geben Sie erst jemand anderem die Rolle „verwaltet“.',
    en: 'This is the last person who manages the organisation. Nothing was changed. First give somebody else the role "manages".',
    leicht:
      'Das ist die letzte Person mit allen Rechten. Es wurde nichts geändert. Bestimmen Sie zuerst jemand anderen.',
  },
  'mandates/link-used-up': {
    status: 410,
    de: 'Dieser Link gilt nicht mehr: Er wurde schon benutzt, zurückgezogen oder ist älter als 14 Tage. Bitten Sie um einen neuen.',
    en: 'This link no longer works: it was used, taken back or is older than 14 days. Ask for a new one.',
    leicht: 'Der Link geht nicht mehr. Vielleicht ist der Link zu alt. Bitten Sie um einen neuen Link.',
  },
  'mandates/own-invitation': {
    status: 409,
    de: 'Diese Frage kommt von Ihnen selbst. Es wurde nichts geändert. Beantworten muss sie die andere Seite.',
    en: 'This question is your own. Nothing was changed. The other side has to answer it.',
    leicht: 'Diese Frage ist von Ihnen. Jemand anderes muss die Frage beantworten.',
  },
  'mandates/already-member': {
    status: 409,
    de: 'Sie gehören schon zu dieser Organisation. Es wurde nichts geändert.',
    en: 'You belong to this organisation already. Nothing was changed.',
    leicht: 'Sie gehören schon dazu. Es wurde nichts geändert.',
  },
  'mandates/too-many-asked': {
    status: 429,
    de: 'An diese Adresse oder von hier gingen gerade viele E-Mails. Es ist nichts verloren. Bitte warten Sie {wait} und versuchen Sie es dann noch einmal.',
    en: 'Many mails went to this address or came from here just now. Nothing is lost. Please wait {wait}, then try again.',
    leicht: 'Es waren gerade zu viele E-Mails. Es ist nichts verloren. Bitte warten Sie {wait}.',
  },
  'mandates/key-too-long': {
    status: 422,
    de: 'Ein Schlüssel gilt höchstens ein Jahr und nicht in der Vergangenheit. Es wurde keiner angelegt. Wählen Sie ein anderes Ende.',
    en: 'A key lasts for a year at most, and not in the past. None was made. Choose another end.',
    leicht: 'Ein Schlüssel gilt höchstens 1 Jahr. Wählen Sie ein anderes Datum.',
  },
}
