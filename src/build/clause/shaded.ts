import type { BuildContext } from '../context.ts'

/** Most words that shade one number: `a total of well over an estimated`. */
const MOST = 6

/** The token before the words that only shade a number: `for | more than 300`, `with | a total of some 40`; `number` is its first token. */
export function beforeShades(number: number, context: BuildContext): number {
  let i = number - 1
  while (number - i <= MOST && (context.isIn('approximators', i) || (context.low(i) === 'of' && context.low(i - 1) === 'total'))) i--
  return i
}
