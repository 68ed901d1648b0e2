import type { Citation } from '../citation/citation';
import type { Cast } from './cast';
import { isBefore, type Member, type Mention } from './member';

/** What is filed in a court, by whoever sues. */
const SUIT = /\b(?:lawsuits?|suits?|complaints?|filings?|indictments?|petitions?|motions?|documents|legal filings)\b/i;
/** What a court or an office decides. */
const RULING = /\b(?:ruling|order|decision|opinion|verdict|injunction)s?\b/i;
/** What a body publishes. */
const PUBLISHED =
  /\b(?:report|study|paper|survey|poll|research|posts?|blog|announcement|essay|manifesto|letter|memo|statement|analysis|findings|release|disclosures?|draft|declaration|authors?|test|evaluation|benchmark|account|policy|document)s?\b/i;

const SUES =
  /^(?:['’]s)?\s(?:has\s|have\s|had\s|is\s|was\s|also\s|recently\s|later\s)*(?:sued|sues|suing|(?:filed|files|brought|bring|filing|launched)\s(?:an?|its|his|her|their|two|another|the)\s(?:[\p{L}-]+\s){0,3}(?:lawsuit|suit|complaint|motions?|petition))/u;
const OWN_SUIT = /^['’]s?\s(?:[\p{L}-]+\s){0,3}(?:lawsuit|suit|complaint|filing|motion|petition)/u;
const RULES =
  /^(?:['’]s)?\s(?:has\s|had\s|also\s)*(?:ruled|rules|ordered|orders|decided|found|dismissed|granted|denied|issued|signed|wrote|sided)/u;
const PUBLISHES =
  /^(?:['’]s)?\s(?:has\s|had\s|also\s|recently\s|first\s|quietly\s)*(?:published|releas(?:ed|es)|posted|issued|shared|wrote|unveiled|announced|put out|conducted|analy[sz]ed|surveyed|said|says|found)/u;

/**
 * Whose a document is that the text only points back to: "the lawsuit" is the plaintiff's, "the ruling" the judge's, "the
 * report" whoever published one. Null where nobody stands out.
 */
export function documentOwner(text: string, citation: Citation, cast: Cast): string | null {
  const noun = text.replace(/^(?:the|its|their|his|her|this|that|these|those|previous)\s/i, '');
  if (SUIT.test(noun)) {
    const owner =
      last(cast, citation, (behind) => SUES.test(behind) || OWN_SUIT.test(behind)) ??
      first(cast, (behind) => SUES.test(behind) || OWN_SUIT.test(behind));
    if (owner !== null) return owner.phrase;
  }
  if (SUIT.test(noun) || RULING.test(noun)) {
    const judge = cast.mentions.find(
      ({ member }) => member.kind === 'person' && /\bjudge|justice\b/i.test(member.introduction ?? ''),
    )?.member;
    const owner = judge ?? last(cast, citation, (behind) => RULES.test(behind));
    return owner?.phrase ?? null;
  }
  if (!PUBLISHED.test(noun)) return null;
  const head = /[\p{L}-]+$/u.exec(noun)?.[0].replace(/s$/, '') ?? '';
  const own = new RegExp(`^['’]s?\\s(?:[\\p{L}\\p{N}-]+\\s){0,4}${head}`, 'u');
  const by = new RegExp(`${head}s?\\s(?:[\\p{L}-]+\\s){0,3}(?:by|from)\\s(?:the\\s)?(?:[\\p{L}-]+\\s){0,4}$`, 'iu');
  const on = new RegExp(`${head}s?\\s(?:on|in)\\s(?:the\\s)?$`, 'iu');
  const isOnChannel = (behind: string, before: string, written: string): boolean =>
    on.test(before) && CHANNEL.test(`${written}${behind}`);
  // "The security post": however far back, the one on the channel that has the word in its name.
  const words = noun.toLowerCase().split(/\s+/).slice(0, -1);
  const named = (behind: string, before: string, written: string): boolean =>
    isOnChannel(behind, before, written) &&
    words.every((word) => CHANNEL.exec(`${written}${behind}`)?.[0].toLowerCase().includes(word));
  const owner =
    (words.length > 0 ? last(cast, citation, named, cast.blocks.length) : null) ??
    last(
      cast,
      citation,
      (behind, before, written) => own.test(behind) || by.test(before) || isOnChannel(behind, before, written),
    ) ??
    last(cast, citation, (behind) => PUBLISHES.test(behind));
  return owner?.phrase ?? null;
}

/** "On the Acme Security Blog": where bodies publish; what stands on a network is by whoever posted it. */
const CHANNEL = /^(?:[\p{Lu}\d][\p{L}\p{N}&.’'-]*\s){0,4}(?:[Bb]log|[Nn]ewsroom)(?![\p{L}])/u;

/** Blocks back in which the owner must have been named. */
const LONGEST_LOOK_BACK = 12;

function last(
  cast: Cast,
  citation: Citation,
  test: (behind: string, before: string, written: string) => boolean,
  blocksBack = LONGEST_LOOK_BACK,
): Member | null {
  for (let i = cast.mentions.length - 1; i >= 0; i--) {
    const one = cast.mentions[i] as Mention;
    if (!isBefore(one, citation)) continue;
    if (citation.block - one.block > blocksBack) return null;
    if (matches(cast, one, test)) return one.member;
  }
  return null;
}

const first = (cast: Cast, test: (behind: string, before: string, written: string) => boolean): Member | null =>
  cast.mentions.find((one) => matches(cast, one, test))?.member ?? null;

function matches(
  cast: Cast,
  { block, start, end }: Mention,
  test: (behind: string, before: string, written: string) => boolean,
): boolean {
  const text = cast.blocks[block]?.text ?? '';
  return test(text.slice(end, end + 80), text.slice(Math.max(0, start - 60), start), text.slice(start, end));
}
