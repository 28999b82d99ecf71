import { resolve } from 'node:path'
import { type AddressRange, readRange } from './address-range.ts'
import { clamdAt } from '../files/index.ts'
import { bundidSettings, walletSettings } from './identity-settings.ts'
import { type Setting, setting, text, url } from './setting.ts'

/** A setting that can't be used, named by key, value and expectation. */
export interface ConfigFinding {
  readonly key: string
  readonly value: string
  readonly expects: string
}

// A database may also be named by the folder of its socket.
const OWN_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\]|\/.*|)$/
const isOwnMachine = (address: string): boolean => {
  const { hostname, searchParams } = new URL(address)
  return OWN_MACHINE.test(searchParams.get('host') ?? decodeURIComponent(hostname))
}

/** Where people come in: passwords and sessions travel there, so other machines reach it through TLS alone. */
const publicAddress = (value: string | undefined): string | null | undefined => {
  const given = url('http:', 'https:')(value)
  return given && !isOwnMachine(given) && !given.startsWith('https:') ? undefined : given
}

/** A database of another machine is spoken to through TLS alone, and its certificate is checked. */
const database = (value: string | undefined): string | null | undefined => {
  const given = url('postgres:', 'postgresql:')(value)
  return given && !isOwnMachine(given) && new URL(given).searchParams.get('sslmode') !== 'verify-full'
    ? undefined
    : given
}

const whole =
  (fallback: number, min: number, max: number) =>
  (value: string | undefined): number | undefined => {
    const given = text(value)
    if (given === null) return fallback
    const number = Number(given)
    return Number.isInteger(number) && number >= min && number <= max ? number : undefined
  }

const ranges = (value: string | undefined): readonly AddressRange[] | undefined => {
  const given = (value ?? '').split(',').map((one) => one.trim())
  const named = given.filter((one) => one !== '').map(readRange)
  return named.every((one) => one !== null) ? named : undefined
}

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof LEVELS)[number]
const level = (value: string | undefined): LogLevel | undefined => {
  const given = text(value) ?? 'info'
  return LEVELS.find((one) => one === given)
}

/** Every setting there is. The configuration reference is made from this table. */
export const SETTINGS = {
  port: setting({
    key: 'PORT',
    does: 'Port of the web server.',
    without: '3000',
    expects: 'a whole number from 0 to 65535',
    read: whole(3000, 0, 65_535),
  }),
  host: setting({
    key: 'HOST',
    does: 'Address to listen on. A demonstration always listens on loopback.',
    without: '127.0.0.1',
    expects: 'an address of this machine',
    read: (value) => text(value) ?? '127.0.0.1',
  }),
  dataFolder: setting({
    key: 'DREIKLANG_DATA',
    does: 'Folder for database, files, keys and kept mails.',
    without: 'data/local',
    expects: 'a folder',
    read: (value) => text(value) ?? 'data/local',
  }),
  databaseUrl: setting({
    key: 'DATABASE_URL',
    does: 'PostgreSQL 15 or later, as role dreiklang_app. Given alone it must be an owner that may create that role.',
    without: 'the embedded PostgreSQL',
    expects: 'a URL like postgresql://user:password@localhost/database; on another machine with ?sslmode=verify-full',
    read: database,
  }),
  databaseOwnerUrl: setting({
    key: 'DATABASE_OWNER_URL',
    does: 'The same database as its owner, used for migrations only.',
    without: 'DATABASE_URL',
    expects: 'a URL like postgresql://owner:password@localhost/database; on another machine with ?sslmode=verify-full',
    read: database,
  }),
  publicUrl: setting({
    key: 'PUBLIC_URL',
    does: 'Address under which people reach the portal; goes into mails. With https, cookies are marked Secure.',
    without: 'http://127.0.0.1:PORT',
    expects: 'a URL like https://portal.example; http only for this machine',
    read: publicAddress,
  }),
  trustedProxies: setting({
    key: 'TRUSTED_PROXIES',
    does: 'Proxies in front of the portal, parted by commas. Only their X-Forwarded-For is believed, read from the right; limits for each network need it.',
    without: 'none: the address of the connection counts',
    expects: 'addresses or ranges like 10.0.0.1, 10.1.0.0/16',
    read: ranges,
  }),
  smtpUrl: setting({
    key: 'SMTP_URL',
    does: 'Mail server. A demonstration keeps its mails in the data folder instead.',
    without: 'mails are kept in the data folder',
    expects: 'a URL like smtps://user:password@host',
    read: url('smtp:', 'smtps:'),
  }),
  mailFrom: setting({
    key: 'MAIL_FROM',
    does: 'Sender of mails.',
    without: 'Dreiklang <noreply@localhost>',
    expects: 'an address',
    read: (value) => text(value) ?? 'Dreiklang <noreply@localhost>',
  }),
  rootKeyFile: setting({
    key: 'ROOT_KEY_FILE',
    does: 'File with the root keys, one a line (32 bytes in base64): the current one first, then the old ones.',
    without: 'root.key in the data folder, made at the first start',
    expects: 'a file',
    read: text,
  }),
  rootKeyCommand: setting({
    key: 'ROOT_KEY_COMMAND',
    does: 'Program that prints the root keys as such a file holds them, run without a shell: the adapter of a key service.',
    without: 'the file is read',
    expects: 'a program and its arguments, separated by blanks',
    read: text,
  }),
  auditCopyFolder: setting({
    key: 'AUDIT_COPY_FOLDER',
    does: 'Folder for copies of the signed checkpoints of the audit trail; best on another machine or in other hands.',
    without: 'checkpoints in the data folder',
    expects: 'a folder',
    read: text,
  }),
  auditCheckpointMinutes: setting({
    key: 'AUDIT_CHECKPOINT_MINUTES',
    does: 'Minutes between two signed checkpoints of the audit trail.',
    without: '5',
    expects: 'a whole number from 1 to 1440',
    read: whole(5, 1, 1_440),
  }),
  timestampUrl: setting({
    key: 'TIMESTAMP_URL',
    does: 'Authority of time (RFC 3161) that stamps each checkpoint.',
    without: 'no time stamps',
    expects: 'a URL like https://time.example/tsa',
    read: url('http:', 'https:'),
  }),
  timestampCertificateFile: setting({
    key: 'TIMESTAMP_CERTIFICATE_FILE',
    does: 'Certificates in PEM that a time stamp must come from, or from whom they vouch for.',
    without: 'the signature of whoever answers there is taken',
    expects: 'a file',
    read: text,
  }),
  timestampStopHours: setting({
    key: 'TIMESTAMP_STOP_HOURS',
    does: 'Hours without a time stamp after which no decision is issued until there is one again, such as 4; 0 sets no limit.',
    without: '0',
    expects: 'a whole number from 0 to 8760',
    read: whole(0, 0, 8_760),
  }),
  uploadFileMegabytes: setting({
    key: 'UPLOAD_FILE_MB',
    does: 'Largest file that somebody may send, in megabytes of 1,000,000 bytes. A question may set less.',
    without: '50',
    expects: 'a whole number from 1 to 1000',
    read: whole(50, 1, 1_000),
  }),
  uploadDraftMegabytes: setting({
    key: 'UPLOAD_DRAFT_MB',
    does: 'All files of one application together, in megabytes.',
    without: '200',
    expects: 'a whole number from 1 to 10000',
    read: whole(200, 1, 10_000),
  }),
  clamdAddress: setting({
    key: 'CLAMD_ADDRESS',
    does: 'Virus scanner (clamd) that looks at every file before anybody may open it.',
    without: 'files are not scanned, and everybody who sees one is told so',
    expects: 'host:port, or an absolute path of a unix socket',
    read: (value) => (text(value) === null ? null : (clamdAt(text(value) ?? '') ?? undefined)),
  }),
  ...bundidSettings,
  ...walletSettings,
  logLevel: setting({
    key: 'LOG_LEVEL',
    does: 'What is logged.',
    without: 'info',
    expects: LEVELS.join(', '),
    read: level,
  }),
}

type Settings = typeof SETTINGS
/** The configuration, read and checked. */
export type Config = { readonly [Name in keyof Settings]: Exclude<ReturnType<Settings[Name]['read']>, undefined> }

/** Reads the environment; every bad setting is named, not only the first. A folder that was named counts from `cwd`, the
 * default one from the folder of the program. */
export const readConfig = (
  env: Readonly<Record<string, string | undefined>>,
  from: { readonly cwd: string; readonly root: string },
):
  | { readonly ok: true; readonly value: Config }
  | { readonly ok: false; readonly findings: readonly ConfigFinding[] } => {
  const findings: ConfigFinding[] = []
  const read = <Value>(from: Setting<Value>): Value | undefined => {
    const value = from.read(env[from.key])
    if (value === undefined) findings.push({ key: from.key, value: env[from.key] ?? '', expects: from.expects })
    return value
  }
  const entries = Object.entries(SETTINGS).map(([name, one]) => [name, read<unknown>(one)])
  if (findings.length > 0) return { ok: false, findings }
  const config = Object.fromEntries(entries) as Config
  const base = env.DREIKLANG_DATA?.trim() ? from.cwd : from.root
  return { ok: true, value: { ...config, dataFolder: resolve(base, config.dataFolder) } }
}

const PASSWORD_IN_URL = /(:\/\/[^:@/]*):[^@]*@/

/** What is said at the start about a setting that can't be used; never the password in an address. */
export const tellFinding = (finding: ConfigFinding): string =>
  `${finding.key}=${finding.value.replace(PASSWORD_IN_URL, '$1:…@')}: expected ${finding.expects}`
