import type { ComponentChildren } from 'preact'
import { useWords } from './frame.tsx'
import { blockTexts } from './texts.ts'

/** A station on a way: behind us, where things stand now, or still to come. */
export interface Station {
  readonly at: 'done' | 'now' | 'ahead'
  readonly title: ComponentChildren
  /** A line below, such as a day. */
  readonly more?: ComponentChildren | undefined
}

/** A way with its stations as a picture: a line with a mark for each. What a mark means is said in words too. */
export const Stations = ({ stations, label }: { readonly stations: readonly Station[]; readonly label: string }) => {
  const words = useWords()
  return (
    <ol class="dk-stations" aria-label={label}>
      {stations.map(({ at, title, more }, index) => (
        <li
          class={`dk-stations__station dk-stations__station--${at}`}
          aria-current={at === 'now' ? 'step' : undefined}
          key={index}
        >
          <span class="dk-stations__title">
            {title}
            <span class="dk-unseen"> ({words(blockTexts[at])})</span>
          </span>
          {more === undefined ? null : <span class="dk-stations__more">{more}</span>}
        </li>
      ))}
    </ol>
  )
}
