import { defineTexts } from '../../kernel/texts.ts'

/** What the mailbox says about a representation. Whom it is about stands behind the link. */
export const messageTexts = defineTexts({
  confirmedTitle: {
    de: 'Ihr Nachweis wurde eingetragen',
    en: 'What you proved was entered',
    leicht: 'Das Amt hat es eingetragen',
  },
  confirmedText: {
    de: 'Die Behörde hat Ihre Urkunde gesehen und eingetragen, was Sie angegeben haben. Unter „Für wen handle ich?“ sehen Sie, für wen Sie handeln können und bis wann.',
    en: 'The authority has seen your certificate and entered what you stated. At "Whom do I act for?" you see for whom you can act, and until when.',
    leicht: 'Das Amt hat Ihre Urkunde gesehen. Jetzt können Sie handeln. Schauen Sie in Ihr Konto.',
  },
  refusedTitle: {
    de: 'Ihr Nachweis wurde nicht eingetragen',
    en: 'What you wanted to prove was not entered',
    leicht: 'Das Amt hat Nein gesagt',
  },
  refusedText: {
    de: 'Die Behörde konnte Ihre Angaben mit der Urkunde nicht bestätigen. Es hat sich nichts geändert und es ist nichts verloren. Sie können es noch einmal versuchen oder die Behörde nach dem Grund fragen.',
    en: 'The authority could not confirm what you stated with the certificate. Nothing has changed and nothing is lost. You can try again, or ask the authority for the reason.',
    leicht: 'Die Urkunde hat nicht gepasst. Es ist nichts verloren. Fragen Sie bitte im Amt nach.',
  },
  endedTitle: {
    de: 'Eine Vertretung ist beendet',
    en: 'A representation has ended',
    leicht: 'Eine Vertretung ist zu Ende',
  },
  endedText: {
    de: 'Eine gesetzliche Vertretung, die Sie betrifft, ist beendet. Das wirkt sofort. Wenn das ein Irrtum ist, wenden Sie sich an die Behörde.',
    en: 'A representation by law that concerns you has ended, with effect at once. If that is a mistake, turn to the authority.',
    leicht: 'Eine Vertretung ist zu Ende. Das gilt sofort. Ist das ein Fehler? Dann fragen Sie im Amt.',
  },
  othersTitle: {
    de: 'Eine Vertretung wurde eingetragen',
    en: 'A representation was entered',
    leicht: 'Jemand vertritt Sie oder Ihr Kind',
  },
  othersText: {
    de: 'Eine Behörde hat eine Urkunde gesehen und eingetragen, dass jemand Sie, Ihr Kind oder die von Ihnen betreute Person gesetzlich vertritt. Wenn das ein Irrtum ist, wenden Sie sich an die Behörde.',
    en: 'An authority has seen a certificate and entered that somebody represents you, your child or the person in your care by law. If that is a mistake, turn to the authority.',
    leicht: 'Ein Amt hat eine neue Vertretung eingetragen. Ist das ein Fehler? Dann fragen Sie im Amt.',
  },
  link: { de: 'Gesetzliche Vertretung', en: 'Representation by law', leicht: 'Meine Vertretungen' },
})
