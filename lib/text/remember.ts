/**
 * Keeps the answers of a pure question about words. News repeats its words, and
 * a remembered answer costs a tenth of a pattern; the memory is emptied when it
 * has grown beyond what a long article needs, so that a server never swells.
 */
export function remember<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size >= LIMIT) answers.clear();
    const answer = ask(word);
    answers.set(word, answer);
    return answer;
  };
}

const LIMIT = 40_000;
