/**
 * Legal basis of reading applications where the service names none of its own: the task of the authority
 * (as in the privacy statement; not yet checked against the official text).
 */
export const READING_LAW = 'Art. 6 Abs. 1 Buchst. c und e DSGVO, § 3 HDSIG'
