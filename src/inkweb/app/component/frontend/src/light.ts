// What stands beside a graph on the page, such as the text of an article, points at edges of it by an event.

import { whatIsShown } from "./window.ts";

interface Pointing {
  key: string;
  ids: string[];
}

window.addEventListener("inkweb:light", (event) => {
  const { key, ids } = (event as CustomEvent<Pointing>).detail;
  for (const view of whatIsShown) if (view.key === key) view.light(ids);
});
