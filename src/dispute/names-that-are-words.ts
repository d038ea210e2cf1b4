/**
 * First names that are also words which staff can do without: never kept, in whatever case they are written. Chosen by
 * hand from the common first names of English-speaking countries that stand in the word list, among them the rare
 * words of the list of first names that the Social Security Administration of the United States publishes.
 */
export const namesRatherThanWords: ReadonlySet<string> = words(`
  aeon albino amethyst angelic anthem ares aria arias auburn azalea bani blessings bloom blossom bran bravery bray
  brooks cache cadence cameo candy cane cannon canon canyon caress cashmere celestial chalice champ charisma chipper
  cinch clover colonel colt cougar cove coy creek crimson cutter cypress demon denim diamond dimple divinity domino dove
  duchess dynasty ember emerald emir empress eureka exodus fable falcon fauna fielding fin finch finesse gable gal gala
  gardenia garland garrison genesis gentry glade goddess gorge gust hallelujah halo hamlet haven hawk hays heavenly
  herald heron hind indigo jewels jubilee kindle kindred lander lavender legion lilac lore lotus lyrical magenta
  mahogany majestic mandolin mar mare marquee mars marshal maverick meadow moss motley newt newton nova oasis ohm orchid
  papa parish paw peaches pebbles piers pike pixie polo prim primrose psalm psalms quay radiance raider rainier ranger
  raven rayon rebel reef reverie roe rook rosary royalty rye sabre safari saffron satchel satin saviour scout serenity
  shanty sheikh sierra sire skipper sonnet sovereign sparkle sparrow suede sundae tan tarry tawny tee teller tempest
  thunder tiara topaz trapper trellis trooper tulip turquoise valiant victorious wellington wrangler
  acacia alder alders aspen aspens beech beeches birch birches cedar cedars elm elms maple maples oak oaks pine pines poplar poplars
  abbey adore alley ally amber angel april archer arch ash august aura baron barb bard basil beau berry bill blanch bliss
  blithe bond brandy briny bud buddy bunny burr burt cam caprice carol chad chase chastity cherish cherry 
  chick christen chuck cinnamon clay cliff collie constancy cooper coral cord corny craggy crystal curt curry
  daisy dale dame dawn dean den derrick dew dill doll dolly don duke dusty earl ebony eddy em eve fanny faith
  fawn fern fidelity flint flora frank gale garnet garret gene gill ginger glen gloria glory grace gram granny
  guy hank hardy harmony harp harry hart hazel haze heath heather henry herb holly honey hunter hyacinth iris ivory ivy
  jack jackal jade jarred jay jean jewel jenny jersey jimmy jo joey john josh joy june juniper ken kerry kin kit kitty
  lacy lance lark laurel lee levy lily lou mace magnolia magnum malcolm maria marigold marina marsh martin mason matt
  maxim melody mercy merry mick mike misty molly muffin nan nappy natty neil nelly nettle nick noble norm olive opal paddy pansy
  pat patsy patty pearl peg penny percy pete peter petunia pierce polly poppy prince prudence queenie quill rabbi ray reed
  regina rex rob robin rocky rod roger roman ron rosemary rosy rowan roy royal ruby ruddy rusty sal sally sam sandy
  sapphire sari savannah scarlet scarlett serene sherry sissy sky sonny stella sterling stew steward stormy sue sunny
  tabby tad tailor tanner ted terry thatch thatcher theresa tiff tim toby tom tommy tony trish trinity tyke ty valentine van
  velvet vic victor victoria viola violet wally warren willow wilt wolf woody wren wright yank zion summer 
  march monday tuesday wednesday thursday friday saturday sunday january february september october november december
  ali alba asia ava china india turkey jordan chelsea paris london florence georgia dakota carolina austin cologne
  bob bobby bert billy charlie dick ed fred gus hal jake jim joe larry leo les lex max mac mat mo ned pip reg rick sid si stu
  tina vera wes zoe ana ann anna annie cher crispin dot ella emma ida ina jen kay kat kim lea liz lola lottie mae
  mara meg mia mimi nell nina nora pam pia ria rita rosa ruth sara tara tess tia una ursa adam alan alec alex andrew ben
  brad brian carl colin craig dan daniel dave david dirk drew duncan edgar eric evan ewan finn floyd gavin gary hugo ian
  igor ivan jason jeff juan karl keith kirk kurt lars leon luke marc marco mario milo moses neal noah noel omar oscar otto owen pablo
  paul phil ralph ramon raj raja rani ross saul scott sean seth simon stan stefan todd trevor wayne zack chi li wang chan
  ho ma mu pa pi ha 
`);

/**
 * First names, of many countries, that staff need as words: taken out where they stand as a name does, as in
 * `hope was moved` (find-names.ts).
 */
export const givenNames: ReadonlySet<string> = words(`
  will may mark hope rose grant rich miles art star river storm drew bright sharp chance true
  blessing precious comfort patience gift goodness justice favour favor destiny miracle wisdom fortune promise peace victory
  triumph innocent beauty princess treasure heaven legend ace blaze honour honor truth essence gem desire lyric story journey
  happiness lucky godwin success innocence charm phoenix saint majesty queen king noble earnest frank sincere ting ming hung long bin min
  song wing ling sing lane page brook forest field ford heath lake bay rain sage ridge cliff dell reeve stone rock rusty
  lance mason carter cooper hunter fisher parker taylor tyler turner walker spencer grey gray brown summers winter
  early easter pickles bird bishop
  atlas autumn bear bell blade breeze brick buck charity creed diesel dream epic fuller galaxy gates gay hall hero jazz
  knight lain lion loyal manning mercury ocean paradise poet porter praise priest prophet purity quest rainbow reign
  rivers rocket saga saki shadow snow soul sunshine tiger wade winner wonder woods
`);

/**
 * Names of people and places that are also words which staff need: kept in lower case, unless what stands around shows
 * a name; never kept with a capital letter, so neither where they begin a sentence.
 */
export const namesAndWords: ReadonlySet<string> = new Set([
  ...givenNames,
  ...words(`
  abbot bail baker bald bale ball ban bank banks bar barber barn bass bat bath battle bay bear beck bee beer bell bent best bird bins
  bishop black block blue bode bone boot booth bow boy brand branch bridge bridges brew bride brook brooks brown buck bull burns bury bush
  butcher butler cad camel candy cannon care carpenter carry carter cart cash castle cello chambers chapel chapman chariot charity chip
  church clark clerk coach cob coin cole collier colon cook cookie cooks corn corner cotton cox crane crook crooks cross crow cruz cull
  dare darn day deal dear dent diamond dock doe doll draper drew drake drum duck dud duff dyer early easter eden elder   fair fan fancy far farmer faulkner fee ferry field fielding fields fin fish fisher fleet fletcher flower flowers flowery ford forest
  fort fowl fox free freeman french friend frost fuller gal gardener garland garner gates gay giles gill glad glass gold goods golden good grant graves
  gray green greens grey griffin grimes gross grove gulf gun gunner gusty hail hale hall ham hand harbour hare hasty haven hawk hay head heal heard
  hew hi hicks hill hills hillier hilly hobbs holder hollow holloway holmes hood hook hope horn house hove hull hunt ice
  ink iron itch james job jobs joiner judge kane keen keeling key king kings kipper knight knot lamb lake land lane large law lawn lay leach leech leeds
  lens lever light lion little lock lodge long lord lorry love low luck lush lynch mace major man manning mar marc mark marks marshal marshall mart mayor
  may mead meadows meek mile miles mill miller mills miner minor mint modesty moody moon moor moore moss motley mole munch nail nap
  newton nil north nurse nut ode orchard page pace pail painter pall palm park parker parks parrot parson parsons patience peak peacock pen pepper pie
  pier pike piper pitt pole pool poole pope port porter post potter pound powers power pratt price prior proctor puff purse
  race rain ram ransom raven rays read reader reading reads red reeve reeves rice rich ridge riding rigby rill rings ring rip
  rivers river rock root rose rosebud rowe rower row rugby rush rust rye sadler sage sale salmon salt sands savage saw sawyer say sayer
  see seal self sergeant shadow shark sharp shaw shell shepherd shields shine ship shipman shoe short shore siren silver singer singh skinner skipper sly small
  smart smith snow son south sparks speed speaks spear spencer spice spike spring squire star stark stern stocks stokes stone stones storm stout strange street strong
  stump sugar summers sumner sunshine swallow swan sweet sweeney swift tab tally tan tanners tate taylor temple tempest thorn thorny tide
  tiger tiller till tome tore town towns toy trace tracy trent trip trout tuck turner twist tyler urban verge vine voss wade wait
  waiter wake wakes walker wall waller walls ward warden ware wares warner warning wash water waters watts way weaver web webb webster weeks
  well wells west wheat wheeler white whites whiting wick wild wilde will wills win wind windy wing winner winter winters wise wit
  witting witty wood woods woodward woolley word worth worthy wrench yard yates york young younger
  stoke stroud street sandwich wash deal ely bude cork ripon ash beer rye hale ware epping barking tooting dorking worthing woking
  tring slough staines lancing battle looe over barrow burton crewe dover rhyl sale ramsgate redcar settle skye stone nelson
`),
]);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
