// Evaluates FHIRPath with fhirpath.js: node evaluate.cjs EXPRESSIONS RESPONSES
// EXPRESSIONS is a JSON list, RESPONSES is NDJSON. For each response one line comes out:
// a list with the result collection of each expression.
const fs = require("node:fs");
const fhirpath = require("fhirpath");
const r4 = require("fhirpath/fhir-context/r4");

const [expressions, responses] = process.argv.slice(2);
const compiled = JSON.parse(fs.readFileSync(expressions, "utf8")).map((expression) =>
  fhirpath.compile(expression, r4),
);
for (const line of fs.readFileSync(responses, "utf8").trimEnd().split("\n")) {
  const response = JSON.parse(line);
  console.log(JSON.stringify(compiled.map((evaluate) => evaluate(response))));
}
