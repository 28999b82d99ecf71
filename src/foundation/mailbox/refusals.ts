import type { RefusalTexts } from '../../platform/http/words.ts'
import type { MailboxRefusal } from './words.ts'

export const refusals: RefusalTexts<MailboxRefusal['code']> = {
  'mailbox/not-found': {
    status: 404,
    de: 'Diese Nachricht gibt es nicht (mehr) oder sie liegt nicht in Ihrem Postfach.',
    en: 'This message does not exist (any more) or is not in your mailbox.',
    leicht: 'Diese Nachricht ist nicht mehr da. Oder sie ist nicht in Ihrem Post-Fach.',
  },
}
