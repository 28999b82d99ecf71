import { type Adapter, type AdapterPayload, errors } from './library.ts'
import { type KeptPayload, OIDC_SECONDS, type OidcPorts } from './words.ts'

const toKept = (payload: AdapterPayload): KeptPayload => payload as unknown as KeptPayload
const fromKept = (payload: object): AdapterPayload => payload as unknown as AdapterPayload

/** How the library keeps one kind of thing: programs are the room's, everything else lies with the artifacts. */
export const adapterOf =
  ({ kept, clientOf }: Pick<OidcPorts, 'kept' | 'clientOf'>) =>
  (kind: string): Adapter => ({
    upsert: async (id, payload, seconds = OIDC_SECONDS.Interaction) => {
      if (!(await kept.put(kind, id, { payload: toKept(payload), seconds })))
        throw new errors.InvalidGrant('already used')
    },
    find: async (id) => {
      const found = kind === 'Client' ? await clientOf(id) : await kept.find(kind, id)
      return found === null ? undefined : fromKept(found)
    },
    findByUid: async () => undefined,
    findByUserCode: async () => undefined,
    consume: async (id) => {
      if (!(await kept.consume(kind, id))) throw new errors.InvalidGrant('already used')
    },
    destroy: (id) => kept.destroy(kind, id),
    revokeByGrantId: (grant) => kept.revokeGrant(grant),
  })
