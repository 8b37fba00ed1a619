import { Lexicon } from '#annotate/lexicon'
import type { RecordType } from '#model/record'
import type { ToldDocument, ToldInDocument } from '#resolve/members'
import { seeded } from './seeded.ts'

/** Given names and surnames of one way of naming people, in the order they are written. `ends` make more surnames of the first syllables of those told. */
interface Naming {
  readonly ends: readonly string[]
  readonly given: readonly string[]
  readonly surnames: readonly string[]
  readonly surnameFirst?: boolean
}
const words = (text: string): string[] => text.split(' ')
const NAMINGS: readonly Naming[] = [
  {
    given: words('Maria José João Ana Luís Beatriz Tiago Inês Rui Marta Nuno Sofia Diogo Carla Paulo Rita'),
    surnames: words('Almeida Barbosa Cardoso Duarte Esteves Ferraz Guedes Lacerda Macedo Nóbrega Peixoto Quaresma Rezende Sequeira Tavares Vilhena'),
    ends: words('eira ares ães oso inho elho ado anha'),
  },
  {
    given: words('Amina Fatou Kwame Chidi Ngozi Tunde Abena Kofi Zainab Musa Halima Sekou Awa Ousmane Adaeze Yaw'),
    surnames: words('Okonkwo Mensah Diallo Traoré Adeyemi Boateng Keita Sesay Nwosu Owusu Camara Koroma Balogun Asante Touré Danjuma'),
    ends: words('ombe wa onko ali amba ene ju iku'),
  },
  {
    given: words('Aisha Omar Layla Yusuf Khalid Noura Tariq Salma Hamza Rania Faisal Huda Karim Samira Walid Dina'),
    surnames: words('al-Harbi Haddad Mansour al-Masri Khoury Nasser Suleiman al-Jabri Farouk Shaheen Qasim al-Amin Barakat Darwish Rahman Zaidan'),
    ends: words('ani awi oush ari adi oum iri ali'),
  },
  {
    given: words('Wei Jing Xiaoming Haoran Yuting Zhiqiang Meiling Guoping Lihua Jianjun Ruoxi Tianyu Shufen Bolin Qiang Yan'),
    surnames: words('Chen Zhao Huang Lin Xu Sun Gao Luo Zheng Xie Tang Song Deng Feng Cao Peng'),
    ends: words(''),
    surnameFirst: true,
  },
  {
    given: words('Haruto Yui Kenji Akiko Takeshi Naoko Daichi Emi Shota Michiko Ryo Kaori Satoshi Mei Hiroshi Yoko'),
    surnames: words('Tanaka Nakamura Kobayashi Watanabe Shimizu Hayashi Mori Ishikawa Ogawa Okada Hasegawa Fujita Endo Aoki Sakamoto Nishimura'),
    ends: words('moto yama kawa mura zaki hara uchi gawa'),
  },
  {
    given: words('Priya Arjun Lakshmi Rohan Ananya Vikram Kavita Sanjay Meera Rahul Deepa Suresh Nandini Ajay Pooja Harish'),
    surnames: words('Iyer Chatterjee Deshmukh Menon Banerjee Pillai Kulkarni Reddy Bhatt Nair Saxena Joshi Ghosh Naidu Malhotra Rao'),
    ends: words('kar swamy appa walla dikar gowda puri murthy'),
  },
  {
    given: words('Olga Dmitri Svetlana Sergei Natalia Andrei Yulia Alexei Tatiana Maxim Irina Pavel Elena Viktor Oksana Mykola'),
    surnames: words(
      'Sokolov Petrenko Morozov Kovalenko Lebedev Shevchuk Zaitsev Bondarenko Volkov Tkachenko Orlov Marchenko Belov Savchenko Gusev Lysenko',
    ),
    ends: words('enko ovich insky iev uk chenko ayev in'),
  },
  {
    given: words('Ingrid Lars Astrid Sven Freya Nils Greta Anders Liv Magnus Signe Erik Karin Jonas Maja Olav'),
    surnames: words(
      'Lindqvist Halvorsen Bergström Johansen Nygaard Söderberg Kristensen Dahl Hedlund Rasmussen Strand Ekman Moen Lund Vestergaard Holm',
    ),
    ends: words('sen berg gren ström mark strup vik feldt'),
  },
  {
    given: words('Thi Minh Linh Duc Huong Tuan Lan Quang Mai Hai Trang Dung Hoa Long Ngoc Son'),
    surnames: words('Nguyen Tran Le Pham Hoang Phan Vu Dang Bui Do Ho Ngo Duong Ly Truong Dinh'),
    ends: words(''),
    surnameFirst: true,
  },
  {
    given: words('Valentina Mateo Camila Santiago Lucía Andrés Gabriela Rodrigo Daniela Esteban Paola Julián Ximena Gonzalo Renata Ignacio'),
    surnames: words(
      'Gutiérrez Paredes Quispe Mamani Salazar Cárdenas Ibáñez Montoya Rojas Villalobos Zambrano Ortega Cisneros Huamán Palacios Uribe',
    ),
    ends: words('ez illa ayo anco oga uerta ende ares'),
  },
]
/** Names that are given in many countries. */
const GIVEN = new Lexicon().rows('names/given-more').flatMap((row) => (row['words'] ?? '').split('|'))
const syllable = (surname: string): string => /^.*?[aeiouáéíóúöy]+[^aeiouáéíóúöy-]+/i.exec(surname)?.[0] ?? surname

const CITIES: readonly (readonly [string, string])[] = [
  ['Lima', 'PE'],
  ['Quito', 'EC'],
  ['Accra', 'GH'],
  ['Dakar', 'SN'],
  ['Nairobi', 'KE'],
  ['Lagos', 'NG'],
  ['Cairo', 'EG'],
  ['Amman', 'JO'],
  ['Muscat', 'OM'],
  ['Ankara', 'TR'],
  ['Baku', 'AZ'],
  ['Almaty', 'KZ'],
  ['Hanoi', 'VN'],
  ['Manila', 'PH'],
  ['Jakarta', 'ID'],
  ['Osaka', 'JP'],
  ['Chengdu', 'CN'],
  ['Mumbai', 'IN'],
  ['Dhaka', 'BD'],
  ['Colombo', 'LK'],
  ['Oslo', 'NO'],
  ['Riga', 'LV'],
  ['Porto', 'PT'],
  ['Lyon', 'FR'],
  ['Turin', 'IT'],
  ['Graz', 'AT'],
  ['Lviv', 'UA'],
  ['Toronto', 'CA'],
  ['Havana', 'CU'],
  ['Suva', 'FJ'],
] // prettier-ignore
const COUNTRIES = words(
  'Peru Ecuador Ghana Senegal Kenya Nigeria Egypt Jordan Oman Turkey Azerbaijan Kazakhstan Vietnam Philippines Indonesia Japan China India Bangladesh Norway Latvia Portugal France Italy Austria Ukraine Canada Cuba Fiji',
)
const TOPICS = words(
  'Health Energy Culture Fisheries Forestry Transport Trade Education Youth Tourism Housing Justice Water Agriculture Mining Heritage',
)
const BODIES = ['Ministry of', 'Institute of', 'National Council for', 'Agency for', 'Centre for', 'Academy of', 'Department of', 'Foundation for']
const TITLES = ['Minister', 'Director', 'Secretary General', 'Ambassador', 'Professor', 'Mayor', 'Governor', 'President', 'Spokesperson', 'Curator']
const OCCASIONS = ['Forum on', 'Conference on', 'Festival of', 'Dialogue on', 'Week of', 'Exhibition of', 'Symposium on', 'Summit on']
const PLAIN = words('regional sustainable joint coastal rural modern shared early public northern maritime digital open urban border river')

interface Person {
  readonly forms: readonly string[]
  readonly title: string
  readonly body: string
}

/** A world of people, bodies and happenings, told in documents again and again in other words. The same seed, the same world. */
export class InventedWorld {
  readonly #random: () => number
  readonly #persons: readonly Person[]
  readonly #bodies: readonly string[]
  readonly #events: readonly Readonly<Record<string, unknown>>[]

  constructor({ persons, records, seed }: { readonly persons: number; readonly records: number; readonly seed: number }) {
    this.#random = seeded(seed)
    this.#bodies = COUNTRIES.flatMap((country) => BODIES.flatMap((body) => TOPICS.slice(0, 9).map((topic) => `${body} ${topic} of ${country}`)))
    this.#persons = Array.from({ length: persons }, () => this.#person())
    this.#events = Array.from({ length: Math.ceil(records / 6) }, () => this.#event())
  }

  document(n: number, size: number): ToldDocument {
    const records = Array.from({ length: size }, (_, at) => this.#record(n, at))
    return { id: `doc_${n}`, published: this.#day(), records }
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)] as T
  }
  /** As in the world, few are told of often and many once. */
  #often<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() ** 3 * from.length)] as T
  }
  #day(): string {
    const two = (number: number): string => String(1 + Math.floor(this.#random() * number)).padStart(2, '0')
    return `${2012 + Math.floor(this.#random() * 14)}-${two(12)}-${two(28)}`
  }

  #person(): Person {
    const { given, surnames, ends, surnameFirst } = this.#pick(NAMINGS)
    const named = (): string => this.#pick(this.#random() < 0.4 || surnameFirst ? given : GIVEN)
    const surname = (): string => {
      const base = this.#pick(surnames)
      const end = this.#pick(ends)
      return end === '' || this.#random() < 0.2 ? base : syllable(base) + end
    }
    const [first, middle, last, second] = [named(), named(), surname(), surname()]
    const whole = surnameFirst ? `${last} ${middle} ${first}` : `${first} ${middle} ${last}`
    const plain = whole.normalize('NFKD').replace(/\p{M}/gu, '')
    const short = surnameFirst ? `${last} ${first}` : `${first} ${last}`
    const double = surnameFirst ? `${middle} ${first} ${last}` : `${first} ${last} ${second}`
    const initials = surnameFirst ? `${last} ${middle[0]}. ${first[0]}.` : `${first[0]}. ${middle[0]}. ${last}`
    return { forms: [whole, whole, plain, short, double, initials], title: this.#pick(TITLES), body: this.#pick(this.#bodies) }
  }

  #event(): Readonly<Record<string, unknown>> {
    const [city, country] = this.#pick(CITIES)
    const named = this.#random() < 0.5
    const name = named
      ? `${1 + Math.floor(this.#random() * 30)}th ${this.#pick(PLAIN)} ${this.#pick(OCCASIONS)} ${this.#pick(PLAIN)} ${this.#pick(TOPICS)}`
      : null
    return {
      kind: this.#pick(['meeting', 'visit', 'conference', 'ceremony', 'culture']),
      name,
      date: this.#day(),
      places: [{ name: city, country }],
      organizers: named ? [this.#pick(this.#bodies)] : [],
      participants: [this.#often(this.#persons), this.#often(this.#persons), this.#pick(this.#persons)].map(({ forms }) => forms[0]),
      attendance: null,
      series: null,
      outcomes: [],
    }
  }

  #record(document: number, at: number): ToldInDocument {
    const [type, fields] = this.#told()
    const values = Object.values(fields).flat()
    const quotes = values.flatMap((value) => (typeof value === 'string' ? [{ value, words: value }] : []))
    return { id: `rec_${document}_${at}`, type, fields, position: at * 400, quote: '', quotes }
  }

  #told(): [RecordType, Record<string, unknown>] {
    const dice = this.#random()
    const person = this.#often(this.#persons)
    const name = this.#pick(person.forms)
    if (dice < 0.3) return ['post', { person: name, title: person.title, organization: this.#random() < 0.6 ? person.body : null, former: false }]
    if (dice < 0.7) return ['event', this.#retold(this.#often(this.#events))]
    if (dice < 0.8) return ['statement', { speaker: name, text: this.#sentence(12), date: this.#day() }]
    if (dice < 0.86)
      return [
        'figure',
        {
          measure: this.#sentence(3),
          value: Math.floor(this.#random() * 900),
          unit: 'people',
          approx: '=',
          asOf: this.#day().slice(0, 4),
          scope: null,
        },
      ]
    if (dice < 0.91) {
      const [one, other] = [this.#pick(COUNTRIES), this.#pick(COUNTRIES)]
      return ['instrument', { name: `Agreement on ${this.#sentence(3)}`, kind: 'agreement', date: this.#day(), parties: [one, other] }]
    }
    if (dice < 0.95)
      return [
        'commitment',
        { actor: this.#pick(this.#bodies), action: this.#sentence(8), target: null, deadline: null, announced: this.#day(), beneficiary: null },
      ]
    if (dice < 0.97) return ['tie', { kind: 'partnership', parties: [this.#pick(this.#bodies), this.#pick(this.#bodies)], since: null }]
    if (dice < 0.99)
      return ['series', { name: `${this.#pick(PLAIN)} ${this.#pick(OCCASIONS)} ${this.#pick(TOPICS)}`, since: null, editions: null, asOf: null }]
    return [
      'contribution',
      {
        donors: [this.#pick(COUNTRIES)],
        recipients: [this.#pick(this.#bodies)],
        items: [{ value: Math.floor(this.#random() * 99), unit: 'vehicles' }],
        date: this.#day(),
      },
    ]
  }

  /** An event as another document tells it: less exactly, with fewer people, with names in other forms. */
  #retold(event: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const date = String(event['date'])
    const told = this.#random() < 0.25 ? date.slice(0, 7) : date
    const participants = (event['participants'] as string[]).filter(() => this.#random() < 0.8)
    return { ...event, date: this.#random() < 0.05 ? null : told, participants, name: this.#random() < 0.2 ? null : event['name'] }
  }

  #sentence(length: number): string {
    return Array.from({ length }, (_, n) => (n % 2 === 0 ? this.#pick(PLAIN) : this.#pick(TOPICS).toLowerCase())).join(' ')
  }
}
