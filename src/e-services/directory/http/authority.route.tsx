import { z } from 'zod'
import { areasByKey } from '../../../foundation/geography/index.ts'
import { isId } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import { defineRoute } from '../../../platform/http/words.ts'
import { ENTRIES_ON_A_PAGE } from '../domain/catalogue.ts'
import { servicesOf } from '../domain/responsible.ts'
import { may } from '../permissions.ts'
import { findTexts } from '../texts.ts'
import { to } from './addresses.ts'
import { CACHE, type Directory, today } from './directory.ts'
import { AuthorityPage } from './pages/authority.page.tsx'

export const authorityPage = (directory: Directory) =>
  defineRoute({
    method: 'GET',
    path: '/directory/authorities/:authority',
    permission: may.read,
    summary: 'Tell how an authority can be reached and what it does',
    takes: { params: z.object({ authority: z.string() }) },
    answer: async ({ params, language }) => {
      const authority = isId(params.authority) ? await directory.authorities.byId(params.authority) : null
      if (!authority) return { kind: 'refusal', refusal: { code: 'directory/unknown-authority' } }
      const [area = null] = areasByKey(authority.area, today(directory))
      const services = (await directory.catalogue()).inOrder(language)
      return {
        kind: 'page',
        cache: CACHE,
        title: authority.name,
        breadcrumb: [{ text: say(findTexts.title, language), href: to.results({}) }, { text: authority.name }],
        body: (
          <AuthorityPage
            view={{ authority, area, services: area ? servicesOf(area, services).slice(0, ENTRIES_ON_A_PAGE) : [] }}
          />
        ),
      }
    },
  })
