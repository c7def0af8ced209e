"""Why something was read: sentences, from rich to plain, for each rule code of the engine.

`{detail}` is what the rule saw. The last sentence of each code needs no detail.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

RULES: Mapping[str, Sequence[str]] = {
    # What makes it an undertaking.
    "clause.modal": (
        "After its subject stands “{detail}”, which commits to what follows.",
        "After its subject stands a word that commits to what follows.",
    ),
    "clause.performative": (
        "The parties “{detail}”: by saying so they undertake it.",
        "By saying so the parties undertake it.",
    ),
    "clause.adjective": (
        "The parties are “{detail}” to do it.",
        "The parties are said to be bound or ready to do it.",
    ),
    "clause.passive": (
        "It is to be done, whoever does it: a passive after a word that commits.",
    ),
    "clause.progressive": (
        "The parties are doing it now, which is counted as an undertaking that goes on.",
    ),
    "clause.present": (
        "The present tense tells what the parties do together, which is counted as an undertaking that goes on.",
    ),
    "clause.there": (
        "“There shall be” or the like says that something is to be held.",
    ),
    "clause.coordinated": (
        "Its verb is joined to the one before under the same subject, and has an object of its own.",
    ),
    "clause.item": (
        "It is an item of a list whose opening words commit to every item.",
    ),
    "clause.hereby": (
        "“Hereby” makes the words the deed.",
    ),
    "clause.called-on": (
        "Others are called on to do it.",
    ),
    "clause.subjunctive": (
        "What was agreed stands in the subjunctive: that somebody do it.",
    ),
    "clause.is-to": (
        "“Is to” or “are to” commits to what follows.",
    ),
    "stem.open": (
        "Its opening words commit to each verb that follows them.",
    ),
    # How strong it is.
    "force.modal": (
        "Its strength is that of “{detail}”.",
        "Its strength is that of the word before its verb.",
    ),
    "force.performative": (
        "Its strength is that of “{detail}”, the verb by which it is said.",
        "Its strength is that of the verb by which it is said.",
    ),
    "force.adjective": (
        "Its strength is that of “{detail}”.",
        "Its strength is that of the word of resolve.",
    ),
    "force.resolve": (
        "Its strength is that of the noun “{detail}”.",
        "Its strength is that of the noun of resolve.",
    ),
    "force.stem": ("Its strength is that of the words that open its list.",),
    "force.clause": ("Its strength is that of a plain statement of what is done.",),
    "force.word": (
        "“{detail}” is the weaker word of the two and decides the strength.",
        "The weaker of two words decides the strength.",
    ),
    # Which way things go.
    "trend.word": (
        "“{detail}” says which way things go.",
        "A word says which way things go.",
    ),
    "trend.verb": (
        "The verb “{detail}” says which way things go: {trend}.",
        "The verb “{detail}” says which way things go.",
        "The verb says which way things go.",
    ),
    "trend.object": (
        "“{detail}” in its object says which way things go: {trend}.",
        "“{detail}” in its object says which way things go.",
        "A word in its object says which way things go.",
    ),
    "trend.outer": (
        "Of two words that say which way things go, the outer one, “{detail}”, decides.",
        "Of two words that say which way things go, the outer one decides.",
    ),
    # What kind of work it calls for.
    "form.noun": (
        "“{detail}” says what kind of work it calls for: {form}.",
        "“{detail}” says what kind of work it calls for.",
        "Its object says what kind of work it calls for.",
    ),
    "form.verb": (
        "The verb “{detail}” says what kind of work it calls for: {form}.",
        "The verb “{detail}” says what kind of work it calls for.",
        "Its verb says what kind of work it calls for.",
    ),
    "form.pair": (
        "“{detail}” together say what kind of work it calls for: {form}.",
        "“{detail}” together say what kind of work it calls for.",
        "Verb and object together say what kind of work it calls for.",
    ),
    "form.force": (
        "To explore or to consider something is an exploration, whatever the object is.",
    ),
    "form.negated": (
        "To refrain from something is a position.",
    ),
    "form.single": (
        "One party alone undertakes it, or each for itself: a measure taken at home is an activity.",
    ),
    "form.state": (
        "“{detail}” is a state of things and says no more than that the parties work on it.",
        "Its object is a state of things and says no more than that the parties work on it.",
    ),
    "form.values": (
        "Its object is a value or principle: to uphold it is a position.",
    ),
    "form.figure": (
        "A figure is named, so it is an activity with an effect that one can see.",
    ),
    "form.sum": (
        "A sum or share is named, so it is an activity with an effect that one can see.",
    ),
    "form.means": (
        "Verb and object say no more than working together; the means, “{detail}”, say what kind of work.",
        "Verb and object say no more than working together; the means say what kind of work.",
    ),
    "form.inclusion": (
        "Verb and object say no more than working together; what it includes, “{detail}”, says what kind of work.",
        "Verb and object say no more than working together; what it includes says what kind of work.",
    ),
    "form.purpose": (
        "Verb and object say no more than working together; the purpose, “{detail}”, says what kind of work.",
        "Verb and object say no more than working together; the purpose says what kind of work.",
    ),
    "form.none": (
        "No word says what kind of work it calls for, so it is taken as general cooperation.",
    ),
    # Who, and with whom.
    "people.subject": (
        "Who undertakes it is the subject of its verb, which begins with “{detail}”.",
        "Who undertakes it is the subject of its verb.",
    ),
    "people.stem": (
        "Who undertakes it stands in the opening words of the list.",
    ),
    "people.agent": (
        "Who undertakes it stands after “{detail}”.",
        "Who undertakes it is named after the passive verb.",
    ),
    "people.with": (
        "With whom stands after “{detail}”.",
        "With whom is named.",
    ),
    "people.asked": (
        "Others are asked: who they are stands after “{detail}”.",
        "Others are asked, and are named.",
    ),
    "people.object": (
        "With whom is the object of “{detail}”.",
        "With whom is the object of its verb.",
    ),
    "people.hoped": (
        "It is hoped that others will do it: who they are stands after “{detail}”.",
        "It is hoped that others will do it, and they are named.",
    ),
    # Bodies, texts and places.
    "name.gazetteer": (
        "“{detail}” is a body, text or place that the lexicon knows.",
        "The lexicon knows this body, text or place.",
    ),
    "name.shape": (
        "The capital letters and “{detail}” make it the name of a body, text or place.",
        "Its capital letters and its last word make it the name of a body, text or place.",
    ),
    "name.abbreviation": (
        "“{detail}” is an abbreviation that the statement itself explains.",
        "It is an abbreviation that the statement itself explains.",
    ),
    "subject.term": (
        "“{detail}” is a term of a EuroVoc concept.",
        "A term of a EuroVoc concept stands in it.",
    ),
    # When and how often.
    "time.upper": (
        "“{detail}” sets the last day.",
        "Its words set the last day.",
    ),
    "time.before": (
        "“{detail}” sets the last day: the one before.",
        "Its words set the last day: the one before.",
    ),
    "time.lower": (
        "“{detail}” sets the first day.",
        "Its words set the first day.",
    ),
    "time.after": (
        "“{detail}” sets the first day: the one after.",
        "Its words set the first day: the one after.",
    ),
    "time.in": (
        "“{detail}” names the time in which it is to be done.",
        "Its words name the time in which it is to be done.",
    ),
    "time.between": (
        "“{detail}” sets the first day and the last.",
        "Its words set the first day and the last.",
    ),
    "time.from-to": (
        "“{detail}” sets the first day and the last.",
        "Its words set the first day and the last.",
    ),
    "time.within": (
        "“{detail}” counts from the statement's date.",
        "Its words count from the statement's date.",
    ),
    "time.event": (
        "“{detail}” is a deadline at an event whose date no words state.",
        "Its deadline is an event whose date no words state.",
    ),
    "time.blank": (
        "“{detail}” leaves the date blank.",
        "Its words leave the date blank.",
    ),
    "time.often": (
        "“{detail}” says how often.",
        "Its words say how often.",
    ),
    "time.until": (
        "“{detail}” leaves the end open.",
        "Its words leave the end open.",
    ),
    # Purpose, means, scope, safeguard.
    "adjunct.purpose": (
        "“{detail}” introduces what it is for.",
        "A clause says what it is for.",
    ),
    "adjunct.means": (
        "“{detail}” introduces the means.",
        "A phrase says by what means.",
    ),
    "adjunct.scope": (
        "“{detail}” shows what it takes in.",
        "A list shows what it takes in.",
    ),
    "adjunct.scope:list": (
        "A list of three or more things shows what it takes in.",
    ),
    "adjunct.safeguard": (
        "“{detail}” sets a limit to it.",
        "A phrase sets a limit to it.",
    ),
}  # fmt: skip
"""Rule code to sentences."""
BY_FORCE: Mapping[tuple[str, str], Sequence[str]] = {
    ("clause.performative", "intended"): (
        "The parties “{detail}”: they say what they mean to do, and promise no more than that.",
        "The parties say what they mean to do, and promise no more than that.",
    ),
    ("clause.performative", "exploratory"): (
        "The parties “{detail}”: they say that they will look into it, and promise no more than that.",
        "The parties say that they will look into it, and promise no more than that.",
    ),
    ("clause.performative", "aspirational"): (
        "The parties “{detail}”: they wish for it or ask others for it, and do not undertake it themselves.",
        "The parties wish for it or ask others for it, and do not undertake it themselves.",
    ),
}  # fmt: skip
"""Rule code and force to the sentences that hold instead of those in `RULES`."""
WHOLE: Mapping[str, str] = {
    "clause.performative:look": "look forward to",
    "force.performative:look": "look forward to",
    "force.word:look": "look forward to",
    "clause.performative:call": "call on",
    "force.performative:call": "call on",
}
"""Rules whose detail is only the first word of what is said."""
