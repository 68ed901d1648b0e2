import type { Weights } from './evidence';

/** Made by `npm run detection -- --update`; docs/decisions/0024-topic-as-subject.md tells how. */
export const KIND_WEIGHTS: Weights = [
  1.37, // json-ld
  -0.69, // open-graph
  1.46, // published
  1.55, // dateline
  0.32, // author
  1.64, // headline-address
  2.13, // article-address
  -3.14, // other-address
  -2.95, // other-title
  0.27, // issue
  0.34, // article-element
  -1.62, // alone
  1.96, // paragraphs
  -0.28, // sales
  1.7, // asked
];

export const TOPIC_WEIGHTS: Weights = [
  2.72, // ai-headline
  1.68, // name-headline
  -1.2, // lesson
  0.77, // ai
  2.53, // spread
  0.27, // names
  0.47, // events
  4.48, // asked
];
