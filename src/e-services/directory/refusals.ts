import type { RefusalTexts } from '../../platform/http/words.ts'
import type { DirectoryRefusal } from './words.ts'

export const refusals: RefusalTexts<DirectoryRefusal['code']> = {
  'directory/unknown-service': {
    status: 404,
    de: 'Diese Leistung gibt es hier nicht. Vielleicht heißt sie jetzt anders oder der Link hat einen Tippfehler. Suchen Sie sie von der Startseite aus.',
    en: 'There is no such service here. It may have another name now, or the link is mistyped. Search for it from the start page.',
    leicht: 'Das gibt es hier nicht. Vielleicht ist der Link alt. Suchen Sie auf der Start-Seite.',
  },
  'directory/unknown-authority': {
    status: 404,
    de: 'Diese Behörde gibt es hier nicht. Vielleicht ist der Link alt oder hat einen Tippfehler. Über die Startseite finden Sie, wer zuständig ist.',
    en: 'There is no such authority here. The link may be old or mistyped. From the start page you can find who is responsible.',
    leicht: 'Dieses Amt gibt es hier nicht. Vielleicht ist der Link alt. Suchen Sie auf der Start-Seite.',
  },
}
