import type { DateReader } from '../reader.ts'
import type { DateRule, Told } from '../rule.ts'
import { KIND } from '../words.ts'

interface Part {
  readonly told: Told
  readonly to: number
}

/** `2024年11月28日`, `11月28日`, `2024年11月`, `2024年`, `11月26日至12月5日`, `2024年3月20日至21日`. */
export const hanRule: DateRule = {
  id: 'dates/han',
  version: 1,
  kinds: [KIND.year, KIND.day],
  match(reader, i) {
    const left = part(reader, i)
    if (!left || (left.told.day !== undefined && left.told.month === undefined)) return null
    const right = /^[-—–至到~～]$|^——$/.test(reader.low(left.to)) ? part(reader, left.to + 1) : null
    if (!right) return left.told.year || left.told.day ? { from: i, to: left.to, start: left.told } : null
    return { from: i, to: right.to, start: left.told, end: { ...left.told, ...right.told } }
  },
}

function part(reader: DateReader, i: number): Part | null {
  let at = i
  const year = reader.year(at) && reader.low(at + 1) === '年' ? reader.year(at) : 0
  if (year) at += 2
  const month = reader.day(at) && reader.day(at) <= 12 && reader.low(at + 1) === '月' ? reader.day(at) : 0
  if (month) at += 2
  const day = reader.day(at) && /^[日号號]$/.test(reader.low(at + 1)) ? reader.day(at) : 0
  if (day) at += 2
  if (at === i) return null
  return { told: { ...(year ? { year } : {}), ...(month ? { month } : {}), ...(day ? { day } : {}) }, to: at }
}
