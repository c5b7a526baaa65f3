Profile: ScreeningClinicalImpression
Parent: ClinicalImpression
Id: screening-clinical-impression
Title: "What the clinician decided"
Description: "Made only when a clinician releases the result. The finding is the outcome that they decided, by its code: that of the rules, or another, and then its basis is their reason. The summary is their impression. What the rules found stands in the RiskAssessment."
* insert Definition
* insert ResultIdentifier
* status MS
* status = #completed
* description 1..1 MS
* subject MS
* effective[x] 1..1 MS
* effective[x] only dateTime
* date 1..1 MS
* assessor 1..1 MS
* summary MS
* finding 1..1 MS
* finding.itemCodeableConcept 1..1 MS
* finding.itemCodeableConcept from FasciculationScreeningOutcomes (required)
* finding.itemCodeableConcept.text 1..1 MS
* finding.basis MS
* supportingInfo 1.. MS
