import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { extractCommand } from './commands/extract.ts'
import { listCommand } from './commands/list.ts'
import { showCommand } from './commands/show.ts'
import { textCommand } from './commands/text.ts'
import { packageFolder } from './package-folder.ts'

/** The whole command line as commander sees it: run by main.ts, described in docs/reference/commands.md. */
export function program(): Command {
  const { version, description } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as {
    version: string
    description: string
  }
  const root = new Command('rapporteur')
    .description(description)
    .version(version, '-V, --version', 'print the version and stop')
    .helpOption('-h, --help', 'show help, with examples')
    .helpCommand('help [command]', 'show help for a command, with examples')
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur extract talks.pdf | head      records of a file as JSON lines, no database
  $ rapporteur text --blocks talks.pdf       what was read, block by block

'rapporteur help COMMAND' teaches each command by example. Exit codes: docs/reference/failures.md.`,
    )
  for (const command of [extractCommand(), textCommand(), listCommand(), showCommand()]) root.addCommand(quiet(command))
  return quiet(root)
}

/** Lets main.ts say errors and choose exit codes instead of commander. */
const quiet = (command: Command): Command => command.exitOverride().configureOutput({ outputError: () => {} })
