import { CommanderError } from 'commander'
import { FAILURES, Failed } from '#model/failure'
import { report } from './failing.ts'
import { program } from './program.ts'

// A reader that has seen enough (`… | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})
process.on('uncaughtException', (error) => {
  report(error)
  process.exit()
})

try {
  await program().parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) report(error)
  else if (error.code === 'commander.help') process.exitCode = FAILURES.USAGE.exit
  else if (error.exitCode !== 0) report(new Failed('USAGE', { detail: error.message.replace(/^error: /, '').replaceAll('\n', ' ') }))
}
