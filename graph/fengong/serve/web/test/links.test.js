import assert from "node:assert/strict";
import { test } from "node:test";
import { queryOf } from "../src/address.js";
import { pageOf, short } from "../src/links.js";

const BASE = "https://example.org/x/";
const NS = "https://w3id.org/fengong/ns#";
const PLACES = [[BASE, "/page/"], [NS, "/ns#"]];

test("an IRI leads to its own place, any other to its whole words", () => {
  assert.equal(pageOf(`${BASE}plan/620600-wuwei-2024`, PLACES), "/page/plan/620600-wuwei-2024");
  assert.equal(pageOf(`${BASE}单位/a%20b?c#d`, PLACES), "/page/%E5%8D%95%E4%BD%8D/a%2520b%3Fc%23d");
  assert.equal(pageOf(`${NS}Task`, PLACES), "/ns#Task");
  assert.equal(pageOf("urn:a?b", PLACES), "/resource?iri=urn%3Aa%3Fb");
  assert.equal(pageOf(BASE, PLACES), `/resource?iri=${encodeURIComponent(BASE)}`);
});

test("no IRI leads off this server, and none that cannot be written is a link", () => {
  for (const iri of ["javascript:alert(1)", `${BASE}/evil.example`, "//evil.example", `${BASE}\\evil`, `${NS}//evil`])
    assert.match(pageOf(iri, PLACES), /^\/(page\/|ns#|resource\?iri=)/);
  assert.equal(pageOf("urn:\ud800", PLACES), null);
});

test("the longest namespace that fits gives the prefix", () => {
  const prefixes = { a: "http://e/", b: "http://e/x#", c: "" };
  assert.equal(short("http://e/x#应急", prefixes), "b:应急");
  assert.equal(short("http://e/x/y", prefixes), "http://e/x/y");
  assert.equal(short("http://e/", prefixes), "http://e/");
});

test("only the query of an address is taken", () => {
  assert.equal(queryOf({ search: "?query=ASK%7B%7D", hash: "" }), "ASK{}");
  assert.equal(queryOf({ search: "?query=no", hash: "#query=SELECT%20%E5%BA%94&endpoint=http%3A%2F%2Fevil" }), "SELECT 应");
  assert.equal(queryOf({ search: "?query=%20", hash: "#t1" }), null);
});
