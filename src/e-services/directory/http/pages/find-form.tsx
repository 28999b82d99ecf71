import { SearchField, TextField, useWords } from '../../../../platform/html/index.ts'
import { findTexts } from '../../texts.ts'

export interface FindFormProps {
  readonly what?: string | undefined
  readonly where?: string | undefined
  /** What is wrong with the place. */
  readonly error?: string | undefined
}

/** What do you need, and where: sent by GET, so that results have an address. */
export const FindForm = ({ what, where, error }: FindFormProps) => {
  const words = useWords()
  return (
    <SearchField
      action="/directory"
      name="what"
      label={words(findTexts.what)}
      help={words(findTexts.whatHelp)}
      value={what}
      button={words(findTexts.find)}
    >
      <TextField
        name="where"
        label={words(findTexts.where)}
        help={words(findTexts.whereHelp)}
        value={where}
        error={error}
        maxLength={200}
      />
    </SearchField>
  )
}
