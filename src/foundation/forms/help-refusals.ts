import type { RefusalTexts } from '../../platform/http/words.ts'
import type { DraftRefusal } from './draft-words.ts'
import type { HelpRefusal } from './help-words.ts'

/** Why something about help with a draft was not done. */
export const helpRefusals: RefusalTexts<Exclude<HelpRefusal['code'], DraftRefusal['code']>> = {
  'form/help-link-used-up': {
    status: 410,
    de: 'Dieser Link gilt nicht mehr: Er wurde schon benutzt, ist älter als 7 Tage, oder der Antrag ist abgeschickt. Es wurde nichts geändert. Bitten Sie um eine neue Einladung, wenn Ihre Hilfe noch gebraucht wird.',
    en: 'This link no longer works: it was used already, is older than 7 days, or the application was sent. Nothing was changed. Ask for a new invitation if your help is still needed.',
    leicht:
      'Der Link gilt nicht mehr. Wir haben nichts geändert. Möchten Sie noch helfen? Dann fragen Sie nach einem neuen Link.',
  },
  'form/help-ended': {
    status: 404,
    de: 'Diese Hilfe ist beendet, oder der Antrag ist schon abgeschickt. Sie sehen den Entwurf nicht mehr. Was Sie vorher gespeichert haben, ist nicht verloren: Es steht im Entwurf der Person, der Sie geholfen haben.',
    en: 'This help has ended, or the application was sent already. You no longer see the draft. What you saved before is not lost: it stands in the draft of the person whom you helped.',
    leicht: 'Ihre Hilfe ist zu Ende. Sie sehen den Antrag nicht mehr. Ihre gespeicherten Angaben sind noch da.',
  },
  'form/help-yourself': {
    status: 409,
    de: 'Das ist Ihr eigener Entwurf. Sie können ihn selbst ausfüllen. Senden Sie den Link an die Person, die Ihnen helfen soll.',
    en: 'This is your own draft. You can fill it in yourself. Send the link to the person who is to help you.',
    leicht: 'Das ist Ihr eigener Antrag. Den Link braucht die andere Person.',
  },
  'form/too-many-helpers': {
    status: 422,
    de: 'Für einen Entwurf können Sie höchstens {most} Einladungen versenden. Diese wurde nicht gesendet, Ihr Entwurf ist unverändert.',
    en: 'You can send at most {most} invitations for a draft. This one was not sent, your draft is unchanged.',
    leicht: 'Mehr als {most} Einladungen gehen nicht. Ihr Antrag ist noch da.',
  },
  'form/too-many-asked': {
    status: 429,
    de: 'Sie haben in kurzer Zeit viele Einladungen versendet. Diese wurde nicht gesendet, Ihr Entwurf ist unverändert. Bitte versuchen Sie es in einer Stunde noch einmal.',
    en: 'You have sent many invitations in a short time. This one was not sent, your draft is unchanged. Please try again in an hour.',
    leicht:
      'Sie haben viele Einladungen geschickt. Diese ist nicht weg. Ihr Antrag ist noch da. Bitte warten Sie eine Stunde.',
  },
}
