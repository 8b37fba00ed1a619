import { FAILURES } from '#model/failure'
import { type Page, table } from './page.ts'

export const failures: Page = {
  name: 'failures',
  title: 'Failures and exit codes',
  made: '`src/model/failure.ts`',
  body: () => `Everything that can go wrong, in one table. The API answers with the status and
\`{ "error": { "code", … } }\`; a command ends with the exit code and one line on standard error. A command that went well
ends with 0, one that was stopped by a signal with 130. A run over several files goes on after a file that cannot be read
and ends with the exit code of the first such file.

${table(
  ['code', 'exit', 'status', 'what happened', 'what to do'],
  Object.entries(FAILURES).map(([code, { exit, status, says, do: advice }]) => [`\`${code}\``, exit, status, says, advice]),
)}`,
}
