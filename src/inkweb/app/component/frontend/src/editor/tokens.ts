// Cut a Cypher text into tokens, as far as colours and completion must understand it.

export type Kind = "comment" | "string" | "quoted" | "parameter" | "number" | "word" | "sign";

export interface Token {
  kind: Kind;
  text: string;
  from: number;
  to: number;
  /** Whether it is a comment, string or quoted name that the end of the text cuts off. */
  isOpen: boolean;
}

const TOKEN = new RegExp(
  [
    String.raw`(?<comment>\/\/[^\n]*|\/\*[^]*?\*\/)`,
    String.raw`(?<string>'(?:\\[^]|[^'\\])*'|"(?:\\[^]|[^"\\])*")`,
    "(?<quoted>`(?:``|[^`])*`)",
    String.raw`(?<open>(?:\/\*|['"` + "`])[^]*)",
    String.raw`(?<parameter>\$[\p{L}\p{N}_]+)`,
    String.raw`(?<number>\d[\p{L}\p{N}_]*(?:\.\d+)?)`,
    String.raw`(?<word>[\p{L}_][\p{L}\p{N}_]*)`,
    String.raw`(?<sign>\S)`,
  ].join("|"),
  "gu",
);
const OPENED: Record<string, Kind> = { "/": "comment", "`": "quoted" };

export function tokens(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: found, index: from, groups = {} }) => {
    const isOpen = groups["open"] !== undefined;
    const kind = isOpen ? OPENED[found[0]!] ?? "string" : (Object.keys(groups).find((name) => groups[name] !== undefined) as Kind);
    const to = from + found.length;
    return { kind, text: found, from, to, isOpen: isOpen || (to === text.length && found.startsWith("//")) };
  });
}
