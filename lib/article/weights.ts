import type { Weights } from './evidence';

/** Made by `npm run detection -- --update`; docs/decisions/0024-topic-as-subject.md tells how. */
export const KIND_WEIGHTS: Weights = [
  1.21, // json-ld
  -0.86, // open-graph
  1.47, // published
  1.66, // dateline
  0.42, // author
  1.66, // headline-address
  2.26, // article-address
  -2.93, // other-address
  -2.77, // other-title
  0.4, // issue
  0.5, // article-element
  -1.41, // alone
  1.84, // paragraphs
  -0.24, // sales
  1.93, // asked
];

export const TOPIC_WEIGHTS: Weights = [
  2.73, // ai-headline
  1.71, // name-headline
  -1.19, // lesson
  0.78, // ai
  2.46, // spread
  0.27, // names
  0.46, // events
  4.46, // asked
];
