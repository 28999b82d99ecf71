import type { HeldCodeList } from './code-list.ts'

/** Marital status as the register of residents knows it (§ 3 (1) Nr. 14 BMG). */
export const MARITAL_STATUS: HeldCodeList = {
  uri: 'urn:de:dsmeld:schluesseltabelle:familienstand',
  version: '2',
  source: 'Datensatz für das Meldewesen (DSMeld), Blatt 1401, Version 2',
  choices: [
    { code: 'LD', label: { de: 'ledig', en: 'single' } },
    { code: 'VH', label: { de: 'verheiratet', en: 'married' } },
    { code: 'VW', label: { de: 'verwitwet', en: 'widowed' } },
    { code: 'GS', label: { de: 'geschieden', en: 'divorced' } },
    { code: 'EA', label: { de: 'Ehe aufgehoben', en: 'marriage annulled' } },
    { code: 'LP', label: { de: 'in eingetragener Lebenspartnerschaft', en: 'in a registered civil partnership' } },
    { code: 'LV', label: { de: 'durch Tod aufgelöste Lebenspartnerschaft', en: 'civil partnership ended by death' } },
    { code: 'LA', label: { de: 'aufgehobene Lebenspartnerschaft', en: 'civil partnership dissolved' } },
    {
      code: 'LE',
      label: {
        de: 'durch Todeserklärung aufgelöste Lebenspartnerschaft',
        en: 'civil partnership ended by declaration of death',
      },
    },
    { code: 'NB', label: { de: 'nicht bekannt', en: 'not known' } },
  ],
}
