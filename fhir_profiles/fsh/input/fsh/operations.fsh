// What can be asked of this server beyond reading.

RuleSet: Operation(code, type, instance)
* language = #en
* id = "{code}"
* url = "https://fasciculation-screening.example/fhir/OperationDefinition/{code}"
* version = "1.0.0"
* status = #active
* experimental = true
* date = "2026-11-22"
* publisher = "Fasciculation Screening"
* kind = #operation
* affectsState = false
* code = #{code}
* resource = #{type}
* system = false
* type = true
* instance = {instance}

RuleSet: Parameter(use, name, min, max, type, words)
* parameter[+].name = #{name}
* parameter[=].use = #{use}
* parameter[=].min = {min}
* parameter[=].max = "{max}"
* parameter[=].type = #{type}
* parameter[=].documentation = "{words}"

RuleSet: Part(name, min, max, type, words)
* parameter[=].part[+].name = #{name}
* parameter[=].part[=].use = #in
* parameter[=].part[=].min = {min}
* parameter[=].part[=].max = "{max}"
* parameter[=].part[=].type = #{type}
* parameter[=].part[=].documentation = "{words}"

Instance: screen
InstanceOf: OperationDefinition
Usage: #definition
* insert Operation(screen, QuestionnaireResponse, false)
* name = "Screen"
* title = "Screen a response"
* description = "Applies the rules to a response about muscle twitching, and answers with the result as a Bundle, the letter as a PDF or the summary as JSON, whichever the Accept header names. The response alone may be posted, or Parameters that hold it; the codes may also stand in the query. Nothing is stored. With fhirVersion=5.0 in the media type this operation also reads and writes FHIR R5."
* insert Parameter(in, questionnaireResponse, 1, 1, QuestionnaireResponse, [[The response to screen.]])
* insert Parameter(in, patient, 0, 1, Patient, [[The person whom the response is about. It gives the age where the response does not, and stands in the result and in the letter.]])
* insert Parameter(in, practitioner, 0, 1, Practitioner, [[Who asks for a referral.]])
* insert Parameter(in, organization, 0, 1, Organization, [[The practice that asks for a referral.]])
* insert Parameter(in, language, 0, 1, code, [[The language of the words in the result: en (the default) or de. Codes are the same in both.]])
* insert Parameter(in, letter, 0, 1, code, [[embedded (the default): the Bundle carries the letter as PDF if the server can make one. none: it does not.]])
* insert Parameter(in, letter-language, 0, 1, code, [[The language of the letter: en or de. Without it, that of the result.]])
* insert Parameter(in, bundle, 0, 1, code, [[The form of the Bundle: collection (the default), transaction or document. A transaction needs a patient who is known.]])
* insert Parameter(in, pdf, 0, 1, code, [[The form of the letter. a-3 (the default): PDF/A-3 with the result in it as data. a-2: PDF/A-2 without data, for receivers that refuse the other.]])
* insert Parameter(in, previous, 0, 12, QuestionnaireResponse, [[An earlier, finished response of the same patient to the same Questionnaire, with its date. The letter shows what was suggested then and what differs since; the result is not changed by it.]])
* parameter[+].name = #decision
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].documentation = "What a clinician decided on the result: with it the letter is released and no draft. It needs the practitioner with a name; a referral also needs their impression and question (lt-impression and lt-question) in the response."
* insert Part(released, 1, 1, instant, [[When it was released.]])
* insert Part(version, 0, 1, positiveInt, [[The version of the letter: 1 where it is not given.]])
* insert Part(outcome, 0, 1, code, [[The clinician's own outcome, where it is another than that of the rules: any code of our outcomes but out-of-scope. What the rules found stays in the result beside it.]])
* insert Part(reason, 0, 1, string, [[Why the clinician decides otherwise; required with an outcome. It is printed and exported.]])
* insert Part(replaces, 0, 3, Reference, [[The Composition, the DocumentReference or the ServiceRequest of the version before, by reference or identifier.]])
* insert Part(replaces-released, 0, 1, instant, [[When the version before was released.]])
* insert Part(releaser, 0, 1, Reference, [[Who released it, where that is not the practitioner who asks: a reference to a Practitioner with a display. It attests the documents and stands in the letter.]])
* insert Parameter(out, return, 1, 1, Bundle, [[The result, as the profile of its form says.]])

Instance: populate
InstanceOf: OperationDefinition
Usage: #definition
* insert Operation(populate, Questionnaire, true)
* name = "Populate"
* title = "Pre-fill a response"
* description = "Fills in what a record that is sent along already answers, by the SDC operation of this name. It fetches nothing and stores nothing. What was filled in is marked, and a clinician has to confirm it."
* insert Parameter(in, questionnaire, 0, 1, Questionnaire, [[The Questionnaire to fill in, with its url. One of these four is needed unless the operation is asked of one Questionnaire.]])
* insert Parameter(in, canonical, 0, 1, canonical, [[Its canonical.]])
* insert Parameter(in, questionnaireRef, 0, 1, Reference, [[A reference to it.]])
* insert Parameter(in, identifier, 0, 1, string, [[Its canonical, where a client sends it under this name.]])
* insert Parameter(in, subject, 0, 1, Reference, [[Whom the response is to be about.]])
* parameter[+].name = #context
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].documentation = "A part of the record."
* insert Part(name, 1, 1, string, [[What it is: patient, laboratory, conditions, medicationStatements, medicationRequests or allergies.]])
* insert Part(content, 0, *, Resource, [[The resource, or a Bundle of resources.]])
* insert Parameter(in, local, 0, 1, boolean, [[Ignored if true: nothing is known here about any patient.]])
* insert Parameter(out, response, 1, 1, QuestionnaireResponse, [[The response with every item of the Questionnaire, filled in or not.]])
* insert Parameter(out, issues, 0, 1, OperationOutcome, [[What of the record was not used, and why.]])

Instance: extract
InstanceOf: OperationDefinition
Usage: #definition
* insert Operation(extract, QuestionnaireResponse, false)
* name = "Extract"
* title = "Extract resources from a response"
* description = "Makes resources of the answers as the Questionnaire declares it, by the SDC operation of this name. The response alone may be posted, or Parameters that hold it. No rule is applied, and nothing is stored: see screen for the outcome."
* insert Parameter(in, questionnaire-response, 1, 1, QuestionnaireResponse, [[The response to extract from.]])
* insert Parameter(in, questionnaire, 0, 1, Questionnaire, [[The Questionnaire that it answers.]])
* insert Parameter(out, return, 0, 1, Bundle, [[A transaction with what was extracted, if anything was.]])
* insert Parameter(out, issues, 0, 1, OperationOutcome, [[What to know before anything of it is stored.]])
