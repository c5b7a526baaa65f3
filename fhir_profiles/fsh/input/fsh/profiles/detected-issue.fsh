Profile: ScreeningDetectedIssue
Parent: DetectedIssue
Id: screening-detected-issue
Title: "Answers that do not fit together"
Description: "Two or more answers that contradict each other, or an answer to a question that the other answers do not show. The outcome was decided all the same, never to the less urgent side."
* insert Definition
* insert ResultIdentifier
* status MS
* code 1..1 MS
* code.text 1..1 MS
* patient 1..1 MS
* identified[x] 1..1 MS
* identified[x] only dateTime
* insert OnlyOne(author, ScreeningDevice)
* implicated 1.. MS
* detail 1..1 MS
