import { describe, expect, it } from 'vitest'
import { root } from '../docs/markdown.ts'
import { filesBelow, isCode, readSource } from '../tidy/source.ts'

/** What the product is made of: no tests, and nothing that only tests use. */
const files = filesBelow(root, ['src']).filter((path) => isCode(path) && !/\.(test|testing)\.tsx?$/.test(path))
const sources = files.map((path) => readSource(root, path))

/** Every place where something stands, as file and what was found. */
const places = (pattern: RegExp): readonly string[] =>
  sources.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([found]) => `${path}: ${found}`))
const outside = (pattern: RegExp, ...allowed: readonly string[]): readonly string[] =>
  places(pattern).filter((place) => !allowed.some((path) => place.startsWith(path)))

describe('the source of the product', () => {
  it('is looked at as a whole', () => {
    expect(files.length).toBeGreaterThan(500)
    expect(places(/createCipheriv\('aes-256-gcm'/g).length).toBeGreaterThan(0)
  })

  it('seals with AES-256-GCM, hashes with SHA-256, signs with Ed25519, and names every other algorithm', () => {
    expect(outside(/create(De)?[cC]ipheriv\((?!'aes-256-gcm')[^)]*/g)).toEqual([])
    expect(outside(/createHash\((?!'sha256'\))[^)]*/g)).toEqual([])
    expect(outside(/createHmac\((?!'sha256',)[^)]*/g)).toEqual([])
    expect(outside(/hkdfSync\((?!'sha256',)[^)]*/g)).toEqual([])
    // One-time codes are HMAC-SHA1 (RFC 6238): authenticator programs know nothing else, and its collisions do not matter there.
    const codes = 'src/foundation/account/domain/one-time-code.ts: SHA1'
    const old = /\b(md5|sha1|des-|rc4|ecb|cbc|pkcs1|scrypt|pbkdf2|createDiffieHellman|publicEncrypt)\b/gi
    // Key transport of SAML is RSA-OAEP, whose mask needs no collision resistance (XML Encryption 1.1 section 5.5.2).
    const transport = 'src/foundation/identity/simulator/answer.ts: '
    expect(outside(old, codes, transport)).toEqual([])
    const signing = /generateKeyPair|createSign\(|\bsign\(null/g
    // Keys that programs check our tokens by, and that of the simulated BundID.
    const oidc = ['src/foundation/sign-on/verbs/signing-keys.ts', 'src/foundation/identity/simulator/simulator.ts']
    expect(outside(signing, 'src/foundation/security/domain/note.ts', ...oidc)).toEqual([])
  })

  it('takes nothing secret from a source that can be guessed', () => {
    expect(outside(/Math\.random/g, 'src/platform/postgres/database.ts: ')).toEqual([])
    const short = [...places(/randomBytes\((\d+)\)/g)].filter((place) => Number(/\((\d+)\)/.exec(place)?.[1]) < 16)
    // Names of drafts of files and numbers of disturbances: nobody is let in by them. A nonce of GCM has twelve bytes.
    expect(short).toEqual([
      'src/app/root-key.ts: randomBytes(4)',
      'src/foundation/identity/simulator/answer.ts: randomBytes(12)',
      'src/platform/cli/run.ts: randomBytes(4)',
    ])
  })

  it('runs programs with a list of arguments, without a shell, and only where it has to', () => {
    const programs = sources.filter(({ imports }) => imports.some(({ to }) => to === 'node:child_process'))
    expect(programs.map(({ path }) => path).toSorted()).toEqual([
      'src/app/root-key.ts',
      'src/platform/pdf/reading.ts',
      'src/platform/postgres/launcher/account.ts',
      'src/platform/postgres/launcher/cluster.ts',
      'src/platform/postgres/launcher/orphans.ts',
      'src/platform/postgres/launcher/server.ts',
      'src/platform/postgres/launcher/watcher.ts',
    ])
    expect(places(/shell: true|\bexecSync\(|\bexec\(['"`]/g)).toEqual([])
  })

  it('speaks to others in few places, and follows no redirect there', () => {
    // What runs in the browser may ask its own portal only: the content security policy lets nothing else through.
    const asking = outside(/\bfetch\(url|node:https|node:tls|node:http2|node:dgram/g, 'src/browser/')
    expect(asking).toEqual(['src/platform/timestamp/authority.ts: fetch(url'])
    expect(outside(/redirect: 'error'/g, 'src/browser/')).toEqual([
      "src/platform/timestamp/authority.ts: redirect: 'error'",
    ])
    expect(outside(/createTransport\(/g, 'src/platform/mail/')).toEqual([])
  })

  it('puts no value into the text of a statement but by its own names', () => {
    const glued = outside(
      /\.(?:query|look|sql)(?:<[^(]*>)?\(\s*`[^`]*\$\{[^}]*\}/g,
      'src/platform/postgres/',
      'src/platform/backup/store/',
      // What is put in are columns and conditions of their own, which stand above them.
      'src/foundation/cases/store/retention-items.ts',
      'src/foundation/cases/store/own-cases.ts',
      'src/foundation/mandates/store/claims.ts',
      'src/foundation/sign-on/store/clients.ts',
    )
    expect(glued.map((place) => place.split(':')[0])).toEqual([])
  })

  it('makes no pattern of what people typed, and no code at all', () => {
    const patterns = outside(/new RegExp\(/g).map((place) => place.split(':')[0])
    expect(patterns.toSorted((one, other) => (one ?? '').localeCompare(other ?? ''))).toEqual([
      'src/foundation/forms/domain/fim/limits.ts',
      'src/foundation/forms/domain/patterns.ts',
      'src/platform/http/paths.ts',
    ])
    expect(places(/\beval\(|new Function\(|node:vm|dangerouslySetInnerHTML=/g)).toEqual([])
  })

  it('has no web socket, no GraphQL, no LDAP, no XPath, no LaTeX, no cache server', () => {
    // The simulator names the whole document to the library that signs it.
    const signer = 'src/foundation/identity/simulator/answer.ts: xpath'
    const others = /\bWebSocket\b|graphql|ldap|xpath|pdflatex|memcache|RTCPeerConnection/gi
    expect(outside(others, signer)).toEqual([])
  })

  it('keeps nothing in the storage of browsers and listens to no other window', () => {
    const kept = places(/localStorage|sessionStorage|indexedDB|document\.write|innerHTML|insertAdjacentHTML/g)
    expect(kept).toEqual([])
    expect(places(/addEventListener\('message'|\bonmessage\b|\bwindow\.(on|add|parent|open)/g)).toEqual([])
  })
})
