import type { BuildContext } from '../context.ts'
import { ownBody } from '../own-body.ts'
import type { Side } from './sides.ts'

/** The town in the name of the twinning association that says `we` and `our`. */
export function ownTown(context: BuildContext): Side | null {
  const own = ownBody(context)
  const found =
    own &&
    (NAME.exec(own.name) ?? COUNCIL.exec(own.name) ?? OF.exec(own.name))?.[1]
      ?.replace(/ (?:and|&) (?:its |the )?(?:District|Area|Region|Villages).*$/, '')
      .split(/[-–]/)[0]
  return own && found ? { name: found, at: own.at } : null
}
const NAME = /^(?:the )?(.+?)[ -](?:town |community )?(?:twinning|twin town|sister[ -]cit|international friend|friendship)/i
const COUNCIL = /^(?:the )?(.+?) (?:town|city|village|parish|borough|municipal|county|district|regional) (?:council|hall|administration)$/i
const OF = /^(?:the )?(?:city|town|municipality|borough|commune|village) of (.+)$/i
