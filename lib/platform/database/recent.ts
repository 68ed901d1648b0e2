/**
 * Remembers the answers to the last questions, so that an article's citations ask the database once. Whoever
 * asks while an answer is on its way waits for the same one; a question that failed is asked again.
 */
export function recent<K, V>(most: number, ask: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const answers = new Map<K, Promise<V>>();
  return (key) => {
    const before = answers.get(key);
    if (before !== undefined) {
      // A map keeps the order in which keys came in: the one used last goes to the end.
      answers.delete(key);
      answers.set(key, before);
      return before;
    }
    const answer = ask(key);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    if (answers.size > most) answers.delete(answers.keys().next().value as K);
    return answer;
  };
}
