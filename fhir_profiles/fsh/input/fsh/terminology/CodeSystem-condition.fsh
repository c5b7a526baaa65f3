// The conditions of screening/rulebook/conditions, in the same order and words.

CodeSystem: FasciculationScreeningCondition
Id: condition
Title: "Conditions that fasciculation screening points to"
Description: "One concept for each condition whose pattern the answers are compared with: what fits, what does not, what is unknown. None is ever concluded. Not clinically validated: no neurologist or general practitioner has reviewed it and its performance has not been measured."
* insert Definition
* insert GermanTitle([[Erkrankungen, auf die das Faszikulations-Screening hinweist]])
* ^caseSensitive = true
* ^valueSet = "https://fasciculation-screening.example/fhir/ValueSet/condition"
* ^content = #complete
* #mnd "Motor neurone disease (ALS/MND)" "Pattern that can be seen with motor neurone disease (ALS/MND)"
* #mnd insert German([[Motoneuronerkrankung (ALS)]])
* #polyneuropathy "Polyneuropathy" "Pattern that can be seen with polyneuropathy"
* #polyneuropathy insert German([[Polyneuropathie]])
* #myopathy "Myopathy" "Pattern that can be seen with myopathy"
* #myopathy insert German([[Myopathie]])
* #cervical-spine "Cervical spine degeneration" "Pattern that can be seen with degeneration of the cervical spine"
* #cervical-spine insert German([[Degenerative Erkrankung der Halswirbelsäule]])
* #post-polio "Post-polio syndrome" "Pattern that can be seen with post-polio syndrome"
* #post-polio insert German([[Post-Polio-Syndrom]])
* #restless-legs "Restless legs syndrome" "Pattern that can be seen with restless legs syndrome"
* #restless-legs insert German([[Restless-Legs-Syndrom]])
* #hypnic-jerks "Hypnic jerks" "Pattern that can be seen with hypnic jerks"
* #hypnic-jerks insert German([[Einschlafzuckungen]])
* #magnesium-deficiency "Magnesium deficiency" "Pattern that can be seen with magnesium deficiency"
* #magnesium-deficiency insert German([[Magnesiummangel]])
* #stimulants-alcohol-stress "Stimulants, alcohol or stress" "Pattern that can be seen with stimulants, alcohol or stress"
* #stimulants-alcohol-stress insert German([[Stimulanzien, Alkohol oder Stress]])
* #benign-fasciculation "Benign fasciculation" "Pattern that can be seen with benign fasciculation"
* #benign-fasciculation insert German([[Benigne Faszikulationen]])
* #cramp-fasciculation "Cramp-fasciculation syndrome" "Pattern that can be seen with cramp-fasciculation syndrome"
* #cramp-fasciculation insert German([[Crampus-Faszikulations-Syndrom]])
