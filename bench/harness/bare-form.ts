import { z } from 'zod'
import { instant } from '../../src/kernel/clock.ts'
import { draftPage } from '../../src/e-services/desk/http/pages/draft.page.tsx'
import { addressOf } from '../../src/e-services/desk/domain/steps.ts'
import { navigationOf } from '../../src/app/wiring.ts'
import { pagesOf } from '../../src/foundation/forms/words.ts'
import { isId } from '../../src/kernel/ids.ts'
import { loadAssets, pageRenderer } from '../../src/platform/html/index.ts'
import { packageRoot } from '../../src/platform/root.ts'
import { answers, service, somebody } from './application.ts'

/** What the bare server has to be told, so that its page is the same to the last byte. */
export const bareForm = z.strictObject({
  here: z.string(),
  formToken: z.string(),
  draft: z.string().refine(isId),
  revision: z.int(),
  /** When the draft ends. */
  expiresAt: z.string().transform(instant),
})

/** The page of the form that is asked for. */
export const PAGE = 'person'

/** Renders the page of the form out of memory: the same view in the same frame, no session, no database. */
export const bareFormRenderer = async ({
  here,
  formToken,
  draft,
  revision,
  expiresAt,
}: z.output<typeof bareForm>): Promise<() => string> => {
  const render = pageRenderer(await loadAssets(packageRoot()))
  const page = pagesOf(service.form).find((one) => addressOf(one) === PAGE)
  if (!page) throw new Error(`the form has no page ${PAGE}`)
  const actor = somebody()
  return () => {
    const frame = {
      language: 'de',
      here,
      signedInAs: actor.name,
      navigation: navigationOf(actor),
      demonstration: true,
      formToken,
    } as const
    return render(
      frame,
      draftPage(frame, {
        service,
        draft: { id: draft, answers, revision, expiresAt },
        scans: new Map(),
        unfinished: [],
        page,
        problems: [],
      }),
    )
  }
}
