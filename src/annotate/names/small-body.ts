import { type Item, item } from './item.ts'
import type { Scanner } from './scan.ts'

/** Bodies that a state has one of, called by its adjective and a word in small letters. */
const OF_STATE = new Set(['embassy', 'consulate', 'consulate-general', 'government', 'parliament'])
/** Their topics: `foreign ministry`, `health ministry`. */
const PORTFOLIOS =
  /^(?:foreign|health|education|culture|defence|defense|interior|agriculture|finance|trade|labour|labor|tourism|sports|environment|justice)$/
/** What makes the body the owner of something else: `the Korean government scholarship`. */
const TAKEN_UP =
  /^(?:officials?|officers?|scholarships?|delegations?|spokes\p{Ll}+|representatives?|staff|ministers?|counsellors?|attach[eé]s?|buildings?|grounds|premises|compound|agenc(?:y|ies)|leaders?|grants?|loans?|programmes?|programs?|support|employees?|sources?|troops|teams?|experts?|workers?|residence|garden|secretar(?:y|ies)|funding|funds|aid|debt|bonds?|policy|policies|bod(?:y|ies)|departments?|members?|vessels?)$/u

/** `the Kenyan embassy in Lima`, `the Danish health ministry`: a state's own body without capitals, with where it is. */
export function smallBodies(scanner: Scanner, items: Item[]): Item[] {
  for (let k = 0; k < items.length; k++) {
    const state = items[k] as Item
    if (state.country === '' || (state.kind !== 'demonym' && !(state.kind === 'place' && state.sort === 'country'))) continue
    const head = headEnd(scanner, state.to)
    if (head < 0) continue
    const seat = /^(?:in|to)$/.test(scanner.working.low(head)) && !/^govern|^parl/.test(scanner.working.low(head - 1)) ? items[k + 1] : undefined
    const seated = seat?.kind === 'place' && (seat.from === head + 1 || (seat.from === head + 2 && scanner.working.low(head + 1) === 'the'))
    items[k] = item('organization', state.from, seated ? seat.to : head, {
      inner: seated ? [state, seat] : [state],
      country: state.country,
      head: scanner.working.low(head - 1),
    })
    if (seated) items.splice(k + 1, 1)
  }
  return items
}

/** Where the word for the body right behind the state ends; -1 where none stands there. */
function headEnd({ working }: Scanner, at: number): number {
  const word = working.low(at)
  const two = (word === 'high' && working.low(at + 1) === 'commission') || (PORTFOLIOS.test(word) && working.low(at + 1) === 'ministry')
  if (!two && !OF_STATE.has(word)) return -1
  const end = two ? at + 2 : at + 1
  return working.form(at) !== word || TAKEN_UP.test(working.low(end)) ? -1 : end
}
