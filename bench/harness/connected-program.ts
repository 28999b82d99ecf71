import type { OpenedShell } from '../../src/app/shell.ts'
import { actorOf } from '../../src/foundation/account/index.ts'
import { registerClient } from '../../src/foundation/sign-on/index.ts'
import { allow } from '../../src/foundation/sign-on/verbs/allow.ts'
import { type Provider, SCOPE } from './code-flow.ts'
import { signIn } from './draft.ts'

/** A program that is connected, and somebody who is signed in and has allowed it everything. */
export type Program = Omit<Provider, 'port'>

const text = (de: string) => ({ de, en: de, leicht: de })

/** Connects a program, and signs somebody in who has allowed it everything; the running server's database is used. */
export const connectProgram = async (opened: OpenedShell): Promise<Program> => {
  const { shell } = opened
  const [office] = await shell.authorities.all()
  if (!office) throw new Error('there are no authorities')
  const [client, back] = ['messung', 'https://messung.example/back']
  const done = await registerClient(shell)({ system: 'bench' }, office.id, {
    id: client,
    name: text('Messung'),
    redirects: [back],
    afterLogout: [],
    backchannelLogout: null,
    staysSignedIn: false,
    authentication: { by: 'client_secret_basic' },
    reasons: { profile: text('für die Messung'), email: text('für die Messung') },
  })
  if (!done.ok || done.value.secret === null) throw new Error('the program was not connected')
  const { cookie } = await signIn(opened)
  const actor = await actorOf(shell)(cookie.slice(cookie.indexOf('=') + 1))
  if (actor === null) throw new Error('nobody is signed in')
  await allow(shell)(actor, { client, acting: null, scopes: SCOPE.split(' '), claims: [], remembered: true })
  return { mount: '/sign-on', client, secret: done.value.secret, back, cookie }
}
