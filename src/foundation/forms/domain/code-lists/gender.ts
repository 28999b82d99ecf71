import type { HeldCodeList } from './code-list.ts'

/** Gender as the civil status register knows it (§ 21 (1) Nr. 3 and § 22 (3) PStG). */
export const GENDER: HeldCodeList = {
  uri: 'urn:xpersonenstand:schluesseltabelle:geschlecht',
  version: '3',
  source: 'XPersonenstand, Schlüsseltabelle Geschlecht, Version 3',
  choices: [
    { code: 'd', label: { de: 'divers', en: 'non-binary' } },
    { code: 'm', label: { de: 'männlich', en: 'male' } },
    { code: 'w', label: { de: 'weiblich', en: 'female' } },
    { code: 'x', label: { de: 'keine Angabe', en: 'not stated' } },
  ],
}
