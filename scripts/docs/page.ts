/** One generated page of docs/reference. `body` is Markdown without the title. */
export interface Page {
  readonly name: string
  readonly title: string
  readonly made: string
  body(): string | Promise<string>
}

/** The whole file of a page. */
export const fileOf = async ({ title, made, body }: Page): Promise<string> =>
  `# ${title}\n\n<!-- Made by \`npm run docs\` from ${made}. Do not edit. -->\n\n${(await body()).trim()}\n`

/** A Markdown table; line ends and bars inside cells are made harmless. */
export const table = (header: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [header, header.map(() => '---'), ...rows]
    .map(
      (row) =>
        `| ${row
          .map((cell) =>
            String(cell)
              .replace(/\s*\n\s*/g, ' ')
              .replaceAll('|', '\\|'),
          )
          .join(' | ')} |`,
    )
    .join('\n')
