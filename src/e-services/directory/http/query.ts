import { z } from 'zod'

const MOST_LETTERS = 200

/** A text that somebody may have typed or pasted: never wrong, only shortened, without what nobody can see. */
export const typed = z
  .string()
  .catch('')
  .transform((text) =>
    [
      ...text
        .replace(/\p{Cf}+/gu, '')
        .replace(/\p{Cc}+/gu, ' ')
        .trim(),
    ]
      .slice(0, MOST_LETTERS)
      .join(''),
  )

/** What the search takes; everything may be missing. */
export const askedQuery = z.object({ what: typed, where: typed, place: typed, after: typed })

/** What pages about one place take. */
export const placeQuery = z.object({ where: typed, place: typed })
