// Mark where a query is wrong, until that place is written anew.

import { StateEffect, StateField, type Extension, type Text } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";
import { tokens } from "./tokens.ts";
import type { Fault } from "./wire.ts";

export const setFault = StateEffect.define<Fault | null>();

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marked, transaction) {
    for (const effect of transaction.effects) if (effect.is(setFault)) return drawn(transaction.newDoc, effect.value);
    let isTouched = false;
    marked.between(0, transaction.startState.doc.length, (from, to, { spec }) => {
      if (spec.class === "ink-fault" && transaction.changes.touchesRange(from, to)) isTouched = true;
    });
    return isTouched ? Decoration.none : marked.map(transaction.changes);
  },
  provide: (field) => [
    EditorView.decorations.from(field),
    EditorView.contentAttributes.compute([field], (state): Record<string, string> => (state.field(field).size > 0 ? { "aria-invalid": "true" } : {})),
  ],
});

export const fault: Extension = field;

function drawn(doc: Text, fault: Fault | null): DecorationSet {
  const range = fault && rangeOf(doc.toString(), fault);
  if (!range) return Decoration.none;
  const mark = Decoration.mark({ class: "ink-fault", attributes: { title: fault.message } });
  const line = Decoration.line({ class: "ink-fault-line" });
  return Decoration.set([line.range(doc.lineAt(range.from).from), mark.range(range.from, range.to)], true);
}

/** Give the word or sign that stands there, or the last one before it; nothing of another query than was asked. */
export function rangeOf(text: string, { query, line, column }: Fault): { from: number; to: number } | null {
  if (text.trimEnd() !== query) return null;
  const start = text.split("\n").slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const found = tokens(text);
  const at = start + column - 1;
  return found.find(({ from, to }) => from <= at && at < to) ?? found.filter(({ to }) => to <= at).at(-1) ?? null;
}
