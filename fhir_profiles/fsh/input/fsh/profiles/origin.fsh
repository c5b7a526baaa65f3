// By which software and which rules, from what, and who released it.

Profile: ScreeningDevice
Parent: Device
Id: screening-device
Title: "The software with its rules"
Description: "The version of the software, the version of the rulebook, and the SHA-256 of the rules as they were applied."
* insert Definition
* insert ResultIdentifier
* status 1..1 MS
* status = #active
* deviceName 1.. MS
* type 1..1 MS
* version 3.. MS
* version ^slicing.discriminator.type = #value
* version ^slicing.discriminator.path = "type.text"
* version ^slicing.rules = #open
* version contains
    software 1..1 MS and
    rulebook 1..1 MS and
    sha256 1..1 MS
* version.type 1..1 MS
* version.type.text 1..1 MS
* version[software].type.text = "software"
* version[rulebook].type.text = "rulebook"
* version[sha256].type.text = "rulebook sha256"

Profile: ScreeningProvenance
Parent: Provenance
Id: screening-provenance
Title: "From which response, by which software"
Description: "Everything that was made, the software that made it and the response that it was made from."
* insert Definition
* target MS
* recorded MS
* agent MS
* agent ^slicing.discriminator.type = #value
* agent ^slicing.discriminator.path = "type"
* agent ^slicing.rules = #open
* agent contains assembler 1..1 MS
* agent[assembler].type 1..1 MS
* agent[assembler].type = $agent-type#assembler
* agent[assembler].who MS
* agent[assembler].who only Reference(ScreeningDevice)
* entity 1.. MS
* entity ^slicing.discriminator.type = #value
* entity ^slicing.discriminator.path = "role"
* entity ^slicing.rules = #open
* entity contains source 1.. MS
* entity[source].role = #source
* entity[source].what MS
* entity[source].what only Reference(QuestionnaireResponse)

Profile: ScreeningRelease
Parent: Provenance
Id: screening-release
Title: "Who released it"
Description: "The clinician who released the result and when, and the version that it replaces, where that is known."
* insert Definition
* target MS
* occurred[x] 1..1 MS
* occurred[x] only dateTime
* recorded MS
* agent 1..1 MS
* agent.type 1..1 MS
* agent.type = $agent-type#verifier
* agent.who MS
* agent.who only Reference(Practitioner)
* entity 1.. MS
