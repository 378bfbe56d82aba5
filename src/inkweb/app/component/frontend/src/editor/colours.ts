// Colour what is written. Queries are short: all of one is read again with each change.

import { RangeSetBuilder, StateField, type EditorState, type Extension } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";
import { reservedBy, Walk } from "./grammar.ts";
import { tokens } from "./tokens.ts";
import type { Vocabulary } from "./wire.ts";

const marks = new Map<string, Decoration>();

export function colours(vocabulary: () => Vocabulary): Extension {
  const draw = (state: EditorState): DecorationSet => coloured(state.doc.toString(), vocabulary());
  return StateField.define<DecorationSet>({
    create: draw,
    update: (drawn, transaction) => (transaction.docChanged ? draw(transaction.state) : drawn),
    provide: (field) => EditorView.decorations.from(field),
  });
}

function coloured(text: string, vocabulary: Vocabulary): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const [found, walk] = [tokens(text), new Walk(reservedBy(vocabulary))];
  found.forEach((token, at) => {
    const role = walk.take(token, found[at + 1]) ?? token.kind;
    builder.add(token.from, token.to, mark(role));
  });
  return builder.finish();
}

function mark(role: string): Decoration {
  const known = marks.get(role) ?? Decoration.mark({ class: `ink-${role}` });
  marks.set(role, known);
  return known;
}
