import { spellDay, spellDays } from '../shared/calendar';
import type { LinkedDocument, Searched, Story, StoryAnchor } from '../story/story';
import { fromList } from './list-wording';
import type { CheckedCitation } from './report';

/** What is said of the article as a whole, in one sentence. */
export function storySentence({ kind, anchors, linked }: Story): string {
  switch (kind) {
    case 'rests-on':
      if (anchors.length === 0)
        return `This story links to ${linked.length === 1 ? 'a document that is' : 'documents that are'} not held.`;
      return anchors.length === 1
        ? 'This story rests on a document.'
        : `This story rests on ${anchors.length} documents.`;
    case 'no-record':
      return 'No record of this story: nothing that was searched speaks of it.';
    case 'open':
      return 'No document was found that this story rests on.';
  }
}

/** What stands above the anchors of a story; null where it has none. Where it does not rest on them, they bear out a side remark. */
export const anchorsTitle = ({ kind, anchors }: Story): string | null =>
  anchors.length === 0 ? null : kind === 'rests-on' ? 'This story rests on' : 'It mentions';

/** "OpenAI, “Pacing model development”, 4 August 2026". */
export const anchorLine = ({ document, source }: StoryAnchor): string =>
  `${source}, “${document.title}”, ${spellDay(document.date)}${fromList(document)}`;

/** "OpenAI, behind “a blog post”: linked, not held". */
export const linkedLine = ({ source, words }: LinkedDocument): string =>
  `${source}, behind “${words}”: linked, not held`;

/** "Searched: Anthropic newsroom, 6 to 16 May 2026, complete; …"; null where nothing was. */
export const searchedSentence = ({ searched }: Story): string | null =>
  searched.length === 0 ? null : `Searched: ${searched.map(channelSearched).join('; ')}.`;

const STATUS: Record<Searched['status'], string> = {
  complete: 'complete',
  likely: 'probably complete',
  partial: 'in part',
};

const channelSearched = (one: Searched): string =>
  `${one.channel}, ${spellDays(one)}, ${STATUS[one.status]}${fromList(one)}`;

/** "Not held completely: FTC."; null where all is. */
export const notHeldSentence = ({ notHeld }: Story): string | null =>
  notHeld.length === 0 ? null : `Not held completely: ${notHeld.join(', ')}.`;

/** The story as plain text, a line each. */
export const storyLines = (story: Story): string[] =>
  [
    `Story: ${storySentence(story)}`,
    ...story.anchors.map((one) => `${anchorsTitle(story)}: ${anchorLine(one)}, ${one.document.url}`),
    ...story.linked.map((one) => `It links to: ${linkedLine(one)}, ${one.url}`),
    searchedSentence(story),
    notHeldSentence(story),
  ].filter((line) => line !== null);

/** Places, among the article's citations, of those that go back to a document of the story. */
export const borneOutBy = ({ document }: StoryAnchor, checked: readonly CheckedCitation[]): number[] =>
  checked.flatMap(({ verdict }, index) =>
    (verdict.kind === 'verified' || verdict.kind === 'sourced') && verdict.document.url === document.url ? [index] : [],
  );
