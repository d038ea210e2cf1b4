/** Sentences with slots, filled by sample-held-out.ts with names, places and numbers in turn and in several spellings. */
export const heldOutFrames: readonly string[] = [
  '{name} has been told to take on five more cases this week.',
  'I trust {name} but nobody above.',
  'Every time {name} is on leave the work lands on my desk.',
  'The rota that {name} made leaves us short at weekends.',
  'Did anyone check with {name} before the post was cut?',
  'It is not fair on {name} or on the families.',
  '{name} and {name} have not spoken since the reorganisation.',
  'Why does nobody listen to {name}? She has said it for years.',
  "I found {name's} notes on the printer, with everything in them.",
  'Without {name} there would be no team left.',
  'Behind my back {name} told everybody that I was off sick with stress.',
  'The plan for {name} was written by somebody who never met him.',
  '{name} is seven months pregnant and still carries boxes.',
  'A complaint about {name} was made in the spring and never answered.',
  'Honestly I think that {name} should be moved, not me.',
  'My job was given to {name}, who has no training.',
  "{name's} foster carers have not been paid since the new system came.",
  'When {name} ran away we had nobody to send.',
  'We were promised by {name} that agency staff would go.',
  'No thanks to {name}, the old records were saved.',
  'I work nights with {name} and we are never asked.',
  '{full} came to the meeting and would not take questions.',
  'The letter from {full} was an insult.',
  'I have worked under {full} for too long.',
  'HR let {full} look at my file.',
  'Speak to {full}, not to me, about the budget.',
  'They should have kept {full} and let the others go.',
  'Four people in the {place} team are off sick.',
  'I drive to {place} and back every day without being paid for it.',
  'Nobody wants to work in {place} because of the parking.',
  '{place} has the highest caseloads and the fewest staff.',
  'The children we moved to {place} have not been seen.',
  'The flat on {street} is damp and the baby is ill.',
  'I was attacked outside {street} and had to fill in a form.',
  'They sent me to {street} alone at night.',
  'The school, {school}, has stopped answering.',
  '{school} is not a safe place for her.',
  '{number} has been passed round four workers.',
  'I cannot close {number} because the button is grey.',
  'The error says {number} and then the screen goes white.',
  'You can ring {phone} but nobody picks up.',
  'It is {phone}, please use it only when it is urgent.',
  'Since {date} we have had no heating.',
  'On {date} the union was told one thing and we were told another.',
  'The {title} knows about it and does nothing.',
  'I wrote to the {title} in the spring and had no reply.',
];

export const heldOutFills: Readonly<Record<string, readonly string[]>> = {
  name: words(`Gurpreet Fatima Chidi Kwame Zofia Aoife Eilidh Rhiannon Wei Shanice Will Keisha Grace Jamal Bartosz Caoimhe Rose Ffion Yusuf
    Mark Abena Anjali Hope Sanjay Oisín Summer Zainab Tomasz Ash Delroy Nia Mei-Ling Faith Hyun-woo Thandiwe Blessing Ioana Mehmet
    Precious Soraya Dmitri Comfort Niamh Folasade Patience Harpreet Tariq Gift Ewa Angharad Miles Zhen Marlon Pearl Kofi Ruairí
    Sky Sinéad Łukasz River Hüseyin José Storm Destiny Tia-Mae Kayden Angel Bronwen Sizwe Star Sunniva Precious Gethin Crystal
    Mairead Drew Iqra Grant Nkechi Honor Bogdan Chance Padraig Robin Xolani Sue Latoya Pat Ciarán Iris Olamide Jean Małgorzata Dawn
    Obinna Rich Siân Art Shabnam Wren Ravinder Favour Ting Goodness Aneurin Justice Kayleigh-Ann Chelsea Ángel Jesús Tiernan True`),
  full: `Gurpreet Bhattacharya/Fatima Rahman/Kwame Asante/Will Sharp/Zofia Nowak/Grace Little/Aoife Ó Dónaill/Rhiannon Pugh/Mark Savage/
    Wei Chen/Shanice St. Hilaire/Hope Balogun/Yusuf El-Sayed/Rose Flowers/Tomasz Kowalczyk/Blessing Achebe/Delroy Joseph/Summer Batty/
    Oisín Fitzgerald/Ash Pickles/Dafina van der Berg/Faith Marsh/Precious Boateng/Miles Drinkwater/Mehmet Özdemir/Patience Goodenough/
    Angharad Makepeace/Robin Peacock/Siân Moody/Art Shepherd/Kofi bin Ahmed/Drew Penny/Ciarán Gallagher/Joy Snow`
    .split('/')
    .map((name) => name.trim()),
  place:
    list(`Bridgwater, Llandudno, Peckham, Handsworth, Moss Side, Rochdale, Hackney Wick, Toxteth, Sparkbrook, Merthyr, Kilmarnock,
    Ballymena, Ely, Rugby, Deal, Battle, Ware, Diss, Wells, Crook, Hope Valley, Speke, Penge, Rosehill, Cinder Hill, Lower Green,
    New Cross, Long Eaton, Market Drayton, Old Trafford, Newtown, Southside`),
  street:
    list(`34 Coronation Road, Station Road, Orchard Close, Mill Lane, The Beeches, Church Walk, 12b Lime Street, Canal Row, King Street,
    Meadow View, 7 Nelson Terrace, High Street, Windmill Rise, St Ann's Hill`),
  school:
    list(`Oakfield Primary, St Bede's, Hillside Academy, Our Lady of Lourdes, Brookside, Greenbank Nursery, Park View, Al-Noor School,
    Manor Infants, The Grange, Ysgol Bryn Coed, Riverside High`),
  number:
    list(`CIN-20817, P/44/19, 55671, LL22/9, ICS 778 120, URN AB12 3X, six six one oh, X0417, 2025.88.1, nine-nine-four-two,
    K/2210, CP 61`),
  phone: list(
    `01632 960 188, +44 1632 960377, 07700 900 461, (0191) 498 0123, oh one six three two nine, 0800-555-0199`,
  ),
  date: list(`12 March, the twelfth of March, 02/11/2025, 2nd November, Tuesday 4th, Boxing Day, October 2024, 3.5.25, Good Friday,
    the ninth, last Thursday, 1 Dec`),
  title:
    list(`Director, Head of Fostering, chief executive, assistant director, principal social worker, deputy head of safeguarding,
    lead member, LADO, chair of the board, Head of HR, director of finance, monitoring officer`),
};

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function list(text: string): readonly string[] {
  return text.split(',').map((part) => part.trim());
}
