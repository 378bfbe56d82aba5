// Light or dark: Streamlit offers it in its menu, and remembers it in the browser for the page that was opened. Here the
// menu's own item is chosen, so that all changes at once, and the choice is remembered for the other pages, too.

const CHOICES = { System: "As the system", Light: "Light", Dark: "Dark" };
const WAIT = 3000;

export default function lighting({ data, parentElement }) {
  const root = parentElement.querySelector(".ink-lighting") ?? mount(parentElement);
  root.pages = data.pages;
  mark(root, remembered(location.pathname));
}

function mount(parent) {
  const root = document.createElement("div");
  root.className = "ink-lighting";
  root.setAttribute("role", "radiogroup");
  root.setAttribute("aria-label", "Light or dark");
  for (const [name, label] of Object.entries(CHOICES)) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.dataset.name = name;
    button.setAttribute("role", "radio");
    button.addEventListener("click", () => void choose(root, name));
    root.append(button);
  }
  parent.append(root);
  return root;
}

function mark(root, chosen) {
  for (const button of root.children) button.setAttribute("aria-checked", String(button.dataset.name === chosen));
}

async function choose(root, name) {
  const folder = location.pathname.replace(/[^/]*$/, "");
  for (const page of root.pages) localStorage.setItem(keyOf(folder + page), JSON.stringify(name));
  mark(root, name);
  if (await pick(name)) return;
  location.reload();
}

/** Choose it in Streamlit's own menu, which closes again; says whether it was there. */
async function pick(name) {
  const menu = document.querySelector('[data-testid="stMainMenuButton"]');
  menu?.click();
  const item = await appearing(() => document.querySelector(`[data-testid="stMainMenuItem-theme-${name}"]`));
  item?.click();
  if (menu?.getAttribute("aria-expanded") === "true") menu.click();
  return item !== null;
}

async function appearing(find) {
  for (const end = performance.now() + WAIT; performance.now() < end; ) {
    const found = find();
    if (found !== null) return found;
    await new Promise((next) => requestAnimationFrame(next));
  }
  return null;
}

function keyOf(path) {
  return `stActiveTheme-${path}-v2`;
}

function remembered(path) {
  try {
    return JSON.parse(localStorage.getItem(keyOf(path))) ?? "System";
  } catch {
    return "System";
  }
}
