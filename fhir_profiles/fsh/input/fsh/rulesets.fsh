// What every definition says, and the rules that several of them share.

RuleSet: Definition
* ^language = #en
* ^version = "1.0.0"
* ^status = #active
* ^experimental = true
* ^date = "2026-11-22"
* ^publisher = "Fasciculation Screening"

RuleSet: GermanTitle(title)
* ^title.extension[0].url = "http://hl7.org/fhir/StructureDefinition/translation"
* ^title.extension[0].extension[0].url = "lang"
* ^title.extension[0].extension[0].valueCode = #de
* ^title.extension[0].extension[1].url = "content"
* ^title.extension[0].extension[1].valueString = "{title}"

// The identifier that every resource of a result carries: its id, in our system.
RuleSet: ResultIdentifier
* identifier 1.. MS
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains result 1..1 MS
* identifier[result].system 1..1 MS
* identifier[result].system = "https://fasciculation-screening.example/fhir/identifier/result"
* identifier[result].value 1..1 MS

// Drafted by rules: a clinician makes an order of it, or does not.
RuleSet: DraftProposal
* status MS
* status = #draft
* intent MS
* intent = #proposal

RuleSet: OnlyOne(path, type)
* {path} 1..1 MS
* {path} only Reference({type})
