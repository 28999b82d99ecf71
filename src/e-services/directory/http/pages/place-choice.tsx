import type { Area } from '../../../../foundation/geography/words.ts'
import { useWords } from '../../../../platform/html/index.ts'
import { placeTexts } from '../../texts.ts'

/** A place to choose: where the choice leads, and the county that tells places of the same name apart. */
export interface PlaceOption {
  readonly area: Area
  readonly county: string | null
  readonly href: string
}

export interface PlaceChoiceProps {
  readonly options: readonly PlaceOption[]
  readonly more: boolean
}

/** Which of several places is meant. Links, so that it needs no script and can be bookmarked. */
export const PlaceChoice = ({ options, more }: PlaceChoiceProps) => {
  const words = useWords()
  return (
    <section aria-labelledby="which-place">
      <h2 id="which-place">{words(placeTexts.which)}</h2>
      <p>{words(placeTexts.whichText)}</p>
      <ul class="dk-choices">
        {options.map(({ area, county, href }) => (
          <li key={area.ags}>
            <a href={href}>{area.name}</a>
            {county === null ? null : <span class="dk-muted"> {county}</span>}
          </li>
        ))}
      </ul>
      {more ? <p>{words(placeTexts.more)}</p> : null}
    </section>
  )
}
