"""The longest realistic case: every letter question answered."""

from __future__ import annotations

from decimal import Decimal

from screening.clinical.answers import Answers, Measured
from screening.letter.content.longer_examination import MRC_GROUPS
from screening.screening import Case, Medication, Notes
from tests.unit.letter.samples import answers_of, case_of, cases


def full_notes() -> Notes:
    """Return every letter question answered, free texts of 300 to 400 characters."""
    given = _longer_examination() | free_texts() | _results_in_detail()
    given |= {
        "lt-onset-date": "2026-03",
        "lt-exam-date": "2026-11-20",
        "lt-examiner": "Dr Priya Raman",
        "lt-consent": "yes",
        "lt-handedness": "right-handed",
        "lt-occupation": "Piano teacher and church organist",
        "lt-driving": "private-driver",
        "lt-alcohol-units": "6.5",
    }
    medicines = (
        Medication("Atorvastatin 20 mg at night", "2019-02"),
        Medication("Ramipril 5 mg once daily", "2021-06-14"),
        Medication("Omeprazole 20 mg once daily", "2024"),
        Medication("Salbutamol inhaler as needed"),
    )
    return Notes({key: (text,) for key, text in given.items()}, medicines)


def _longer_examination() -> dict[str, str]:
    grades = {
        f"lt-mrc-{group}-{side}": "5"
        for group in MRC_GROUPS
        for side in ("right", "left")
    }
    return grades | {
        "lt-mrc-neck-flexion": "4+",
        "lt-mrc-finger-abduction-right": "3",
        "lt-mrc-wrist-extension-right": "4-",
        "lt-mrc-ankle-dorsiflexion-left": "not-examined",
        "lt-fasc-bulbar": "not-seen",
        "lt-fasc-right-arm": "seen",
        "lt-fasc-left-arm": "seen",
        "lt-fasc-trunk": "not-examined",
        "lt-fasc-right-leg": "not-seen",
        "lt-fasc-left-leg": "seen",
        "lt-tone": "increased",
        "lt-jaw-jerk": "brisk",
        "lt-hoffmann": "positive-right",
        "lt-plantars": "extensor-right",
        "lt-clonus": "unsustained",
    }


def free_texts() -> dict[str, str]:
    return {
        "lt-functions-lost": "Right hand: cannot turn the key of her front door since "
        "July, drops cups, has given up playing octaves and needs help with the small "
        "buttons of a blouse. Handwriting has become small and slow. Climbs stairs "
        "and walks a mile to church without help; has not fallen. No difficulty in "
        "lifting her arms, combing her hair or holding up her head in the pew.",
        "lt-better": "Rest and warmth; less on days without teaching.",
        "lt-worse": "Cold mornings, long rehearsals, and after carrying shopping.",
        "lt-exam-notes": "Wasting of the right first dorsal interosseous and thenar "
        "eminence, hypothenar spared. Reflexes brisk in the right arm including the "
        "wasted segments, normal in the legs. Cranial nerves otherwise normal, tongue "
        "movements full. No cerebellar sign. Vibration felt at both ankles. Neck "
        "movements full and free of pain, no Lhermitte phenomenon on flexion.",
        "lt-impression": "Progressive painless wasting and weakness of the right hand "
        "with brisk reflexes in the same limb, spreading over eight months, and "
        "fasciculation in three limbs. I am concerned about motor neurone disease. "
        "Cervical myelopathy or multifocal motor neuropathy should be looked for, as "
        "either could be treated. A single root or nerve does not explain the signs.",
        "lt-question": "Is this motor neurone disease, or a treatable motor neuropathy "
        "or compression of the cervical cord?",
        "lt-told": "That her hand is weak for a reason that needs a specialist, that a "
        "disease of the motor nerves is one possibility among several, and that nerve "
        "tests and a scan of the neck are likely. She asked about MND directly and "
        "was told that it is one of the questions for the clinic. Leaflet given; her "
        "daughter was present throughout and will come to the appointment.",
        "lt-worry": "Her late uncle had MND; she fears losing her speech and her work.",
        "lt-needs": "Hearing aid on the left; needs hospital transport after dark.",
        "lt-allergies": "Penicillin (rash in 1994); no other known.",
        "lt-other-results": "FBC, U&E, LFT, ESR and CRP normal on 12 Nov 2026; protein "
        "electrophoresis without a band; glucose 5.1 mmol/L fasting; ECG normal.",
        "lt-tests-pending": "HIV and syphilis serology taken on 20 Nov 2026; "
        "spirometry lying and sitting booked in practice for 26 Nov 2026.",
        "lt-previous-emg": "Carpal tunnel study 2015 at Hereford: mild right median "
        "slowing at the wrist, no EMG then.",
        "lt-previous-mri": "Lumbar spine 2018: degenerative discs, no compression.",
        "lt-previous-neurologist": "Dr A. Osei, Hereford, 2015, migraine; discharged.",
    }


def _results_in_detail() -> dict[str, str]:
    ranges = {
        "mg": "0.70-1.00 mmol/L",
        "ca": "2.20-2.60 mmol/L",
        "k": "3.5-5.3 mmol/L",
        "ck": "412 U/L (25-200)",
        "tsh": "2.1 mU/L (0.4-4.0)",
        "b12": "402 ng/L (197-771)",
        "hba1c": "20-41 mmol/mol",
        "ferritin": "15-200 ug/L",
    }
    return {f"lt-{test}-range": text for test, text in ranges.items()} | {
        f"lt-{test}-date": "2026-11-12" for test in ranges
    }


def full_case() -> Case:
    """Return the longest realistic case: everything asked, much of it found."""
    found = dict(cases()["C02"]) | dict(
        answers_of(
            {
                "pt-age": 58,
                "pt-sex": "female",
                "tw-duration": "3m-12m",
                "wk-tempo": "weeks-to-months",
                "tw-sites": ["hand-arm", "shoulder-trunk", "thigh"],
                "gn-weightloss": "yes",
                "rs-night": "yes",
                "rl-criteria": ["urge-to-move", "worse-evening-night"],
                "dr-classes": ["statin-fibrate", "ppi"],
                "hx-past": ["cancer", "infection-last-6w"],
                "hx-family": ["neuromuscular-other"],
                "tr-worry": "yes",
                "lb-mg": "0.84",
                "lb-ca": "2.31",
                "lb-k": "4.2",
                "lb-ck": "2.1",
                "lb-tsh": "normal",
                "lb-b12": "normal",
                "lb-ferritin": "64",
            }
        )
    )
    found["lb-hba1c"] = Measured(Decimal(48), Decimal("6.5"), "%")
    return case_of(Answers(found), notes=full_notes())
