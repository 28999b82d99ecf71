import { checkPicture } from './picture.ts'
import { cleanName, endingOf, isActive, promisedBy } from './name.ts'
import { sniff } from './sniff.ts'
import { Flawed, type Inspected, type Readable } from './words.ts'

/**
 * Looks into a file that nobody trusts: what it is by its bytes, whether its name says the same, and whether anything in
 * it could do harm. Archives are looked into, without writing anything anywhere.
 */
export const inspect = async (said: string, content: Readable): Promise<Inspected> => {
  try {
    if (content.sizeBytes === 0) throw new Flawed('empty')
    const name = cleanName(said, '')
    const ending = endingOf(name)
    if (isActive(ending)) throw new Flawed('active-content')
    const mediaType = await kindOf(name, content)
    const promised = promisedBy(ending)
    if (promised !== null && promised !== mediaType) throw new Flawed('name-differs')
    return { mediaType, name: cleanName(said, mediaType) }
  } catch (thrown) {
    if (thrown instanceof Flawed) return { flaw: thrown.flaw }
    throw thrown
  }
}

const kindOf = async (name: string, content: Readable): Promise<string> => {
  const kind = await sniff(name, content)
  // Loaded only where it is needed: most files are no archives.
  if (kind === 'application/zip') return (await import('./archive.ts')).checkArchive(content)
  await checkPicture(kind, content)
  return kind
}
