/** A word of a sentence with the parts of speech that a tagger saw in it. */
export interface TaggedWord {
  readonly text: string;
  readonly tags: readonly string[];
}

/**
 * Tags one sentence: its words in order, punctuation left out. Where tagging takes place elsewhere (in the
 * background worker, for pages), a tagger only looks up what came back; a sentence that it does not have has
 * no words.
 */
export type Tagger = (sentence: string) => readonly TaggedWord[];

/** Most sentences that are tagged at one go elsewhere, so that nobody waits for long. */
export const MOST_SENTENCES = 200;
