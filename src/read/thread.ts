import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts a file of the program as a thread: `from` is `import.meta.url` of who starts it, `path` where it lies from there in `src`.
 * From `dist` it lies beside the bundle. From `src` it is TypeScript, and a loader goes before it.
 */
export function startThread(path: `./${string}.ts`, from: string, options: WorkerOptions = {}): Worker {
  const name = path.split('/').at(-1) ?? path
  if (!from.endsWith('.ts')) return new Worker(new URL(`./${name.replace(/\.ts$/, '.mjs')}`, from), options)
  const loader = import.meta.resolve('tsx/esm/api')
  const file = new URL(path, from).href
  const code = `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(file)}) })`
  return new Worker(code, { ...options, eval: true })
}
