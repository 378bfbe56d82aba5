// Enter in the search box presses the first of the names offered, the arrows go from one to the next. The box and the
// names are Streamlit's own, drawn elsewhere: they are found by the classes that their keys give them.

const FORWARD = ["ArrowDown", "ArrowRight"];
const BACK = ["ArrowUp", "ArrowLeft"];
const roots = new WeakMap();

export default function picking({ data, parentElement }) {
  const root = roots.get(parentElement) ?? mount(parentElement);
  root.data = data;
  take(root);
  return () => unmount(parentElement);
}

function mount(parent) {
  const root = { wished: null, frame: 0 };
  root.listen = (event) => press(root, event);
  root.forget = () => (root.wished = null);
  document.addEventListener("keydown", root.listen, true);
  document.addEventListener("pointerdown", root.forget, true);
  roots.set(parent, root);
  return root;
}

function unmount(parent) {
  const root = roots.get(parent);
  if (root === undefined) return;
  document.removeEventListener("keydown", root.listen, true);
  document.removeEventListener("pointerdown", root.forget, true);
  cancelAnimationFrame(root.frame);
  roots.delete(parent);
}

function press(root, event) {
  if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  root.wished = null;
  const box = inputOf(root);
  if (box !== null && event.target === box) typing(root, box, event);
  else walk(root, box, event);
}

function typing(root, box, event) {
  const typed = box.value.trim();
  if (event.key === "Enter" && typed !== "") root.wished = typed;
  take(root);
  if (event.key !== "ArrowDown") return;
  buttonOf(root, 0)?.focus();
  event.preventDefault();
}

/** From name to name; before the first stands the box. */
function walk(root, box, event) {
  const at = root.data.offers.findIndex((_, place) => buttonOf(root, place) === event.target);
  const step = FORWARD.includes(event.key) ? 1 : BACK.includes(event.key) ? -1 : 0;
  if (at < 0 || (step === 0 && event.key !== "Escape")) return;
  event.preventDefault();
  if (at + step < 0 || step === 0) box?.focus();
  else buttonOf(root, at + step)?.focus();
}

/** Press the first name as soon as it is drawn, however late, unless something else is done meanwhile. */
function take(root) {
  cancelAnimationFrame(root.frame);
  if (root.wished === null || root.wished !== root.data.typed) return;
  if (root.data.offers.length === 0) return void (root.wished = null);
  root.frame = requestAnimationFrame(() => {
    const button = root.wished === null ? null : buttonOf(root, 0);
    if (button === null || button.disabled) return take(root);
    root.wished = null;
    button.click();
  });
}

function inputOf(root) {
  return document.querySelector(`.st-key-${CSS.escape(root.data.box)} input`);
}

function buttonOf(root, place) {
  const key = root.data.offers[place];
  return key === undefined ? null : document.querySelector(`.st-key-${CSS.escape(key)} button`);
}
