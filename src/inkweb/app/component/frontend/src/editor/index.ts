// What Streamlit calls: on mounting, and again with every change of data or theme.

import { readTheme } from "../theme.ts";
import { Editor, type Kept } from "./editor.ts";
import style from "./style.css";
import type { Data, Written } from "./wire.ts";

interface Component {
  data: Data;
  parentElement: ShadowRoot;
  setStateValue(name: "written", value: Written): void;
}

const editors = new Map<ShadowRoot, { editor: Editor; root: HTMLElement; key: string }>();
const kept = new Map<string, Kept>();
const isMac = /^(Mac|iP)/.test(navigator.platform);

export default function editor({ data, parentElement, setStateValue }: Component): () => void {
  const { editor, root } = editors.get(parentElement) ?? mount(parentElement, data, setStateValue);
  editor.tell = (written) => setStateValue("written", written);
  editor.update(data);
  root.classList.toggle("dark", readTheme(parentElement.host).isDark);
  return () => ended(parentElement);
}

function mount(parent: ShadowRoot, data: Data, tell: Component["setStateValue"]): { editor: Editor; root: HTMLElement; key: string } {
  const root = document.createElement("div");
  root.className = "ink-editor";
  root.innerHTML = `<div class="ink-head"><span id="label"></span><span id="hint"></span></div><style></style>`;
  root.querySelector("#label")!.textContent = data.label;
  root.querySelector("#hint")!.textContent = `Ctrl+Space offers words, ${isMac ? "⌘" : "Ctrl+"}Enter runs`;
  root.querySelector("style")!.textContent = style;
  parent.append(root);
  const editor = new Editor(data, parent, () => submit(parent), kept.get(data.key));
  root.append(editor.view.dom);
  // To who listens further out, a key pressed in here is pressed on the page: Streamlit takes letters for its own.
  root.addEventListener("keydown", (event) => event.stopPropagation());
  root.querySelector("#label")!.addEventListener("click", () => editor.view.focus());
  const made = { editor, root, key: data.key };
  editors.set(parent, made);
  editor.tell = (written) => tell("written", written);
  if (editor.view.state.doc.toString() !== data.text) editor.say();
  return made;
}

/** Run what is written, as the form's own button does, which is Streamlit's. */
function submit(parent: ShadowRoot): void {
  parent.host.closest("[data-testid=stForm]")?.querySelector<HTMLElement>("[data-testid=stFormSubmitButton] button")?.click();
}

/** Streamlit says so too of an update that a later one has overtaken, when the editor is still on the page. */
function ended(parent: ShadowRoot): void {
  const made = editors.get(parent);
  if (made === undefined || parent.isConnected) return;
  kept.set(made.key, made.editor.destroy());
  made.root.remove();
  editors.delete(parent);
}
