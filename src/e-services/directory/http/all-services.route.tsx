import { z } from 'zod'
import { say } from '../../../kernel/texts.ts'
import { defineRoute } from '../../../platform/http/words.ts'
import { letterOf, sliceAfter } from '../domain/catalogue.ts'
import { may } from '../permissions.ts'
import { findTexts } from '../texts.ts'
import { to } from './addresses.ts'
import { CACHE, type Directory } from './directory.ts'
import { AllServicesPage } from './pages/all-services.page.tsx'
import { typed } from './query.ts'

export const allServices = (directory: Pick<Directory, 'catalogue'>) =>
  defineRoute({
    method: 'GET',
    path: '/directory/all',
    permission: may.read,
    summary: 'List all services from A to Z',
    takes: { query: z.object({ letter: typed, after: typed }) },
    answer: async ({ query, language }) => {
      const services = (await directory.catalogue()).inOrder(language)
      const letterOfService = (service: (typeof services)[number]): string =>
        letterOf(say(service.texts.title, language))
      const letters = [...new Set(services.map(letterOfService))].sort()
      const letter = letters.find((one) => one === query.letter) ?? ''
      const chosen = letter === '' ? services : services.filter((service) => letterOfService(service) === letter)
      const { items, previous, next } = sliceAfter(chosen, query.after)
      return {
        kind: 'page',
        cache: CACHE,
        title: say(findTexts.allTitle, language),
        breadcrumb: [
          { text: say(findTexts.title, language), href: to.results({}) },
          { text: say(findTexts.allTitle, language) },
        ],
        body: <AllServicesPage view={{ letters, letter, services: items, previous, next }} />,
      }
    },
  })
