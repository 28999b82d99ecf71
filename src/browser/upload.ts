/**
 * Sends large files in parts before their form is sent, so that a broken line costs a part and not the file. The form works
 * without it: whatever goes wrong here for good, the file goes along in the ordinary way.
 */
const PART_BYTES = 4 * 1024 * 1024
const LARGE_BYTES = 1024 * 1024
const LONGEST_WAIT_MS = 30_000

interface State {
  readonly upload: string
  readonly offset: number
}

/** A file that the server already has a part of. */
interface Unfinished {
  readonly id: string
  readonly name: string
  readonly size: number
}

/** The server understood and will not take it; trying again does not help. */
class Refused extends Error {}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Asks until the line is there again. A refusal ends it; 409 says where to go on, 422 what is wrong with the file. */
const ask = async (url: string, init: RequestInit = {}): Promise<{ status: number; value: unknown }> => {
  for (let waitMs = 1_000; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    try {
      const answer = await fetch(url, { ...init, credentials: 'same-origin', redirect: 'error' })
      if (answer.ok || answer.status === 409 || answer.status === 422)
        return { status: answer.status, value: await answer.json() }
      if (answer.status < 500 && answer.status !== 429) throw new Refused(String(answer.status))
    } catch (broken) {
      if (broken instanceof Refused) throw broken
    }
    await pause(waitMs)
  }
}

const isState = (value: unknown): value is State =>
  typeof value === 'object' && value !== null && 'upload' in value && 'offset' in value

const stateIn = (value: unknown): State => {
  if (isState(value)) return value
  throw new Refused('not the answer of an upload')
}

const body = (form: HTMLFormElement, fields: Readonly<Record<string, string>>, part?: Blob): FormData => {
  const data = new FormData()
  const token = form.querySelector<HTMLInputElement>('input[name="form-token"]')
  data.set('form-token', token?.value ?? '')
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  if (part) data.set('part', part, 'part')
  return data
}

const begun = async (input: HTMLInputElement, form: HTMLFormElement, file: File): Promise<State> => {
  const { uploads = '', unfinished = '[]' } = input.dataset
  const known: readonly Unfinished[] = JSON.parse(unfinished)
  const same = known.find((one) => one.name === file.name && one.size === file.size)
  if (same) return stateIn((await ask(`${uploads}/${same.id}`)).value)
  const fields = { path: input.name, name: file.name, size: String(file.size), key: crypto.randomUUID() }
  return stateIn((await ask(uploads, { method: 'POST', body: body(form, fields) })).value)
}

/** Shows how far a file is, to eyes and to screen readers. */
const progressOf = (input: HTMLInputElement, file: File) => {
  const bar = Object.assign(document.createElement('progress'), { max: file.size, value: 0 })
  const words = Object.assign(document.createElement('p'), { className: 'kern-body', role: 'status' })
  const label = `${input.dataset['sending'] ?? ''} ${file.name}`
  bar.setAttribute('aria-label', label)
  words.textContent = label
  input.after(words, bar)
  return {
    at: (bytes: number): void => {
      bar.value = bytes
    },
    say: (text: string): void => {
      bar.remove()
      words.textContent = text
    },
  }
}

/** Sends one file; null where it is an answer now, else what is wrong with it. */
const send = async (input: HTMLInputElement, form: HTMLFormElement, file: File): Promise<string | null> => {
  const progress = progressOf(input, file)
  let state = await begun(input, form, file)
  const url = `${input.dataset['uploads']}/${state.upload}`
  while (state.offset < file.size) {
    progress.at(state.offset)
    const part = file.slice(state.offset, state.offset + PART_BYTES)
    state = stateIn(
      (await ask(url, { method: 'POST', body: body(form, { offset: String(state.offset) }, part) })).value,
    )
  }
  progress.at(file.size)
  const { status, value } = await ask(`${url}/finish`, { method: 'POST', body: body(form, {}) })
  const problem = typeof value === 'object' && value !== null && 'problem' in value ? value.problem : null
  progress.say(typeof problem === 'string' ? problem : '')
  return status === 422 ? String(problem) : null
}

const isLarge = (input: HTMLInputElement): boolean => [...(input.files ?? [])].some(({ size }) => size > LARGE_BYTES)

const sendAll = async (form: HTMLFormElement, inputs: readonly HTMLInputElement[], by: HTMLElement | null) => {
  let wrong = false
  for (const input of inputs) {
    for (const file of input.files ?? []) wrong = (await send(input, form, file)) !== null || wrong
    input.value = ''
  }
  if (!wrong) form.requestSubmit(by)
}

for (const form of document.querySelectorAll<HTMLFormElement>('form.dk-form'))
  form.addEventListener('submit', (event) => {
    const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type="file"][data-uploads]')].filter(isLarge)
    if (inputs.length === 0) return
    event.preventDefault()
    form.setAttribute('aria-busy', 'true')
    sendAll(form, inputs, event.submitter)
      .catch(() => form.submit())
      .finally(() => form.removeAttribute('aria-busy'))
  })
