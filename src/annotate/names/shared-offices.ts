import type { PostTold } from '#model/mention'
import type { FoundPerson } from './found-person.ts'
import type { Scanner } from './scan.ts'

/** `Vice-President and Secretary General of X`: the first office is of X too, unless it is of a country or topic (`placed`). */
export function shareOrganizations(people: Iterable<FoundPerson>, placed: ReadonlySet<number>, { working }: Scanner): void {
  for (const person of people)
    for (let k = person.posts.length - 2; k >= 0; k--) {
      const post = person.posts[k] as PostTold
      const next = person.posts[k + 1] as PostTold
      if (post.organization !== null || next.organization === null || placed.has(post.titleFrom) || working.low(post.titleTo) !== 'and') continue
      if (next.titleFrom > post.titleTo + 3 || next.organizationFrom < next.titleTo) continue
      person.posts[k] = { ...post, organization: next.organization, organizationFrom: next.organizationFrom, organizationTo: next.organizationTo }
    }
}

/** `former Deputy Prime Minister and Minister of Finance`: `former` goes on where both offices are of one kind. */
export function shareFormer(people: Iterable<FoundPerson>, { working }: Scanner): void {
  for (const person of people)
    for (let k = 0; k + 1 < person.posts.length; k++) {
      const post = person.posts[k] as PostTold
      const next = person.posts[k + 1] as PostTold
      const end = Math.max(post.titleTo, post.organization === null ? 0 : post.organizationTo)
      if (!post.former || next.former || post.organization !== next.organization) continue
      if (working.low(end) === 'and' && next.titleFrom === end + 1) person.posts[k + 1] = { ...next, former: true }
    }
}
