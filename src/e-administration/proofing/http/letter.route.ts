import { say } from '../../../kernel/texts.ts'
import type { FieldError, Frame } from '../../../platform/html/words.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { checkWish, LETTER_FIELDS, type LetterWish } from '../domain/letter.ts'
import { wrongTexts } from '../field-texts.ts'
import { may } from '../permissions.ts'
import type { ProofingShell } from '../shell.ts'
import { ownTexts } from '../texts.ts'
import { askLetter } from '../verbs/letters.ts'
import { letterFormPage } from './pages/letter-form.page.tsx'
import { typedIn } from './typed.ts'

const NOTHING: LetterWish = {
  givenName: '',
  surname: '',
  birthdate: '',
  postalAddress: '',
  postalCode: '',
  localityName: '',
}

interface Typed {
  readonly typed: LetterWish
  readonly chosen: string
  readonly errors: readonly FieldError[]
}

const show = async (shell: ProofingShell, frame: Frame, form: Typed): Promise<Answer> => {
  const municipalities = (await shell.authorities.all()).filter(({ kind }) => kind === 'municipality')
  const status = form.errors.length > 0 ? 422 : 200
  return { kind: 'page', status, ...letterFormPage(frame, { ...form, municipalities }) }
}

/** The form that asks for a letter. */
export const showLetterFormRoute = (shell: ProofingShell): Route =>
  defineRoute({
    method: 'GET',
    path: '/konto/nachweis/brief',
    permission: may.proveOwn,
    summary: 'shows the form that asks for a letter with a one-time code',
    answer: ({ frame }) => show(shell, frame, { typed: NOTHING, chosen: '', errors: [] }),
  })

/** Asks for a letter. */
export const askLetterRoute = (shell: ProofingShell): Route =>
  defineRoute({
    method: 'POST',
    repeat: { harmless: 'while a letter waits, a second one is refused' },
    path: '/konto/nachweis/brief',
    permission: may.proveOwn,
    summary: 'asks an authority for a letter with a one-time code',
    answer: async ({ actor, at, fields, frame }) => {
      if (actor === null) return { kind: 'refusal', refusal: { code: 'http/sign-in-first' } }
      const typed = typedIn(fields, LETTER_FIELDS, ['birthdate'])
      const chosen = typedIn(fields, ['authority'], []).authority
      const authority = (await shell.authorities.all()).find(({ id, kind }) => id === chosen && kind === 'municipality')
      const errors = [
        ...checkWish(typed, at).map(({ field, why }) => ({ field, text: say(wrongTexts[why], frame.language) })),
        ...(authority ? [] : [{ field: 'authority', text: say(ownTexts.chooseOne, frame.language) }]),
      ]
      if (!authority || errors.length > 0) return show(shell, frame, { typed, chosen, errors })
      const asked = await askLetter(shell)(actor, { authority: authority.id, wish: typed })
      if (!asked.ok) return { kind: 'refusal', refusal: asked.refusal }
      return { kind: 'redirect', to: '/konto/nachweis' }
    },
  })
