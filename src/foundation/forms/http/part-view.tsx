import type { ComponentChildren } from 'preact'
import { say } from '../../../kernel/texts.ts'
import { Button, ErrorText, errorOf, Fieldset, Said, useLanguage, useWords } from '../../../platform/html/index.ts'
import { isChecklist } from '../domain/entries.ts'
import { mostEntries } from '../domain/paths.ts'
import { ACTION_FIELD, actionValue } from '../domain/read-post.ts'
import type { Asked, AskedField, AskedGroup, AskedList } from '../form-words.ts'
import { formTexts } from '../texts.ts'
import { FieldView } from './field-view.tsx'
import { ChecklistView, FileListView } from './many-view.tsx'
import type { Shown } from './shown.ts'

interface ViewProps<One> {
  readonly one: One
  readonly shown: Shown
  readonly loose: boolean
}

/** The error of a group or list itself, above what it holds. */
const OwnError = ({ path, shown }: { readonly path: string; readonly shown: Shown }) => {
  const error = errorOf(shown.errors, path)
  return error === undefined ? null : <ErrorText id={`${path}--error`} text={error} />
}

/** Everything in a group, without its legend. */
export const InsideView = ({ one, shown, loose }: ViewProps<AskedGroup>) => {
  const free = loose || one.part.choice === true
  return (
    <>
      <OwnError path={one.path} shown={shown} />
      {one.inside.map((inner) => (
        <PartView key={inner.path} one={inner} shown={shown} loose={free} />
      ))}
    </>
  )
}

const hintsOf = ({ part, index }: AskedGroup): readonly ComponentChildren[] => {
  const hints: ComponentChildren[] = []
  if (part.help !== undefined) hints.push(<Said text={part.help} />)
  if (part.choice) hints.push(<Said text={formTexts.oneOf} />)
  if (part.times.min === 0 && index === null) hints.push(<Said text={formTexts.optionalGroup} />)
  return hints
}

/** What a group says below its title: help, the rule of a choice group, that it may stay empty. */
export const GroupHelp = ({ group }: { readonly group: AskedGroup }) => (
  <>
    {hintsOf(group).map((hint, index) => (
      <p key={index}>{hint}</p>
    ))}
  </>
)

const GroupView = ({ one, shown, loose }: ViewProps<AskedGroup>) => {
  const { part, index, path } = one
  const legend = (
    <>
      <Said text={part.label} />
      {index === null ? null : ` ${index + 1}`}
    </>
  )
  const help = hintsOf(one).length === 0 ? undefined : <GroupHelp group={one} />
  return (
    <Fieldset legend={legend} id={path} help={help}>
      <InsideView one={one} shown={shown} loose={loose || part.times.min === 0} />
    </Fieldset>
  )
}

const useLabel = (one: Asked): string => say(one.part.label, useLanguage())

const AddButton = ({ list }: { readonly list: AskedList }) => {
  const words = useWords()
  const label = useLabel(list)
  if (list.entries.length >= mostEntries(list.part)) return null
  return (
    <Button kind="secondary" icon="add" name={ACTION_FIELD} value={actionValue({ do: 'add', path: list.path })}>
      {words(formTexts.add, { label })}
    </Button>
  )
}

const isRemovable = (list: AskedList): boolean => list.entries.length > Math.max(list.part.times.min, 1)

const RemoveButton = ({ entry, list }: { readonly entry: AskedField | AskedGroup; readonly list: AskedList }) => {
  const words = useWords()
  const about = `${useLabel(list)} ${(entry.index ?? 0) + 1}`
  if (!isRemovable(list)) return null
  const value = actionValue({ do: 'remove', path: entry.path })
  return (
    <Button kind="tertiary" icon="delete" name={ACTION_FIELD} value={value} about={about}>
      {words(formTexts.remove)}
    </Button>
  )
}

const EntryView = ({ one, shown, list }: ViewProps<AskedField | AskedGroup> & { readonly list: AskedList }) => {
  // An entry that can be removed need not stay blank as well.
  const blankAllowed = list.part.times.min === 0 && !isRemovable(list)
  if (one.asked === 'group') return <GroupView one={one} shown={shown} loose={blankAllowed} />
  const numbered = (
    <>
      <Said text={one.part.label} /> {(one.index ?? 0) + 1}
    </>
  )
  const label = list.entries.length > 1 ? numbered : undefined
  return <FieldView field={one} shown={shown} label={label} loose={blankAllowed && one.part.times.min > 0} />
}

const ListView = ({ one, shown }: ViewProps<AskedList>) => {
  const { part, path } = one
  if (part.kind === 'note' || part.kind === 'hidden') {
    return (
      <>
        {one.entries.slice(0, 1).map((entry) => (
          <PartView key={entry.path} one={entry} shown={shown} loose />
        ))}
      </>
    )
  }
  if (part.kind === 'file') return <FileListView list={one} part={part} shown={shown} />
  if (part.kind !== 'group' && isChecklist(part)) return <ChecklistView list={one} part={part} shown={shown} />
  return (
    <div class="dk-fields dk-entries" id={path} tabIndex={-1}>
      <OwnError path={path} shown={shown} />
      {one.entries.map((entry) => (
        <div class="dk-fields dk-entry" key={entry.path}>
          <EntryView one={entry} shown={shown} list={one} loose={false} />
          <RemoveButton entry={entry} list={one} />
        </div>
      ))}
      <AddButton list={one} />
    </div>
  )
}

/** One part of a page: a question, a group with its legend, or a list with buttons to add and remove entries. */
export const PartView = ({ one, shown, loose }: ViewProps<Asked>) => {
  if (one.asked === 'list') return <ListView one={one} shown={shown} loose={loose} />
  if (one.asked === 'group') return <GroupView one={one} shown={shown} loose={loose} />
  return <FieldView field={one} shown={shown} loose={loose} />
}
