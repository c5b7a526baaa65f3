// GET /fhir/metadata. Reading and searching by url is what the base specification has
// a search parameter for, so that none of our own is needed.

RuleSet: Served(type, parameter)
* rest[0].resource[+].type = #{type}
* rest[0].resource[=].interaction[0].code = #read
* rest[0].resource[=].interaction[1].code = #search-type
* rest[0].resource[=].searchParam[0].name = "url"
* rest[0].resource[=].searchParam[0].type = #uri
* rest[0].resource[=].searchParam[0].definition = "http://hl7.org/fhir/SearchParameter/{parameter}"
* rest[0].resource[=].searchParam[0].documentation = "The canonical, with its version or without."

RuleSet: Offers(operation)
* rest[0].resource[=].operation[+].name = "{operation}"
* rest[0].resource[=].operation[=].definition = "https://fasciculation-screening.example/fhir/OperationDefinition/{operation}"

Instance: screening
InstanceOf: CapabilityStatement
Usage: #definition
* language = #en
* url = "https://fasciculation-screening.example/fhir/CapabilityStatement/screening"
* version = "1.0.0"
* name = "FasciculationScreeningServer"
* title = "What this server can do"
* status = #active
* experimental = true
* date = "2026-11-22"
* publisher = "Fasciculation Screening"
* description = "Screens responses about muscle twitching by transparent rules, and publishes the questionnaire, the rules, the profiles and the codes that it uses. It stores nothing, and holds no data about patients. Not clinically validated: no neurologist or general practitioner has reviewed it and its performance has not been measured."
* kind = #instance
* software.name = "Fasciculation Screening"
* implementation.description = "Fasciculation Screening"
* fhirVersion = #4.0.1
* format[0] = #json
* format[1] = #application/fhir+json
* rest[0].mode = #server
* rest[0].documentation = "Definitions can be read and found by anyone. The operations answer to what is posted to them, and keep nothing."
* rest[0].security.description = "This server knows no users. Whoever can reach it may use it: put what guards it before it."
* insert Served(CapabilityStatement, conformance-url)
* insert Served(CodeSystem, conformance-url)
* insert Served(ConceptMap, conformance-url)
* insert Served(OperationDefinition, conformance-url)
* insert Served(PlanDefinition, PlanDefinition-url)
* insert Served(Questionnaire, Questionnaire-url)
* insert Offers(populate)
* insert Served(StructureDefinition, conformance-url)
* insert Served(ValueSet, conformance-url)
* rest[0].resource[+].type = #QuestionnaireResponse
* rest[0].resource[=].profile = "https://fasciculation-screening.example/fhir/StructureDefinition/screening-questionnaire-response"
* insert Offers(screen)
* insert Offers(extract)
