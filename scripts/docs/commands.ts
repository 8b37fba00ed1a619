import type { Command } from 'commander'
import { program } from '../../src/cli/program.ts'
import type { Page } from './page.ts'

/** Columns at which help is folded on this page. */
const WIDTH = 100

export const commands: Page = {
  name: 'commands',
  title: 'Commands',
  made: '`src/cli/program.ts`',
  body() {
    const root = program()
    return [root, ...root.commands].map(section).join('\n\n')
  },
}

const section = (command: Command): string => {
  const full = command.parent ? `rapporteur ${command.name()}` : 'rapporteur'
  return `## ${full}\n\n\`\`\`text\n${helpOf(command).trim()}\n\`\`\``
}

/** What \`--help\` prints. */
function helpOf(command: Command): string {
  let text = ''
  command.configureOutput({ writeOut: (piece) => (text += piece), getOutHelpWidth: () => WIDTH, getOutHasColors: () => false })
  command.outputHelp()
  return text
}
