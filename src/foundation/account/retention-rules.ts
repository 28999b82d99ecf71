import type { RetentionRule } from '../../kernel/stored-data.ts'

/** How long this room keeps what. */
export const retentionRules = {
  sessions: {
    room: 'account',
    what: { de: 'Beendete Anmeldungen', en: 'Ended sessions', leicht: 'Alte Anmeldungen' },
    tables: ['account.session'],
    from: { de: 'ab dem Ende der Anmeldung', en: 'from the end of the session', leicht: 'nach der Abmeldung' },
    within: 'PT1H',
    law: 'Art. 5 Abs. 1 Buchst. e DSGVO',
    verified: false,
  },
  deviceLinks: {
    room: 'account',
    what: {
      de: 'Links, die einen Browser zulassen',
      en: 'Links that allow a browser',
      leicht: 'Links für neue Geräte',
    },
    tables: ['account.device_link'],
    from: { de: 'ab dem Ende des Links', en: 'from the end of the link', leicht: 'nach dem Ende vom Link' },
    within: 'P30D',
    law: 'Art. 5 Abs. 1 Buchst. e DSGVO',
    verified: false,
  },
  confirmations: {
    room: 'account',
    what: {
      de: 'Links zur Bestätigung der E-Mail-Adresse',
      en: 'Links that confirm the e-mail address',
      leicht: 'Links aus E-Mails',
    },
    tables: ['account.confirmation'],
    from: { de: 'ab dem Ende des Links', en: 'from the end of the link', leicht: 'nach dem Ende vom Link' },
    within: 'P30D',
    law: 'Art. 5 Abs. 1 Buchst. e DSGVO',
    verified: false,
  },
  challenges: {
    room: 'account',
    what: {
      de: 'Offene Schritte einer Anmeldung',
      en: 'Open steps of a sign-in',
      leicht: 'Angefangene Anmeldungen',
    },
    tables: ['account.challenge'],
    from: { de: 'ab ihrem Ende nach fünf Minuten', en: 'from their end after five minutes', leicht: 'nach 5 Minuten' },
    within: 'PT1H',
    law: 'Art. 5 Abs. 1 Buchst. e DSGVO',
    verified: false,
  },
  entryLinks: {
    room: 'account',
    what: {
      de: 'Links für ein neues Passwort und zu fremden Anmeldungen',
      en: 'Links for a new password and about sign-ins by others',
      leicht: 'Links für ein neues Passwort',
    },
    tables: ['account.entry_link'],
    from: { de: 'ab dem Ende des Links', en: 'from the end of the link', leicht: 'nach dem Ende vom Link' },
    within: 'P30D',
    law: 'Art. 5 Abs. 1 Buchst. e DSGVO',
    verified: false,
  },
} as const satisfies Readonly<Record<string, RetentionRule>>
