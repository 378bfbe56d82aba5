// The text of an article: resting on a sentence lights its edges in the graph, choosing it selects them there, and a
// selection made there scrolls the text to the sentence. The HTML comes escaped from Python; classes name the edges.

const EDGE = "e-";
const roots = new WeakMap();

export default function readingView({ data, parentElement, setTriggerValue }) {
  const root = roots.get(parentElement) ?? mount(parentElement);
  root.choose = (ids) => setTriggerValue("chosen", ids);
  root.graph = data.graph;
  if (root.html !== data.html) fill(root, data);
  mark(root, data.selected);
  return () => light(root, []);
}

function mount(parent) {
  const element = document.createElement("div");
  element.className = "ink-reading";
  parent.append(element);
  const root = { element, selected: "" };
  element.addEventListener("pointerover", (event) => light(root, edgesOf(event.target)));
  element.addEventListener("pointerleave", () => light(root, []));
  element.addEventListener("focusin", (event) => light(root, edgesOf(event.target)));
  element.addEventListener("click", (event) => choose(root, event.target));
  element.addEventListener("keydown", (event) => {
    if (event.key === "Enter") choose(root, event.target);
  });
  roots.set(parent, root);
  return root;
}

/** Put the text in place; each sentence that states something can be reached by Tab. Another article begins at its top. */
function fill(root, data) {
  if (root.article !== data.article) {
    root.article = data.article;
    root.selected = "";
    root.element.scrollTop = 0;
  }
  root.html = data.html;
  root.element.innerHTML = data.html;
  const seen = new Set();
  for (const piece of root.element.querySelectorAll(".stated")) {
    const name = edgesOf(piece).join();
    if (!seen.has(name)) piece.tabIndex = 0;
    seen.add(name);
  }
}

function edgesOf(target) {
  const piece = target.closest?.(".stated");
  return piece ? [...piece.classList].filter((name) => name.startsWith(EDGE)).map((name) => name.slice(EDGE.length)) : [];
}

/** Light the sentence here and its edges in the graph. */
function light(root, ids) {
  const name = ids.join();
  if (root.lit === name) return;
  root.lit = name;
  for (const piece of root.element.querySelectorAll(".stated")) piece.classList.toggle("lit", name !== "" && edgesOf(piece).join() === name);
  window.dispatchEvent(new CustomEvent("inkweb:light", { detail: { key: root.graph, ids } }));
}

function choose(root, target) {
  const ids = edgesOf(target);
  if (ids.length > 0) root.choose(ids);
}

/** Mark the sentences of the selected edges, and scroll to the first when the selection is new. */
function mark(root, selected) {
  const chosen = new Set(selected);
  let first = null;
  for (const piece of root.element.querySelectorAll(".stated")) {
    const isChosen = edgesOf(piece).some((id) => chosen.has(id));
    piece.classList.toggle("chosen", isChosen);
    if (isChosen && first === null) first = piece;
  }
  const name = selected.join();
  if (name !== root.selected && first !== null) scrollTo(root.element, first);
  root.selected = name;
}

/** Bring a sentence into the middle of the text; the page itself stays where it is. */
function scrollTo(element, piece) {
  const { top, height } = element.getBoundingClientRect();
  const at = piece.getBoundingClientRect().top - top + element.scrollTop;
  element.scrollTo({ top: at - height / 2, behavior: "smooth" });
}
