"""What the made-up clinic is made of: names, places and texts, all of them obviously nobody's."""

from __future__ import annotations

FIRST_NAMES = (
    "Ada", "Alan", "Barbara", "Bjarne", "Carol", "Claude", "Dorothy", "Edsger", "Evelyn", "Frances", "Grace", "Hedy",
    "Jean", "John", "Karen", "Katherine", "Ken", "Linus", "Margaret", "Mary", "Niklaus", "Radia", "Shafi", "Tony",
)  # fmt: skip
LAST_NAMES = (
    "Abacus", "Bitfield", "Checksum", "Datagram", "Epoch", "Fixture", "Gateway", "Hashmap", "Index", "Journal", "Kernel",
    "Lambda", "Monad", "Nibble", "Opcode", "Parser", "Quorum", "Register", "Sandbox", "Tuple", "Vector", "Widget",
)  # fmt: skip

# City, county, state, zip code, time zone, area code. Numbers of the form 555-01xx are kept free for fiction.
PLACES = (
    ("San Francisco", "San Francisco County", "CA", "94110", "US/Pacific", "415"),
    ("Denver", "Denver County", "CO", "80203", "US/Mountain", "303"),
    ("Chicago", "Cook County", "IL", "60601", "US/Central", "312"),
    ("Boston", "Suffolk County", "MA", "02108", "US/Eastern", "617"),
)
STREETS = ("Sample St", "Example Ave", "Placeholder Blvd", "Fixture Ln", "Demo Way")

ROLES = ("CDE", "RN", "health_coach", "care_coordinator")
GENDERS = ("Male", "Female", "Unknown", "Other", "Transgender", "Decline")
PHASES = ("intake", "active", "active", "active", "maintenance", "discharged")
APPOINTMENTS = ("intake_call", "follow_up_call", "home_visit")
MODALITIES = ("call", "visit", "video")
OUTCOMES = ("completed", "completed", "cancelled", "no-show")
INBOUND = (
    "Is my next call still on?",
    "My readings are in the diary.",
    "Thank you!",
    "Can we move it to Friday?",
)
OUTBOUND = ("How was your week?", "Please send the readings.", "See you on Thursday.", "That works for me.")
GOALS = ("Walk every day", "Know the plan for bad days", "Cook at home three times a week")
TASKS = ("Agree on a time of day", "Send the diary sheet", "Look at the diary together")
PROBLEMS = (
    ("patient_not_found", "There is no patient with that ID."),
    ("customer_disabled", "The customer is not enabled."),
)
