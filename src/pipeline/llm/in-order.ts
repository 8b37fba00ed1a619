/** Runs a task for every item, no more than `width` at a time; results stand in the order of the items. */
export async function inOrder<I, R>(items: readonly I[], width: number, task: (item: I) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(items.length)
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const at = next++
      results[at] = await task(items[at] as I)
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker))
  return results
}
