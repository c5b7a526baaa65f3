Profile: ScreeningQuestionnaireResponse
Parent: QuestionnaireResponse
Id: screening-questionnaire-response
Title: "Answers to the muscle twitching questionnaire"
Description: "The response to be screened, as $screen takes it and as it stands in the result: unchanged, whatever it was."
* insert Definition
* obeys fs-questionnaire
* questionnaire 1..1 MS
* status MS
* status from FasciculationScreeningResponseStatus (required)
* subject MS
* subject only Reference(Patient)
* authored MS
* author MS
* item MS

Invariant: fs-questionnaire
Description: "It answers our questionnaire, in some version."
* severity = #error
* expression = "questionnaire = 'https://fasciculation-screening.example/fhir/Questionnaire/muscle-twitching' or questionnaire.startsWith('https://fasciculation-screening.example/fhir/Questionnaire/muscle-twitching|')"
