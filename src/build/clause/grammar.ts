/**
 * Closed classes of grammar that several readers ask for. Classes of words that a reader of the field may extend stand in
 * `lexicon/lists`; a preposition or two that one reader asks for stands where it is asked.
 */

/** Finite auxiliaries: where one stands, a clause has its verb. */
export const AUXILIARIES: ReadonlySet<string> = new Set('is are was were has have had will would could should can may must'.split(' '))

const GENITIVES: ReadonlySet<string> = new Set(['’s', "'s", '’', "'"])
/** The mark behind an owner: `Peru’s`, `the United States’`. */
export const isGenitive = (low: string): boolean => GENITIVES.has(low)
