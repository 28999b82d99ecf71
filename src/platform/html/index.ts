export { Checkbox, RadioGroup, Select, YesNo } from './choices.tsx'
export type { CheckboxProps, Option, RadioGroupProps, SelectOption, SelectProps, YesNoProps } from './choices.tsx'
export { joinDate, splitDate } from './date-parts.ts'
export type { DateParts } from './date-parts.ts'
export { QrCode } from './qr-code.tsx'
export { ErrorText } from './field-frame.tsx'
export type { FieldProps } from './field-frame.tsx'
export { DateField, Fieldset, NumberField, TextArea, TextField, TimeField } from './fields.tsx'
export type {
  DateFieldProps,
  NumberFieldProps,
  TextAreaProps,
  TextFieldProps,
  TimeFieldProps,
  Width,
} from './fields.tsx'
export { FileLink } from './file-link.tsx'
export { FileField, showBytes, showMediaTypes } from './file-field.tsx'
export type { FileFieldProps, PresentFile, SentInParts } from './file-field.tsx'
export {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
} from './form.tsx'
export type { ButtonKind, ButtonLinkProps, ButtonProps, ErrorSummaryProps, FormProps } from './form.tsx'
export { FrameProvider, Said, useLanguage, useWords } from './frame.tsx'
export { Alert, Badge, Card, CardList, DayText, Details, EmptyState, Money, Progress, Time } from './blocks.tsx'
export type {
  AlertProps,
  BadgeProps,
  CardProps,
  DetailsProps,
  EmptyStateProps,
  ProgressProps,
  Tone,
} from './blocks.tsx'
export { Pager, SearchField, SummaryList, Table, TaskList, Timeline } from './lists.tsx'
export type { Column, PagerProps, SearchFieldProps, SummaryItem, TableProps, Task, TimelineEntry } from './lists.tsx'
export { loadAssets } from './assets.ts'
export type { Asset, AssetTable } from './assets.ts'
export { EASY_GERMAN_CHECKS, easyGermanStatus } from './easy-german-checks.ts'
export type { EasyGermanCheck } from './easy-german-checks.ts'
export { Script } from './frame.tsx'
export { pageRenderer } from './layout.tsx'
export type { RenderPage } from './layout.tsx'

export type { Finding } from './leicht.ts'
export { Band, Columns, Lead } from './sections.tsx'
export { type Station, Stations } from './steps.tsx'
export type { ColumnsProps } from './sections.tsx'
