import type { Extractor } from '../extractor.ts'
import { reconcile } from './reconcile.ts'

/** An extractor that asks two, and makes one set of records of what they tell; on a value they differ in, the first is right. */
export const reconciling = (first: Extractor, second: Extractor): Extractor => ({
  id: `${first.id}+${second.id}`,
  version: second.version,
  async extract(document) {
    const [a, b] = await Promise.all([first.extract(document), second.extract(document)])
    const { records, rejections } = reconcile(a.records, b.records)
    return {
      records,
      rejections: [...a.rejections, ...b.rejections, ...rejections],
      failures: [...a.failures, ...b.failures],
      refused: b.refused,
    }
  },
})
