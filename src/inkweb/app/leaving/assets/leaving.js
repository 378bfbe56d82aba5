// A click on the link of another page closes a popover that stands open. Streamlit 1.67 tells Python of the closing after
// it has asked for the page, in the name of the page that is left, and then takes the new page's elements for those of
// another page: it stays empty. So the popover is closed first, and the link followed once Python has heard of it.

const LINK = "[data-testid^='stTopNavLink'], [data-testid^='stSidebarNavLink']";
const POPOVER = "[data-testid='stPopoverBody']";
/** Milliseconds in which nothing was asked of Python, and after which the link is followed whatever there is. */
const REST = 150;
const LONGEST = 3000;
let passing = false;

export default function leaving() {
  document.addEventListener("click", hold, true); // once, however often it is mounted
  document.addEventListener("keydown", take, true);
  return () => {
    document.removeEventListener("click", hold, true);
    document.removeEventListener("keydown", take, true);
  };
}

/** Escape closes a popover, and Streamlit forgets what is typed in it: a field that is left has it counted before. */
function take(event) {
  const field = document.activeElement;
  if (event.key === "Escape" && field?.matches(`${POPOVER} input:not([role=combobox])`)) field.blur();
}

function hold(event) {
  const link = event.target instanceof Element ? event.target.closest(LINK)?.closest("a") : null;
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!link || !isPlain || passing || document.querySelector(POPOVER) === null) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  follow(link.getAttribute("href"), performance.now(), performance.now());
}

/** Wait until the popover has gone and the app has been at rest for a while. */
function follow(href, begun, rested) {
  const now = performance.now();
  const isAtRest = document.querySelector(POPOVER) === null && !isRunning();
  const since = isAtRest ? rested : now;
  if (now - since < REST && now - begun < LONGEST) return void requestAnimationFrame(() => follow(href, begun, since));
  passing = true;
  linkTo(href)?.click();
  passing = false;
}

/** The link may have been drawn anew meanwhile. */
function linkTo(href) {
  const links = [...document.querySelectorAll(LINK)].map((part) => part.closest("a"));
  return links.find((link) => link?.getAttribute("href") === href);
}

function isRunning() {
  const state = document.querySelector("[data-testid='stApp']")?.dataset.testScriptState;
  return state === "running" || state === "rerunRequested";
}
