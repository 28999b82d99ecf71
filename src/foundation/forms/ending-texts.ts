import { defineTexts } from '../../kernel/texts.ts'

/** What a party is told before a draft is deleted. */
export const endingTexts = defineTexts({
  title: {
    de: 'Ihr Entwurf wird am {day} gelöscht',
    en: 'Your draft will be deleted on {day}',
    leicht: 'Wir löschen Ihren Entwurf am {day}',
  },
  text: {
    de: 'Sie haben einen Antrag angefangen und noch nicht abgeschickt. Wir heben ihn nur eine begrenzte Zeit auf und löschen ihn am {day} mit allen Dateien.',
    en: 'You have begun an application and not sent it yet. We keep it for a limited time only and will delete it on {day} with all its files.',
    leicht:
      'Sie haben einen Antrag angefangen. Der Antrag ist noch nicht abgeschickt. Wir löschen ihn am {day}. Wir löschen auch die Dateien.',
  },
  keep: {
    de: 'Möchten Sie ihn behalten? Öffnen Sie ihn und speichern Sie ihn noch einmal, auch ohne etwas zu ändern. Dann beginnt die Zeit von vorn. Sonst müssen Sie nichts tun.',
    en: 'Would you like to keep it? Open it and save it again, even without changing anything. The time then begins anew. Otherwise you need not do anything.',
    leicht:
      'Wollen Sie den Antrag behalten? Dann öffnen Sie den Antrag. Speichern Sie ihn noch einmal. Sonst müssen Sie nichts tun.',
  },
  toDraft: { de: 'Zum Entwurf', en: 'To the draft', leicht: 'Zu Ihrem Entwurf' },
})
