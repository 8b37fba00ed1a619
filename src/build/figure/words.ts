/** Verbs after which a number is the value of their subject: `reached 180`, `has grown to 149`. */
export const REACHES = new Set(
  `reached reach reaches passed exceeded exceed exceeds surpassed surpass surpasses totalled totaled total totals hit topped stood stands numbered numbers amounted amounts was were is are
  remained remains rose grew grown risen fallen dipped sunk gone climbing stood worth increased climbed jumped expanded fell dropped declined decreased doubled tripled averaged accounted accounts amounting totalling totaling reaching exceeding surpassing topping hitting`.split(
    /\s+/,
  ),
)
/** Verbs of change: with `by` before a number it is a growth rate. */
export const CHANGES = new Set(
  `rose grew grown risen increased climbed jumped expanded fell fallen dipped sunk shrunk gone dropped declined decreased up down growing rising surged soared shrank rise growth increase`.split(
    /\s+/,
  ),
)
/** Nouns that take a sum by `of` or `worth`: `investment of $5 billion`. */
export const SUMS = new Set(
  `trade investment investments exports imports turnover budget gdp value volume revenue revenues sales stock income cost total economy market fund portfolio assets
  remittances capital projects contracts credit credits loan loans aid assistance debt`.split(/\s+/),
)
/** Counted things that are the text's own points or its parties, not facts about the world. */
export const OWN_POINTS = new Set(
  `sides side parties points aspects areas fields pillars parts sections topics questions themes principles priorities steps dimensions categories ways things reasons
  factors elements proposals recommendations suggestions photos pictures images chapters articles peoples leaders ministers presidents heads directions levels hands
  perspectives phases stages rounds sessions editions times halves types kinds forms features characteristics domains objectives goals tracks functions words lines
  minutes hours items categories languages seasons occasions messages commitments initiatives agendas presidents spokespersons counterparts sub-forums volumes
  ministries speeches speakers topics styles tones points pages nations reads views comments replies clicks likes`.split(/\s+/),
)
/** People who are present somewhere. */
export const PEOPLE = new Set(
  `people participants guests representatives delegates officials students teachers scholars experts attendees visitors members youths youth diplomats leaders athletes
  artists performers volunteers journalists ambassadors experts friends residents spectators entrepreneurs professors pupils dignitaries researchers women men children
  players runners singers audience persons figures viewers citizens executives envoys professionals specialists contestants trainees academics musicians dancers
  sinologists translators counsellors young girls boys families farmers personnel personalities practitioners colleagues listeners alumni faculty staff`.split(
    /\s+/,
  ),
)
/** Things of which even a few are worth a figure. */
export const FEW = new Set(
  `memoranda mous agreements documents treaties countries states universities schools hospitals centres centers institutes offices consulates embassies cities pairings
  laboratories projects scholarships institutions flights routes branches companies firms villages provinces libraries museums contracts
  memorandums accords conventions partners networks bridges stations campuses foundations embassies missions pairs`.split(/\s+/),
)
/** Words that put a clause in the future or make it an undertaking: its numbers are targets. */
export const AHEAD = new Set(
  `will shall would aim aims aiming plan plans planning planned pledge pledges pledged commit commits committed intend intends target targets hope hopes expected expects expect
  projected forecast forecasts proposed proposes should could may might must promise promised promises goal scheduled undertaken undertook undertakes pledging promising`.split(
    /\s+/,
  ),
)
/** Determiners before a number that point back to things told before. */
export const BACKWARD = new Set('the these those our its their his her both all your my this that other'.split(' '))
/** Words that tell of presence: a number of people near them is attendance. */
export const PRESENT = new Set(
  `attended attend attending attendance attendees participants participated participate participating participation gathered gathering joined convened convening assembled
  welcomed witnessed competed performed performing delegation audience graced featured featuring gather gathers competing together engaged guests took
  taking attracted attracting drew drawing travelled traveled arrived accompanied flew flocked squeezed crowded packed filled turned thronged followed watched listened cheered marched crossed leave leaves left departed departure depart enjoying enjoyed`.split(
    /\s+/,
  ),
)
/** Of these, the words that make people attendance however far away in the sentence. */
export const ATTENDED = new Set(
  'attended attending attend attendance attendees participated participating gathered gathering audience guests'.split(' '),
)
