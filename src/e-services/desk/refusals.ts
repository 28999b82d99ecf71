import type { RefusalTexts } from '../../platform/http/words.ts'

/** What the desk itself refuses. */
export const refusals: RefusalTexts<'desk/not-as-seen'> = {
  'desk/not-as-seen': {
    status: 409,
    de: 'Der Entwurf hat sich geändert, seit Sie ihn geprüft haben. Es wurde nichts gesendet. Bitte prüfen Sie ihn noch einmal.',
    en: 'The draft has changed since you checked it. Nothing was sent. Please check it once more.',
    leicht: 'Der Entwurf hat sich geändert. Wir haben nichts geschickt. Bitte prüfen Sie noch einmal.',
  },
}
