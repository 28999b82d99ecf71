import type { Service } from '../../../foundation/cases/words.ts'
import { type Language, say } from '../../../kernel/texts.ts'
import { findTexts } from '../texts.ts'
import { type PlaceOnDay, type Responsible, responsibleAuthority } from '../verbs/responsible-authority.ts'
import type { DirectoryShell } from '../shell.ts'
import type { ListedService } from './pages/service-cards.tsx'

const told = ({ area, authority }: Responsible, language: Language): string | undefined => {
  if (authority) return say(findTexts.responsible, language, { name: authority.name })
  return area ? say(findTexts.notHere, language, { name: area.name }) : undefined
}

/** Services with who does them at a place; each level is asked for once. Without a place nothing is said. */
export const listServices = async (
  shell: Pick<DirectoryShell, 'authorities'>,
  services: readonly Service[],
  { place, language }: { readonly place: PlaceOnDay | null; readonly language: Language },
): Promise<readonly ListedService[]> => {
  if (!place) return services.map((service) => ({ service }))
  const levels = [...new Set(services.map(({ owner }) => owner))]
  const asked = await Promise.all(levels.map((level) => responsibleAuthority(shell)(level, place)))
  const byLevel = new Map(levels.map((level, at) => [level, asked[at]]))
  return services.map((service) => {
    const responsible = byLevel.get(service.owner)
    return { service, responsible: responsible && told(responsible, language) }
  })
}
