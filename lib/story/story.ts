import type { CoverageStatus } from '../registry/coverage';
import type { SourceDocument } from '../registry/document';
import type { DayInterval } from '../shared/calendar';

/**
 * What an article as a whole rests on. `rests-on`: documents of the bodies that it names. `no-record`: a body at its
 * centre is said to have published something of which it has published nothing. `open`: neither can be told.
 */
export interface Story {
  readonly kind: 'rests-on' | 'no-record' | 'open';
  /** Surest first. Beside `no-record` there may be some too: what the article says on the side can be true. */
  readonly anchors: readonly StoryAnchor[];
  /** What the article links to on the sites of bodies that it cites, where the registry holds no such document. */
  readonly linked: readonly LinkedDocument[];
  /** The channels that were searched, the bodies at the centre first. */
  readonly searched: readonly Searched[];
  /** Names of bodies of which those days are not held completely, those at the centre first. */
  readonly notHeld: readonly string[];
}

/** A document that the story rests on. */
export interface StoryAnchor {
  readonly document: SourceDocument;
  /** Name of the body that published it. */
  readonly source: string;
}

/** A document that is linked, and not held: whoever opens the link sees what it is. */
export interface LinkedDocument {
  /** As the page gives it; http or https. */
  readonly url: string;
  /** Name of the body on whose site it lies. */
  readonly source: string;
  readonly sourceId: string;
  /** The words of the citation that links to it. */
  readonly words: string;
}

/** One channel, over the days before the article that the registry holds of it. */
export interface Searched extends DayInterval {
  readonly sourceId: string;
  readonly source: string;
  readonly channel: string;
  readonly status: CoverageStatus;
  /** Name of the list that says so, where that is not the bundled one. */
  readonly list?: string;
}

/** The story of an article of which nothing could be looked up. */
export const OPEN_STORY: Story = { kind: 'open', anchors: [], linked: [], searched: [], notHeld: [] };
