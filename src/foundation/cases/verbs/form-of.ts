import type { FormDefinition } from '../../forms/words.ts'
import type { CasesShell } from '../shell.ts'
import type { ServiceTexts } from '../words.ts'

/** The form of a version of a service with its title; null where nobody released it. */
export const formOf =
  ({ services }: Pick<CasesShell, 'services'>) =>
  async (
    service: string,
    version: number,
  ): Promise<{ readonly title: ServiceTexts['title']; readonly form: FormDefinition } | null> => {
    const released = await services.version(service, version)
    return released && { title: released.service.texts.title, form: released.service.form }
  }
