import type { Coverage } from '../../registry/coverage';
import type { SourceDocument } from '../../registry/document';
import { likenessOfKeys, MOST_CANDIDATES, titleKeys } from '../../registry/title-keys';
import type { DayInterval } from '../../shared/calendar';
import type { SourcelightDatabase } from './database';
import type { ListingSources } from './listed-documents';
import type { FoundDocument } from './schema';

/** Most documents of a day range that are looked through for one claim. */
const MOST_SEARCHED = 5_000;

/** What the channels have listed, as a part of the registry. */
export interface FoundDocuments {
  documentsOf(sourceId: string, days: DayInterval): Promise<SourceDocument[]>;
  /** Documents at an address, but for those that lie at somebody else's. */
  documentsAt(canonical: string, sources: ListingSources): Promise<SourceDocument[]>;
  /** Documents of some days whose titles are like a claim, the likest first; none that lies at somebody else's. */
  documentsOn(days: DayInterval, keys: ReadonlySet<number>, sources: ListingSources): Promise<SourceDocument[]>;
  /** What is proven when it is asked for; documents that are read later are never fewer. */
  proven(): Promise<Proven>;
}

/** Coverage by channels, and whose channels have answered at all: of the others there is nothing to look for. */
export interface Proven {
  readonly coverage: readonly Coverage[];
  readonly sources: ReadonlySet<string>;
  /** Sources of whose texts some are watched. */
  readonly watched: ReadonlySet<string>;
}

export const foundDocuments = ({ found, proofs, watched }: SourcelightDatabase): FoundDocuments => ({
  async documentsOf(sourceId, { from, to }) {
    return toDocuments(
      await found.where('[sourceId+date]').between([sourceId, from], [sourceId, to], true, true).toArray(),
    );
  },
  async documentsAt(canonical, sources) {
    const all = await found.where('page').equals(canonical).toArray();
    return toDocuments(all.filter((one) => !sources.isElsewhere(one)));
  },
  async documentsOn({ from, to }, keys, sources) {
    const days = await found.where('date').between(from, to, true, true).limit(MOST_SEARCHED).toArray();
    const all = days.filter((one) => !sources.isElsewhere(one));
    const like = all.map((document) => {
      const own = titleKeys(document.title);
      const common = own.filter((key) => keys.has(key)).length;
      return { document, likeness: likenessOfKeys(common, own.length, keys.size) };
    });
    const best = like.filter(({ likeness }) => likeness > 0).sort((a, b) => b.likeness - a.likeness);
    return toDocuments(best.slice(0, MOST_CANDIDATES).map(({ document }) => document));
  },
  async proven() {
    const [all, texts] = await Promise.all([proofs.toArray(), watched.orderBy('sourceId').uniqueKeys()]);
    return {
      coverage: all.flatMap(({ coverage }) => coverage),
      sources: new Set(all.map(({ sourceId }) => sourceId)),
      watched: new Set(texts as string[]),
    };
  },
});

const toDocuments = (found: readonly FoundDocument[]): SourceDocument[] =>
  found.map(({ channel: _, page: __, key: ___, ...document }) => document);
