// Shows the Questionnaire in LHC-Forms with an EHR behind it that fills it in:
// node lhc_forms_populate.cjs QUESTIONNAIRE RECORDS
// RECORDS is NDJSON, each line with `patient` and `resources`. For each one line comes
// out: the response.
const fs = require("node:fs");
const { fits, search } = require("./ehr.cjs");
const { load } = require("./lhc_forms_window.cjs");

// As much of the fhirclient library as LHC-Forms uses.
function client({ patient, resources }) {
  const request = async (query) => {
    const bundle = search(query, structuredClone(resources));
    bundle.entry = bundle.entry.filter(({ resource }) => fits(query, resource));
    return bundle;
  };
  return {
    request,
    getFhirVersion: async () => "4.0.1",
    patient: { id: patient.id, read: async () => patient, request },
  };
}

async function main([questionnaire, records]) {
  const asked = fs.readFileSync(questionnaire, "utf8");
  const { LForms, document } = load();
  const page = document.body.appendChild(document.createElement("div"));
  for (const line of fs.readFileSync(records, "utf8").trimEnd().split("\n")) {
    LForms.Util.setFHIRContext(client(JSON.parse(line)));
    await LForms.Util.addFormToPage(JSON.parse(asked), page, {
      fhirVersion: "R4",
      prepopulate: true,
    });
    const response = LForms.Util.getFormFHIRData("QuestionnaireResponse", "R4", page);
    console.log(JSON.stringify({ response }));
  }
  process.exit();
}

main(process.argv.slice(2));
