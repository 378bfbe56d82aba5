// The buttons beside the sentences of a card are part of its HTML, of which Streamlit knows nothing: which of them is
// pressed, by a click, a finger or a key, is told to Python from here. They are to be seen once somebody listens.

const BUTTON = ".ink .says button";
const LISTENS = "ink-listens";
const roots = new WeakMap();

export default function pressing({ parentElement, setTriggerValue }) {
  const root = roots.get(parentElement) ?? mount(parentElement);
  root.tell = (pressed) => setTriggerValue("pressed", pressed);
  return () => unmount(parentElement);
}

function mount(parent) {
  const root = {};
  root.listen = (event) => press(root, event);
  document.addEventListener("click", root.listen);
  document.documentElement.classList.add(LISTENS);
  roots.set(parent, root);
  return root;
}

function unmount(parent) {
  const root = roots.get(parent);
  if (root === undefined) return;
  document.removeEventListener("click", root.listen);
  document.documentElement.classList.remove(LISTENS);
  roots.delete(parent);
}

/** Of a double click the first counts: after it another button may stand in this place. */
function press(root, event) {
  const button = event.target instanceof Element ? event.target.closest(BUTTON) : null;
  if (button === null || event.detail > 1) return;
  const { says, edge, of } = button.dataset;
  root.tell([says, edge, of]);
}
