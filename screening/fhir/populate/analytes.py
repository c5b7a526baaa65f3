"""Which LOINC codes fill which laboratory question, in which units, and how far back.

Only codes confirmed for this project, each with the units that its property (mass or
amount of substance) can have: the other one is a mix-up of mg/dL and mmol/L. How far
back is a policy, wide enough for a clinician to judge by the date beside the result.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Analyte:
    """One laboratory question: units by LOINC code, and the look-back in days."""

    name: str
    days: int
    units: Mapping[str, tuple[str, ...]]

    @property
    def link_id(self) -> str:
        """Return the question."""
        return f"lb-{self.name}"


CREATINE_KINASE = Analyte("ck", 90, {"2157-6": ("U/L",)})
TSH = Analyte("tsh", 365, {"3016-3": ("m[IU]/L", "u[IU]/mL")})

ANALYTES = (
    Analyte("mg", 90, {"19123-9": ("mg/dL",), "2601-3": ("mmol/L", "meq/L")}),
    Analyte("k", 90, {"2823-3": ("mmol/L", "meq/L")}),
    CREATINE_KINASE,
    TSH,
    Analyte("hba1c", 180, {"4548-4": ("%",)}),
    Analyte("ferritin", 365, {"2276-4": ("ug/L", "ng/mL")}),
)

# Near a question of ours, but another thing.
NOT_THE_SAME = {
    "17861-6": ("lb-ca", "Not used: this is total calcium. Enter the adjusted one."),
}
