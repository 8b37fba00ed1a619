import type {
  DateMention,
  Mention,
  OrganizationMention,
  PersonMention,
  PlaceMention,
  QuantityMention,
  QuotationMention,
  TitleMention,
} from './mention.ts'

const NONE: readonly never[] = []

/** The mentions of a sentence sorted by kind, each list in text order. Kinds that are not there share one empty list. */
export class MentionsByKind {
  dates: readonly DateMention[] = NONE
  quantities: readonly QuantityMention[] = NONE
  persons: readonly PersonMention[] = NONE
  organizations: readonly OrganizationMention[] = NONE
  places: readonly PlaceMention[] = NONE
  occasions: readonly TitleMention[] = NONE
  instruments: readonly TitleMention[] = NONE
  programmes: readonly TitleMention[] = NONE
  works: readonly TitleMention[] = NONE
  quotations: readonly QuotationMention[] = NONE

  constructor(mentions: readonly Mention[]) {
    for (const mention of mentions) this.put(mention)
  }

  private put(mention: Mention): void {
    switch (mention.kind) {
      case 'date':
        this.dates = withOne(this.dates, mention)
        break
      case 'quantity':
        this.quantities = withOne(this.quantities, mention)
        break
      case 'person':
        this.persons = withOne(this.persons, mention)
        break
      case 'organization':
        this.organizations = withOne(this.organizations, mention)
        break
      case 'place':
        this.places = withOne(this.places, mention)
        break
      case 'occasion':
        this.occasions = withOne(this.occasions, mention)
        break
      case 'instrument':
        this.instruments = withOne(this.instruments, mention)
        break
      case 'programme':
        this.programmes = withOne(this.programmes, mention)
        break
      case 'work':
        this.works = withOne(this.works, mention)
        break
      case 'quotation':
        this.quotations = withOne(this.quotations, mention)
        break
    }
  }
}

function withOne<M>(list: readonly M[], one: M): readonly M[] {
  if (list.length === 0) return [one]
  ;(list as M[]).push(one)
  return list
}
