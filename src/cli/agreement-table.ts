import { RECORD_TYPES } from '#model/record'
import type { Agreement } from '#pipeline/standing/rounds'
import type { Output } from './output.ts'
import { writeTable } from './table.ts'

type Shared = Agreement['records']['all']

const figure = (value: number | null): string => (value === null ? '' : value.toFixed(3))
const cells = ({ both, onlyFirst, onlySecond, f1 }: Shared): string[] => [`${both}`, `${onlyFirst}`, `${onlySecond}`, figure(f1)]

/** Records and facts by type, then every field that either reader told. */
export async function writeAgreement(output: Output, { records, facts, fields }: Agreement): Promise<void> {
  const told = (['all', ...RECORD_TYPES] as const).filter((type) => records[type].f1 !== null)
  const rows = [
    ...told.map((type) => ['records', type, ...cells(records[type]), '']),
    ...told.map((type) => ['facts', type, ...cells(facts[type]), '']),
    ...fields
      .filter(({ shared }) => shared.f1 !== null)
      .map(({ type, field, shared, alpha }) => ['field', `${type}.${field}`, ...cells(shared), figure(alpha)]),
  ]
  await writeTable(output, ['of', 'what', 'both', 'only first', 'only second', 'F1', 'alpha'], rows)
}
