/** The languages of the interface. `leicht` is easy German (Leichte Sprache). */
export const LANGUAGES = ['de', 'en', 'leicht'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text of the interface: complete in every language, or it does not compile. */
export type Text = Readonly<Record<Language, string>>

/** A text of content, such as a service from elsewhere: German for sure, other languages where there are any. */
export type Label = Readonly<{ de: string } & Partial<Record<Language, string>>>

/** What a text says in a language, with `{name}` filled in. A label without that language speaks German. */
export const say = (text: Label, language: Language, fill: Readonly<Record<string, string | number>> = {}): string =>
  (text[language] ?? text.de).replace(/\{(\w+)\}/g, (whole, name: string) => String(fill[name] ?? whole))

/** Whether a label really speaks this language, so that a fallback can be marked as German for screen readers. */
export const speaks = (text: Label, language: Language): boolean => text[language] !== undefined

/** The code for the `lang` attribute (BCP 47): easy German has the subtag `simple`. */
export const htmlLang = (language: Language): string => (language === 'leicht' ? 'de-simple' : language)

/** The texts of a room by name; each is complete in every language. */
export const defineTexts = <Key extends string>(texts: Readonly<Record<Key, Text>>): Readonly<Record<Key, Text>> =>
  texts
