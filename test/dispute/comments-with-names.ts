/** What staff might write, made up for the test: in braces is what could identify somebody, and its kind. */
export const templates: readonly string[] = [
  'My manager {full} never answers and I have stopped asking.',
  'I was told by {full} that leave is cancelled until further notice. Nobody explained why.',
  '{first} said the rota would be fixed. It was not.',
  'The caseload is too high. {first} left and her cases came to me without a handover.',
  'we all know {first} is leaving because of the way she was treated',
  'i asked {first} for supervision three times and heard nothing',
  'Please stop sending me to {place} without paying the mileage.',
  'It takes an hour to drive from {place} to {place} and that is not counted as work.',
  'The office in {place} has no heating and two broken toilets.',
  'Case {number} has been unallocated for weeks. Somebody will get hurt.',
  'I still cannot open {number} on the new system, and the old one is read only.',
  'No one has visited little {first} since the agency worker left.',
  "{first}'s mum rings me in the evening because nobody else picks up the phone.",
  "The child's name is {full} and the plan is wrong.",
  'Family {last} should not be on my list any more, I asked twice.',
  'Mrs {last} shouts at people in front of the whole team.',
  'Mr. {last} promised a reply before the end of the week, nothing came.',
  'Dr {last} was the only one who listened to us.',
  '{full}, {full} and I share one laptop. One!',
  'Ask {first} about the printers, she has a list.',
  'Bullying by {full} is known to everyone. HR does nothing.',
  'Email me at {address} if you want the details.',
  'You can reach me on {number} after work.',
  'See {address} for the photos of the ceiling.',
  'It was agreed on {date} and then quietly dropped.',
  'On {date} the IT systems went down again and we worked late to catch up.',
  'He was born on {date} and still has no school place.',
  'They moved him to {street} without telling the school.',
  'The contact takes place at {street}, which is not safe.',
  'Thanks to {first} and the night shift for keeping us going 👏',
  '@{handle} can you please read this before you cut more posts?',
  'Since {first} took over, morale is the worst it has ever been.',
  "I don't trust {initials} to keep anything private.",
  'Meeting with {initials} and the union went badly; we are not believed.',
  'Ever since {place} closed, travel eats a quarter of my day.',
  'My colleague ({first}) cries in the car park before work.',
  'Pay: {first} earns more than me for the same job. Explain that.',
  'Could someone look at the lift? {first} uses a wheelchair and cannot come up.',
  'reported to {full} - no answer. reported again - no answer.',
  'Agency staff such as {first} are lovely but they leave after a month.',
  'WHY DOES {first} GET THE GOOD SHIFTS',
  'If you know {first}, you know how hard she works. She is exhausted.',
  'I love this job, but the paperwork is impossible and {first} makes it worse!',
  'Two children, {first} and {first}, were moved on a day without notice.',
  'Foster carers in {place} are not being paid on time.',
  'The police reference is {number}; nobody here wrote it down.',
  'Reading emails at night is now normal. {last} expects it.',
  'First it was parking, then the rent for desks. Next? {full} knows.',
  '“We are a family here”, says {full}. A family would pay overtime.',
  'Honestly, workload is fine. It is {last} who makes me want to leave.',
];

const names: readonly (readonly [string, string])[] = [
  ['Agnieszka', 'Wójcik'],
  ['Oluwaseun', 'Adeyemi'],
  ['Siobhán', "O'Connor"],
  ['Priya', 'Venkataraman'],
  ['Mohammed', 'al-Hashimi'],
  ['Nguyễn', 'Thị Lan'],
  ['Zoë', 'Müller-Lüdenscheidt'],
  ['Xiaoming', 'Zhang'],
  ['Dafydd', 'Llewellyn'],
  ['Tadhg', 'Ó Murchú'],
  ['Björn', 'Ásgeirsson'],
  ['Ifeoma', 'Okonkwo'],
  ['Kateryna', 'Шевченко'],
  ['Γιώργος', 'Papadopoulos'],
  ['Fatoumata', 'Diallo'],
  ['Jean-Luc', 'Lefèvre'],
  ['Maya', 'Kapoor'],
  ['Tyrone', 'Campbell'],
  ['Chloe', 'Higginbotham'],
  ['Jayden', 'Braithwaite'],
  ['Aaliyah', 'Hussain'],
  ['Rajesh', "D'Souza"],
  ['Yuki', 'Takahashi'],
  ['Ayşe', 'Yılmaz'],
  ['Ngozi', 'Eze'],
  ['Harriet', 'Smith-Jones'],
  ['Callum', 'MacGregor'],
  ['Gwendolyn', 'ap Rhys'],
  ['Marek', 'Dvořák'],
  ['Leila', 'Rahimi'],
  ['Will', 'Baker'],
  ['Rose', 'Brown'],
  ['Mark', 'Wood'],
  ['Grace', 'King'],
  ['Hope', 'Green'],
  ['May', 'Taylor'],
  ['Jack', 'Cook'],
  ['Bill', 'Young'],
  ['Dean', 'Fox'],
  ['Amber', 'Hill'],
  ['Summer', 'Banks'],
  ['Joy', 'Bishop'],
  ['Frank', 'Long'],
];
const places = [
  'Tottenham',
  'Aberystwyth',
  'Reading',
  'Stoke-on-Trent',
  'Bath',
  'Hull',
  'Llanelli',
  'Haringey',
  'Ashby-de-la-Zouch',
  'Leeds',
  'Slough',
  "King's Lynn",
  'wood green',
  'Croydon',
];
const numbers = [
  'CS/2291-07',
  'LCS-004417',
  '07700 900123',
  'four seven two one nine',
  '+44 20 7946 0018',
  '2026/1183',
  'twenty-three eighty',
  '١٢٣٤٥',
  'double four seven three',
  'ref: A7731',
];
const dates = [
  '14/03/2024',
  'the third of March',
  '3rd Feb',
  'Monday 12 May',
  'twenty-first of august',
  '2024-11-05',
  'wednesday',
];
const streets = [
  '14 Acacia Avenue',
  'Flat 2b, Elm Grove',
  'N17 6QA',
  'Larkspur House',
  '9 Rue de la Paix',
  'elm grove 3',
  'SW1A 1AA',
  'Bramble Court',
  'Ul. Długa 5',
  '221b Larkspur Row',
  'flat nine, Acacia Towers',
];
const addresses = [
  't.okafor@council.example',
  'https://pics.example/kitchen?u=tokafor',
  'www.ourteam.example',
  'tokafor(at)mail.example',
  'files.example/tina_k.jpg',
  'u.okonkwo@mail.example',
  'okonkwo.example',
  'http://10.0.0.7/ceiling',
  'HTTPS://DRIVE.EXAMPLE/KAPOOR',
  'mailto:kapoor@mail.example',
];
const initials = ['J.S.', 'J S', 'AKM', 'j.s.', 'T. O.', 'M.K.', 'RJ', 'P.', 'Z.A.', 'b j', 'DMcK'];

const spellings: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name,
  (name) => name.toLowerCase(),
  (name) => name.toUpperCase(),
  (name) => name.normalize('NFD'),
  (name) => [...name].join('\u200B'),
  (name) => name.replaceAll('a', 'а').replaceAll('o', 'о'),
];

export interface SampleComment {
  readonly comment: string;
  /** Each word that could identify somebody, in lower case. */
  readonly identifying: readonly string[];
  readonly harmless: readonly string[];
}

/** Ten of each template, every one with other names, numbers and spellings. */
export function sampleComments(): readonly SampleComment[] {
  const turns = new Map<unknown, number>();
  const next = <T>(list: readonly T[]): T => {
    const turn = turns.get(list) ?? 0;
    turns.set(list, turn + 1);
    return list[turn % list.length] as T;
  };
  return Array.from({ length: 10 }, () => templates).flatMap((all) =>
    all.map((template) => {
      const identifying: string[] = [];
      const spell = next(spellings);
      const comment = template.replace(/\{(\w+)\}/g, (_slot, kind: string) => {
        const [first, last] = next(names);
        const value = {
          first,
          last,
          full: `${first} ${last}`,
          place: next(places),
          number: next(numbers),
          date: next(dates),
          street: next(streets),
          address: next(addresses),
          initials: next(initials),
          handle: `${first}_${last}`,
        }[kind] as string;
        const isName = kind === 'first' || kind === 'last' || kind === 'full';
        identifying.push(...wordsOf(value));
        return isName ? spell(value) : value;
      });
      return { comment, identifying, harmless: wordsOf(template.replace(/\{\w+\}/g, ' ')) };
    }),
  );
}

/** Words of two letters or more, but those that no one is known by. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .map((word) => word.replace(/['’]s?$/u, ''))
    .filter(
      (word) =>
        word.length > 1 && !['on', 'of', 'the', 'at', 'de', 'la', 'ref', 'house', 'flat'].includes(word),
    );
}
