import type { RefusalTexts } from '../../platform/http/words.ts'
import type { ProofingRefusal } from './words.ts'

export const refusals: RefusalTexts<ProofingRefusal['code']> = {
  'proofing/not-found': {
    status: 404,
    de: 'Diesen Identitätsnachweis gibt es hier nicht. Es wurde nichts geändert. Gehen Sie zurück zur Liste.',
    en: 'This proof of identity does not exist here. Nothing was changed. Go back to the list.',
    leicht: 'Das gibt es hier nicht. Es ist nichts passiert. Gehen Sie bitte zurück.',
  },
  'proofing/code-unknown': {
    status: 422,
    de: 'Dieser Code gilt nicht: Er ist falsch, wurde schon benutzt oder ist älter als 15 Minuten. Bitten Sie um einen neuen Code.',
    en: 'This code does not hold: it is wrong, was used before or is older than 15 minutes. Ask for a new code.',
    leicht: 'Der Code geht nicht. Lassen Sie sich bitte einen neuen Code zeigen.',
  },
  'proofing/too-many-attempts': {
    status: 429,
    de: 'Es gab gerade zu viele Versuche. Es ist nichts verloren. Bitte warten Sie {wait} und versuchen Sie es dann noch einmal.',
    en: 'There were too many attempts just now. Nothing is lost. Please wait {wait}, then try again.',
    leicht: 'Es waren zu viele Versuche. Es ist nichts verloren. Bitte warten Sie {wait}.',
  },
  'proofing/own-matter': {
    status: 403,
    de: 'In eigener Sache dürfen Sie nicht tätig werden (§ 20 HVwVfG). Es wurde nichts geändert. Bitten Sie eine Kollegin oder einen Kollegen.',
    en: 'You may not act in your own matter (HVwVfG § 20). Nothing was changed. Ask a colleague.',
    leicht: 'Das ist Ihr eigenes Konto. Das darf nur jemand anderes machen. Es ist nichts passiert.',
  },
  'proofing/second-person': {
    status: 403,
    de: 'Den Nachweis muss eine zweite Person bestätigen. Er wartet weiter. Bitten Sie eine Kollegin oder einen Kollegen.',
    en: 'A second person has to confirm this proof. It goes on waiting. Ask a colleague.',
    leicht: 'Das muss eine zweite Person machen. Der Nachweis wartet noch.',
  },
  'proofing/decided-already': {
    status: 409,
    de: 'Über diesen Nachweis ist schon entschieden. Es wurde nichts geändert. Sehen Sie in der Liste nach.',
    en: 'This proof was decided already. Nothing was changed. Look into the list.',
    leicht: 'Das ist schon fertig. Es ist nichts passiert. Schauen Sie bitte in die Liste.',
  },
  'proofing/document-known': {
    status: 409,
    de: 'Dieser Ausweis ist schon für ein anderes Konto erfasst. Es wurde nichts geändert. Die Person kann sich mit ihrem früheren Konto anmelden oder dort dem Nachweis widersprechen.',
    en: 'This document was recorded for another account already. Nothing was changed. The person can sign in with the earlier account, or object to the proof there.',
    leicht: 'Der Ausweis gehört schon zu einem anderen Konto. Es ist nichts passiert.',
  },
  'proofing/letter-waiting': {
    status: 409,
    de: 'Ein Brief ist schon unterwegs oder wird gerade geprüft. Es ist nichts verloren. Warten Sie auf diesen Brief.',
    en: 'A letter is on its way already, or is being checked. Nothing is lost. Wait for that letter.',
    leicht: 'Der Brief kommt bald. Es ist nichts verloren. Bitte warten Sie.',
  },
  'proofing/letter-code-wrong': {
    status: 422,
    de: 'Dieser Code stimmt nicht. Prüfen Sie ihn und geben Sie ihn noch einmal ein. Nach zehn falschen Versuchen endet der Brief.',
    en: 'This code is not right. Check it and enter it again. After ten wrong tries the letter ends.',
    leicht: 'Der Code ist falsch. Bitte versuchen Sie es noch einmal. Sie haben zehn Versuche.',
  },
  'proofing/letter-ended': {
    status: 410,
    de: 'Der Code aus diesem Brief gilt nicht mehr: Er wurde schon benutzt, ist älter als 30 Tage oder wurde zehnmal falsch eingegeben. Es ist nichts verloren. Bitten Sie um einen neuen Brief.',
    en: 'The code of this letter no longer holds: it was used before, is older than 30 days or was entered wrongly ten times. Nothing is lost. Ask for a new letter.',
    leicht: 'Der Code geht nicht mehr. Es ist nichts verloren. Sie können einen neuen Brief bestellen.',
  },
}
