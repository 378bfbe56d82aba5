// Words that are said in more than one place.

/** "1 name", "2 names". */
export function count(many: number, word: string): string {
  return `${many} ${word}${many === 1 ? "" : "s"}`;
}
