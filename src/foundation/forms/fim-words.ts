export type {
  FimFinding,
  FimRefusal,
  FimSchema,
  FimServiceTexts,
  FimTextsRefusal,
} from './domain/fim/fim-words.ts'
export { readLeistung } from './domain/fim/read-leistung.ts'
export { readXdf } from './domain/fim/read-xdf.ts'
export { FIM_REFUSAL_TEXTS } from './domain/fim/refusal-texts.ts'
export { LAENDER, USUAL_LAND } from './domain/rules/laender.ts'
