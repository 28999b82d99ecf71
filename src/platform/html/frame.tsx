import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Label, type Language, say, speaks, type Text } from '../../kernel/texts.ts'
import type { Frame } from './words.ts'

/** The frame of a component that is rendered on its own: a visitor who reads German. */
const VISITOR: Frame = {
  language: 'de',
  here: '/',
  signedInAs: null,
  navigation: [],
  demonstration: false,
  formToken: '',
}

const FrameOfPage = createContext<Frame>(VISITOR)

/** Hands the frame to every component of a page. */
export const FrameProvider = FrameOfPage.Provider

/** The frame of the page that is being rendered. */
export const useFrame = (): Frame => useContext(FrameOfPage)

/** The language of the page that is being rendered. */
export const useLanguage = (): Language => useFrame().language

/** The words of the page in its language: `const words = useWords(); words(texts.search)`. */
export const useWords = (): ((text: Text, fill?: Readonly<Record<string, string | number>>) => string) => {
  const language = useLanguage()
  return (text, fill) => say(text, language, fill)
}

export interface SaidProps {
  readonly text: Label
  readonly fill?: Readonly<Record<string, string | number>> | undefined
}

/** A text in the language of the page; where it only exists in German, it is marked so for screen readers. */
export const Said = ({ text, fill }: SaidProps) => {
  const language = useLanguage()
  if (speaks(text, language) || language === 'leicht') return <>{say(text, language, fill)}</>
  return <span lang="de">{say(text, language, fill)}</span>
}

/** Where the files of the page lie: the path under which `dreiklang.css` is served, or none. */
export type AssetPath = (name: string) => string | undefined

const AssetsOfPage = createContext<AssetPath>(() => undefined)

/** Hands the paths of the static files to every component of a page. */
export const AssetProvider = AssetsOfPage.Provider

/** A script that makes this page better, by the name of its file in src/browser without ending; nothing where it was not built. */
export const Script = ({ name }: { readonly name: string }) => {
  const path = useContext(AssetsOfPage)(`${name}.js`)
  return path === undefined ? null : <script type="module" src={path} />
}
