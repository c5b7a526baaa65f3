// The letter as a file, and the same as sections.

Profile: ScreeningDocumentReference
Parent: DocumentReference
Id: screening-document-reference
Title: "The letter or summary as PDF"
Description: "The letter of a proposed referral, or the summary of a screening that proposes none; preliminary until a clinician releases it, and then final."
* insert Definition
* insert ResultIdentifier
* obeys fs-authenticated
* status = #current
* docStatus 1..1 MS
* authenticator MS
* relatesTo MS
* type 1..1 MS
* type.text 1..1 MS
* subject 1..1 MS
* date 1..1 MS
* author 1.. MS
* custodian MS
* description MS
* content 1..1 MS
* content.attachment obeys fs-pdf
* content.attachment MS
* content.attachment.contentType 1..1 MS
* content.attachment.contentType = #application/pdf
* content.attachment.language 1..1 MS
* content.attachment.data MS
* content.attachment.url MS
* content.attachment.size 1..1 MS
* content.attachment.hash 1..1 MS
* context 1..1 MS
* context.related 1.. MS

Invariant: fs-authenticated
Description: "It is preliminary, or final and authenticated by the clinician who released it."
* severity = #error
* expression = "(docStatus = 'preliminary' and authenticator.empty()) or (docStatus = 'final' and authenticator.exists())"

Invariant: fs-pdf
Description: "The PDF stands in the attachment or under its address, not both."
* severity = #error
* expression = "data.exists() xor url.exists()"

Profile: ScreeningComposition
Parent: Composition
Id: screening-composition
Title: "The letter in sections"
Description: "What the letter says, section by section: why, what was found, what was not examined or not asked, and what the clinician decided. Preliminary until a clinician releases it, and then final."
* insert Definition
* obeys fs-attested
* identifier 1..1 MS
* identifier.system 1..1 MS
* identifier.system = "https://fasciculation-screening.example/fhir/identifier/result"
* identifier.value 1..1 MS
* status MS
* type MS
* subject 1..1 MS
* date MS
* author MS
* attester MS
* relatesTo MS
* title MS
* custodian MS
* section 1.. MS
* section.title 1..1 MS
* section.text MS
* section.entry MS

Invariant: fs-attested
Description: "It is preliminary, or final and attested by the clinician who released it."
* severity = #error
* expression = "(status = 'preliminary' and attester.empty()) or (status = 'final' and attester.time.exists() and attester.party.exists())"
