// The buttons beside the sentences of a card are part of its HTML, of which Streamlit knows nothing: which of them is
// pressed, by a click, a finger or a key, is told to Python from here. They are to be seen once somebody listens.
// A press is told until Python has heard it: what is sent while a connection breaks off is lost.

const BUTTON = ".ink .says button";
const LISTENS = "ink-listens";
const AGAIN = 3000; // milliseconds after which what was not heard is told again
const roots = new WeakMap();

export default function pressing({ data, parentElement, setTriggerValue }) {
  const root = roots.get(parentElement) ?? mount(parentElement);
  root.last = Math.max(root.last, data.heard);
  root.pending = root.pending.filter(([number]) => number > data.heard);
  root.tell = () => setTriggerValue("pressed", root.pending);
  return () => unmount(parentElement);
}

function mount(parent) {
  const root = { last: 0, pending: [], again: 0 };
  root.listen = (event) => press(root, event);
  document.addEventListener("click", root.listen);
  document.documentElement.classList.add(LISTENS);
  roots.set(parent, root);
  return root;
}

function unmount(parent) {
  const root = roots.get(parent);
  if (root === undefined) return;
  clearTimeout(root.again);
  document.removeEventListener("click", root.listen);
  document.documentElement.classList.remove(LISTENS);
  roots.delete(parent);
}

/** Of a double click the first counts: after it another button may stand in this place. */
function press(root, event) {
  const button = event.target instanceof Element ? event.target.closest(BUTTON) : null;
  if (button === null || event.detail > 1) return;
  const { says, edge, of } = button.dataset;
  root.last += 1;
  root.pending.push([root.last, says, edge, of]);
  tell(root);
}

function tell(root) {
  clearTimeout(root.again);
  if (root.pending.length === 0) return;
  root.tell();
  root.again = setTimeout(() => tell(root), AGAIN);
}
