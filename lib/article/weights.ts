import type { Weights } from './evidence';

/** Made by `npm run detection -- --update`; docs/decisions/0024-topic-as-subject.md tells how. */
export const KIND_WEIGHTS: Weights = [
  1.39, // json-ld
  -0.76, // open-graph
  1.46, // published
  1.56, // dateline
  0.34, // author
  1.62, // headline-address
  2.14, // article-address
  -3.24, // other-address
  -2.93, // other-title
  0.27, // issue
  0.33, // article-element
  -1.61, // alone
  1.92, // paragraphs
  -0.28, // sales
  1.66, // asked
];

export const TOPIC_WEIGHTS: Weights = [
  2.6, // ai-headline
  1.77, // name-headline
  -0.86, // lesson
  0.83, // ai
  1.96, // spread
  0.17, // names
  0.49, // events
  4.17, // asked
];
