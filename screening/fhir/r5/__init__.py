"""FHIR R5 beside R4: what is sent in R5 becomes R4, and our R4 becomes R5.

Everything between works on R4 alone. JSON is turned into JSON along the types of FHIR:
what both versions know alike passes as it is, a table per type says where the rest
goes, and what has no place is refused, never dropped (docs/adr/0010).
"""
