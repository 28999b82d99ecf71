import { type Language, say } from '../../../../kernel/texts.ts'
import { FIELD_KINDS } from '../../../../foundation/forms/words.ts'
import {
  Button,
  Buttons,
  EmptyState,
  errorOf,
  Fields,
  Form,
  Select,
  TextField,
} from '../../../../platform/html/index.ts'
import { groupAround, liesAt, placedParts } from '../../domain/places.ts'
import { KIND_TEXTS, partTexts as t } from '../../part-texts.ts'
import { designTexts } from '../../texts.ts'
import { designPath } from '../place.ts'
import { placeOptions } from './condition-fields.tsx'
import { PartTree } from './design.page.tsx'
import type { PartView } from './part-view.ts'

type Shown = PartView & { readonly language: Language }

/** What lies in a group, and how more comes in. */
export const Inside = ({ view }: { readonly view: Shown }) => {
  const { design, at, part, language } = view
  if (part.kind !== 'group') return null
  const action = designPath(design.id, 'teil')
  return (
    <>
      <h2 class="kern-heading-medium">{say(t.inside, language)}</h2>
      {part.parts.length === 0 ? (
        <EmptyState title={say(t.nothingInside, language)} />
      ) : (
        <PartTree design={design.id} parts={part.parts} base={at} language={language} />
      )}
      <Form action={action} idempotencyKey={view.key} hidden={{ do: 'add-field', at }}>
        <Fields>
          <TextField name="title" label={say(designTexts.fieldText, language)} error={errorOf(view.errors, 'title')} />
          <Select
            name="new-kind"
            label={say(t.kind, language)}
            options={FIELD_KINDS.map((kind) => ({ value: kind, label: say(KIND_TEXTS[kind], language) }))}
            value="text"
          />
        </Fields>
        <Buttons>
          <Button kind="secondary">{say(designTexts.addField, language)}</Button>
        </Buttons>
      </Form>
      <Form action={action} idempotencyKey={view.key} hidden={{ do: 'add-group', at }}>
        <TextField name="group" label={say(designTexts.groupTitle, language)} error={errorOf(view.errors, 'group')} />
        <Buttons>
          <Button kind="secondary">{say(designTexts.addGroup, language)}</Button>
        </Buttons>
      </Form>
    </>
  )
}

/** Where a part stands among its neighbours, and how it goes elsewhere. */
export const Moves = ({ view }: { readonly view: Shown }) => {
  const { design, at, part, language } = view
  const action = designPath(design.id, 'teil')
  const groups = placedParts(design.form).filter(
    (one) => one.part.kind === 'group' && !liesAt(one.at, at) && one.at !== groupAround(at),
  )
  const options = placeOptions(design.form, language).filter(({ value }) => groups.some((one) => one.at === value))
  return (
    <>
      <Form action={action} idempotencyKey={view.key} hidden={{ at }}>
        <Buttons>
          <Button kind="secondary" name="do" value="up">
            {say(t.up, language)}
          </Button>
          <Button kind="secondary" name="do" value="down">
            {say(t.down, language)}
          </Button>
          <Button kind="tertiary" name="do" value="remove" about={say(part.label, language)}>
            {say(t.remove, language)}
          </Button>
        </Buttons>
      </Form>
      {options.length === 0 ? null : (
        <Form action={action} idempotencyKey={view.key} hidden={{ do: 'put', at }}>
          <Select name="into" label={say(t.put, language)} options={options} error={errorOf(view.errors, 'into')} />
          <Buttons>
            <Button kind="secondary">{say(t.putDo, language)}</Button>
          </Buttons>
        </Form>
      )}
    </>
  )
}
