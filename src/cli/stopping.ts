/** Exit code of a program that was told to stop. */
const STOPPED = 130

/** A signal that aborts at the first Ctrl-C (or SIGTERM); the second ends the program at once. */
export function stopping(): AbortSignal {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(STOPPED)
    process.exitCode = STOPPED
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('SIGHUP', stop)
  return controller.signal
}
