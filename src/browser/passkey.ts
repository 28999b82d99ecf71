/**
 * Asks the browser for a passkey when its form is sent, and sends the answer along. Pages work without it: they name the
 * other way instead of the button.
 */
const bytesOf = (text: string): ArrayBuffer => {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(new ArrayBuffer(plain.length))
  for (let at = 0; at < plain.length; at++) bytes[at] = plain.charCodeAt(at)
  return bytes.buffer
}

const textOf = (bytes: ArrayBuffer | null): string | undefined =>
  bytes === null
    ? undefined
    : btoa(String.fromCharCode(...new Uint8Array(bytes)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '')

interface Named {
  readonly id: string
}

/** What the server sends; bytes come as base64url. */
interface Options {
  readonly challenge: string
  readonly rpId?: string
  readonly rp?: PublicKeyCredentialRpEntity
  readonly user?: { readonly id: string; readonly name: string; readonly displayName: string }
  readonly pubKeyCredParams?: PublicKeyCredentialParameters[]
  readonly timeout?: number
  readonly allowCredentials?: readonly Named[]
  readonly excludeCredentials?: readonly Named[]
  readonly authenticatorSelection?: AuthenticatorSelectionCriteria
}

const listOf = (named: readonly Named[] = []): PublicKeyCredentialDescriptor[] =>
  named.map(({ id }) => ({ id: bytesOf(id), type: 'public-key' }))

const isOptions = (value: unknown): value is Options =>
  typeof value === 'object' && value !== null && 'challenge' in value && typeof value.challenge === 'string'

const optionsFor = async (form: HTMLFormElement, wanted: string): Promise<Options> => {
  const body = new URLSearchParams({ wanted })
  for (const name of ['form-token', 'token'])
    body.set(name, form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? '')
  const answer = await fetch('/konto/passkey/options', { method: 'POST', body, credentials: 'same-origin' })
  const value: unknown = answer.ok ? await answer.json() : null
  if (!isOptions(value)) throw new Error(`the server answered ${answer.status}`)
  return value
}

const create = async ({ challenge, rp, user, excludeCredentials, ...rest }: Options): Promise<unknown> => {
  if (!rp || !user) throw new Error('these are no options for a new passkey')
  const { pubKeyCredParams = [], timeout, authenticatorSelection } = rest
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: bytesOf(challenge),
      rp,
      user: { ...user, id: bytesOf(user.id) },
      pubKeyCredParams,
      excludeCredentials: listOf(excludeCredentials),
      attestation: 'none',
      ...(timeout === undefined ? {} : { timeout }),
      ...(authenticatorSelection === undefined ? {} : { authenticatorSelection }),
    },
  })
  if (!(made instanceof PublicKeyCredential) || !(made.response instanceof AuthenticatorAttestationResponse))
    throw new Error('no passkey was made')
  const { clientDataJSON, attestationObject } = made.response
  return {
    id: made.id,
    response: { clientDataJSON: textOf(clientDataJSON), attestationObject: textOf(attestationObject) },
  }
}

const get = async ({ challenge, rpId, timeout, allowCredentials }: Options): Promise<unknown> => {
  const found = await navigator.credentials.get({
    publicKey: {
      challenge: bytesOf(challenge),
      allowCredentials: listOf(allowCredentials),
      userVerification: 'required',
      ...(rpId === undefined ? {} : { rpId }),
      ...(timeout === undefined ? {} : { timeout }),
    },
  })
  if (!(found instanceof PublicKeyCredential) || !(found.response instanceof AuthenticatorAssertionResponse))
    throw new Error('no passkey answered')
  const { clientDataJSON, authenticatorData, signature, userHandle } = found.response
  return {
    id: found.id,
    response: {
      clientDataJSON: textOf(clientDataJSON),
      authenticatorData: textOf(authenticatorData),
      signature: textOf(signature),
      userHandle: textOf(userHandle),
    },
  }
}

/** Says what went wrong, to eyes and to screen readers. */
const say = (place: HTMLElement): void => {
  const words = place.querySelector('[role="status"]') ?? document.createElement('p')
  words.className = 'kern-body'
  words.setAttribute('role', 'status')
  words.textContent = place.dataset['failed'] ?? ''
  place.append(words)
}

const answerInto = async (place: HTMLElement, form: HTMLFormElement): Promise<void> => {
  const options = await optionsFor(form, place.dataset['wanted'] ?? '')
  const answer = await (place.dataset['passkey'] === 'get' ? get(options) : create(options))
  const field = form.querySelector<HTMLInputElement>('input[name="response"]')
  if (field) field.value = JSON.stringify(answer)
  form.submit()
}

const prepare = (place: HTMLElement): void => {
  const form = place.querySelector('form')
  if (!form) return
  place.querySelector('[data-passkey-without]')?.remove()
  place.querySelector('[data-passkey-with]')?.removeAttribute('hidden')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (form.getAttribute('aria-busy') === 'true') return
    form.setAttribute('aria-busy', 'true')
    answerInto(place, form)
      .catch(() => say(place))
      .finally(() => form.removeAttribute('aria-busy'))
  })
}

if ('PublicKeyCredential' in globalThis)
  for (const place of document.querySelectorAll<HTMLElement>('[data-passkey]')) prepare(place)
