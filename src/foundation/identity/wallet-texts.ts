import { defineTexts } from '../../kernel/texts.ts'

/** The page that leads to the wallet. */
export const walletTexts = defineTexts({
  title: {
    de: 'Mit der Wallet ausweisen',
    en: 'Prove your identity with the wallet',
    leicht: 'Zeigen Sie Ihren Ausweis in der Wallet',
  },
  lead: {
    de: 'Ihre Wallet zeigt Ihnen, wonach wir fragen: Name, Geburtsdatum, Geburtsort und Anschrift. Übermittelt wird nur, was Sie dort freigeben.',
    en: 'Your wallet shows what we ask for: name, date and place of birth, and address. Only what you release there is sent.',
    leicht:
      'Eine Wallet ist ein Ausweis auf dem Handy. Wir fragen nach Ihrem Namen. Sie entscheiden: Das dürfen wir wissen.',
  },
  hereTitle: {
    de: 'Die Wallet ist auf diesem Gerät',
    en: 'The wallet is on this device',
    leicht: 'Ist Ihre Wallet auf diesem Gerät?',
  },
  here: {
    de: 'Nach der Freigabe führt die Wallet Sie hierher zurück.',
    en: 'After the release the wallet leads you back here.',
    leicht: 'Danach kommen Sie wieder hierher.',
  },
  open: { de: 'Wallet öffnen', en: 'Open the wallet', leicht: 'Die Wallet jetzt öffnen' },
  thereTitle: {
    de: 'Die Wallet ist auf einem anderen Gerät',
    en: 'The wallet is on another device',
    leicht: 'Ist Ihre Wallet auf einem anderen Gerät?',
  },
  there: {
    de: 'Lesen Sie das Bild mit der Wallet auf Ihrem Handy. Drücken Sie hier auf „Weiter“, wenn Sie dort freigegeben haben.',
    en: 'Read the picture with the wallet on your phone. Press “Go on” here once you released your data there.',
    leicht: 'Zeigen Sie Ihrem Handy das Bild. Drücken Sie danach hier auf „Weiter“.',
  },
  picture: { de: 'QR-Code für die Wallet', en: 'QR code for the wallet', leicht: 'Ein Bild für Ihre Wallet' },
  warning: {
    de: 'Geben Sie Ihre Daten nur frei, wenn Sie diese Seite selbst geöffnet haben. Hat Ihnen jemand das Bild geschickt, brechen Sie bitte ab.',
    en: 'Release your data only if you opened this page yourself. If somebody sent you the picture, please stop.',
    leicht: 'Hat Ihnen jemand dieses Bild geschickt? Dann machen Sie bitte nicht weiter.',
  },
  done: { de: 'Weiter', en: 'Go on', leicht: 'Ich bin fertig: Weiter' },
  earlyTitle: { de: 'Noch ist nichts angekommen', en: 'Nothing has arrived yet', leicht: 'Es ist noch nichts da' },
  early: {
    de: 'Ihre Wallet hat noch nichts gesendet. Es ist nichts verloren. Geben Sie Ihre Daten in der Wallet frei und drücken Sie dann noch einmal auf „Weiter“.',
    en: 'Your wallet has not sent anything yet. Nothing is lost. Release your data in the wallet and then press “Go on” again.',
    leicht:
      'Ihre Wallet hat noch nichts geschickt. Es ist nichts verloren. Drücken Sie gleich noch einmal auf „Weiter“.',
  },
})
