/**
 * Bundled on its own, so that what the project does to its compromise (leaving out a pass of the tagger, say)
 * is not done to the one that it is measured against.
 */
export { default as nlp } from 'compromise/two';
