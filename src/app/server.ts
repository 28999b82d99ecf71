import { actorOf } from '../foundation/account/index.ts'
import { actorOfKey } from '../foundation/mandates/index.ts'
import { limitRequests } from '../foundation/security/index.ts'
import { admit } from '../foundation/security/words.ts'
import { loadAssets, pageRenderer } from '../platform/html/index.ts'
import { type HttpPorts, webApplication } from '../platform/http/index.ts'
import { packageRoot } from '../platform/root.ts'
import type { Shell } from './shell.ts'
import { navigationOf, refusalText, routesOf } from './wiring.ts'

/** The web application of an open installation. `readiness` says whether it can work right now, and what is not well. */
export const applicationOf = async (shell: Shell, readiness: HttpPorts['readiness']) => {
  const assets = await loadAssets(packageRoot())
  return webApplication(routesOf(shell), {
    actorOf: actorOf(shell),
    actorOfKey: actorOfKey(shell),
    limited: limitRequests(shell.limits),
    isProxy: shell.isProxy,
    publicUrl: shell.publicUrl,
    admit: (permission, actor) => admit(permission, actor, shell.demonstration),
    refusalText,
    navigation: navigationOf,
    render: pageRenderer(assets),
    staticFile: (path) => assets.byUrl.get(path),
    readiness,
    land: shell.land,
    demonstration: shell.demonstration,
    clock: shell.clock,
    log: shell.log,
    secret: shell.keys.derived('form-token'),
    secure: shell.secure,
  })
}
