import { defineTexts } from '../../kernel/texts.ts'

/** What is told of help with a draft. Nothing of it names the service: that stands behind the sign-in. */
export const helpTexts = defineTexts({
  mailSubject: {
    de: 'Jemand bittet Sie um Hilfe beim Ausfüllen',
    en: 'Somebody asks you to help with a form',
    leicht: 'Bitte helfen Sie bei einem Formular',
  },
  mailText: {
    de: 'Guten Tag,\n\njemand bittet Sie, im Servicekonto beim Ausfüllen eines Antrags zu helfen. Wer das ist und worum es geht, sehen Sie nach dem Anmelden. Der Link gilt 7 Tage und nur einmal:\n\n{link}\n\nAbsenden kann den Antrag nur die Person selbst. Wenn Sie nichts tun, ändert sich nichts.',
    en: 'Hello,\n\nsomebody asks you to help with filling in an application in the service account. You see who it is and what it is about once you are signed in. The link works for 7 days and once only:\n\n{link}\n\nOnly the person themselves can send the application. If you do nothing, nothing changes.',
    leicht:
      'Guten Tag,\n\njemand braucht Ihre Hilfe. Es geht um ein Formular. Klicken Sie auf den Link:\n\n{link}\n\nDer Link gilt 7 Tage. Möchten Sie nicht helfen? Dann müssen Sie nichts tun.',
  },
  acceptedTitle: {
    de: 'Sie helfen beim Ausfüllen eines Antrags',
    en: 'You are helping with an application',
    leicht: 'Sie helfen bei einem Antrag',
  },
  acceptedText: {
    de: 'Sie helfen {name}. Hier kommen Sie jederzeit zu diesem Entwurf zurück, bis die Hilfe beendet oder der Antrag abgeschickt ist.',
    en: 'You are helping {name}. From here you come back to the draft at any time, until the help has ended or the application was sent.',
    leicht: 'Sie helfen {name}. Mit dem Link finden Sie den Antrag wieder.',
  },
  toHelp: { de: 'Zum Entwurf', en: 'To the draft', leicht: 'Zum Antrag' },
  doneTitle: {
    de: 'Die Hilfe bei Ihrem Entwurf ist fertig',
    en: 'The help with your draft is done',
    leicht: 'Die Hilfe ist fertig',
  },
  doneText: {
    de: '{name} ist mit dem Ausfüllen fertig und sieht Ihren Entwurf nicht mehr. Prüfen Sie bitte alle Angaben. Absenden können nur Sie.',
    en: '{name} has finished filling in and no longer sees your draft. Please check all answers. Only you can send it.',
    leicht: '{name} ist fertig. Bitte lesen Sie alles noch einmal. Nur Sie können den Antrag abschicken.',
  },
  toSummary: { de: 'Angaben prüfen', en: 'Check the answers', leicht: 'Stimmt alles?' },
})
