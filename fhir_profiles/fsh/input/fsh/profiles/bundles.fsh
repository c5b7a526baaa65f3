// One screening in each of the three forms in which it is given.

Profile: ScreeningBundleCollection
Parent: Bundle
Id: screening-bundle-collection
Title: "A screening as a collection"
Description: "The response as it came and everything that was made from it."
* insert Definition
* insert ResultEntries
* type MS
* type = #collection
* timestamp 1..1 MS

Profile: ScreeningBundleTransaction
Parent: Bundle
Id: screening-bundle-transaction
Title: "A screening as a transaction"
Description: "What stores a screening on a FHIR server. Posting it again changes nothing: what has an identifier is created only once, and the rest is put under its id."
* insert Definition
* insert ResultEntries
* type MS
* type = #transaction
* entry obeys fs-once
* entry.request 1..1 MS

Invariant: fs-once
Description: "What is posted is posted only if it is not there."
* severity = #error
* expression = "request.method = 'PUT' or request.ifNoneExist.exists()"

Profile: ScreeningBundleDocument
Parent: Bundle
Id: screening-bundle-document
Title: "A screening as a document"
Description: "The letter in sections with everything that it refers to."
* insert Definition
* insert ResultEntries
* type MS
* type = #document
* identifier 1..1 MS
* timestamp 1..1 MS

RuleSet: ResultEntries
* entry 1.. MS
* entry ^slicing.discriminator.type = #type
* entry ^slicing.discriminator.path = "resource"
* entry ^slicing.rules = #open
* entry.fullUrl 1..1 MS
* entry.resource 1..1 MS
* entry contains
    response 1..1 MS and
    guidance 1..1 MS and
    risk 0..1 MS and
    impression 0..1 MS and
    composition 1..1 MS and
    device 1..1 MS and
    provenance 1..2 MS
* entry[response].resource only ScreeningQuestionnaireResponse
* entry[guidance].resource only ScreeningGuidanceResponse
* entry[risk].resource only ScreeningRiskAssessment
* entry[impression].resource only ScreeningClinicalImpression
* entry[composition].resource only ScreeningComposition
* entry[device].resource only ScreeningDevice
* entry[provenance].resource only ScreeningProvenance or ScreeningRelease
