import type { StoredTable } from '../../kernel/stored-data.ts'

const WITH_ORGANISATION = 'with the organisation'

/** The tables of this room. */
export const storedData: readonly StoredTable[] = [
  {
    table: 'mandates.organisation',
    personal: 'sealed',
    holds: 'name and register facts of an organisation, sealed',
    ends: 'when the organisation is dissolved',
    own: {
      exported: 'the row of an organisation, whose managers see it on its pages',
      erased: 'it ends with the organisation, not with an account',
    },
  },
  {
    table: 'mandates.ward',
    personal: 'sealed',
    holds: 'name and day of birth of somebody who is represented by law and has no account, sealed',
    ends: 'never by itself; the authority that entered the representation answers for it',
    own: {
      exported: 'the row of somebody without an account, whom the export of the representing person names',
      erased: 'it is no account; who entered the representation answers for it',
    },
  },
  {
    table: 'mandates.branch',
    personal: 'sealed',
    holds: 'names of branches, sealed',
    ends: WITH_ORGANISATION,
    own: {
      exported: 'the row of an organisation, whose managers see it on its pages',
      erased: 'it ends with the organisation, not with an account',
    },
  },
  {
    table: 'mandates.member',
    personal: 'sealed',
    holds: 'who belongs to an organisation in which role, with the name, sealed, and days of absence',
    ends: 'when the member leaves, or with the account',
    own: {
      exported: 'the row of an organisation, whose managers see it on its pages',
      erased: 'it ends with the organisation, not with an account',
    },
  },
  {
    table: 'mandates.function',
    personal: 'sealed',
    holds: 'functions of an organisation',
    ends: WITH_ORGANISATION,
    own: {
      exported: 'the row of an organisation, whose managers see it on its pages',
      erased: 'it ends with the organisation, not with an account',
    },
  },
  {
    table: 'mandates.function_holder',
    personal: 'references',
    holds: 'who holds which function, and for whom as a deputy',
    ends: 'with the membership',
    own: {
      exported: 'the row of an organisation, whose managers see it on its pages',
      erased: 'it ends with the organisation, not with an account',
    },
  },
  {
    table: 'mandates.mandate',
    personal: 'sealed',
    holds: 'who may act for whom in which matters until when; names sealed',
    ends: 'with the account of the giver',
    own: { exported: true, erased: true },
  },
  {
    table: 'mandates.invitation',
    personal: 'sealed',
    holds: 'who was asked by mail, with address and terms, sealed',
    ends: 'thirty days after the last day of its link',
    own: { exported: true, erased: true },
  },
  {
    table: 'mandates.standing',
    personal: 'sealed',
    holds: 'for whom an account may act; names sealed',
    ends: 'with the account',
    own: { exported: true, erased: true },
  },
  {
    table: 'mandates.standing_word',
    personal: 'references',
    holds: 'keyed hashes of the words of those names',
    ends: 'with the account',
    own: { exported: 'keyed hashes of names that the export has', erased: true },
  },
  {
    table: 'mandates.machine_key',
    personal: 'sealed',
    holds: 'hashes of keys by which programs act for an organisation; names sealed',
    ends: WITH_ORGANISATION,
    own: {
      exported: 'the row of an organisation, whose managers see it on its pages',
      erased: 'it ends with the organisation, not with an account',
    },
  },
]
