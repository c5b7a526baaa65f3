// From our codes to SNOMED CT, LOINC and ICD-10. Only codes that were confirmed in a
// published cross-reference stand here; tests/unit/fhir/test_concept_maps.py lists them.

RuleSet: MapMetadata
* language = #en
* version = "1.0.0"
* status = #active
* experimental = true
* date = "2026-11-22"
* publisher = "Fasciculation Screening"
* purpose = "To find what was answered by the codes that a record, a register or a warehouse already uses."
* copyright = "SNOMED CT codes need a licence of SNOMED International or of a member country. LOINC codes are copyright Regenstrief Institute and the LOINC Committee, free under the licence at https://loinc.org/license. ICD-10 is published by the World Health Organization."

RuleSet: From(system, target)
* group[+].source = "https://fasciculation-screening.example/fhir/CodeSystem/{system}"
* group[=].target = "{target}"

// One of our codes and one of theirs; `relation` says what theirs is to ours.
RuleSet: Maps(code, target, relation)
* group[=].element[+].code = #{code}
* group[=].element[=].target[0].code = #{target}
* group[=].element[=].target[0].equivalence = #{relation}

// A further code of theirs for the same code of ours.
RuleSet: Also(target, relation)
* group[=].element[=].target[+].code = #{target}
* group[=].element[=].target[=].equivalence = #{relation}

RuleSet: Because(words)
* group[=].element[=].target[=].comment = "{words}"

Instance: condition-map
InstanceOf: ConceptMap
Usage: #definition
* insert MapMetadata
* id = "condition"
* url = "https://fasciculation-screening.example/fhir/ConceptMap/condition"
* name = "FasciculationScreeningConditionMap"
* title = "Conditions in SNOMED CT and ICD-10"
* description = "What the conditions, whose patterns fasciculation screening points to, are called elsewhere. A pattern is no diagnosis: nothing here says that a patient has the condition. Only codes confirmed by the Human Phenotype Ontology, the Disease Ontology or ICD-10 itself are mapped; whether a SNOMED CT concept is still active was not checked. Myopathy and hypnic jerks have no confirmed SNOMED CT concept, and a cramp-fasciculation syndrome and triggers have no code of their own."
* sourceCanonical = "https://fasciculation-screening.example/fhir/ValueSet/condition"
* insert From(condition, http://snomed.info/sct)
* insert Maps(mnd, 37340000, equivalent)
* insert Maps(polyneuropathy, 42658009, equivalent)
* insert Maps(post-polio, 31097004, equivalent)
* insert Maps(restless-legs, 32914008, equivalent)
* insert Maps(magnesium-deficiency, 190855004, relatedto)
* insert Because([[A low level in the blood. A deficiency can be there with a normal level.]])
* insert Maps(benign-fasciculation, 82470000, wider)
* insert From(condition, http://hl7.org/fhir/sid/icd-10)
* insert Maps(mnd, G12.2, equivalent)
* insert Maps(polyneuropathy, G62.9, equivalent)
* insert Maps(myopathy, G72.9, equivalent)
* insert Maps(cervical-spine, M47.1, narrower)
* insert Because([[Spondylosis with myelopathy only.]])
* insert Also(M50.0, narrower)
* insert Because([[Disc disorder with myelopathy only.]])
* insert Maps(post-polio, G14, equivalent)
* insert Maps(restless-legs, G25.8, wider)
* insert Maps(magnesium-deficiency, E61.2, equivalent)
* insert Maps(benign-fasciculation, R25.3, wider)

Instance: answer-map
InstanceOf: ConceptMap
Usage: #definition
* insert MapMetadata
* id = "answer"
* url = "https://fasciculation-screening.example/fhir/ConceptMap/answer"
* name = "FasciculationScreeningAnswerMap"
* title = "Answers in SNOMED CT and ICD-10"
* description = "The findings that answers of the muscle twitching questionnaire describe. Only an answer that a single question offers is mapped: what yes, present or brisk says follows from the question. An answer is what was seen or told, so that most are only related to the finding. Only codes confirmed by the Human Phenotype Ontology, the Disease Ontology or ICD-10 itself are mapped; whether a SNOMED CT concept is still active was not checked. The plantar response is not mapped: two concepts are given for it."
* sourceCanonical = "https://fasciculation-screening.example/fhir/ValueSet/answer"
* insert From(answer, http://snomed.info/sct)
* insert Maps(flicker-under-skin, 82470000, relatedto)
* insert Maps(rippling-continuous, 27678003, relatedto)
* insert Maps(whole-limb-jerk, 17450006, relatedto)
* insert Maps(rhythmic-tremor, 26079004, equivalent)
* insert Maps(half-face-pull, 13753008, relatedto)
* insert Maps(forced-eye-closure-both, 59026006, relatedto)
* insert Maps(subjective-only, 26544005, relatedto)
* insert Maps(functional-loss, 26544005, relatedto)
* insert Maps(one-limb-asymmetric, 713514005, wider)
* insert Maps(hand, 298283006, equivalent)
* insert Maps(foot-drop, 6077001, equivalent)
* insert Maps(proximal-symmetric, 249939004, wider)
* insert Maps(mild, 40739000, wider)
* insert Maps(unsafe, 40739000, wider)
* insert Maps(exertion-only, 60845006, equivalent)
* insert Maps(rest-or-lying-flat, 62744007, narrower)
* insert Because([[Lying flat only. The answer is also given for breathlessness at rest.]])
* insert Maps(reduced-absent, 405946002, narrower)
* insert Because([[Reduced only.]])
* insert Also(37280007, narrower)
* insert Because([[Absent only.]])
* insert Maps(unsustained, 36649002, wider)
* insert Maps(sustained-right, 36649002, wider)
* insert Maps(sustained-left, 36649002, wider)
* insert Maps(sustained-both, 36649002, wider)
* insert Maps(intermittent-nonspecific, 91019004, relatedto)
* insert Maps(distal-stocking, 91019004, relatedto)
* insert Maps(one-limb-dermatomal, 91019004, relatedto)
* insert Maps(ascending-over-days, 91019004, relatedto)
* insert Maps(perioral-fingertips, 91019004, relatedto)
* insert Maps(night-calf, 55300003, wider)
* insert Maps(focal-limb, 55300003, wider)
* insert Maps(frequent-widespread, 55300003, wider)
* insert Maps(tetany-carpopedal, 10629009, wider)
* insert Maps(polio, 54839009, relatedto)
* insert Because([[The disease itself; the answer is given for having had it.]])
* insert From(answer, http://hl7.org/fhir/sid/icd-10)
* insert Maps(flicker-under-skin, R25.3, relatedto)
* insert Maps(whole-limb-jerk, G25.3, relatedto)
* insert Maps(rhythmic-tremor, R25.1, relatedto)
* insert Maps(half-face-pull, G51.3, relatedto)
* insert Maps(forced-eye-closure-both, G24.5, relatedto)
* insert Maps(mild, R13, wider)
* insert Maps(unsafe, R13, wider)
* insert Maps(exertion-only, R06.0, wider)
* insert Maps(rest-or-lying-flat, R06.0, wider)
* insert Maps(reduced-absent, R29.2, wider)
* insert Maps(night-calf, R25.2, wider)
* insert Maps(focal-limb, R25.2, wider)
* insert Maps(frequent-widespread, R25.2, wider)
* insert Maps(mnd-ftd, Z82.0, wider)
* insert Maps(neuromuscular-other, Z82.0, wider)

Instance: question-map
InstanceOf: ConceptMap
Usage: #definition
* insert MapMetadata
* id = "question"
* url = "https://fasciculation-screening.example/fhir/ConceptMap/question"
* name = "FasciculationScreeningQuestionMap"
* title = "Questions in SNOMED CT, LOINC and ICD-10"
* description = "What the questions of the muscle twitching questionnaire ask for. A question is only related to the finding that it asks for, and says nothing about whether it is there: read the answer. Only codes confirmed by the Human Phenotype Ontology, the Disease Ontology, ICD-10 itself or a published list of LOINC analytes are mapped; whether a SNOMED CT concept is still active was not checked. Muscle wasting has no SNOMED CT concept here, as it is not settled which of two is active. Vitamin B12 and calcium adjusted for albumin have no confirmed LOINC code."
* sourceCanonical = "https://fasciculation-screening.example/fhir/ValueSet/question"
* insert From(question, http://snomed.info/sct)
* insert Maps(wk-present, 26544005, relatedto)
* insert Maps(wk-fatigable, 11934000, relatedto)
* insert Also(24982008, relatedto)
* insert Maps(bu-speech, 8011004, relatedto)
* insert Maps(bu-swallow, 40739000, relatedto)
* insert Maps(rs-breath, 267036007, relatedto)
* insert Maps(gn-weightloss, 89362005, relatedto)
* insert Maps(gn-cog, 18963009, relatedto)
* insert Maps(ex-tongue, 249878001, relatedto)
* insert Maps(ex-umn, 397790002, relatedto)
* insert Also(36649002, relatedto)
* insert Maps(ex-gait, 22325002, relatedto)
* insert Maps(ex-stiff, 16046003, relatedto)
* insert Maps(se-symptoms, 91019004, relatedto)
* insert Maps(cr-cramps, 55300003, relatedto)
* insert Maps(sp-sphincter, 165232002, relatedto)
* insert Maps(sp-hands, 7006003, relatedto)
* insert Maps(tr-worry, 18193002, relatedto)
* insert Maps(hx-kennedy, 4754008, relatedto)
* insert Maps(lt-clonus, 36649002, relatedto)
* insert Maps(lt-fasc-bulbar, 82470000, relatedto)
* insert Maps(lt-fasc-right-arm, 82470000, relatedto)
* insert Maps(lt-fasc-left-arm, 82470000, relatedto)
* insert Maps(lt-fasc-trunk, 82470000, relatedto)
* insert Maps(lt-fasc-right-leg, 82470000, relatedto)
* insert Maps(lt-fasc-left-leg, 82470000, relatedto)
* insert From(question, http://loinc.org)
* insert Maps(lb-mg, 19123-9, narrower)
* insert Because([[By mass only.]])
* insert Also(2601-3, narrower)
* insert Because([[By amount of substance only.]])
* insert Maps(lb-k, 2823-3, equivalent)
* insert Maps(lb-ck, 2157-6, relatedto)
* insert Because([[In U/L. The question asks for a multiple of the upper limit of the laboratory.]])
* insert Maps(lb-tsh, 3016-3, relatedto)
* insert Because([[A measured value. The question asks for low, normal or high.]])
* insert Maps(lb-hba1c, 4548-4, narrower)
* insert Because([[In per cent only.]])
* insert Maps(lb-ferritin, 2276-4, equivalent)
* insert From(question, http://hl7.org/fhir/sid/icd-10)
* insert Maps(wk-present, M62.8, relatedto)
* insert Maps(bu-speech, R47.1, relatedto)
* insert Maps(bu-swallow, R13, relatedto)
* insert Maps(rs-breath, R06.0, relatedto)
* insert Maps(ex-wasting, M62.5, relatedto)
* insert Maps(ex-reflexes, R29.2, relatedto)
* insert Maps(se-symptoms, R20.2, relatedto)
* insert Maps(cr-cramps, R25.2, relatedto)
* insert Maps(tr-worry, F45.2, relatedto)
* insert Maps(hx-family, Z82.0, relatedto)
