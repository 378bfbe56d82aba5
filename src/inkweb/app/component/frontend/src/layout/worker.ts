import { settle, type Settled, type Unsettled } from "./settle.ts";

/** Milliseconds between two pictures of a layout under way. */
const OFTEN = 150;

self.onmessage = ({ data }: MessageEvent<Unsettled>) => {
  let last = performance.now();
  const show = (now: () => Settled): void => {
    if (performance.now() - last < OFTEN) return;
    last = performance.now();
    self.postMessage({ ...now(), isDone: false });
  };
  self.postMessage({ ...settle(data, show), isDone: true });
};
