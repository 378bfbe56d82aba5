// Offer what may stand where somebody types, out of the vocabulary that Python gives.

import type { Completion, CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";
import { reservedBy, Walk, type Owner } from "./grammar.ts";
import { tokens } from "./tokens.ts";
import type { Named, Vocabulary } from "./wire.ts";

const WORD = /[\p{L}\p{N}_]*$/u;
const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
/** Letters after which words are offered unasked: one alone is mostly a variable. */
const ENOUGH = 2;

export function completion(vocabulary: () => Vocabulary): CompletionSource {
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const text = state.doc.toString();
    const from = pos - WORD.exec(text.slice(0, pos))![0].length;
    const options = offered(text, from, pos, vocabulary(), explicit);
    return options.length === 0 ? null : { from, options };
  };
}

/** Give what may stand in place of `text.slice(from, to)`; nothing where that is written to its end already. */
export function offered(text: string, from: number, to: number, vocabulary: Vocabulary, isAsked = false): Completion[] {
  const [typed, reserved] = [text.slice(from, to), reservedBy(vocabulary)];
  const before = tokens(text.slice(0, from));
  if (before.at(-1)?.isOpen || before.at(-1)?.text === "$" || (typed !== "" && !NAME.test(typed))) return [];
  const walk = walked(before, reserved);
  const options = named(walk, vocabulary, () => walked(tokens(text), reserved).variables);
  if (options !== null) return isAsked || options.every(({ label }) => label !== typed) ? options : [];
  if (!isAsked && (walk.isAlias || typed.length < ENOUGH)) return [];
  const known = variables(text, from, to, reserved);
  const words = walk.isVariable && !isAsked ? known : [...known, ...keywords(vocabulary, typed), ...functions(vocabulary)];
  return beginning(words, typed.toLowerCase(), isAsked);
}

/** Give the words that begin so, unless one of them is written already. */
function beginning(words: Completion[], folded: string, isAsked: boolean): Completion[] {
  const found = words.filter(({ label }) => label.toLowerCase().startsWith(folded));
  return !isAsked && found.some(({ label }) => label.length === folded.length) ? [] : found;
}

function walked(found: ReturnType<typeof tokens>, reserved: ReadonlySet<string>): Walk {
  const walk = new Walk(reserved);
  found.forEach((token, at) => walk.take(token, found[at + 1]));
  return walk;
}

/** What the graph has a name for, where the query says that such a name comes. */
function named(walk: Walk, vocabulary: Vocabulary, all: () => ReadonlyMap<string, Owner | null>): Completion[] | null {
  switch (walk.expected) {
    case "label":
      return vocabulary.labels.map(option("class"));
    case "type":
      return vocabulary.types.map(option("interface"));
    case "property":
      return properties(vocabulary, walk.ownerIn(all())).map(option("property"));
    default:
      return null;
  }
}

function properties({ properties }: Vocabulary, owner: Owner | null): readonly Named[] {
  const own = owner && ((owner.name && properties[owner.name]) || properties[owner.is]);
  if (own) return own;
  const every = new Map<string, string>();
  for (const [name, detail] of Object.values(properties).flat()) if (!every.has(name)) every.set(name, detail);
  return [...every];
}

/** In the order in which Python gives them. */
function option(type: string): (named: Named, at: number) => Completion {
  return ([label, detail], at) => ({ label, detail, type, boost: -at });
}

/** Those of the rest of the query: a word that is being typed is none yet. */
function variables(text: string, from: number, to: number, reserved: ReadonlySet<string>): Completion[] {
  const rest = `${text.slice(0, from)} ${text.slice(to)}`;
  return [...walked(tokens(rest), reserved).variables.keys()].map((label) => ({ label, type: "variable", boost: 99 }));
}

/** In Python's order, before the functions; in capital letters, as Cypher is mostly written, or in small ones for those who type so. */
function keywords(vocabulary: Vocabulary, typed: string): Completion[] {
  const isSmall = typed !== "" && typed === typed.toLowerCase();
  return vocabulary.keywords.map((word, at) => ({ label: isSmall ? word.toLowerCase() : word, type: "keyword", boost: 90 - at }));
}

function functions(vocabulary: Vocabulary): Completion[] {
  return vocabulary.functions.map((label) => ({ label, detail: "()", type: "function", apply: call }));
}

/** Write the function's brackets, too, and go between them. */
function call(view: EditorView, { label }: Completion, from: number, to: number): void {
  const isCalled = view.state.sliceDoc(to, to + 1) === "(";
  const insert = isCalled ? label : `${label}()`;
  view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + label.length + 1 }, userEvent: "input.complete" });
}
