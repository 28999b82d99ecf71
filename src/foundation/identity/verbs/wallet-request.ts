import { CompactSign, importPKCS8 } from 'jose'
import { later } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { clientIdOf, requestObject, walletLink } from '../domain/wallet/request.ts'
import type { WalletDevice } from '../domain/wallet/verifier.ts'
import type { IdentityShell } from '../shell.ts'
import { lookWaiting } from '../store/flows.ts'
import type { IdentityRefusal } from '../words.ts'
import { walletSecrets } from './wallet-secrets.ts'

/** How long a signed request is good; the flow itself lasts a little longer. */
const GOOD_FOR = 'PT10M'

/** Where the parts of a flow with a wallet lie. */
export const walletPath = (flow: Id, part: 'anfrage' | 'antwort', device: WalletDevice): string =>
  `/konto/identitaet/wallet/${flow}/${part}?device=${device}`

/** The address that opens a wallet, or stands in the picture that it reads; null where wallets are not set. */
export const walletAddress = (
  { ways, publicUrl }: Pick<IdentityShell, 'ways' | 'publicUrl'>,
  flow: Id,
  device: WalletDevice,
): string | null =>
  ways.wallet &&
  walletLink(clientIdOf(ways.wallet.certificate.raw), `${publicUrl}${walletPath(flow, 'anfrage', device)}`)

/** The signed request of a flow that waits for a wallet. Refuses a flow that is over, answered, or of another way. */
export const walletRequest =
  (shell: IdentityShell) =>
  async (flow: Id, device: WalletDevice): Promise<Result<string, IdentityRefusal>> => {
    const at = shell.clock()
    const { wallet } = shell.ways
    if (wallet === null || (await lookWaiting(shell.db, flow, at)) !== 'wallet')
      return refuse({ code: 'identity/too-late' })
    const { nonce, state, answerKey } = walletSecrets(shell, flow)
    const asking = {
      clientId: clientIdOf(wallet.certificate.raw),
      nonce,
      state,
      responseUri: `${shell.publicUrl}${walletPath(flow, 'antwort', device)}`,
      answerKey: answerKey.public,
      at,
      endsAt: later(at, GOOD_FOR),
    }
    const signed = await new CompactSign(Buffer.from(JSON.stringify(requestObject(asking))))
      .setProtectedHeader({
        alg: 'ES256',
        typ: 'oauth-authz-req+jwt',
        x5c: [wallet.certificate.raw.toString('base64')],
      })
      .sign(await importPKCS8(wallet.key, 'ES256'))
    return ok(signed)
  }
