// Walk over the tokens of a query and say what each word is: a label, a type, a property, a keyword ...
// A query that is being written is seldom complete, so nothing is parsed: the bracket round a word and the sign before
// it say enough.

import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./wire.ts";

export type Role = "keyword" | "function" | "label" | "type" | "property" | "variable";
/** What a bracket holds; a plain one holds expressions, or clauses as those of a subquery. */
type Bracket = "node" | "relationship" | "map" | "plain";

/** What a variable stands for, as far as its pattern says. */
export interface Owner {
  is: "node" | "relationship";
  name: string | null;
}

export interface Frame {
  is: Bracket;
  /** Whether labels or types are being named, as after a colon. */
  isNaming: boolean;
  owner: Owner | null;
}

const NAMING = /^[:|&!%]$/;
/** What stands before braces that hold clauses. */
const SUBQUERY = /^(call|exists|count|collect|\))$/i;

/** The words that are coloured as keywords, folded. */
export function reservedBy(vocabulary: Vocabulary): Set<string> {
  return new Set([...vocabulary.keywords, ...vocabulary.reserved].flatMap((phrase) => phrase.toLowerCase().split(" ")));
}

export class Walk {
  readonly frames: Frame[] = [frame("plain")];
  readonly variables = new Map<string, Owner | null>();
  last: Token | null = null;
  private before: Token | null = null;

  constructor(private readonly reserved: ReadonlySet<string>) {}

  get inside(): Frame {
    return this.frames.at(-1)!;
  }

  /** Give the role of a word, or null for what is none. `next` is what follows it. */
  take(token: Token, next: Token | undefined): Role | null {
    if (token.kind === "comment") return null;
    const role = token.kind === "word" || token.kind === "quoted" ? this.role(token, next) : null;
    if (role === "variable") this.name(token);
    else if (role === "label" || role === "type") this.call(token);
    this.follow(token);
    [this.before, this.last] = [this.last, token];
    return role;
  }

  /** What a word would be that stands here. */
  get expected(): Role | null {
    const { is, isNaming } = this.inside;
    const sign = this.last?.kind === "sign" ? this.last.text : "";
    if (isNaming && NAMING.test(sign)) return is === "relationship" ? "type" : "label";
    if (sign === "." && this.before?.text !== "." && this.before?.kind !== "number") return "property";
    return is === "map" && /^[{,]$/.test(sign) ? "property" : null;
  }

  /** Whether a name is made up here. */
  get isAlias(): boolean {
    return this.last?.text.toLowerCase() === "as";
  }

  /** Whether a variable of a pattern stands here, a new one or one that there is. */
  get isVariable(): boolean {
    return this.inside.owner !== null && /^[([]$/.test(this.last?.text ?? "");
  }

  /** What a property that stands here belongs to, as far as that is known. */
  ownerIn(variables: ReadonlyMap<string, Owner | null>): Owner | null {
    if (this.last?.text === ".") return variables.get(bare(this.before?.text ?? "")) ?? null;
    return this.frames.at(-2)?.owner ?? null;
  }

  private role(token: Token, next: Token | undefined): Role {
    const expected = this.expected;
    const isCalled = next?.text === "(";
    if (expected !== null) return expected === "property" && isCalled ? "function" : expected;
    if (token.kind === "word" && this.reserved.has(token.text.toLowerCase())) return "keyword";
    return isCalled ? "function" : "variable";
  }

  private name(token: Token): void {
    if (this.isVariable) this.variables.set(bare(token.text), this.inside.owner);
    else if (this.isAlias) this.variables.set(bare(token.text), null);
  }

  private call(token: Token): void {
    if (this.inside.owner !== null) this.inside.owner.name ??= bare(token.text);
  }

  private follow(token: Token): void {
    if (token.kind !== "sign") {
      const isWord = token.kind === "word" || token.kind === "quoted";
      if (!isWord || (this.last !== null && this.last.kind !== "sign")) this.inside.isNaming = false;
    } else if (/[([{]/.test(token.text)) this.frames.push(this.opened(token.text));
    else if (/[)\]}]/.test(token.text)) this.close();
    else if (token.text === ":") this.inside.isNaming = this.inside.is !== "map";
    else if (!NAMING.test(token.text)) this.inside.isNaming = false;
  }

  private opened(bracket: string): Frame {
    const { last } = this;
    const isWord = last?.kind === "word" || last?.kind === "quoted";
    const isReserved = isWord && this.reserved.has(last!.text.toLowerCase());
    if (bracket === "[") return frame(last?.text === "-" ? "relationship" : "plain");
    if (bracket === "(") return frame(isWord && !isReserved ? "plain" : "node");
    return frame(this.inside.is === "plain" && SUBQUERY.test(last?.text ?? "") ? "plain" : "map");
  }

  private close(): void {
    if (this.frames.length > 1) this.frames.pop();
    this.inside.isNaming = false;
  }
}

function frame(is: Bracket): Frame {
  return { is, isNaming: false, owner: is === "node" || is === "relationship" ? { is, name: null } : null };
}

function bare(name: string): string {
  return name.startsWith("`") ? name.slice(1, -1).replaceAll("``", "`") : name;
}
