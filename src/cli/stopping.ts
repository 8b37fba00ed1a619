/** Exit code of a program that was told to stop. */
const STOPPED = 130

/**
 * Signals that come together are one press: under `npm start` a terminal's Ctrl-C arrives from the terminal, and again from
 * every program above that passes it on.
 */
const ONE_PRESS_MS = 1000

/** A signal that aborts at the first Ctrl-C (or SIGTERM); the second ends the program at once. */
export function stopping(): AbortSignal {
  const controller = new AbortController()
  let first = 0
  const stop = (): void => {
    if (controller.signal.aborted && performance.now() - first > ONE_PRESS_MS) process.exit(STOPPED)
    if (controller.signal.aborted) return
    first = performance.now()
    process.exitCode = STOPPED
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('SIGHUP', stop)
  return controller.signal
}
