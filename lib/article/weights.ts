import type { Weights } from './evidence';

/** Made by `npm run detection -- --update`; docs/decisions/0024-topic-as-subject.md tells how. */
export const KIND_WEIGHTS: Weights = [
  1.37, // json-ld
  -0.7, // open-graph
  1.46, // published
  1.56, // dateline
  0.32, // author
  1.64, // headline-address
  2.13, // article-address
  -3.14, // other-address
  -2.95, // other-title
  0.27, // issue
  0.34, // article-element
  -1.62, // alone
  1.95, // paragraphs
  -0.28, // sales
  1.69, // asked
];

export const TOPIC_WEIGHTS: Weights = [
  2.72, // ai-headline
  1.68, // name-headline
  -1.21, // lesson
  0.8, // ai
  2.47, // spread
  0.28, // names
  0.46, // events
  4.51, // asked
];
