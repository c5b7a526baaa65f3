Profile: ScreeningRiskAssessment
Parent: RiskAssessment
Id: screening-risk-assessment
Title: "The outcome of a screening as a graded risk"
Description: "How urgently neurology should be involved, and why. The rules know no probability, so none is given. There is no RiskAssessment for a patient out of scope."
* insert Definition
* insert ResultIdentifier
* status MS
* method 1..1 MS
* method.text 1..1 MS
* subject MS
* occurrence[x] 1..1 MS
* occurrence[x] only dateTime
* insert OnlyOne(performer, ScreeningDevice)
* basis 1.. MS
* prediction 1..1 MS
* prediction.outcome 1..1 MS
* prediction.probability[x] 0..0
* prediction.qualitativeRisk 1..1 MS
* prediction.qualitativeRisk from FasciculationScreeningOutcomes (required)
* prediction.rationale 1..1 MS
* mitigation MS
* note 1.. MS
