// Fills the Questionnaire in LHC-Forms, question by question as a user does, and prints
// what LHC-Forms makes of it: node lhc_forms.cjs QUESTIONNAIRE RESPONSES
// RESPONSES is NDJSON. For each one line comes out: `notShown`, the link ids that could
// not be answered because they were not on the screen, and `resources`: the response of
// LHC-Forms, then a Bundle of what it extracts.
const fs = require("node:fs");
const { load } = require("./lhc_forms_window.cjs");

const isShown = (item) =>
  item._skipLogicStatus !== "target-disabled" &&
  (!item._parentItem?.linkId || isShown(item._parentItem));

// The options and units are LHC-Forms' own: what it does not offer cannot be picked.
const pick = (offered, code) => {
  const found = offered.find((each) => each.code === code);
  if (!found) throw new Error(`LHC-Forms does not offer ${code}`);
  return found;
};

function answer(form, item, answers) {
  const values = answers.map((each) => {
    if (each.valueCoding) return pick(item.answers, each.valueCoding.code);
    // What its date picker gives.
    if (each.valueDate) return LForms.Util.stringToDTDateISO(each.valueDate);
    if (!each.valueQuantity) return Object.values(each)[0];
    item.unit = pick(item.units, each.valueQuantity.code);
    return each.valueQuantity.value;
  });
  item.value = item._multipleAnswers ? values : values[0];
  form.updateOnSourceItemChange(item);
}

function fill(form, asked, given, notShown) {
  const places = new Map();
  for (const each of given ?? []) {
    const same = asked.filter((item) => item.linkId === each.linkId);
    const place = places.get(each.linkId) ?? 0;
    places.set(each.linkId, place + 1);
    const item = same[place] ?? form.addRepeatingItems(same.at(-1));
    if (each.answer && !isShown(item)) notShown.push(each.linkId);
    else if (each.answer) answer(form, item, each.answer);
    fill(form, item.items, each.item, notShown);
  }
}

const [questionnaire, responses] = process.argv.slice(2);
const asked = fs.readFileSync(questionnaire, "utf8");
const { LForms } = load();
for (const line of fs.readFileSync(responses, "utf8").trimEnd().split("\n")) {
  const { item, subject } = JSON.parse(line);
  const [resourceType, id] = subject?.reference.split("/") ?? [];
  const form = new LForms.LFormsData(
    LForms.Util.convertFHIRQuestionnaireToLForms(JSON.parse(asked), "R4"),
  );
  const notShown = [];
  fill(form, form.items, item, notShown);
  const resources = LForms.Util.getFormFHIRData("QuestionnaireResponse", "R4", form, {
    extract: true,
    subject: subject && { resourceType, id },
  });
  console.log(JSON.stringify({ notShown, resources }));
}
process.exit();
