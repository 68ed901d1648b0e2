import { dayAndTopic } from './day-and-topic';
import { documentAtLink } from './document-at-link';
import { earlierText } from './earlier-text';
import { introducedByArticle } from './introduced-by-article';
import { issuedText } from './issued-text';
import { namedInMonth } from './named-in-month';
import { noDate } from './no-date';
import { nobodyNamed } from './nobody-named';
import { nothingHeld } from './nothing-held';
import { otherDayOrBody } from './other-day-or-body';
import { ownDomain } from './own-domain';
import { quotedWords } from './quoted-words';
import { refersBack } from './refers-back';
import { registryEmpty } from './registry-empty';
import type { Rule } from './rule';
import { secondarySource } from './secondary-source';
import { somethingOfThatDay } from './something-of-that-day';
import { storyAnchor } from './story-anchor';
import { storyEvent } from './story-event';
import { storyMatter } from './story-matter';
import { storyPossible } from './story-possible';
import { unknownName } from './unknown-name';

/** Those by which a telling goes back to what the article as a whole rests on. */
const BY_STORY: readonly Rule[] = [storyEvent, storyAnchor, storyMatter];

/** The same with what may be meant, where a telling by itself leads to nothing. */
export const STORY_RULES: readonly Rule[] = [...BY_STORY, storyPossible];

/** All rules, in the order in which they are asked; the first that answers decides, and the last always does. */
export const RULES: readonly Rule[] = [
  registryEmpty,
  introducedByArticle,
  nobodyNamed,
  refersBack,
  unknownName,
  secondarySource,
  quotedWords,
  documentAtLink,
  dayAndTopic,
  ...BY_STORY,
  otherDayOrBody,
  issuedText,
  namedInMonth,
  earlierText,
  noDate,
  ownDomain,
  somethingOfThatDay,
  nothingHeld,
];
