import type { IsoDay } from '../shared/calendar';
import type { LinkedDocument, Story } from '../story/story';
import type { StoryEvidence } from './evidence';
import { isNews, type Judged, speaksOfHeld } from './same-document';

/** What the story's own verdict is reached from. */
export interface StoryQuestion {
  readonly judged: readonly Judged[];
  readonly evidence: StoryEvidence;
  readonly published: IsoDay | null;
  /** What the article links to and the registry does not hold. */
  readonly linked: readonly LinkedDocument[];
  /** Ids of the bodies that title and first lines name, and of what belongs to them. */
  readonly centre: ReadonlySet<string>;
}

/**
 * What the article as a whole rests on. What it says on the side neither bears its centre out nor undoes it: a true
 * announcement mentioned below an invented one leaves the story without a record, and so does a link to some page of the body.
 */
export function judgeStory(question: StoryQuestion): Story['kind'] {
  if (question.evidence.central.size > 0) return 'rests-on';
  if (isWithoutRecord(question)) return 'no-record';
  return question.linked.some(({ sourceId }) => question.centre.has(sourceId)) ? 'rests-on' : 'open';
}

/** A body at the centre is said to have published something in these days, and nothing of it that is held speaks of this. */
function isWithoutRecord({ judged, evidence, published, centre }: StoryQuestion): boolean {
  const held = new Set(judged.flatMap((one) => (isOnStoryHeld(one, evidence) ? one.bodies : [])));
  return judged.some(
    ({ verdict, bodies }) =>
      verdict.kind === 'no-record' &&
      isNews(verdict, published) &&
      bodies.some((id) => centre.has(id)) &&
      !bodies.some((id) => held.has(id)),
  );
}

/** What bears out a side remark says nothing of the centre; what the article as a whole speaks of does. */
const isOnStoryHeld = (one: Judged, evidence: StoryEvidence): boolean =>
  one.verdict.kind !== 'verified' && one.verdict.kind !== 'sourced' && speaksOfHeld(one, evidence);
