import type { Answer, Route, Visit } from '../../../platform/http/words.ts'
import { defineRoute } from '../../../platform/http/words.ts'
import { may } from '../permissions.ts'
import type { SignOnRefusal } from '../words.ts'
import { MOUNT, type SignOn } from '../verbs/provider.ts'

const PROVES_ITSELF = 'a program proves itself by its key or secret, or shows a token; no cookie is looked at'

const told = (error: string): SignOnRefusal =>
  error === 'session_not_found' ? { code: 'sign-on/sign-in-gone' } : { code: 'sign-on/bad-request', error }

const speak =
  (signOn: SignOn) =>
  async ({ asked, actor }: Pick<Visit<unknown, unknown, unknown>, 'asked' | 'actor'>): Promise<Answer> => {
    const answer = await signOn.answer(asked(), actor)
    if (answer.kind !== 'told') return answer
    return { kind: 'refusal', refusal: told(answer.error) }
  }

const ASKED = [
  ['/.well-known/openid-configuration', 'tells programs where and how to sign people in'],
  ['/.well-known/oauth-authorization-server', 'tells the same to programs that look by OAuth'],
  ['/jwks', 'shows the keys that tokens are signed with'],
  ['/auth', 'begins to sign a person in for a program'],
  ['/auth/:interaction', 'leads a person back to the program'],
  ['/userinfo', 'tells a program what a person allowed'],
] as const

const SENT = [
  ['/token', 'gives tokens for a code'],
  ['/userinfo', 'tells a program what a person allowed'],
  ['/introspect', 'tells a program whether its token is still good'],
  ['/revoke', 'ends a token'],
] as const

/** What oidc-provider answers: the endpoints of the protocol, each a route like any other. */
export const protocolRoutes = (signOn: SignOn): readonly Route[] => [
  ...ASKED.map(([path, summary]) =>
    defineRoute({
      method: 'GET',
      path: `${MOUNT}${path}`,
      permission: path.startsWith('/auth') ? may.signIn : may.speak,
      summary,
      answer: speak(signOn),
    }),
  ),
  ...SENT.map(([path, summary]) =>
    defineRoute({
      method: 'POST',
      repeat: { harmless: 'a code and a refresh token work once; the rest only tells or ends what has ended' },
      path: `${MOUNT}${path}`,
      permission: may.speak,
      summary,
      fromOutside: PROVES_ITSELF,
      // What comes from a program bears no session of a person.
      answer: (visit) => speak(signOn)({ asked: visit.asked, actor: null }),
    }),
  ),
]
