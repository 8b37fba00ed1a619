// Tells the peak memory of the process that loads it, in kB, on file descriptor 3.
import { readFileSync, writeSync } from 'node:fs'

/** Linux counts to the peak of a new process that of the one which started it, but for the line of its own memory. */
function peak() {
  try {
    const own = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
    if (own) return own[1]
  } catch {
    // No Linux.
  }
  return String(process.resourceUsage().maxRSS)
}

process.on('exit', () => writeSync(3, peak()))
