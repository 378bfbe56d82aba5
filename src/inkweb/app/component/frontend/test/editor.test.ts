import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { offered } from "../src/editor/completion.ts";
import { rangeOf } from "../src/editor/fault.ts";
import { reservedBy, Walk } from "../src/editor/grammar.ts";
import { tokens } from "../src/editor/tokens.ts";
import type { Vocabulary } from "../src/editor/wire.ts";

const VOCABULARY: Vocabulary = {
  keywords: ["MATCH", "WHERE", "RETURN", "ORDER BY", "AS", "AND", "CALL", "EXISTS"],
  reserved: ["DELETE"],
  functions: ["count", "type"],
  labels: [["Person", "people"], ["Statement", "sentences"]],
  types: [["LEADS", "leads"], ["SUED", "sued"]],
  properties: {
    node: [["name", "of names"], ["support", "of names"]],
    relationship: [["modality", "of relationships"], ["support", "of relationships"]],
    Statement: [["text", "of statements"]],
  },
};

/** What is offered where `^` stands. */
function at(query: string, isAsked = false): string[] {
  const [before, after] = query.split("^") as [string, string];
  const typed = /\w*$/.exec(before)![0].length;
  return offered(before + after, before.length - typed, before.length, VOCABULARY, isAsked).map(({ label }) => label);
}

/** Each word with its role. */
function roles(query: string): string[] {
  const [found, walk] = [tokens(query), new Walk(reservedBy(VOCABULARY))];
  return found.flatMap((token, i) => {
    const role = walk.take(token, found[i + 1]);
    return role === null ? [] : [`${token.text} ${role}`];
  });
}

test("after a colon come labels in a node, types in a relationship, and neither in a map", () => {
  const [labels, types] = [["Person", "Statement"], ["LEADS", "SUED"]];
  for (const query of ["MATCH (n:^", "MATCH (n:Per^)", "MATCH (:Person|^", "MATCH (n) WHERE n:^", "MATCH (n:!^", "CALL { MATCH (:^", "MATCH (a)--(:^"]) {
    assert.deepEqual(at(query), labels, query);
  }
  for (const query of ["MATCH ()-[r:^", "MATCH ()<-[:LEADS|^", "MATCH ()-[:su^]->()", "RETURN [(a)-[:^ | 1]"]) assert.deepEqual(at(query), types, query);
  for (const query of ["MATCH (n {name:^", "RETURN {a: ^", "RETURN [1, ^", "MATCH (n {name: 'a:^'", "// (n:^", "/* (n:^", "MATCH (n:`a^", "MATCH (n {name: $^"]) {
    assert.deepEqual(at(query), [], query);
  }
});

test("after a dot come the properties of what the variable stands for", () => {
  assert.deepEqual(at("MATCH (n:Person) RETURN n.^"), ["name", "support"]);
  assert.deepEqual(at("MATCH ()-[r]->() WHERE r.mo^"), ["modality", "support"]);
  assert.deepEqual(at("MATCH (s:Statement) RETURN s.^"), ["text"]);
  assert.deepEqual(at("RETURN s.^, 1 MATCH (s:Statement)"), ["text"]);
  assert.deepEqual(at("UNWIND x AS y RETURN y.^"), ["name", "support", "modality", "text"]);
  for (const query of ["MATCH ()-[*1..^", "RETURN 1.^"]) assert.deepEqual(at(query), [], query);
});

test("in the braces of a pattern come the properties of what it is a pattern of", () => {
  assert.deepEqual(at("MATCH (n:Person {^"), ["name", "support"]);
  assert.deepEqual(at("MATCH ()-[r:LEADS {support: 1, ^"), ["modality", "support"]);
  assert.deepEqual(at("MATCH (s:Statement {te^"), ["text"]);
});

test("what is written to its end is not offered again, so that Enter begins a line", () => {
  for (const query of ["MATCH (n:Person^", "MATCH (n) RETURN n.name^", "MATCH (n) return^", "MATCH (person) RETURN person^", "MATCH (n) RETURN n^"]) {
    assert.deepEqual(at(query), [], query);
  }
  assert.deepEqual(at("MATCH (n:person^"), ["Person", "Statement"]);
});

test("words come after two letters or when asked for, in the case that somebody types, with the query's own names", () => {
  assert.ok(at("MA^").includes("MATCH"));
  assert.ok(at("ma^").includes("match"));
  assert.ok(at("^", true).includes("MATCH"));
  assert.deepEqual(at("MATCH (who) RETURN wh^"), ["who", "where"]);
  assert.deepEqual(at("MATCH (who) RETURN who.name AS wh^"), []);
  assert.deepEqual(at("MATCH (who)--(wh^"), ["who"]);
  assert.deepEqual(at("MATCH (wh^", true), ["where"]);
  assert.ok(at("MATCH (n) RETURN co^").includes("count"));
  assert.equal(at("MATCH (n) RETURN de^").includes("delete"), false);
});

test("each word is told from the others by where it stands", () => {
  assert.deepEqual(roles("MATCH (left:Person {name: x})-[r:LEADS|SUED]->(:`A b`) WHERE r.type = type(r) AND count.x(1) RETURN r AS name"), [
    "MATCH keyword", "left variable", "Person label", "name property", "x variable", "r variable", "LEADS type", "SUED type", "`A b` label",
    "WHERE keyword", "r variable", "type property", "type function", "r variable", "AND keyword", "count variable", "x function",
    "RETURN keyword", "r variable", "AS keyword", "name variable",
  ]);
  assert.deepEqual(roles("MATCH (n) WHERE n:Person AND n.name = 'it\\'s' /* (m:Person) */ DELETE n // RETURN"), [
    "MATCH keyword", "n variable", "WHERE keyword", "n variable", "Person label", "AND keyword", "n variable", "name property", "DELETE keyword", "n variable",
  ]);
  assert.deepEqual(roles("EXISTS { (n:Person) } RETURN {a: b, c: d}, x {.name}"), [
    "EXISTS keyword", "n variable", "Person label", "RETURN keyword", "a property", "b variable", "c property", "d variable", "x variable", "name property",
  ]);
});

test("a text that stops anywhere is cut into tokens that are all of it", () => {
  const query = "MATCH (n:Person {name: 'O\\'Neil', x: \"a\"}) /* b\n */ WHERE n.`a``b` > 1.5e3 // end\nRETURN $who, n, 'é🙂'";
  for (let end = 0; end <= query.length; end += 1) {
    const text = query.slice(0, end);
    const found = tokens(text);
    found.forEach(({ from, to, text: own }) => assert.equal(text.slice(from, to), own));
    assert.equal(found.map(({ text: own }) => own).join("").replace(/\s/g, ""), text.replace(/\s/g, ""));
  }
});

test("a fault is marked on the word that stands there, or on the last before it, and in no other query", () => {
  const fault = (query: string, line: number, column: number) => ({ query, line, column, message: "" });
  const part = (text: string, given: ReturnType<typeof fault>) => {
    const range = rangeOf(text, given);
    return range && text.slice(range.from, range.to);
  };
  const query = "MATCH (n)\nRETURN who";
  assert.equal(part(query, fault(query, 2, 8)), "who");
  assert.equal(part(`${query}\n\n`, fault(query, 2, 8)), "who");
  assert.equal(part("MATCH (n", fault("MATCH (n", 1, 9)), "n");
  assert.equal(part("MATCH (n)", fault(query, 2, 8)), null);
  assert.equal(part("", fault("", 1, 1)), null);
});

test("every word has enough contrast with the field, in the light and in the dark", () => {
  const css = readFileSync("src/editor/style.css", "utf8");
  const theme = readFileSync("../../front/.streamlit/config.toml", "utf8");
  const [light, dark] = [/\.ink-editor \{([^}]*)\}/, /\.ink-editor\.dark \{([^}]*)\}/].map((rule) => rule.exec(css)![1]!);
  const fields = [...theme.matchAll(/secondaryBackgroundColor = "(#\w+)"/g)].map(([, colour]) => colour!);
  [light!, dark!].forEach((rule, i) => {
    const colours = [...rule.matchAll(/--(\w+): (#\w{6})/g)];
    assert.equal(colours.length, 7);
    for (const [, name, colour] of colours) assert.ok(contrast(colour!, fields[i]!) >= 4.5, `${name} ${colour} on ${fields[i]}: ${contrast(colour!, fields[i]!)}`);
  });
});

/** The contrast of two colours as WCAG 2.2 works it out. */
function contrast(one: string, other: string): number {
  const [low, high] = [one, other].map(luminance).sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const part = parseInt(colour.slice(i, i + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
