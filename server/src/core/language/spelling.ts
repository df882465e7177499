/** Lower case, straight apostrophes, and one spelling where UK and US differ by rule. Applied to texts and vocabulary alike. */
export function foldSpelling(word: string): string {
  const known = FOLDED.get(word);
  if (known !== undefined) return known;
  const key = fold(word);
  if (FOLDED.size < MOST_FOLDED && word.length < 40) FOLDED.set(word, key);
  return key;
}

/** Words already folded: texts repeat themselves. Bounded, and a second look gives the same. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 50_000;

function fold(word: string): string {
  let key = word.toLowerCase().replaceAll('’', "'");
  if (key.endsWith("'s")) key = key.slice(0, -2);
  else if (key.endsWith("s'")) key = key.slice(0, -1);
  if (key.length < 6) return ODD_SPELLINGS.get(key) ?? key;
  key = ODD_SPELLINGS.get(key) ?? key;
  return key
    .replace(/is(e|es|ed|er|ers|ing|ation|ations)$/, 'iz$1')
    .replace(/our(s|ed|ing|able|ably|ite)?$/, 'or$1')
    .replace(/ll(ed|ing|er|ers|ation|ations)$/, 'l$1')
    .replace(/ogue(s|d)?$/, 'og$1')
    .replace(/dgement(s)?$/, 'dgment$1');
}

const ODD_SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    naught: 'nothing',
    nought: 'nothing',
    aught: 'anything',
    saith: 'says',
    shew: 'show',
    shewed: 'showed',
    shewing: 'showing',
    thou: 'you',
    thee: 'you',
    ye: 'you',
    thy: 'your',
    thine: 'yours',
    shalt: 'shall',
    wilt: 'will',
    hast: 'have',
    dost: 'do',
    unto: 'to',
    ere: 'before',
    wheresoever: 'wherever',
    whensoever: 'whenever',
    whosoever: 'whoever',
    whoso: 'whoever',
    wherefore: 'therefore',
    enquire: 'inquire',
    enquiry: 'inquiry',
    enquiries: 'inquiries',
    bureaux: 'bureaus',
    draught: 'draft',
    draughts: 'drafts',
    monies: 'moneys',
    cheque: 'check',
    cheques: 'checks',
    licence: 'license',
    licences: 'licenses',
    defence: 'defense',
    defences: 'defenses',
    offence: 'offense',
    programme: 'program',
    wilful: 'willful',
    fulfil: 'fulfill',
    instalment: 'installment',
    instalments: 'installments',
    ageing: 'aging',
    hath: 'has',
    doth: 'does',
    whilst: 'while',
    amongst: 'among',
    shewn: 'shown',
    betwixt: 'between',
    learnt: 'learned',
    analyse: 'analyze',
  }),
);
