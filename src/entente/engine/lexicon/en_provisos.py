"""Generated from provisos.toml by entente.engine.lexicon.generate; do not edit."""

# fmt: off
# ruff: noqa

PHRASES: tuple[tuple[str, ...], ...] = (
    ('any', 'nothing', 'in|contained|herein', '…', 'statement|declaration|communiqué|communique|treaty|agreement|memorandum|mou|arrangement|arrangements|understanding|letter|roadmap|programme|program|framework|charter|convention|protocol|plan|text|document|note|instrument|compact|accord|pact|sheet|conclusions|partnership|act|guidelines|principles|covenant|concordat|chapter|section|part|article|title|annex|appendix|schedule|paragraph|clause|item|sentence|recognition'),
    ('any', 'nothing', '[contained]', 'herein|hereunder'),
    ('any', 'none|no', '…', 'provisions|provision', 'of|in', '…', 'statement|declaration|communiqué|communique|treaty|agreement|memorandum|mou|arrangement|arrangements|understanding|letter|roadmap|programme|program|framework|charter|convention|protocol|plan|text|document|note|instrument|compact|accord|pact|sheet|conclusions|partnership|act|guidelines|principles|covenant|concordat|chapter|section|part|article|title|annex|appendix|schedule'),
    ('text', 'not|nor|no|neither|never', '…', 'create*|creating|constitut*|give*|giving|establish*|confer*|impos*|entail*', '…', 'rights|obligations|obligation|commitments'),
    ('any', 'not|nor|no', '…', 'create*|give*|establish*|arise*|impose*', '…', 'rights|obligations|obligation', '…', 'under', '[domestic|national]', '[or]', 'international', 'law'),
    ('text', 'create*|impose*|entail*|establish*', 'no', '[new|legal|financial|legally|binding]', '…', 'rights|obligations|obligation|commitments'),
    ('text', 'not', '[itself]', '[intended]', '[to]', '[be]', '[considered]', '[as]', '[legally]', 'binding'),
    ('text', 'not|nor|no', '…', 'legally', 'binding|enforceable'),
    ('text', 'no', '[legal|legally]', '[binding]', 'effect|force|implications'),
    ('text', 'non-binding|nonbinding'),
    ('text', 'not|nor|no|neither|never', '…', '…', 'affect*|alter*|modif*|prejudic*|change*|limit*|derogat*|supersed*|impair*|restrict*|replac*', '…', 'rights|right|obligations|obligation|competence|competences|powers|power|responsibilities|responsibility|position|positions|claims|claim|division|distribution|sovereignty|jurisdiction|law|laws|legislation|agreements|agreement|treaties|treaty|commitments|interests|validity|arrangements|arrangement|status|positions'),
    ('note', 'division|distribution|allocation', 'of', 'competence|competences|powers|responsibilities'),
    ('text', 'not', 'directed', 'against|at'), ('text', 'without', 'prejudice', 'to'),
    ('note', 'without', 'prejudice'),
    ('text', 'subject', 'to', '…', 'availability|available|funds|funding|resources|budget*|appropriat*|approval|consent|law|laws|legislation|regulations|competence*|procedure*|constitution*'),
    ('note', 'subject', 'to'),
    ('text', 'depend|depends', 'on', '…', 'availability|available|funds|funding|resources|budget*|appropriat*|approval'),
    ('text', 'remain|remains|are|is', '…', 'unaffected'),
    ('text', 'not|nor', '…', 'imply|implies|constitute|constitutes', '…', 'recognition'),
    ('text', 'not|nor', '…', 'oblige|obliges|bind|binds'),
    ('text', 'intended', 'to', 'take', 'place|effect', '…', 'law|laws|legislation|regulations'),
    ('text', 'supported', 'by', 'and', 'implies|engages|binds|commits'),
    ('text', 'engages|binds|commits', '…', 'within|only'),
    ('note', 'within', 'the', 'limits|bounds|framework', 'of|set|laid'),
    ('note', 'responsibility|competence|competences|prerogative|jurisdiction', 'of'),
    ('any', 'reserves|reserve|reserved', 'its|their|his', '[national]', 'position|right|rights'),
    ('any', 'dissociates|disassociates|dissociate|disassociate', 'itself|themselves'),
    ('any', 'not', '…', 'associate|align', 'itself|themselves'),
    ('any', 'not', 'consider', 'itself|themselves', 'bound'),
    ('note', 'not|nor', '…', 'associate|join|endorse|support|participate|apply|imply|prejudge|recognise|recognize|affect|bind|create'),
    ('any', 'enters|entered|made|makes|maintains', 'a|its', 'reservation'),
    ('note', 'indicative|provisional|non-committal'),
)

KEYS: dict[str, tuple[int, ...]] = {
    'affect': (10,), 'affecting': (10,), 'affects': (10,), 'align': (28,), 'alter': (10,), 'alters': (10,),
    'associate': (28,), 'bind': (20,), 'binding': (6, 7), 'binds': (20, 22, 23), 'bound': (29,),
    'commits': (22, 23), 'competence': (10,), 'competences': (10,), 'confer': (3,), 'confers': (3,),
    'create': (3,), 'creates': (3, 5), 'depend': (17,), 'depends': (17,), 'derogate': (10,),
    'directed': (12,), 'disassociate': (27,), 'disassociates': (27,), 'dissociate': (27,),
    'dissociates': (27,), 'effect': (8,), 'enforceable': (7,), 'engages': (22, 23), 'force': (8,),
    'impair': (10,), 'impairs': (10,), 'implications': (8,), 'implies': (22,), 'imposes': (5,),
    'intended': (21,), 'jurisdiction': (10,), 'limit': (10,), 'limits': (10,), 'modifies': (10,),
    'modify': (10,), 'non-binding': (9,), 'nonbinding': (9,), 'nothing': (0, 1), 'obligation': (3, 4, 5),
    'obligations': (3, 4, 5, 10), 'oblige': (20,), 'obliges': (20,), 'position': (26,), 'prejudice': (10, 13),
    'prejudices': (10,), 'provision': (2,), 'provisions': (2,), 'recognition': (19,), 'replace': (10,),
    'replaces': (10,), 'reservation': (31,), 'restrict': (10,), 'restricts': (10,), 'rise': (3,),
    'subject': (15,), 'supersede': (10,), 'supersedes': (10,), 'unaffected': (18,),
}

NOTE_KEYS: dict[str, tuple[int, ...]] = {
    'affect': (10, 30), 'affecting': (10,), 'affects': (10,), 'align': (28,), 'allocation': (11,),
    'alter': (10,), 'alters': (10,), 'apply': (30,), 'associate': (28, 30), 'bind': (20, 30),
    'binding': (6, 7), 'binds': (20, 22, 23), 'bound': (29,), 'bounds': (24,), 'commits': (22, 23),
    'competence': (10, 25), 'competences': (10, 25), 'confer': (3,), 'confers': (3,), 'create': (3, 30),
    'creates': (3, 5), 'depend': (17,), 'depends': (17,), 'derogate': (10,), 'directed': (12,),
    'disassociate': (27,), 'disassociates': (27,), 'dissociate': (27,), 'dissociates': (27,),
    'distribution': (11,), 'division': (11,), 'effect': (8,), 'endorse': (30,), 'enforceable': (7,),
    'engages': (22, 23), 'force': (8,), 'impair': (10,), 'impairs': (10,), 'implications': (8,),
    'implies': (22,), 'imply': (30,), 'imposes': (5,), 'indicative': (32,), 'intended': (21,), 'join': (30,),
    'jurisdiction': (10, 25), 'limit': (10,), 'limits': (10, 24), 'modifies': (10,), 'modify': (10,),
    'non-binding': (9,), 'non-committal': (32,), 'nonbinding': (9,), 'nothing': (0, 1),
    'obligation': (3, 4, 5), 'obligations': (3, 4, 5, 10), 'oblige': (20,), 'obliges': (20,),
    'participate': (30,), 'position': (26,), 'prejudge': (30,), 'prejudice': (10, 13, 14),
    'prejudices': (10,), 'prerogative': (25,), 'provision': (2,), 'provisional': (32,), 'provisions': (2,),
    'recognise': (30,), 'recognition': (19,), 'recognize': (30,), 'replace': (10,), 'replaces': (10,),
    'reservation': (31,), 'responsibility': (25,), 'restrict': (10,), 'restricts': (10,), 'rise': (3,),
    'subject': (15, 16), 'supersede': (10,), 'supersedes': (10,), 'support': (30,), 'unaffected': (18,),
}

DOCUMENT: frozenset[str] = frozenset((
    'accord', 'act', 'agreement', 'arrangement', 'arrangements', 'charter', 'communique', 'communiqué',
    'compact', 'conclusions', 'concordat', 'convention', 'covenant', 'declaration', 'document', 'framework',
    'guidelines', 'instrument', 'letter', 'memorandum', 'mou', 'note', 'pact', 'partnership', 'plan',
    'principles', 'program', 'programme', 'protocol', 'roadmap', 'sheet', 'statement', 'text', 'treaty',
    'understanding',
))

PART: frozenset[str] = frozenset((
    'annex', 'appendix', 'article', 'chapter', 'part', 'schedule', 'section', 'title',
))

PLACE: frozenset[str] = frozenset((
    'clause', 'item', 'paragraph', 'recognition', 'sentence',
))

UNDERTAKINGS: frozenset[str] = frozenset((
    'actions', 'activities', 'amounts', 'commitments', 'contributions', 'decisions', 'figures', 'initiatives',
    'measures', 'obligations', 'pledges', 'projects', 'provisions', 'undertakings',
))

AFFECTED: frozenset[str] = frozenset((
    'agreement', 'agreements', 'arrangement', 'arrangements', 'claim', 'claims', 'commitments', 'competence',
    'competences', 'distribution', 'division', 'interests', 'jurisdiction', 'law', 'laws', 'legislation',
    'obligation', 'obligations', 'position', 'positions', 'positions', 'power', 'powers', 'responsibilities',
    'responsibility', 'right', 'rights', 'sovereignty', 'status', 'treaties', 'treaty', 'validity',
))
