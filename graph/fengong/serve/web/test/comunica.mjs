// Asks an endpoint by Comunica: node comunica.mjs QUERY ENDPOINT… A line of JSON for each solution, statement or truth.
import { QueryEngine } from "@comunica/query-sparql";

const [query, ...endpoints] = process.argv.slice(2);
const sources = endpoints.map((value) => ({ type: "sparql", value }));
const told = await new QueryEngine().query(query, { sources });
const say = (value) => console.log(JSON.stringify(value));

if (told.resultType === "boolean") say({ boolean: await told.execute() });
else if (told.resultType === "bindings")
  for await (const row of await told.execute()) say(Object.fromEntries([...row].map(([name, term]) => [name.value, term.value])));
else
  for await (const { subject, predicate, object } of await told.execute())
    say({ subject: subject.value, predicate: predicate.value, object: object.value });
