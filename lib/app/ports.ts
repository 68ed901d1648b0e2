import type { KnownNames } from '../citation/known-names';
import type { KnownList } from '../names/known-list';
import type { Coverage } from '../registry/coverage';
import type { SourceDocument } from '../registry/document';
import type { Source } from '../registry/source';
import type { DayInterval } from '../shared/calendar';
import type { HeldText } from '../texts/version';
import type { RegistryLists } from '../verdict/verdict';

/** Reads the wide list of names when it is first needed. It does not reject: without the list, nobody is on it. */
export type ReadKnownNames = () => Promise<KnownList>;

/** What the use cases ask of the registry in force, wherever it is kept. */
export interface Registry {
  /** Version and size; no documents when nothing has been loaded. */
  inForce(): Promise<RegistryLists>;
  /** Names of all sources. */
  names(): Promise<KnownNames>;
  /** All sources, for those who build the names elsewhere. */
  sources(): Promise<readonly Source[]>;
  /** Who else exists, by name alone; an empty list where it cannot be read, which never fails a check. */
  knownNames(): Promise<KnownList>;
  /** Documents of one source with a date in `days`, in order of date. */
  documentsOf(sourceId: string, days: DayInterval): Promise<readonly SourceDocument[]>;
  /** Documents of all sources with a date in `days`, whose titles share words with a claim. */
  documentsOn(days: DayInterval, claim: string): Promise<readonly SourceDocument[]>;
  /** Documents at a canonical address. */
  documentsAt(address: string): Promise<readonly SourceDocument[]>;
  coverageOf(sourceId: string): Promise<readonly Coverage[]>;
  /** Versions of the source's terms and policies: their fingerprints, and their words where they are held. */
  textsOf(sourceId: string): Promise<readonly HeldText[]>;
}
