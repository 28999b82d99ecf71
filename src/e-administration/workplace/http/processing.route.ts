import type { Authority } from '../../../foundation/account/words.ts'
import { type ProcessingRegister, processingRegister, runsService } from '../../../foundation/cases/words.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { type Language, say } from '../../../kernel/texts.ts'
import type { Answer, Route } from '../../../platform/http/words.ts'
import { processingSheet } from './processing-sheet.ts'
import { may } from '../permissions.ts'
import { processingTexts } from '../processing-texts.ts'
import type { WorkplaceShell } from '../shell.ts'
import { processingPage } from './pages/processing.page.tsx'
import { workplaceOf } from './visit.ts'

interface Found {
  readonly authority: Authority
  readonly controller: string
  readonly register: ProcessingRegister
}

/** The register of the authority that the session works in: of the services that it runs, and of nobody else. */
const registerOf = async (shell: WorkplaceShell, visitor: Actor | null, language: Language): Promise<Found> => {
  const { at } = workplaceOf(visitor)
  const authority = await shell.authorities.byId(at.authority)
  if (!authority) throw new Error(`authority ${at.authority}: not there`)
  const services = (await shell.services.current())
    .map((released) => released.service)
    .filter((service) => runsService(authority, service))
  const { street, postcode, place, phone, email } = authority.profile
  return {
    authority,
    controller: `${authority.name}, ${street}, ${postcode} ${place}, ${phone}, ${email}`,
    register: processingRegister(services, shell.storedData, language),
  }
}

/** The register as a page. */
export const processingRoute = (shell: WorkplaceShell): Route => ({
  method: 'GET',
  path: '/workplace/processing',
  permission: may.seeProcessing,
  summary: 'Register of processing activities and retention plan of the own authority',
  answer: async (visit): Promise<Answer> => {
    const { controller, register } = await registerOf(shell, visit.actor, visit.language)
    return { kind: 'page', ...processingPage(visit.language, { controller, register }) }
  },
})

/** The same as a document. */
export const processingPdfRoute = (shell: WorkplaceShell): Route => ({
  method: 'GET',
  path: '/workplace/processing/register.pdf',
  permission: may.seeProcessing,
  summary: 'The same register as a PDF document',
  answer: async (visit): Promise<Answer> => {
    const { authority, controller, register } = await registerOf(shell, visit.actor, visit.language)
    const bytes = await shell.press.summaryPdf({
      language: visit.language,
      title: say(processingTexts.title, visit.language),
      issuer: authority.name,
      intro: [say(processingTexts.lead, visit.language)],
      sections: processingSheet(register, controller, visit.language),
      madeAt: visit.at,
    })
    return { kind: 'file', name: `register-${authority.shortCode}.pdf`, mediaType: 'application/pdf', bytes }
  },
})

/** The same as data, for other programs. */
export const processingJsonRoute = (shell: WorkplaceShell): Route => ({
  method: 'GET',
  path: '/workplace/processing/register.json',
  permission: may.seeProcessing,
  summary: 'The same register as JSON',
  answer: async (visit): Promise<Answer> => {
    const { authority, controller, register } = await registerOf(shell, visit.actor, visit.language)
    const text = JSON.stringify({ controller, madeAt: visit.at, ...register }, null, 2)
    const name = `register-${authority.shortCode}.json`
    return { kind: 'file', name, mediaType: 'application/json', bytes: Buffer.from(text) }
  },
})
