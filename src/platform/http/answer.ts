import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { sha256 } from '../../kernel/canonical.ts'
import { CSP, cspWithForms } from './headers.ts'
import type { CachedPage } from './page-cache.ts'
import type { Answer, SentInPieces } from './words.ts'

const HTML = 'text/html; charset=utf-8'

/** A page for one person: never kept by anybody. */
const page = (
  context: Context,
  html: string,
  { status, formsLeadTo = [] }: { readonly status: number; readonly formsLeadTo?: readonly string[] },
): Response =>
  context.body(Buffer.from(html), status as ContentfulStatusCode, {
    'content-type': HTML,
    'cache-control': 'no-store',
    ...(formsLeadTo.length > 0 ? { 'content-security-policy': cspWithForms(formsLeadTo) } : {}),
  })

/** A page for everybody without a session. Cookies decide about language and session, so caches must look at them. */
const cachedPage = (context: Context, { bytes, seconds }: CachedPage): Response =>
  context.body(bytes, 200, {
    'content-type': HTML,
    'cache-control': `public, max-age=${seconds}`,
    vary: 'Cookie',
  })

type Other = Exclude<Answer, { kind: 'page' } | { kind: 'refusal' }>

/** Everything that is no page. */
const other = (context: Context, answer: Other, secure: boolean): Response => {
  if (answer.kind === 'raw') return raw(answer)
  context.header('cache-control', 'no-store')
  if (answer.kind === 'json')
    return context.body(JSON.stringify(answer.value), (answer.status ?? 200) as ContentfulStatusCode, {
      'content-type': answer.mediaType ?? 'application/json',
      ...(answer.location === undefined ? {} : { location: answer.location }),
    })
  if (answer.kind === 'file') return file(context, answer)
  if (answer.forgetsPages) context.header('clear-site-data', '"cache", "storage"')
  for (const cookie of answer.cookies ?? [])
    setCookie(context, cookie.name, cookie.value ?? '', {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure,
      maxAge: cookie.value === null ? 0 : (cookie.maxAgeSeconds ?? 31_536_000),
    })
  return context.redirect(answer.to, 303)
}

/** What a library answered; what it does not say about caching or content, the edge says. */
const raw = ({ status, headers, bytes }: Extract<Answer, { kind: 'raw' }>): Response => {
  const sent = new Headers()
  for (const [name, values] of headers) for (const value of values) sent.append(name, value)
  return new Response(bytes.length > 0 ? new Uint8Array(bytes) : null, { status, headers: sent })
}

// What a browser shows without running anything in it; all else is only ever saved.
const SHOWN = new Set(['application/pdf', 'image/jpeg', 'image/png'])

const file = (context: Context, answer: Extract<Answer, { kind: 'file' }>): Response => {
  const place = answer.inline && SHOWN.has(answer.mediaType) ? 'inline' : 'attachment'
  const { bytes } = answer
  const whole = bytes instanceof Uint8Array
  return context.body(whole ? new Uint8Array(bytes) : piecesOf(bytes), 200, {
    'content-type': answer.mediaType,
    'content-length': String(whole ? bytes.length : bytes.sizeBytes),
    'content-disposition': `${place}; filename="${asciiName(answer.name)}"; filename*=UTF-8''${encodeURIComponent(answer.name)}`,
    ...(whole ? { etag: `"${sha256(bytes).slice(0, 32)}"` } : {}),
    'content-security-policy': place === 'inline' ? CSP : "default-src 'none'; sandbox",
  })
}

/** A content as the web sends it: the next piece is read when the last one has gone. */
const piecesOf = (content: SentInPieces): ReadableStream<Uint8Array> => {
  const pieces = content.stream()[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const next = await pieces.next()
          if (!next.done) return controller.enqueue(next.value)
          controller.close()
        } catch (broken) {
          controller.error(broken)
        }
        await content.close()
      },
      cancel: () => content.close(),
    },
    { highWaterMark: 0 },
  )
}

const asciiName = (name: string): string => name.replace(/[^\w.-]+/g, '_')

/** How an answer leaves the house. */
export const answerWith = { page, cachedPage, other }
