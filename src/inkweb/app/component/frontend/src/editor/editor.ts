// The editor on a page: CodeMirror with what Cypher needs, and what Python and a person do to its text.

import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, closeCompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyField, historyKeymap, isolateHistory } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { EditorState, Prec, type Extension } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { colours } from "./colours.ts";
import { completion } from "./completion.ts";
import { fault, setFault } from "./fault.ts";
import type { Data, Written } from "./wire.ts";

/** What outlives leaving the page: the text with all that can be undone, and which of Python's texts it took the place of. */
export interface Kept {
  number: number;
  state: unknown;
}

const FIELDS = { history: historyField };

export class Editor {
  readonly view: EditorView;
  tell: (written: Written) => void = () => {};
  private number: number;
  /** Of which query the fault is marked. */
  private marked = "";

  constructor(private data: Data, root: Document | ShadowRoot, private readonly run: () => void, kept: Kept | undefined) {
    this.number = data.number;
    const config = { extensions: this.extensions() };
    const isKept = kept?.number === data.number;
    const state = isKept ? EditorState.fromJSON(kept.state, config, FIELDS) : EditorState.create({ ...config, doc: data.text });
    this.view = new EditorView({ state, root });
  }

  update(data: Data): void {
    this.data = data;
    if (data.number !== this.number) this.replace(data);
    const marked = JSON.stringify([data.asked, data.fault]);
    if (marked === this.marked) return;
    this.marked = marked;
    this.view.dispatch({ effects: setFault.of(data.fault) });
  }

  /** Say what is written, in case that Python has forgotten it. */
  say(): void {
    this.tell({ number: this.number, text: this.view.state.doc.toString() });
  }

  destroy(): Kept {
    const kept = { number: this.number, state: this.view.state.toJSON(FIELDS) };
    this.view.destroy();
    return kept;
  }

  /** Another text takes the place of this one, which undo brings back. */
  private replace({ number, text }: Data): void {
    this.number = number;
    const { doc } = this.view.state;
    const changes = { from: 0, to: doc.length, insert: text };
    if (doc.toString() !== text) this.view.dispatch({ changes, selection: { anchor: 0 }, annotations: isolateHistory.of("full") });
    this.say();
  }

  private extensions(): Extension[] {
    const vocabulary = (): Data["vocabulary"] => this.data.vocabulary;
    const run = (view: EditorView): boolean => (closeCompletion(view), this.run(), true);
    return [
      Prec.highest(keymap.of([{ key: "Mod-Enter", run }, { key: "Ctrl-Enter", run }])),
      // Tab goes on to what follows on the page, as everywhere, unless something is offered.
      keymap.of([{ key: "Tab", run: acceptCompletion }, ...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
      history(),
      lineNumbers(),
      bracketMatching(),
      closeBrackets(),
      autocompletion({ override: [completion(vocabulary)], icons: false }),
      EditorState.languageData.of(() => [{ commentTokens: { line: "//" } }]),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-labelledby": "label", "aria-describedby": "hint" }),
      EditorView.updateListener.of(({ docChanged }) => docChanged && this.say()),
      placeholder(this.data.placeholder),
      colours(vocabulary),
      fault,
    ];
  }
}
