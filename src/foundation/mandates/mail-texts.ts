import { defineTexts } from '../../kernel/texts.ts'

export const jobTitles = defineTexts({
  mail: { de: 'Einladung per E-Mail', en: 'Invitation by e-mail', leicht: 'Eine E-Mail mit einer Einladung' },
  left: {
    de: 'Gelöschtes Konto in Organisationen',
    en: 'Erased account in organisations',
    leicht: 'Ein Konto ist gelöscht',
  },
  forget: { de: 'Alte Einladung löschen', en: 'Delete an old invitation', leicht: 'Eine alte Einladung ist weg' },
  follow: { de: 'Liste der Vertretungen', en: 'List of representations', leicht: 'Liste: Wer handelt für wen?' },
})

/** Mails say that somebody asks, and nothing about who or what: that stands behind the sign-in. */
export const mails = defineTexts({
  memberSubject: {
    de: 'Einladung zu einer Organisation',
    en: 'Invitation to an organisation',
    leicht: 'Sie sind eingeladen',
  },
  memberText: {
    de: 'Guten Tag,\n\njemand lädt Sie ein, im Servicekonto für eine Organisation zu handeln. Wer das ist, sehen Sie nach dem Anmelden. Der Link gilt 14 Tage und nur einmal:\n\n{link}\n\nWenn Sie nichts tun, ändert sich nichts.',
    en: 'Hello,\n\nsomebody invites you to act for an organisation in the service account. You see who it is once you are signed in. The link works for 14 days and once only:\n\n{link}\n\nIf you do nothing, nothing changes.',
    leicht:
      'Guten Tag,\n\nSie sind eingeladen. Sie können für eine Firma oder einen Verein handeln. Klicken Sie auf den Link:\n\n{link}\n\nDer Link gilt 14 Tage. Möchten Sie das nicht? Dann müssen Sie nichts tun.',
  },
  offerSubject: {
    de: 'Jemand möchte Ihnen eine Vollmacht geben',
    en: 'Somebody wants to give you a mandate',
    leicht: 'Eine Vollmacht für Sie',
  },
  offerText: {
    de: 'Guten Tag,\n\njemand möchte Ihnen im Servicekonto eine Vollmacht geben. Wer das ist und wofür, sehen Sie nach dem Anmelden. Der Link gilt 14 Tage und nur einmal:\n\n{link}\n\nWenn Sie nichts tun, ändert sich nichts.',
    en: 'Hello,\n\nsomebody wants to give you a mandate in the service account. You see who and for what once you are signed in. The link works for 14 days and once only:\n\n{link}\n\nIf you do nothing, nothing changes.',
    leicht:
      'Guten Tag,\n\njemand möchte Ihnen eine Vollmacht geben. Klicken Sie auf den Link:\n\n{link}\n\nDer Link gilt 14 Tage. Möchten Sie das nicht? Dann müssen Sie nichts tun.',
  },
  requestSubject: {
    de: 'Jemand bittet Sie um eine Vollmacht',
    en: 'Somebody asks you for a mandate',
    leicht: 'Eine Frage nach einer Vollmacht',
  },
  requestText: {
    de: 'Guten Tag,\n\njemand bittet Sie im Servicekonto um eine Vollmacht. Wer das ist und wofür, sehen Sie nach dem Anmelden. Der Link gilt 14 Tage und nur einmal:\n\n{link}\n\nWenn Sie nichts tun, bekommt niemand eine Vollmacht.',
    en: 'Hello,\n\nsomebody asks you for a mandate in the service account. You see who and for what once you are signed in. The link works for 14 days and once only:\n\n{link}\n\nIf you do nothing, nobody gets a mandate.',
    leicht:
      'Guten Tag,\n\njemand bittet Sie um eine Vollmacht. Klicken Sie auf den Link:\n\n{link}\n\nDer Link gilt 14 Tage. Möchten Sie das nicht? Dann müssen Sie nichts tun.',
  },
  representationSubject: {
    de: 'Gesetzliche Vertretung',
    en: 'Representation by law',
    leicht: 'Sie vertreten jemanden',
  },
  representationText: {
    de: 'Guten Tag,\n\neine Behörde hat eingetragen, dass Sie jemanden gesetzlich vertreten. Wen, sehen Sie nach dem Anmelden. Der Link gilt 14 Tage und nur einmal:\n\n{link}',
    en: 'Hello,\n\nan authority has entered that you represent somebody by law. You see whom once you are signed in. The link works for 14 days and once only:\n\n{link}',
    leicht:
      'Guten Tag,\n\nSie vertreten jemanden. Das hat ein Amt eingetragen. Klicken Sie auf den Link:\n\n{link}\n\nDer Link gilt 14 Tage.',
  },
})
