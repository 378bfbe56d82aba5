// Make an element in one line.

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  about: { class?: string; text?: string; label?: string; click?: () => void } = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (about.class) made.className = about.class;
  if (about.text !== undefined) made.textContent = about.text;
  if (about.label) {
    made.setAttribute("aria-label", about.label);
    made.title = about.label;
  }
  if (about.click) made.addEventListener("click", about.click);
  if (made instanceof HTMLButtonElement) made.type = "button";
  made.append(...children);
  return made;
}

/** A button with a drawing on it, the path of an SVG of 24 by 24. */
export function icon(label: string, drawing: string, click: () => void): HTMLButtonElement {
  const made = element("button", { label, click });
  made.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${drawing}"/></svg>`;
  return made;
}
