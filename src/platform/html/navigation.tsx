import { useFrame, useWords } from './frame.tsx'
import { frameTexts } from './texts.ts'
import type { NavigationEntry } from './words.ts'

const pathOf = (here: string): string => here.split(/[?#]/)[0] ?? here

/** The nearest entry that a page lies at or below: all other work lies below the worklist. */
const currentOf = (path: string, entries: readonly NavigationEntry[]): NavigationEntry | undefined =>
  entries
    .filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
    .toSorted((one, other) => other.href.length - one.href.length)[0]

/** The main navigation; nothing where it has no entries. */
export const Navigation = () => {
  const frame = useFrame()
  const words = useWords()
  if (frame.navigation.length === 0) return null
  const path = pathOf(frame.here)
  const current = currentOf(path, frame.navigation)
  return (
    <nav class="dk-navigation" aria-label={words(frameTexts.navigation)}>
      <ul class="dk-container">
        {frame.navigation.map((entry) => (
          <li key={entry.href}>
            <a href={entry.href} aria-current={entry === current ? (entry.href === path ? 'page' : 'true') : undefined}>
              {words(entry.text)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
