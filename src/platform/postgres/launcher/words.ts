/** What the embedded PostgreSQL is started with. */
export interface StartOptions {
  /** Folder of the database alone, such as `data/local/postgres`: new, empty, or made by an earlier start. */
  readonly folder: string
  /** Says to a person what takes a while. */
  readonly tell?: (sentence: string) => void
  /** Further settings of postgresql.conf, such as `{ fsync: 'off' }` for tests. They win over the launcher's own. */
  readonly settings?: Readonly<Record<string, string>>
  /** Listens on a free loopback port too, and both URLs use it. Without it there is a unix socket only. */
  readonly tcp?: boolean
}

/** An embedded PostgreSQL that takes connections. It ends with this program, however that ends. */
export interface RunningPostgres {
  /** Database `dreiklang` as its owner: migrations, and databases made from a template. No superuser. */
  readonly ownerUrl: string
  /** Database `dreiklang` as the role that owns nothing and that row level security binds. */
  readonly appUrl: string
  /** Folder of the unix socket, below the system's temporary folder. */
  readonly socketFolder: string
  /** Process id of the first postmaster; one that is killed is started again under the same address. */
  readonly pid: number
  /** Ends in order: transactions are rolled back, everything is on disk, socket folder and lock are gone. */
  readonly stop: () => Promise<void>
  /** Ends at once as a crash would, without a checkpoint. For tests of faults; `stop` still tidies up. */
  readonly kill: () => void
}

/** The account that PostgreSQL runs under when the program runs as root. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** Database and roles, the same in every installation. */
export const DATABASE = 'dreiklang'
export const OWNER_ROLE = 'dreiklang_owner'
export const APP_ROLE = 'dreiklang_app'
