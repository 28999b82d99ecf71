/** How often something may be done: so many times in a period, refilled evenly, and why so many. */
export interface Limit {
  readonly most: number
  /** In seconds. */
  readonly perSeconds: number
  /** What is counted, and whose budget it is. */
  readonly counts: string
  readonly why: string
}

const MINUTE = 60
const QUARTER = 900
const HOUR = 3_600

const limit = (most: number, perSeconds: number, said: Pick<Limit, 'counts' | 'why'>): Limit => ({
  most,
  perSeconds,
  ...said,
})

/** Every limit there is. A network is 256 addresses of IPv4 or a /56 of IPv6. */
export const LIMITS = {
  'request.network': limit(3_000, MINUTE, {
    counts: 'pages and forms of a network; pages that are the same for everybody do not count',
    why: 'an office of two hundred people behind one address never gets there, a program that empties the portal does',
  }),
  'change.account': limit(120, MINUTE, {
    counts: 'forms that an account sends',
    why: 'nobody fills in two forms a second for a minute',
  }),
  'request.key': limit(600, MINUTE, {
    counts: 'requests of programs with one key of an organisation; their network does not count',
    why: 'five hundred applications one by one are through in a minute; more at once belong into one file',
  }),
  'sign-in.device': limit(10, QUARTER, {
    counts: 'attempts to sign in from a browser in which the account was used before',
    why: 'people mistype; whoever attacks from elsewhere can not use up this budget',
  }),
  'sign-in.stranger': limit(10, QUARTER, {
    counts: 'attempts to sign in with one address from one network, from browsers that are new to the account',
    why: 'guessing from one place ends early',
  }),
  'sign-in.network': limit(100, QUARTER, {
    counts: 'attempts to sign in from one network, from browsers that are new to the account',
    why: 'trying one password with many addresses ends early; a school in its first lesson still gets in',
  }),
  'sign-in.name': limit(100, HOUR, {
    counts: 'attempts to sign in with one address from everywhere, from browsers that are new to the account',
    why: 'guessing from many places at once ends, too; a link by mail opens the way for the right person',
  }),
  'register.network': limit(30, HOUR, {
    counts: 'accounts opened from one network',
    why: 'enough for a course in which everybody opens an account, too little for filling the portal',
  }),
  'mail.asked': limit(5, HOUR, {
    counts: 'mails that one network causes to one address: confirming, new addresses, device links',
    why: 'who asks again and again from one place does not use up what others may ask',
  }),
  'mail.address': limit(12, 12 * HOUR, {
    counts: 'the same mails to one address, caused from everywhere; device links alone, the others together',
    why: 'nobody is flooded with mails through us; one an hour is left, as long as a device link works',
  }),
  'mail.network': limit(30, HOUR, {
    counts: 'the same mails, caused from one network',
    why: 'one place can not send mails to a whole list of addresses',
  }),
  'password.account': limit(5, QUARTER, {
    counts: 'attempts to prove the password of an account: before it or the address changes, before all is erased',
    why: 'an open session is not enough to guess the old password',
  }),
  'secret.one': limit(60, HOUR, {
    counts: 'readings of one secret address of a feed or calendar',
    why: 'a reader that asks every minute gets by, a program in a loop does not',
  }),
  'secret.network': limit(600, HOUR, {
    counts: 'readings of secret addresses, right or wrong, from one network',
    why: 'an office with a calendar on every desk gets by; guessing 256 bits is hopeless anyway',
  }),
  'code.account': limit(5, QUARTER, {
    counts: 'codes tried for an account, one-time or recovery; each browser that it knows has a budget of its own',
    why: 'six digits are not guessed with twenty tries an hour; who stole the password does not shut the owner out',
  }),
  'passkey.network': limit(300, QUARTER, {
    counts: 'sign-ins with a passkey, begun or finished, from one network',
    why: 'a passkey is not guessed; this only keeps one place from filling the table of challenges',
  }),
  'failure.account': limit(4, HOUR, {
    counts: 'entries of the audit trail about one kind of failed sign-in to one account',
    why: 'the first few are told one by one, then one in a quarter of an hour, which says how many it stands for',
  }),
  'failure.all': limit(2_000, HOUR, {
    counts: 'entries of the audit trail about failed sign-ins altogether',
    why: 'an attack on a whole list of accounts is told of and does not fill the disk: a megabyte an hour at most',
  }),
  'number.account': limit(60, MINUTE, {
    counts: 'searches for a file number by one account',
    why: 'faster than anybody looks up numbers, too slow to try them all',
  }),
  'message.account': limit(30, HOUR, {
    counts: 'messages that one account writes to authorities',
    why: 'faster than anybody writes letters; a program can not bury an office in them',
  }),
  'proofing.code': limit(10, QUARTER, {
    counts: 'codes of people at a desk that one clerk types',
    why: 'people mistype; a code has forty bits and lasts a quarter of an hour, so guessing finds none',
  }),
  'representation.code': limit(20, QUARTER, {
    counts: 'codes of people with a certificate that one clerk types',
    why: 'faster than anybody looks at certificates; a code has forty bits, so guessing finds none',
  }),
} as const satisfies Readonly<Record<string, Limit>>

export type LimitName = keyof typeof LIMITS
