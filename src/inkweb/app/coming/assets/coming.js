// On a telephone what somebody asks for comes below the window, and nothing seems to happen: it is scrolled to. Beside the
// question, as in a wide window, it is seen at once, and nothing is moved.

/** How far down the window an answer may begin, of its height. */
const FAR = 0.6;
const seen = new Map();

export default function coming({ data }) {
  const last = seen.get(data.place);
  seen.set(data.place, data.number);
  if (last !== undefined && data.number > last) requestAnimationFrame(() => bring(document.querySelector(`.st-key-${data.place}`)));
}

function bring(place) {
  if (place === null || place.getBoundingClientRect().top < innerHeight * FAR) return;
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  place.scrollIntoView({ block: "start", behavior: isStill ? "instant" : "smooth" });
}
