/** A back reference as portals write it: prefix, predicate, id and version of the other element, and nothing else. */
const RELATION =
  /<([\w.-]+:)?relation>\s*<\1praedikat(?:\s+[\w:.-]+="[^"<>&]*")*>\s*<code>\w*<\/code>\s*<\/\1praedikat>\s*<\1objekt>\s*<\1id>\w*<\/\1id>\s*(?:<\1version>[\w.]*<\/\1version>\s*)?<\/\1objekt>\s*<\/\1relation>/g

/**
 * Puts spaces in the place of back references, line breaks kept, so that every place in the file stays what it was.
 * Measured: they are 95 % of a large schema, and a parser that passes over them takes most of its time for them. Only
 * what is well-formed by this very pattern is blanked; every other one the parser reads itself.
 */
export const blankRelations = (xml: string): string =>
  xml.replace(RELATION, (found) => found.replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length)))
