ValueSet: FasciculationScreeningOutcomes
Id: outcome
Title: "Outcomes of fasciculation screening"
Description: "All outcomes that fasciculation screening can suggest. Not clinically validated: no neurologist or general practitioner has reviewed it and its performance has not been measured."
* insert Definition
* insert GermanTitle([[Ergebnisse des Faszikulations-Screenings]])
* include codes from system https://fasciculation-screening.example/fhir/CodeSystem/outcome

ValueSet: FasciculationScreeningQuestions
Id: question
Title: "Questions of the muscle twitching questionnaire"
Description: "All questions of the muscle twitching questionnaire."
* insert Definition
* insert GermanTitle([[Fragen des Fragebogens zum Muskelzucken]])
* include codes from system https://fasciculation-screening.example/fhir/CodeSystem/question

ValueSet: FasciculationScreeningAnswers
Id: answer
Title: "Answers of the muscle twitching questionnaire"
Description: "All answers of the muscle twitching questionnaire. Which of them a question offers stands in the Questionnaire."
* insert Definition
* insert GermanTitle([[Antworten des Fragebogens zum Muskelzucken]])
* include codes from system https://fasciculation-screening.example/fhir/CodeSystem/answer

ValueSet: FasciculationScreeningConditions
Id: condition
Title: "Conditions that fasciculation screening points to"
Description: "All conditions whose pattern fasciculation screening looks for in the answers. None is ever concluded."
* insert Definition
* insert GermanTitle([[Erkrankungen, auf die das Faszikulations-Screening hinweist]])
* include codes from system https://fasciculation-screening.example/fhir/CodeSystem/condition

ValueSet: FasciculationScreeningPriorities
Id: priority
Title: "Priorities of a proposed request"
Description: "Routine, urgent and stat: the priorities that follow from the outcomes. The code asap is left out, as it says no more than urgent."
* insert Definition
* insert GermanTitle([[Dringlichkeiten einer vorgeschlagenen Anforderung]])
* $request-priority#routine
* $request-priority#urgent
* $request-priority#stat

ValueSet: FasciculationScreeningProposalStatus
Id: proposal-status
Title: "Status of a proposed referral"
Description: "A proposal is a draft until a clinician decides. Then it is completed, as an order was made of it, or revoked."
* insert Definition
* insert GermanTitle([[Status einer vorgeschlagenen Überweisung]])
* $request-status#draft
* $request-status#completed
* $request-status#revoked

ValueSet: FasciculationScreeningAbsence
Id: absence
Title: "Why an answer is absent"
Description: "Unknown was answered, it was not examined, or it was not asked. None of them is ever read as normal."
* insert Definition
* insert GermanTitle([[Warum eine Antwort fehlt]])
* $data-absent-reason#unknown
* $data-absent-reason#not-performed
* $data-absent-reason#not-asked

ValueSet: FasciculationScreeningObservationCategories
Id: observation-category
Title: "Categories of an answer"
Description: "What a question asks for: what the patient tells, what the clinician finds, or a laboratory result."
* insert Definition
* insert GermanTitle([[Arten einer Antwort]])
* $observation-category#survey
* $observation-category#exam
* $observation-category#laboratory

ValueSet: FasciculationScreeningResponseStatus
Id: response-status
Title: "Status of a response that can be screened"
Description: "A response may be completed, amended or still in progress. One that was stopped or entered in error is not screened."
* insert Definition
* insert GermanTitle([[Status einer Antwort, die ausgewertet werden kann]])
* $answers-status#completed
* $answers-status#amended
* $answers-status#in-progress
