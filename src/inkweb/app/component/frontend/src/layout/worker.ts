import { settle, type Unsettled } from "./settle.ts";

self.onmessage = (message: MessageEvent<Unsettled>) => self.postMessage(settle(message.data));
