const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''))

/** Words of German rules by what they do, folded (small letters, umlauts written out). */
export const ARTICLES = words(
  'das die der dem den des ein eine einer einem einen dieses diese dieser diesem diesen jeweils jeweilige jeweiligen',
)
export const KIND_WORDS = words(`
  feld felder feldern feldes felds datenfeld datenfelder datenfeldern datenfeldes datenfelds auswahlfeld eingabefeld textfeld datumsfeld
  feldgruppe feldgruppen datenfeldgruppe datenfeldgruppen gruppe gruppen angabe angaben element elemente element(e) hinweisfeld
  datum datumsangabe wert inhalt unterlage nachweisfeld uploadfeld hinweis hinweistext infotext abfrage auswahl antwort`) // prettier-ignore
export const PLACING = words('in im bei von zu zum zur fuer aus mit unter ueber')
export const PRONOUNS = words('es sie ihn ihm diese dieses diesen dies beide')
export const AND = words('und sowie &&')
export const OR = words('oder bzw. beziehungsweise ||')
export const NOT = words('nicht')
export const NO_ONE = words('kein keine keinen')
export const IF = words('wenn falls sofern sobald')
export const THEN = words('dann so')
export const ELSE = words('sonst ansonsten andernfalls anderenfalls')

export const EMPTY = words('leer unbefuellt unausgefuellt')
export const FILLED = words(`
  befuellt ausgefuellt gefuellt angegeben eingegeben eingetragen erfasst hochgeladen beigefuegt ausgewaehlt gewaehlt
  beantwortet vorhanden belegt mitgeteilt vorgelegt eingereicht benannt`) // prettier-ignore
export const COPULA = words('ist sind wird werden wurde wurden war waren sei hat haben')

/** What a clause says about its elements. */
export type Predicate = 'filled' | 'shown' | 'hidden' | 'active' | 'inactive' | 'required' | 'empty' | 'optional'

const PREDICATES: readonly (readonly [Predicate, ReadonlySet<string>])[] = [
  ['filled', FILLED],
  [
    'filled',
    words(`anzugeben auszufuellen einzutragen einzugeben hochzuladen beizufuegen auszuwaehlen vorzulegen
    einzureichen befuellen ausfuellen fuellen angeben hochladen beifuegen beantworten erfassen eintragen eingeben auswaehlen`),
  ], // prettier-ignore
  [
    'shown',
    words('angezeigt eingeblendet sichtbar gezeigt dargestellt anzuzeigen einzublenden anzeigen einblenden zeigen'),
  ],
  ['hidden', words('ausgeblendet verborgen versteckt unsichtbar auszublenden ausblenden verbergen verstecken')],
  ['active', words('aktiviert aktiv freigeschaltet aktivieren freischalten')],
  ['inactive', words('deaktiviert inaktiv gesperrt deaktivieren')],
  [
    'required',
    words(`pflicht pflichtfeld pflichtfelder pflichtangabe pflichtangaben pflichtfeldgruppe pflichtfeldgruppen
    pflichtgruppe pflichtdatenfeld verpflichtend verpflichtende erforderlich obligatorisch notwendig mussfeld pflichtig`),
  ], // prettier-ignore
  ['empty', words('leer unbefuellt freizulassen')],
  ['optional', words('optional optionales freiwillig')],
] // prettier-ignore

/** What a word says about elements, exactly as it is spelt. */
export const predicateOf = (word: string): Predicate | null =>
  PREDICATES.find(([, known]) => known.has(word))?.[0] ?? null

/** Every word that says something about elements. */
export const PREDICATE_WORDS: ReadonlySet<string> = new Set(PREDICATES.flatMap(([, known]) => [...known]))

/** How a clause is meant. */
export type Mood =
  | 'must'
  | 'should'
  | 'may'
  | 'is'
  | 'appears'
  | 'show'
  | 'activate'
  | 'deactivate'
  | 'blend'
  | 'hide'
  | 'make'

const MOODS: ReadonlyMap<string, Mood> = new Map<string, Mood>([
  ['muss', 'must'],
  ['muessen', 'must'],
  ['soll', 'should'],
  ['sollen', 'should'],
  ['darf', 'may'],
  ['duerfen', 'may'],
  ['kann', 'may'],
  ['koennen', 'may'],
  ['ist', 'is'],
  ['sind', 'is'],
  ['wird', 'is'],
  ['werden', 'is'],
  ['bleibt', 'is'],
  ['bleiben', 'is'],
  ['erscheint', 'appears'],
  ['erscheinen', 'appears'],
  ['zeige', 'show'],
  ['aktiviere', 'activate'],
  ['deaktiviere', 'deactivate'],
  ['blende', 'blend'],
  ['verberge', 'hide'],
  ['verstecke', 'hide'],
  ['mache', 'make'],
  ['setze', 'make'],
  ['entfaellt', 'hide'],
  ['entfallen', 'hide'],
])

export const MOOD_WORDS: ReadonlySet<string> = new Set(MOODS.keys())
/** How a clause with this word is meant. */
export const moodOf = (word: string): Mood => MOODS.get(word) ?? 'is'

/** Words of a clause that add nothing. */
export const FILLERS = words(
  'als zu zur zum auf einer einem eine ein auch dann zwingend immer stets entsprechend sein werden bleiben gemacht',
)

/** Abbreviations and words that begin an explanation. */
export const EXPLAINS = words('d.h. z.b. beispiel beispielsweise erlaeuterung erklaerung begruendung')

export const YES = words('ja wahr true')
export const NO = words('nein falsch false')
export const TODAY = words('heute tagesdatum systemdatum')

/** All words above: none of them is another one misspelt. */
export const KNOWN_WORDS: ReadonlySet<string> = new Set([
  ...ARTICLES,
  ...KIND_WORDS,
  ...PLACING,
  ...PRONOUNS,
  ...AND,
  ...OR,
  ...NOT,
  ...IF,
  ...THEN,
  ...ELSE,
  ...EMPTY,
  ...FILLED,
  ...COPULA,
  ...PREDICATE_WORDS,
  ...MOOD_WORDS,
  ...FILLERS,
  ...YES,
  ...NO,
  ...TODAY,
]) // prettier-ignore
