// What is proposed: none of it is placed. And what a clinician made of it.

Profile: ScreeningReferral
Parent: ServiceRequest
Id: screening-referral
Title: "Proposed referral"
Description: "A referral to neurology, or to an emergency department, that the rules propose. Nothing is sent until a clinician makes an order of it. Once one has, it is completed; where they decided against any referral, it is revoked."
* insert Definition
* insert ResultIdentifier
* status from FasciculationScreeningProposalStatus (required)
* status MS
* intent MS
* intent = #proposal
* insert ProposedService
* instantiatesCanonical 1..1
* code.coding 1.. MS
* code = $sct#3457005
* performerType 1..1 MS
* patientInstruction 1..1 MS

Profile: ScreeningOrder
Parent: ServiceRequest
Id: screening-order
Title: "Released referral"
Description: "A referral that a clinician released: based on the proposal of the rules if there is one, with the urgency that the clinician decided. It follows the rules if it names them."
* insert Definition
* insert ResultIdentifier
* status MS
* status = #active
* intent MS
* intent = #order
* insert ProposedService
* basedOn MS
* basedOn only Reference(ScreeningReferral)
* replaces MS
* requester 1..1
* code.coding 1.. MS
* code = $sct#3457005
* performerType 1..1 MS
* patientInstruction 1..1 MS
* obeys fs-based-on

Invariant: fs-based-on
Description: "An order that follows the rules is based on what they propose."
* severity = #error
* expression = "instantiatesCanonical.empty() or basedOn.exists()"

Profile: ScreeningSuggestedTest
Parent: ServiceRequest
Id: screening-suggested-test
Title: "Proposed investigation"
Description: "A test that the tier of the outcome lists. It has a LOINC code where one is confirmed, and always says in words what is meant."
* insert Definition
* insert ResultIdentifier
* insert DraftProposal
* insert ProposedService
* instantiatesCanonical 1..1

RuleSet: ProposedService
* instantiatesCanonical ..1 MS
* priority 1..1 MS
* priority from FasciculationScreeningPriorities (required)
* code 1..1 MS
* code.text 1..1 MS
* subject MS
* authoredOn 1..1 MS
* requester MS
* reasonCode 1.. MS
* reasonCode.text 1..1 MS
* supportingInfo 1.. MS
* note 1.. MS

Profile: ScreeningRequestGroup
Parent: RequestGroup
Id: screening-request-group
Title: "Everything that a screening proposes"
Description: "The proposed referral and the proposed investigations together. There is none where nothing is proposed, while the answers are still coming, and for a patient out of scope."
* insert Definition
* insert ResultIdentifier
* insert DraftProposal
* instantiatesUri 1..1 MS
* instantiatesCanonical 1..1 MS
* subject 1..1 MS
* authoredOn 1..1 MS
* insert OnlyOne(author, ScreeningDevice)
* action 1.. MS
* action.title 1..1 MS
* action.resource 1..1 MS
* action.resource only Reference(ServiceRequest)

Profile: ScreeningTask
Parent: Task
Id: screening-task
Title: "What is to be done next"
Description: "To release and fulfil the proposed referral, or to fulfil the released one; where there is none, to see the patient again."
* insert Definition
* insert ResultIdentifier
* status MS
* intent MS
* obeys fs-fulfil-what and fs-draft-or-order
* businessStatus MS
* code 1..1 MS
* focus MS
* focus only Reference(ScreeningReferral or ScreeningOrder)
* for 1..1 MS
* authoredOn 1..1 MS
* requester MS
* input MS

Invariant: fs-draft-or-order
Description: "What is proposed is a draft, and what is ordered is requested."
* severity = #error
* expression = "(intent = 'proposal' and status = 'draft') or (intent = 'order' and status = 'requested')"

Invariant: fs-fulfil-what
Description: "A Task to fulfil says what, and any other has its code in words and no focus."
* severity = #error
* expression = "code.coding.where(system = 'http://hl7.org/fhir/CodeSystem/task-code' and code = 'fulfill').exists() = focus.exists() and (focus.exists() or code.text.exists())"
