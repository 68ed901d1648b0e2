import type { Source } from '../registry/source';
import { tidyName } from './alias-index';

/**
 * Names and domains that the lists before have given away. A list from elsewhere may add bodies of its own, but
 * not speak for those that are known: with "OpenAI" for an alias, it would decide what becomes of every
 * citation of OpenAI.
 */
export interface NamesLeft {
  /** Notes what a list that counts before others calls its bodies. */
  take(source: Source): void;
  /** The source without the names and domains that are taken; the others are told of in `passedOver`. */
  leave(source: Source, list: string): { readonly source: Source; readonly passedOver: Taken[] };
}

export interface Taken {
  readonly field: 'name' | 'aliases' | 'domains';
  /** Who has it; null for a word that is nobody's. */
  readonly by: string | null;
  readonly what: string;
}

/** Words of every text: as a name, each would turn sentences into mentions of its bearer. */
const NOBODYS = new Set(
  `a an the i you he she it we they me him her us them my your his its our their this that these those who whom whose
  what which when where why how there here now then and but or nor so yet if as by for from of in on at to with into
  about after before over under than not no yes one all any some each both more most other another such only own same
  new old also just even is are was were be been being has have had do does did will would can could may might must
  shall should said says say told tells announced wrote added reported according monday tuesday wednesday thursday
  friday saturday sunday january february march april may june july august september october november december ai
  company government agency report statement researchers sources people officials experts`.split(/\s+/),
);

const keyOf = (name: string): string => tidyName(name).toLowerCase();

/** The lengths of a text that end at a word: "OpenAI" and "OpenAI CEO" of "OpenAI CEO said". */
function* beginnings(key: string): Generator<string> {
  for (const { index } of key.matchAll(/(?<=[\p{L}\p{N}])(?=[^\p{L}\p{N}])/gu)) yield key.slice(0, index);
}

function* domainsAround(domain: string): Generator<string> {
  for (let at = domain.toLowerCase(); at.includes('.'); at = at.slice(at.indexOf('.') + 1)) yield at;
}

export function namesLeft(): NamesLeft {
  const names = new Map<string, string>();
  const domains = new Map<string, string>();

  /** Whose a name is: somebody's whole, or somebody's with mere words behind it ("OpenAI said", "OpenAI's"). */
  function holderOf(name: string): string | null | undefined {
    const key = keyOf(name);
    if (key.length < 2 || NOBODYS.has(key)) return null;
    const whole = names.get(key);
    if (whole !== undefined) return whole;
    for (const beginning of beginnings(key)) {
      const holder = names.get(beginning);
      // "Microsoft Research Asia" may be a body of its own.
      if (holder !== undefined && /(?:^|\s)\p{Ll}|['’]/u.test(tidyName(name).slice(beginning.length))) return holder;
    }
    return undefined;
  }
  const holderOfDomain = (domain: string): string | undefined => {
    for (const one of domainsAround(domain)) {
      const holder = domains.get(one);
      if (holder !== undefined) return holder;
    }
    return undefined;
  };

  return {
    take({ id, name, aliases, formerNames, domains: own }) {
      for (const one of [name, ...aliases, ...formerNames.map((former) => former.name)]) {
        if (!names.has(keyOf(one))) names.set(keyOf(one), id);
      }
      for (const one of own) if (!domains.has(one.toLowerCase())) domains.set(one.toLowerCase(), id);
    },
    leave(source, list) {
      const passedOver: Taken[] = [];
      const isLeft = (field: Taken['field'], what: string, by: string | null | undefined): boolean => {
        if (by !== undefined) passedOver.push({ field, by, what });
        return by === undefined;
      };
      const aliases = source.aliases.filter((one) => isLeft('aliases', one, holderOf(one)));
      const formerNames = source.formerNames.filter(({ name }) => isLeft('aliases', name, holderOf(name)));
      const own = source.domains.filter((one) => isLeft('domains', one, holderOfDomain(one)));
      const name = isLeft('name', source.name, holderOf(source.name)) ? source.name : `${source.name} (${list})`;
      return { source: { ...source, name, aliases, formerNames, domains: own, list }, passedOver };
    },
  };
}
