import { z } from 'zod'
import type { Released } from '../../../foundation/cases/index.ts'
import { formSchema } from '../../../foundation/forms/words.ts'
import { type Answer, defineRoute, type Route } from '../../../platform/http/words.ts'
import { publicServiceOf, submissionSchema } from '../domain/fit-connect.ts'
import { may } from '../permissions.ts'
import type { FilingShell } from '../shell.ts'
import type { FilingRefusal } from '../words.ts'

type Shell = Pick<FilingShell, 'services' | 'publicUrl'>

const takesService = z.object({ service: z.string().max(100) })

const takesVersion = z.object({ version: z.coerce.number().int().min(1).optional() })

type Versioned = 'schema' | 'fit-connect'

/** A version never changes, so its number is part of what its schemas are called. */
const uriOf = (shell: Pick<Shell, 'publicUrl'>, { service: { id, version } }: Released, what: Versioned): string =>
  `${shell.publicUrl}/api/v1/services/${encodeURIComponent(id)}/${what}?version=${version}`

const aService = z.object({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  owner: z.string(),
  for: z.array(z.enum(['person', 'organisation'])),
  mandate: z.string().nullable(),
  level: z.enum(['low', 'substantial', 'high']).meta({ description: 'the level of trust that sending needs' }),
  applications: z.url(),
  publicService: z.object({ identifier: z.string(), name: z.string() }),
  submissionSchema: z.object({ schemaUri: z.url(), mimeType: z.literal('application/json') }),
  fitConnect: z.url().meta({ description: 'the schema of a whole submission for FIT-Connect' }),
})

/** A service as programs see it. `publicService` and `submissionSchema` are named as FIT-Connect does (metadata 1.0.0). */
const faceOf = (shell: Pick<Shell, 'publicUrl'>, released: Released): z.output<typeof aService> => {
  const { service } = released
  const { id, version, owner, texts, leika, trust, mandate = null } = service
  return {
    id,
    version,
    title: texts.title.de,
    owner,
    for: [...service.for],
    mandate,
    level: trust.submit,
    applications: `${shell.publicUrl}/api/v1/services/${encodeURIComponent(id)}/applications`,
    publicService: publicServiceOf({ id, leika, title: texts.title.de }),
    submissionSchema: { schemaUri: uriOf(shell, released, 'schema'), mimeType: 'application/json' },
    fitConnect: uriOf(shell, released, 'fit-connect'),
  }
}

const unknown = (service: string): Answer => {
  const refusal: FilingRefusal = { code: 'case/unknown-service', service }
  return { kind: 'refusal', refusal }
}

/** Every service that programs can apply for. */
export const showServices = (shell: Shell): Route =>
  defineRoute({
    method: 'GET',
    path: '/api/v1/services',
    permission: may.look,
    summary: 'lists the services that programs can apply for',
    program: { gets: z.object({ services: z.array(aService) }) },
    answer: async () => {
      const released = await shell.services.current()
      return { kind: 'json', value: { services: released.map((one) => faceOf(shell, one)) } }
    },
  })

/** One service. */
export const showService = (shell: Shell): Route =>
  defineRoute({
    method: 'GET',
    path: '/api/v1/services/:service',
    permission: may.look,
    summary: 'says what a service takes, from whom, and where',
    takes: { params: takesService },
    program: { gets: aService },
    answer: async ({ params }) => {
      const released = await shell.services.newest(params.service)
      return released ? { kind: 'json', value: faceOf(shell, released) } : unknown(params.service)
    },
  })

const versionOf = ({ services }: Shell, service: string, version: number | undefined): Promise<Released | null> =>
  version === undefined ? services.newest(service) : services.version(service, version)

const SCHEMA = 'application/schema+json'

/** The answers of a service as JSON Schema; a version never changes. */
export const showSchema = (shell: Shell): Route =>
  defineRoute({
    method: 'GET',
    path: '/api/v1/services/:service/schema',
    permission: may.look,
    summary: 'says in JSON Schema what the answers of a service look like',
    takes: { params: takesService, query: takesVersion },
    program: { gets: z.record(z.string(), z.unknown()) },
    answer: async ({ params, query }) => {
      const released = await versionOf(shell, params.service, query.version)
      if (!released) return unknown(params.service)
      const { form, texts } = released.service
      const value = formSchema(form, { id: uriOf(shell, released, 'schema'), title: texts.title.de })
      return { kind: 'json', value, mediaType: SCHEMA }
    },
  })

/** A whole submission of a service for FIT-Connect as JSON Schema, metadata and answers. */
export const showSubmissionSchema = (shell: Shell): Route =>
  defineRoute({
    method: 'GET',
    path: '/api/v1/services/:service/fit-connect',
    permission: may.look,
    summary: 'says in JSON Schema what a submission of a service for FIT-Connect looks like',
    takes: { params: takesService, query: takesVersion },
    program: { gets: z.record(z.string(), z.unknown()) },
    answer: async ({ params, query }) => {
      const released = await versionOf(shell, params.service, query.version)
      if (!released) return unknown(params.service)
      const { id, leika, form, texts } = released.service
      const uris = {
        schemaUri: uriOf(shell, released, 'schema'),
        submissionUri: uriOf(shell, released, 'fit-connect'),
      }
      return {
        ...{ kind: 'json', mediaType: SCHEMA },
        value: submissionSchema({ id, leika, form, title: texts.title.de, ...uris }),
      }
    },
  })
