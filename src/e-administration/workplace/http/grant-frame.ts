import type { Instant } from '../../../kernel/clock.ts'
import type { Language } from '../../../kernel/texts.ts'
import type { WorkplaceShell } from '../shell.ts'
import type { GrantFrame } from './pages/grants.page.tsx'

/** What the pages of grants need besides the grants: the moment, the language, the names of the services. */
export const grantFrame = async (
  shell: Pick<WorkplaceShell, 'services'>,
  { at: now, language }: { readonly at: Instant; readonly language: Language },
): Promise<GrantFrame> => ({
  now,
  language,
  services: (await shell.services.current()).map(({ service }) => service),
})
