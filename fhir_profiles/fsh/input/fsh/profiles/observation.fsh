Profile: ScreeningObservation
Parent: Observation
Id: screening-observation
Title: "One answer of a screening"
Description: "The answer to one question, or why there is none. A question that takes several options has one component for each. An answer that is absent is never to be read as normal."
* insert Definition
* insert ResultIdentifier
* obeys fs-answer-or-reason
* obeys fs-where-from
* status MS
* category 1..1 MS
* category from FasciculationScreeningObservationCategories (required)
* code MS
* code from FasciculationScreeningQuestions (required)
* code.coding 1..1 MS
* subject 1..1 MS
* effective[x] 1..1 MS
* effective[x] only dateTime
* issued MS
* performer MS
* value[x] MS
* value[x] only CodeableConcept or Quantity
* valueCodeableConcept MS
* valueCodeableConcept from FasciculationScreeningAnswers (required)
* dataAbsentReason MS
* dataAbsentReason from FasciculationScreeningAbsence (required)
* note MS
* derivedFrom ..1 MS
* derivedFrom only Reference(QuestionnaireResponse)
* component MS
* component.code MS
* component.value[x] 1..1 MS
* component.value[x] only CodeableConcept or Quantity
* component.valueCodeableConcept MS
* component.valueCodeableConcept from FasciculationScreeningAnswers (required)

Invariant: fs-answer-or-reason
Description: "There is an answer, or the reason why there is none, and not both."
* severity = #error
* expression = "(value.exists() or component.exists()) xor dataAbsentReason.exists()"

Invariant: fs-where-from
Description: "It comes from the response, or a note says where else it comes from."
* severity = #error
* expression = "derivedFrom.exists() or note.exists()"
