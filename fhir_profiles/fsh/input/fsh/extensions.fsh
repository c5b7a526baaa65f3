// No resource of a result needs an extension of ours: what it says has a place in FHIR.

// Da Vinci DTR has one of a similar kind (information-origin), of the US realm and
// without the source. SDC has none.
Extension: Prefilled
Id: prefilled
Title: "Pre-filled and not confirmed"
Description: "The answer was filled in from this resource of the record by $populate, and nobody has confirmed it. Whoever has checked the answer takes the extension off. A response that carries it cannot be completed."
Context: QuestionnaireResponse.item.answer
* insert Definition
* insert GermanTitle([[Vorausgefüllt und nicht bestätigt]])
* value[x] 1..1
* value[x] only Reference
* valueReference ^short = "What the answer was taken from"
