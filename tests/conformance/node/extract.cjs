// Extracts by template with CSIRO's engine: node extract.cjs QUESTIONNAIRE RESPONSES
// RESPONSES is NDJSON. For each one line comes out: the transaction Bundle.
const fs = require("node:fs");
const { inAppExtract } = require("@aehrc/sdc-template-extract");

async function main([questionnaire, responses]) {
  const asked = fs.readFileSync(questionnaire, "utf8");
  for (const line of fs.readFileSync(responses, "utf8").trimEnd().split("\n")) {
    const { extractSuccess, extractResult } = await inAppExtract(
      JSON.parse(line),
      JSON.parse(asked),
    );
    if (!extractSuccess) throw new Error(JSON.stringify(extractResult));
    console.log(JSON.stringify(extractResult.extractedBundle));
  }
}

main(process.argv.slice(2));
