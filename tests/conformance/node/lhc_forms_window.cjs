// A browser window, headless, with LHC-Forms in it.
const fs = require("node:fs");
const path = require("node:path");
const { JSDOM, VirtualConsole } = require("jsdom");

const PARTS = [
  "webcomponent/assets/lib/zone.min.js",
  "webcomponent/lhc-forms.js",
  "fhir/R4/lformsFHIR.min.js",
];

function load() {
  const dom = new JSDOM("", {
    runScripts: "outside-only",
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
  });
  // What a browser has and jsdom has not.
  dom.window.structuredClone = structuredClone;
  dom.window.matchMedia = () => ({ matches: false, addListener() {}, removeListener() {} });
  const folder = path.join(process.env.CONFORMANCE_LHC_FORMS, "dist/lforms");
  for (const part of PARTS) {
    dom.window.eval(fs.readFileSync(path.join(folder, part), "utf8"));
  }
  return dom.window;
}

module.exports = { load };
