// What Python sends to the editor, and what the editor tells Python.

/** A name and what it is, in a few words. */
export type Named = readonly [name: string, detail: string];

/** What a query may be written with. Keywords may be several words; `reserved` are known and not offered. */
export interface Vocabulary {
  keywords: readonly string[];
  reserved: readonly string[];
  functions: readonly string[];
  labels: readonly Named[];
  types: readonly Named[];
  /** By label or type; those of all others stand under `node` and `relationship`. */
  properties: Readonly<Record<string, readonly Named[]>>;
}

/** Where the query that was asked is wrong. Lines and columns count from 1. */
export interface Fault {
  query: string;
  line: number;
  column: number;
  message: string;
}

export interface Data {
  key: string;
  label: string;
  placeholder: string;
  /** What Python had the editor show last, and how many texts that were. */
  text: string;
  number: number;
  /** How many queries have been asked: a fault is that of the last one. */
  asked: number;
  fault: Fault | null;
  vocabulary: Vocabulary;
}

/** What is written now, in place of which text of Python's. */
export interface Written {
  number: number;
  text: string;
}
