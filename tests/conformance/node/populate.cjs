// Pre-fills the Questionnaire with CSIRO's engine: node populate.cjs QUESTIONNAIRE RECORDS
// RECORDS is NDJSON, each line with `patient` and `resources`. For each one line comes
// out: `response`, what was filled in, and `queries`, the searches that it took.
const fs = require("node:fs");
const { populateQuestionnaire } = require("@aehrc/sdc-populate");
const { search } = require("./ehr.cjs");

async function populate(questionnaire, { patient, resources }) {
  const queries = [];
  const { populateSuccess, populateResult } = await populateQuestionnaire({
    questionnaire,
    patient,
    fetchResourceRequestConfig: { sourceServerUrl: "https://ehr.invalid/fhir" },
    fetchResourceCallback: async (query) => {
      queries.push(query);
      // What else it asks for, the expressions of the Questionnaire ask for again.
      return search(query, resources);
    },
  });
  if (!populateSuccess) throw new Error(JSON.stringify(populateResult));
  return { response: populateResult.populatedResponse, queries };
}

async function main([questionnaire, records]) {
  const asked = fs.readFileSync(questionnaire, "utf8");
  for (const line of fs.readFileSync(records, "utf8").trimEnd().split("\n")) {
    console.log(JSON.stringify(await populate(JSON.parse(asked), JSON.parse(line))));
  }
}

main(process.argv.slice(2));
