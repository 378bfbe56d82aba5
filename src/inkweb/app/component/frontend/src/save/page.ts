// A page of its own: the picture as it stands, the script that shows it, and a card for everything that can be clicked.

import type { Costume } from "../dress.ts";
import type { Memory } from "../memory.ts";
import type { Scene } from "../scene.ts";
import type { Theme } from "../theme.ts";
import type { Answer, EdgeRow, Kind, NodeRow } from "../wire.ts";

export type Cards = Extract<Answer, { kind: "cards" }>;

/** What the saved page reads when it opens. */
export interface Saved {
  title: string;
  nodes: NodeRow[];
  edges: EdgeRow[];
  kinds: Kind[];
  cards: Record<string, string>;
  look: Memory["look"];
  shape: Memory["shape"];
  hidden: { groups: string[]; lines: Memory["hiddenLines"] extends Set<infer Line> ? Line[] : never; edges: string[] };
  pinned: string[];
  selected: string[];
  /** What is looked at when it opens; null is all of it. */
  camera: Costume["camera"];
}

interface Seen {
  scene: Scene;
  memory: Memory;
  camera: Saved["camera"];
}

export async function page(seen: Seen, theme: Theme, cards: Cards): Promise<string> {
  const script = await (await fetch(import.meta.url)).text();
  return html(saved(seen, cards), script, cards, theme);
}

function saved({ scene: { graph }, memory, camera }: Seen, cards: Cards): Saved {
  const picture = memory.pictures.get(memory.version!)!;
  const placed = (row: NodeRow): NodeRow => {
    const { x, y } = graph.getNodeAttributes(row.id);
    return { ...row, x: Math.round(x), y: Math.round(y), is_placed: false, more: 0 };
  };
  return {
    title: cards.title,
    nodes: [...picture.nodes.values()].map(placed),
    edges: [...picture.edges.values()],
    kinds: picture.kinds,
    cards: cards.html,
    look: memory.look,
    shape: memory.shape,
    hidden: { groups: [...memory.hiddenGroups], lines: [...memory.hiddenLines], edges: [...memory.hiddenEdges] },
    pinned: [...memory.pinned],
    selected: [...memory.selected],
    camera,
  };
}

/** Nothing in it may end a script early. */
function inScript(text: string): string {
  return text.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
}

function html(data: Saved, script: string, { title, about, style }: Cards, theme: Theme): string {
  const name = title.replace(/[&<>]/g, "");
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data: blob:">
<title>${name}</title>
${style}
<style>body { --st-primary-color: ${theme.primary}; }${SHEET}</style></head>
<body class="${theme.isDark ? "dark" : "light"}"><main id="inkweb-graph"></main>
<aside><div id="inkweb-card" aria-live="polite"></div>
<footer>${about}</footer></aside>
<script type="application/json" id="inkweb-saved">${json}</script>
<script type="module">${inScript(script)}</script></body></html>
`;
}

const SHEET = `
body { margin: 0; display: flex; height: 100vh; font: 15px/1.5 system-ui, sans-serif; background: var(--st-background-color);
  color: var(--st-text-color); }
.light { --st-background-color: #ffffff; --st-secondary-background-color: #f0f2f6; --st-text-color: #31333f;
  --st-border-color: rgba(49,51,63,.2); --st-font: system-ui, sans-serif; }
.dark { --st-background-color: #0e1117; --st-secondary-background-color: #262730; --st-text-color: #fafafa;
  --st-border-color: rgba(250,250,250,.2); --st-font: system-ui, sans-serif; color-scheme: dark; }
#inkweb-graph { flex: 7; min-width: 0; padding: 12px; box-sizing: border-box; }
aside { flex: 3; min-width: 0; overflow: hidden auto; overflow-wrap: anywhere; padding: 16px; box-sizing: border-box; }
@media (max-width: 700px) { body { flex-direction: column; } #inkweb-graph { flex: 3; } aside { flex: 2; } }
footer { margin-top: 2rem; padding-top: .6rem; border-top: 1px solid var(--st-border-color); font-size: .9rem; }
footer h1 { font-size: 1.05rem; margin: 0; }
footer h2 { font-size: .95rem; margin: 0; }
footer li { margin-bottom: .3rem; }
`;
