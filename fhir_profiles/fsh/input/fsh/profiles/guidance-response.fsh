Profile: ScreeningGuidanceResponse
Parent: GuidanceResponse
Id: screening-guidance-response
Title: "The outcome of a screening with everything that explains it"
Description: "The contained Parameters hold the outcome, what it could still become, the rules met with their answers, what is missing, what would change the outcome, contradictions, advice and the rulebook. Status success: no open question could change the outcome; data-requested: one could; data-required: nothing was answered."
* insert Definition
* insert ResultIdentifier
* obeys fs-outcome
* module[x] only canonical
* moduleCanonical MS
* status MS
* subject 1..1 MS
* occurrenceDateTime 1..1 MS
* insert OnlyOne(performer, ScreeningDevice)
* note 1.. MS
* evaluationMessage MS
* outputParameters 1..1 MS
* result MS
* result only Reference(ScreeningRequestGroup)
* dataRequirement MS

Invariant: fs-outcome
Description: "The contained Parameters name the outcome and the rulebook."
* severity = #error
* expression = "contained.where('#' + id = %context.outputParameters.reference).parameter.where(name = 'outcome' or name = 'rulebook').name.count() = 2"
