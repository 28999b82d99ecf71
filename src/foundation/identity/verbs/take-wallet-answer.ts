import { compactDecrypt, importJWK } from 'jose'
import { z } from 'zod'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { IdentityProof } from '../../account/words.ts'
import { walletPerson, type WalletPerson } from '../domain/wallet/person.ts'
import { checkPresentation } from '../domain/wallet/presentation.ts'
import { clientIdOf, PID_TYPES, QUERY } from '../domain/wallet/request.ts'
import type { IdentityShell } from '../shell.ts'
import { lookWaiting } from '../store/flows.ts'
import type { IdentityRefusal } from '../words.ts'
import { keepAnswer } from './flows.ts'
import { walletSecrets, type WalletSecrets } from './wallet-secrets.ts'

const LONGEST = 400_000
const answerForm = z.object({ state: z.string(), vp_token: z.object({ [QUERY]: z.tuple([z.string()]) }) })

const broken = (reason: string) => refuse({ code: 'identity/answer-broken', reason } as const)

/** What a wallet sent, decrypted; null where it was not encrypted for this request, by a method that we named. */
const openAnswer = async (jwe: string, { answerKey }: WalletSecrets): Promise<z.output<typeof answerForm> | null> => {
  if (jwe.length > LONGEST) return null
  try {
    const { plaintext } = await compactDecrypt(jwe, await importJWK(answerKey.private, 'ECDH-ES'), {
      keyManagementAlgorithms: ['ECDH-ES'],
      contentEncryptionAlgorithms: ['A128GCM', 'A256GCM'],
    })
    return answerForm.safeParse(JSON.parse(Buffer.from(plaintext).toString('utf8'))).data ?? null
  } catch {
    return null
  }
}

/** The words of BundID for what a wallet says, so that an account knows each attribute by one name. */
const NAMES: Readonly<Record<keyof WalletPerson, string>> = {
  familyName: 'surname',
  givenName: 'givenName',
  birthDate: 'birthdate',
  birthPlace: 'placeOfBirth',
  street: 'postalAddress',
  postcode: 'postalCode',
  place: 'localityName',
}

/**
 * A wallet has no name for the person that stays the same, so nobody is known again by it: it proves who somebody is, for
 * the account that is open or for a new one. Identification data are of level high (CIR 2015/1502, CIR 2024/2977).
 */
const proofOf = (person: WalletPerson): IdentityProof => {
  const said = Object.entries(NAMES).flatMap(([from, name]) => {
    const value = new Map(Object.entries(person)).get(from)
    return value === undefined ? [] : [[name, { value, level: 'high' as const }]]
  })
  return { way: 'wallet', level: 'high', subject: null, attributes: Object.fromEntries(said), endsAt: null }
}

/** Takes what a wallet sent for a flow. It opens nothing: it waits for the browser that asked, which brings this code. */
export const takeWalletAnswer =
  (shell: IdentityShell) =>
  async (flow: Id, jwe: string): Promise<Result<{ readonly code: string }, IdentityRefusal>> => {
    const at = shell.clock()
    const { wallet } = shell.ways
    if (wallet === null || (await lookWaiting(shell.db, flow, at)) !== 'wallet')
      return refuse({ code: 'identity/too-late' })
    const secrets = walletSecrets(shell, flow)
    const answer = await openAnswer(jwe, secrets)
    if (answer === null || answer.state !== secrets.state) return broken('it was not made for this request')
    const { nonce } = secrets
    const clientId = clientIdOf(wallet.certificate.raw)
    const expected = { clientId, nonce, at, issuers: wallet.issuers, types: PID_TYPES }
    const checked = await checkPresentation(answer.vp_token[QUERY][0], expected)
    if (!checked.ok) return broken('reason' in checked.refusal ? checked.refusal.reason : checked.refusal.code)
    const person = walletPerson(checked.value)
    if (!person.ok) return broken(`it lacks ${person.refusal.missing.join(', ')}`)
    const kept = await keepAnswer(shell)(flow, proofOf(person.value), secrets.code)
    return kept === null ? refuse({ code: 'identity/too-late' }) : ok({ code: kept })
  }
