import type { RefusalTexts } from '../../platform/http/words.ts'

export const refusals: RefusalTexts<'data-protection/no-export'> = {
  'data-protection/no-export': {
    status: 404,
    de: 'Diesen Export gibt es nicht (mehr): Er ist noch nicht fertig, älter als sieben Tage oder gehört zu einem anderen Konto. Ihre Daten sind unverändert da. Unter „Meine Daten mitnehmen“ können Sie einen neuen anfordern.',
    en: 'This export is not there (any more): it is not ready yet, older than seven days, or belongs to another account. Your data is still there unchanged. You can ask for a new one under "Take my data with me".',
    leicht:
      'Dieses Daten-Paket ist nicht mehr da. Ihre Daten sind noch da. Sie können ein neues Daten-Paket bestellen.',
  },
}
