/** The forms of an English verb that stand as, or inside, a predicate. */
export interface VerbForms {
  /** "accuse", "accuses", "accused". */
  readonly finite: readonly string[];
  /** "accusing". */
  readonly participle: string;
  /** "accused", behind "has" or "was". */
  readonly past: readonly string[];
}

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  find: ['found'],
  hold: ['held'],
  read: ['read'],
  show: ['showed', 'shown'],
  think: ['thought'],
  forecast: ['forecast'],
  put: ['put'],
  see: ['saw', 'seen'],
  rebut: ['rebutted'],
  admit: ['admitted'],
  submit: ['submitted'],
  drop: ['dropped'],
  give: ['gave', 'given'],
  offer: ['offered'],
  tweet: ['tweeted'],
};

/** Forms of a verb given by its base; the rules of spelling are those of verbs that say, not of all. */
export function inflect(base: string): VerbForms {
  const past = IRREGULAR[base] ?? [
    /e$/.test(base) ? `${base}d` : /[^aeiou]y$/.test(base) ? base.replace(/y$/, 'ied') : `${base}ed`,
  ];
  const third = /(?:s|x|z|ch|sh)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? base.replace(/y$/, 'ies')
      : `${base}s`;
  const doubled = past[0]?.startsWith(`${base}${base.at(-1)}`) === true ? `${base}${base.at(-1)}` : base;
  const stem = base === 'put' ? 'putt' : doubled.replace(/([^e])e$/, '$1');
  return { finite: [base, third, ...past], participle: `${stem}ing`, past };
}
