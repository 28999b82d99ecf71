import { defineTexts } from '../../kernel/texts.ts'

/** What people are told before their case is deleted. */
export const announcementTexts = defineTexts({
  title: {
    de: 'Ihr Vorgang {number} wird bald gelöscht',
    en: 'Your case {number} will soon be deleted',
    leicht: 'Ihren Antrag {number} löschen wir bald',
  },
  deletion: {
    de: 'Die Aufbewahrungsfrist für Ihren Vorgang {number} „{service}“ endet. {authority} löscht ihn mit allen Angaben und Dateien, frühestens am {day}. Rechtsgrundlage: {law}.\n\nSie müssen nichts tun. Was Sie noch brauchen, laden Sie bitte vorher herunter. Nachrichten in Ihrem Postfach bleiben.',
    en: 'The time for keeping your case {number} “{service}” is ending. {authority} will delete it with all answers and files, on {day} at the earliest. Legal basis: {law}.\n\nYou do not need to do anything. Please download what you still need before then. Messages in your mailbox stay.',
    leicht:
      'Das Amt löscht Ihren Antrag {number}. Das Amt heißt: {authority}. Der früheste Tag ist der {day}.\n\nSie müssen nichts tun. Brauchen Sie noch etwas? Dann laden Sie es vorher herunter. Ihre Nachrichten bleiben da.',
  },
  offer: {
    de: 'Die Aufbewahrungsfrist für Ihren Vorgang {number} „{service}“ endet. {authority} bietet ihn dem zuständigen Archiv an und löscht ihn nach dessen Antwort, frühestens am {day}. Rechtsgrundlage: {law}.\n\nSie müssen nichts tun. Was Sie noch brauchen, laden Sie bitte vorher herunter. Nachrichten in Ihrem Postfach bleiben.',
    en: 'The time for keeping your case {number} “{service}” is ending. {authority} offers it to the archive in charge and deletes it after the archive has answered, on {day} at the earliest. Legal basis: {law}.\n\nYou do not need to do anything. Please download what you still need before then. Messages in your mailbox stay.',
    leicht:
      'Das Amt löscht Ihren Antrag {number}. Vorher fragt das Amt das Archiv. Ein Archiv bewahrt alte Akten auf. Das Amt heißt: {authority}. Der früheste Tag ist der {day}.\n\nSie müssen nichts tun. Brauchen Sie noch etwas? Dann laden Sie es vorher herunter. Ihre Nachrichten bleiben da.',
  },
})
