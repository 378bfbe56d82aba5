// What Streamlit calls: on mounting, and again with every change of data or theme.

import "./light.ts";
import type { Tell } from "./mail.ts";
import { openSaved } from "./standalone.ts";
import style from "./style.css";
import { View } from "./view.ts";
import { whatIsShown } from "./window.ts";
import type { Data } from "./wire.ts";

interface Component {
  data: Data;
  parentElement: HTMLElement | ShadowRoot;
  setTriggerValue(name: "event", value: Parameters<Tell>[0]): void;
}

const views = new WeakMap<Node, View>();

export default function graphView({ data, parentElement, setTriggerValue }: Component): () => void {
  let view = views.get(parentElement);
  if (view === undefined || view.key !== data.key || view.of !== data.of) {
    unmount(parentElement);
    view = mount(parentElement, data.key, data.of);
  }
  view.update(data, (message) => setTriggerValue("event", message));
  return () => ended(parentElement);
}

openSaved((data, parent, tell) => {
  const view = views.get(parent) ?? mount(parent, data.key, data.of);
  view.update(data, tell);
});

/** Streamlit says so too of an update that a later one has overtaken, when the graph is still on the page. */
function ended(parent: HTMLElement | ShadowRoot): void {
  if (!parent.isConnected) unmount(parent);
}

function unmount(parent: HTMLElement | ShadowRoot): void {
  const view = views.get(parent);
  if (view === undefined) return;
  view.destroy();
  whatIsShown.delete(view);
  views.delete(parent);
}

function mount(parent: HTMLElement | ShadowRoot, key: string, of: string): View {
  const view = new View(key, of);
  if (parent.querySelector("style[data-ink]") === null) {
    const sheet = document.createElement("style");
    sheet.dataset["ink"] = "";
    sheet.textContent = style;
    parent.append(sheet);
  }
  parent.append(view.stage.root);
  views.set(parent, view);
  whatIsShown.add(view);
  return view;
}
