import { api } from './api.ts'
import { commands } from './commands.ts'
import { extract } from './extract.ts'
import { failures } from './failures.ts'
import { lexicon } from './lexicon.ts'
import type { Page } from './page.ts'
import { rules } from './rules.ts'
import { settings } from './settings.ts'

/** The pages of docs/reference, each made from the code that it describes. */
export const PAGES: readonly Page[] = [api, commands, extract, failures, lexicon, rules, settings]
