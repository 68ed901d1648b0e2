import type { Find, PatternInput } from './pattern';

interface Instrument {
  readonly pattern: string;
  /** Who makes such instruments, by a name that the registry has. */
  readonly maker: string;
}

const NUMBER = '\\d{1,5}(?:,\\d{3})?';

/** Laws, orders and opinions that are cited by number, with their makers. */
const INSTRUMENTS: readonly Instrument[] = [
  { pattern: `(?:Executive Order|E\\.?O\\.?)\\s(?:No\\.\\s)?1[3-9]\\d{3}`, maker: 'The White House' },
  { pattern: `(?:Regulation|Directive|Decision)\\s\\((?:EU|EC)\\)\\s(?:No\\s)?\\d{1,4}/\\d{1,4}`, maker: 'EUR-Lex' },
  { pattern: `Opinion\\s\\d{1,3}/20\\d\\d`, maker: 'European Data Protection Board' },
  { pattern: `\\d{2,3}\\s(?:Fed\\.\\sReg\\.|FR)\\s${NUMBER}`, maker: 'Federal Register' },
  { pattern: `\\d{1,2}\\s(?:CFR|C\\.F\\.R\\.)\\s(?:§+\\s?|[Pp]art\\s)?\\d[\\d.]*`, maker: 'Federal Register' },
  {
    pattern: `\\d{1,2}\\s(?:USC|U\\.S\\.C\\.)\\s§*\\s?\\d+\\w*|Pub(?:lic|\\.)\\sL(?:aw|\\.)\\s(?:No\\.\\s)?\\d{2,3}-\\d{1,4}|H\\.R\\.\\s?\\d{1,5}|S\\.\\s\\d{2,5}`,
    maker: 'United States Congress',
  },
  { pattern: `NIST\\s(?:AI|SP|IR)\\s\\d{1,4}-\\d{1,4}\\w?`, maker: 'National Institute of Standards and Technology' },
  { pattern: `ISO(?:/IEC)?\\s\\d{4,5}(?::20\\d\\d)?`, maker: 'International Organization for Standardization' },
];

const ANY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${INSTRUMENTS.map(({ pattern }) => `(${pattern})`).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Words before a number that rest a claim on it. */
const RESTS_ON =
  /\b(?:under|per|pursuant to|according to|citing|cites|cited|see|based on|required by|as defined (?:in|by)|set out in|laid down in|(?:[Aa]rticles?|[Ss]ections?|[Rr]ecitals?|[Aa]nnex(?:es)?|[Cc]hapter|[Tt]itle|§+)\s[\w().,\s-]{1,24}\sof)\s(?:the\s)?$/i;
/** Verbs behind it that say what it says. */
const STATES =
  /^(?:,?\s[^.;]{0,40}?)?\s(?:says|said|states|stated|requires|required|prohibits|prohibited|bans|defines|defined|provides|mandates|mandated|allows|obliges|directs|directed|instructs|instructed|calls for|called for|finds|found|concludes|concluded|warns|recommends|recommended|sets out|lays down)(?![\p{L}])/u;

/** Laws and orders as sources: "Article 5 of Regulation (EU) 2024/1689 prohibits", "under Executive Order 14110". */
export function legalInstrument({ text, links, spots }: PatternInput): Find[] {
  const found: Find[] = [];
  if (!spots.hasInstrument) return found;
  for (const match of text.matchAll(ANY)) {
    const { index: start } = match;
    const end = start + match[0].length;
    const before = RESTS_ON.exec(text.slice(Math.max(0, start - 60), start))?.[0];
    const states = STATES.exec(text.slice(end, end + 80))?.[0];
    if (before === undefined && states === undefined) continue;
    const maker = INSTRUMENTS[match.slice(1).findIndex((group) => group !== undefined)]?.maker;
    found.push({
      form: 'prose',
      start: start - (before?.trimStart().length ?? 0),
      end,
      source: { start, end },
      resolved: maker ?? null,
      cue: null,
      date: null,
      link: links.find((link) => link.start < end && start < link.end)?.href ?? null,
      quote: null,
    });
  }
  return found;
}
