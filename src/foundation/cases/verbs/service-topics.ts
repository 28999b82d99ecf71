import type { Label } from '../../../kernel/texts.ts'
import type { Services } from './services.ts'

/** The services that a mandate can name, for choosing. */
export const serviceTopics =
  (services: Pick<Services, 'current'>) =>
  async (): Promise<readonly { readonly name: string; readonly title: Label }[]> =>
    (await services.current()).map(({ service }) => ({ name: service.id, title: service.texts.title }))
