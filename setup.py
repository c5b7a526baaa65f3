# setup.cfg can find packages or list them, not both; two of ours stand at the top.
from setuptools import find_packages, setup

setup(
    packages=[
        *find_packages(include=["screening", "screening.*"]),
        "screening.templates",
        "screening.fhir_profiles",
    ]
)
