// A click on the link of another page closes a popover that stands open. Streamlit 1.67 tells Python of the closing after
// it has asked for the page, in the name of the page that is left, and then takes the new page's elements for those of
// another page: it stays empty. So the popover is closed first, and the link followed once Python has heard of it.

const LINK = "[data-testid^='stTopNavLink'], [data-testid^='stSidebarNavLink']";
const POPOVER = "[data-testid='stPopoverBody']";
/** Milliseconds in which nothing was asked of Python, and after which the link is followed whatever there is. */
const REST = 150;
const LONGEST = 3000;
let passing = false;

// On a telephone the links are in a sheet over the page, which Streamlit leaves open over the page that was chosen.

const SHEET_LINK = "[data-testid^='stSidebarNavLink']";
const CLOSES_SHEET = "[data-testid='stSidebarCollapseButton'] button";

// A page that is come to writes what it shows into its address. Streamlit makes a step of that too, and the way back
// would lead to the same page: as long as nobody does anything on it, its address is written over.

const ACTS = ["pointerdown", "keydown"];
let isUntouched = false;

export default function leaving() {
  // Each once, however often it is mounted.
  history.pushState = step;
  document.addEventListener("click", hold, true);
  document.addEventListener("keydown", take, true);
  for (const act of ACTS) document.addEventListener(act, touch, true);
  return () => {
    delete history.pushState;
    document.removeEventListener("click", hold, true);
    document.removeEventListener("keydown", take, true);
    for (const act of ACTS) document.removeEventListener(act, touch, true);
  };
}

function step(state, unused, url) {
  const isOther = new URL(url ?? "", location.href).pathname !== location.pathname;
  if (isOther || !isUntouched) History.prototype.pushState.call(history, state, unused, url);
  else history.replaceState(state, unused, url);
  isUntouched ||= isOther;
}

function touch() {
  isUntouched = false;
}

/** Escape closes a popover, and Streamlit forgets what is typed in it: a field that is left has it counted before. */
function take(event) {
  const field = document.activeElement;
  if (event.key === "Escape" && field?.matches(`${POPOVER} input:not([role=combobox])`)) field.blur();
}

function hold(event) {
  const link = event.target instanceof Element ? event.target.closest(LINK)?.closest("a") : null;
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!link || !isPlain) return;
  if (passing || document.querySelector(POPOVER) === null) return uncover(event.target);
  event.preventDefault();
  event.stopImmediatePropagation();
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  follow(link.getAttribute("href"), performance.now(), performance.now());
}

function uncover(target) {
  if (target.closest(SHEET_LINK)) setTimeout(() => document.querySelector(CLOSES_SHEET)?.click());
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
