import type { HeldCodeList } from './code-list.ts'

/** Kind of a branch of a business (§ 14 (1) GewO). */
export const BRANCH_KIND: HeldCodeList = {
  uri: 'urn:xoev-de:xunternehmen:codeliste:artniederlassung',
  version: '1',
  source: 'XUnternehmen, Codeliste Art einer Niederlassung, Version 1',
  choices: [
    { code: '01', label: { de: 'Hauptniederlassung', en: 'head office' } },
    { code: '02', label: { de: 'Zweigniederlassung', en: 'branch office' } },
    { code: '03', label: { de: 'Unselbständige Zweigstelle', en: 'dependent branch' } },
    { code: '04', label: { de: 'Betriebsstätte (unspezifisch)', en: 'place of business (not specified)' } },
  ],
}
