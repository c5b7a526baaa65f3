"""The groups of questions, in the order of the Questionnaire."""

GROUPS = (
    "grp-patient",
    "grp-twitching",
    "grp-weakness",
    "grp-bulbar",
    "grp-respiratory",
    "grp-general",
    "grp-examination",
    "grp-sensory",
    "grp-pain",
    "grp-sleep",
    "grp-spine",
    "grp-triggers",
    "grp-drugs",
    "grp-history",
    "grp-laboratory",
)
