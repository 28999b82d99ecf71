import { defineTexts } from '../../kernel/texts.ts'

/** Words of the readable summary in an export. */
export const exportTexts = defineTexts({
  title: { de: 'Meine gespeicherten Daten', en: 'My stored data', leicht: 'Das wissen wir über Sie' },
  operator: {
    de: 'Betreiber dieses Portals',
    en: 'Operator of this portal',
    leicht: 'Wer diese Seiten macht',
  },
  intro: {
    de: 'Diese Übersicht zeigt, was am {at} über Sie gespeichert war (Art. 15 DSGVO). Dieselben Daten liegen maschinenlesbar in den JSON-Dateien dieses Pakets (Art. 20 DSGVO), Ihre Dateien im Ordner „files“. Wer Ihre Daten gelesen hat, steht in access.csv.',
    en: 'This summary shows what was stored about you on {at} (GDPR Art. 15). The same data lies in the JSON files of this package for machines (GDPR Art. 20), your files lie in the folder "files". Who read your data stands in access.csv.',
    leicht: 'Hier sehen Sie Ihre Daten. Das war der Stand am {at}.',
  },
  who: { de: 'Verantwortlich', en: 'Responsible', leicht: 'Diese Daten hat' },
  law: { de: 'Rechtsgrundlage', en: 'Legal basis', leicht: 'Das Gesetz' },
  kept: { de: 'Gespeichert', en: 'Kept', leicht: 'So lange' },
  file: { de: 'Datei', en: 'File', leicht: 'Eine Datei' },
})
