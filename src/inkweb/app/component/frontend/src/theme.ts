// The colours of Streamlit's theme, read from the variables that it sets on the component.

export interface Theme {
  background: string;
  text: string;
  faint: string;
  edge: string;
  primary: string;
  font: string;
  isDark: boolean;
}

type Rgb = [number, number, number];

export function readTheme(host: Element): Theme {
  const style = getComputedStyle(host);
  const read = (name: string, otherwise: string): string => style.getPropertyValue(`--st-${name}`).trim() || otherwise;
  const background = read("background-color", "#ffffff");
  const text = read("text-color", "#31333f");
  const isDark = luminance(parse(background)) < 0.4;
  return {
    background,
    text,
    faint: mix(text, background, 0.45),
    edge: mix(text, background, isDark ? 0.5 : 0.56),
    primary: read("primary-color", "#ff4b4b"),
    font: read("font", "sans-serif"),
    isDark,
  };
}

/** Take `share` of the second colour and the rest of the first. */
export function mix(first: string, second: string, share: number): string {
  const [a, b] = [parse(first), parse(second)];
  const part = (i: 0 | 1 | 2): number => Math.round(a[i] * (1 - share) + b[i] * share);
  return `rgb(${part(0)},${part(1)},${part(2)})`;
}

function parse(colour: string): Rgb {
  const hex = /^#([0-9a-f]{3,8})$/i.exec(colour)?.[1];
  if (hex !== undefined) {
    const full = hex.length < 6 ? [...hex].map((digit) => digit + digit).join("") : hex;
    return [0, 2, 4].map((i) => parseInt(full.slice(i, i + 2), 16)) as Rgb;
  }
  const parts = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  return [parts[0] ?? 128, parts[1] ?? 128, parts[2] ?? 128];
}

function luminance([r, g, b]: Rgb): number {
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}
