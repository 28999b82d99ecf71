import type { RefusalTexts } from '../../platform/http/words.ts'
import type { OnceRefusal } from './words.ts'

export const refusals: RefusalTexts<OnceRefusal['code']> = {
  'security/key-used-differently': {
    status: 409,
    de: 'Dieses Formular wurde schon einmal mit anderen Angaben gesendet. Es gilt, was zuerst ankam. Laden Sie die Seite neu, wenn Sie etwas ändern möchten.',
    en: 'This form was already sent once with other answers. What arrived first counts. Reload the page if you want to change something.',
    leicht:
      'Sie haben das Formular schon einmal gesendet. Die ersten Angaben gelten. Möchten Sie etwas ändern? Dann laden Sie die Seite neu.',
  },
}
