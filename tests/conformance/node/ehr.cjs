// An EHR's FHIR server, as much of it as pre-filling needs.
const BASE = "https://ehr.invalid/fhir/";

const dateOf = (each) => each.effectiveDateTime ?? each.authoredOn ?? "";

// The resources of the type that is searched for, the newest first.
function search(query, resources) {
  const kind = new URL(query, BASE).pathname.split("/").pop();
  const found = resources.filter((each) => each.resourceType === kind);
  found.sort((one, other) => dateOf(other).localeCompare(dateOf(one)));
  return {
    resourceType: "Bundle",
    type: "searchset",
    entry: found.map((resource) => ({ resource })),
  };
}

// Whether a resource has a code, a status and a date as a search asks for.
function fits(query, { code, status, effectiveDateTime }) {
  const asked = new URL(query, BASE).searchParams;
  const codes = asked.get("code")?.split(",");
  const after = asked.get("date")?.slice("gt".length);
  return (
    (!codes || code.coding.some((each) => codes.includes(`${each.system}|${each.code}`))) &&
    (!asked.has("status") || asked.get("status").split(",").includes(status)) &&
    (!after || effectiveDateTime > after)
  );
}

module.exports = { search, fits };
