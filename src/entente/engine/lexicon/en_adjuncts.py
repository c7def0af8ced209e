"""Generated from adjuncts.toml by entente.engine.lexicon.generate; do not edit."""

# fmt: off
# ruff: noqa

OPENERS: dict[str, dict[str, tuple[tuple[tuple[str, ...], str, str, str], ...]]] = {
    'above': {'all': (((), 'scope', 'part', 'pause'),)}, 'aimed': {'at': (((), 'purpose', 'object', ''),)},
    'aiming': {'at': (((), 'purpose', 'object', ''),), 'to': (((), 'purpose', 'object', ''),)},
    'among': {'others': (((), 'scope', 'part', ''),)}, 'amongst': {'others': (((), 'scope', 'part', ''),)},
    'as': {'a': ((('means', 'to'), 'purpose', 'verb', ''),), 'allowed': ((('by',), 'safeguard', 'rule', ''),), 'and': ((('when',), 'safeguard', 'condition', ''), (('where',), 'safeguard', 'condition', '')), 'applicable': (((), 'safeguard', 'fixed', 'fresh'),), 'appropriate': (((), 'safeguard', 'fixed', 'fresh'),), 'far': ((('as', 'possible'), 'safeguard', 'fixed', 'fresh'), (('as', 'practicable'), 'safeguard', 'fixed', 'fresh'), (('as',), 'safeguard', 'permit', 'pause')), 'feasible': (((), 'safeguard', 'fixed', 'fresh'),), 'long': ((('as',), 'safeguard', 'permit', 'pause'),), 'much': ((('as', 'possible'), 'safeguard', 'fixed', 'fresh'),), 'mutually': ((('agreed',), 'safeguard', 'fixed', 'fresh'),), 'necessary': (((), 'safeguard', 'fixed', 'fresh'),), 'needed': (((), 'safeguard', 'fixed', 'fresh'),), 'permitted': ((('by',), 'safeguard', 'law', ''),), 'relevant': (((), 'safeguard', 'fixed', 'fresh'),), 'required': ((('by',), 'safeguard', 'law', ''), ((), 'safeguard', 'fixed', 'fresh'))},
    'by': {'': (((), 'means', 'gerund', ''), ((), 'means', 'manner', '')), 'an': ((('exchange', 'of'), 'means', '', ''),), 'exchange': ((('of',), 'means', '', ''),), 'means': ((('of',), 'means', '', ''),), 'the': ((('use', 'of'), 'means', '', ''), (('exchange', 'of'), 'means', '', '')), 'use': ((('of',), 'means', '', ''),), 'virtue': ((('of',), 'means', '', ''),), 'way': ((('of',), 'means', '', ''),)},
    'chiefly': {'': (((), 'scope', 'part', 'pause'),)},
    'compatible': {'with': (((), 'safeguard', 'rule', ''),)},
    'consistent': {'with': (((), 'safeguard', 'rule', ''),)},
    'designed': {'to': (((), 'purpose', 'object', ''),)}, 'e.g': {'': (((), 'scope', 'part', ''),)},
    'e.g.': {'': (((), 'scope', 'part', ''),)}, 'especially': {'': (((), 'scope', 'part', 'pause'),)},
    'for': {'example': (((), 'scope', 'part', ''),), 'instance': (((), 'scope', 'part', ''),), 'the': ((('purpose', 'of'), 'purpose', 'object', ''), (('purposes', 'of'), 'purpose', 'object', ''))},
    'fully': {'respecting': (((), 'safeguard', '', 'pause'),)},
    'having': {'due': ((('regard', 'to'), 'safeguard', '', 'pause'),), 'regard': ((('to',), 'safeguard', '', 'pause'),)},
    'if': {'': (((), 'safeguard', 'condition', ''), ((), 'safeguard', 'permit', 'pause')), 'and': ((('when',), 'safeguard', 'condition', ''), (('where',), 'safeguard', 'condition', ''))},
    'in': {'a': ((('manner', 'consistent', 'with'), 'safeguard', 'law', ''), (('manner', 'compatible', 'with'), 'safeguard', 'rule', ''), (('bid', 'to'), 'purpose', 'verb', '')), 'accordance': ((('with',), 'safeguard', 'law', ''),), 'an': ((('effort', 'to'), 'purpose', 'verb', ''),), 'compliance': ((('with',), 'safeguard', 'law', ''),), 'conformity': ((('with',), 'safeguard', 'law', ''),), 'full': ((('respect', 'of'), 'safeguard', '', ''), (('respect', 'for'), 'safeguard', '', ''), (('compliance', 'with'), 'safeguard', 'law', ''), (('accordance', 'with'), 'safeguard', 'law', '')), 'keeping': ((('with',), 'safeguard', 'rule', ''),), 'line': ((('with',), 'safeguard', 'rule', ''),), 'order': ((('not', 'to'), 'purpose', 'verb', ''), (('to',), 'purpose', 'verb', ''), (('that',), 'purpose', 'clause', '')), 'particular': (((), 'scope', 'part', 'pause'),), 'pursuit': ((('of',), 'purpose', 'object', ''),), 'so': ((('far', 'as', 'possible'), 'safeguard', 'fixed', 'fresh'), (('far', 'as'), 'safeguard', 'permit', ''))},
    'including': {'': (((), 'scope', 'part', ''),)},
    'insofar': {'as': ((('possible',), 'safeguard', 'fixed', 'fresh'), ((), 'safeguard', 'permit', ''))},
    'intended': {'to': (((), 'purpose', 'object', ''),)}, 'inter': {'alia': (((), 'scope', 'part', ''),)},
    'most': {'notably': (((), 'scope', 'part', 'pause'),)}, 'namely': {'': (((), 'scope', 'part', ''),)},
    'notably': {'': (((), 'scope', 'part', 'pause'),)},
    'on': {'condition': ((('that',), 'safeguard', 'permit', ''),), 'the': ((('condition', 'that'), 'safeguard', 'permit', ''), (('understanding', 'that'), 'safeguard', 'permit', ''))},
    'particularly': {'': (((), 'scope', 'part', 'pause'),)},
    'paying': {'due': ((('regard', 'to'), 'safeguard', '', 'pause'),)},
    'primarily': {'': (((), 'scope', 'part', 'pause'),)},
    'provided': {'': (((), 'safeguard', 'permit', ''),), 'that': (((), 'safeguard', 'permit', ''),)},
    'pursuant': {'to': (((), 'safeguard', 'rule', ''),)}, 'ranging': {'from': (((), 'scope', 'part', ''),)},
    'respecting': {'': (((), 'safeguard', '', 'pause'),)},
    'so': {'as': ((('not', 'to'), 'purpose', 'verb', ''), (('to',), 'purpose', 'verb', '')), 'far': ((('as', 'possible'), 'safeguard', 'fixed', 'fresh'), (('as', 'practicable'), 'safeguard', 'fixed', 'fresh'), (('as',), 'safeguard', 'permit', '')), 'that': (((), 'purpose', 'clause', ''),)},
    'specifically': {'': (((), 'scope', 'part', 'pause'),)},
    'subject': {'to': (((), 'safeguard', 'consent', ''),)}, 'such': {'as': (((), 'scope', 'part', ''),)},
    'taking': {'account': ((('of',), 'safeguard', '', 'pause'),), 'due': ((('account', 'of'), 'safeguard', '', 'pause'),), 'into': ((('account',), 'safeguard', '', 'pause'), (('consideration',), 'safeguard', '', 'pause'))},
    'through': {'': (((), 'means', 'channel', ''),)},
    'to': {'': (((), 'purpose', 'infinitive', ''),), 'the': ((('extent', 'permitted', 'by'), 'safeguard', 'rule', ''), (('extent', 'allowed', 'by'), 'safeguard', 'rule', ''), (('extent', 'permitted', 'under'), 'safeguard', 'rule', ''), (('fullest', 'extent', 'possible'), 'safeguard', 'fixed', 'fresh'), (('maximum', 'extent', 'possible'), 'safeguard', 'fixed', 'fresh'), (('greatest', 'extent', 'possible'), 'safeguard', 'fixed', 'fresh'), (('extent', 'that'), 'safeguard', 'permit', ''), (('extent', 'possible'), 'safeguard', 'fixed', 'fresh'), (('extent', 'practicable'), 'safeguard', 'fixed', 'fresh'), (('extent', 'feasible'), 'safeguard', 'fixed', 'fresh'), (('extent', 'applicable'), 'safeguard', 'fixed', 'fresh'), (('extent', 'necessary'), 'safeguard', 'fixed', 'fresh'))},
    'unless': {'': (((), 'safeguard', 'permit', ''),), 'otherwise': ((('agreed',), 'safeguard', 'fixed', 'fresh'), (('provided',), 'safeguard', 'fixed', 'fresh'))},
    'via': {'': (((), 'means', 'channel', ''),)},
    'when': {'': (((), 'safeguard', 'condition', ''),), 'and': ((('where',), 'safeguard', 'condition', ''),)},
    'whenever': {'': (((), 'safeguard', 'condition', ''),)},
    'where': {'': (((), 'safeguard', 'condition', ''), ((), 'safeguard', 'permit', '')), 'and': ((('when',), 'safeguard', 'condition', ''),)},
    'wherever': {'': (((), 'safeguard', 'condition', ''),)}, 'while': {'': (((), 'safeguard', 'care', ''),)},
    'whilst': {'': (((), 'safeguard', 'care', ''),)},
    'with': {'a': ((('view', 'to'), 'purpose', 'object', ''), (('view', 'towards'), 'purpose', 'object', '')), 'due': ((('respect', 'for'), 'safeguard', '', ''), (('respect', 'to'), 'safeguard', '', ''), (('regard', 'for'), 'safeguard', '', ''), (('regard', 'to'), 'safeguard', '', ''), (('consideration', 'for'), 'safeguard', '', ''), (('account', 'of'), 'safeguard', '', '')), 'full': ((('respect', 'for'), 'safeguard', '', ''), (('respect', 'of'), 'safeguard', '', '')), 'respect': ((('for',), 'safeguard', '', ''),), 'the': ((('ultimate', 'goal', 'of'), 'purpose', 'object', ''), (('ultimate', 'aim', 'of'), 'purpose', 'object', ''), (('shared', 'goal', 'of'), 'purpose', 'object', ''), (('aim', 'of'), 'purpose', 'object', ''), (('objective', 'of'), 'purpose', 'object', ''), (('goal', 'of'), 'purpose', 'object', ''), (('purpose', 'of'), 'purpose', 'object', ''), (('intention', 'of'), 'purpose', 'object', ''), (('intent', 'to'), 'purpose', 'object', ''), (('intent', 'of'), 'purpose', 'object', ''), (('aim', 'to'), 'purpose', 'object', ''), (('goal', 'to'), 'purpose', 'object', ''))},
    'within': {'': (((), 'safeguard', 'bounds', ''),)},
    'without': {'adverse': ((('distinction',), 'safeguard', '', ''),), 'affecting': (((), 'safeguard', '', ''),), 'compromising': (((), 'safeguard', '', ''),), 'detriment': ((('to',), 'safeguard', '', ''),), 'discrimination': (((), 'safeguard', '', ''),), 'distinction': (((), 'safeguard', '', ''),), 'duplicating': (((), 'safeguard', '', ''),), 'infringing': ((('on',), 'safeguard', '', ''), (('upon',), 'safeguard', '', ''), ((), 'safeguard', '', '')), 'interfering': ((('in',), 'safeguard', '', ''), (('with',), 'safeguard', '', '')), 'jeopardising': (((), 'safeguard', '', ''),), 'jeopardizing': (((), 'safeguard', '', ''),), 'prejudice': ((('to',), 'safeguard', '', ''),), 'undermining': (((), 'safeguard', '', ''),)},
}

PARTNERS: dict[str, dict[str, tuple[tuple[tuple[str, ...], str, str, str], ...]]] = {
    'along': {'with': (((), 'partner', 'party', ''),)}, 'alongside': {'': (((), 'partner', 'party', ''),)},
    'hand': {'in': ((('hand', 'with'), 'partner', 'party', ''),)},
    'in': {'alliance': ((('with',), 'partner', 'party', ''),), 'association': ((('with',), 'partner', 'party', ''),), 'co-operation': ((('with',), 'partner', 'party', ''),), 'co-ordination': ((('with',), 'partner', 'party', ''),), 'collaboration': ((('with',), 'partner', 'party', ''),), 'concert': ((('with',), 'partner', 'party', ''),), 'conjunction': ((('with',), 'partner', 'party', ''),), 'consultation': ((('with',), 'partner', 'party', ''),), 'cooperation': ((('with',), 'partner', 'party', ''), (('between',), 'partner', 'party', '')), 'coordination': ((('with',), 'partner', 'party', ''),), 'dialogue': ((('with',), 'partner', 'party', ''),), 'partnership': ((('with',), 'partner', 'party', ''),), 'tandem': ((('with',), 'partner', 'party', ''),)},
    'jointly': {'with': (((), 'partner', 'party', ''),)},
    'shoulder': {'to': ((('shoulder', 'with'), 'partner', 'party', ''),)},
    'side': {'by': ((('side', 'with'), 'partner', 'party', ''),)},
    'together': {'with': (((), 'partner', 'party', ''),)},
    'with': {'': (((), 'partner', 'party', ''),), 'assistance': ((('from',), 'partner', 'party', ''),), 'help': ((('from',), 'partner', 'party', ''),), 'participation': ((('of',), 'partner', 'party', ''),), 'support': ((('from',), 'partner', 'party', ''),), 'the': ((('full', 'participation', 'of'), 'partner', 'party', ''), (('active', 'participation', 'of'), 'partner', 'party', ''), (('participation', 'of'), 'partner', 'party', ''), (('involvement', 'of'), 'partner', 'party', ''), (('support', 'of'), 'partner', 'party', ''), (('assistance', 'of'), 'partner', 'party', ''), (('help', 'of'), 'partner', 'party', ''), (('cooperation', 'of'), 'partner', 'party', ''), (('collaboration', 'of'), 'partner', 'party', ''), (('contribution', 'of'), 'partner', 'party', ''), (('engagement', 'of'), 'partner', 'party', ''), (('aid', 'of'), 'partner', 'party', ''))},
}

BARE: frozenset[str] = frozenset((
    'abilities', 'ability', 'agreement', 'agreements', 'aim', 'aims', 'ambition', 'ambitions', 'appeal',
    'aspiration', 'aspirations', 'attempt', 'attempts', 'authority', 'call', 'calls', 'capabilities',
    'capability', 'capacities', 'capacity', 'chance', 'chances', 'commitment', 'commitments', 'competence',
    'competences', 'conditions', 'consent', 'courage', 'decision', 'decisions', 'dedication', 'demand',
    'demands', 'desire', 'determination', 'duties', 'duty', 'eligibility', 'failure', 'freedom', 'goal',
    'goals', 'hope', 'hopes', 'importance', 'inability', 'incentive', 'incentives', 'intent', 'intention',
    'intentions', 'interest', 'invitation', 'invitations', 'liberty', 'licence', 'license', 'mandate',
    'necessity', 'need', 'needs', 'objective', 'obligation', 'obligations', 'offer', 'opportunities',
    'opportunity', 'option', 'options', 'order', 'permission', 'plan', 'plans', 'pledge', 'pledges',
    'position', 'potential', 'power', 'powers', 'preparedness', 'promise', 'promises', 'propensity',
    'proposal', 'proposals', 'readiness', 'reason', 'reasons', 'recommendation', 'recommendations', 'refusal',
    'request', 'requests', 'requirement', 'requirements', 'resolve', 'responsibilities', 'responsibility',
    'right', 'rights', 'room', 'space', 'target', 'targets', 'temptation', 'tendency', 'threat', 'threats',
    'time', 'understanding', 'undertaking', 'undertakings', 'unwillingness', 'urgency', 'vision', 'vow',
    'way', 'ways', 'willingness', 'wish', 'wishes',
))

APT: frozenset[str] = frozenset((
    'able', 'appropriate', 'best', 'bound', 'committed', 'content', 'critical', 'crucial', 'dedicated',
    'determined', 'devoted', 'difficult', 'due', 'eager', 'easy', 'eligible', 'enough', 'entitled',
    'essential', 'expected', 'first', 'fit', 'free', 'glad', 'happy', 'hard', 'honored', 'honoured',
    'imperative', 'important', 'impossible', 'inclined', 'keen', 'last', 'liable', 'likely', 'necessary',
    'next', 'obliged', 'open', 'pleased', 'poised', 'possible', 'prepared', 'proud', 'ready', 'reluctant',
    'required', 'resolved', 'set', 'sufficient', 'supposed', 'unable', 'unfit', 'united', 'unlikely',
    'unwilling', 'vital', 'welcome', 'well', 'willing',
))

CATENATIVE: frozenset[str] = frozenset((
    'agree', 'aim', 'aspire', 'attempt', 'begin', 'cease', 'choose', 'commit', 'continue', 'dare', 'decide',
    'determine', 'endeavor', 'endeavour', 'fail', 'going', 'have', 'help', 'hope', 'intend', 'like', 'look',
    'manage', 'need', 'offer', 'plan', 'pledge', 'prefer', 'prepare', 'propose', 'refuse', 'resolve', 'seek',
    'serve', 'start', 'strive', 'tend', 'threaten', 'try', 'undertake', 'vow', 'want', 'wish', 'work',
))

CONTROL: frozenset[str] = frozenset((
    'advise', 'allow', 'appeal', 'appoint', 'ask', 'assist', 'authorise', 'authorize', 'beg', 'beseech',
    'call', 'cause', 'challenge', 'charge', 'command', 'commission', 'commit', 'compel', 'convince',
    'designate', 'direct', 'drive', 'empower', 'enable', 'encourage', 'enjoin', 'entitle', 'entreat',
    'entrust', 'equip', 'exhort', 'force', 'help', 'implore', 'incentivise', 'incentivize', 'induce',
    'instruct', 'invite', 'lead', 'license', 'mandate', 'motivate', 'nominate', 'oblige', 'order', 'permit',
    'persuade', 'press', 'prompt', 'remind', 'request', 'require', 'task', 'urge',
))

CALLED: frozenset[str] = frozenset((
    'appeal', 'beg', 'beseech', 'call', 'encourage', 'enjoin', 'entreat', 'exhort', 'implore', 'invite',
    'request', 'urge',
))

APPROACHED: frozenset[str] = frozenset((
    'consult', 'engage', 'involve',
))

EXERT: frozenset[str] = frozenset((
    'do', 'exert', 'make', 'spare', 'undertake', 'use',
))

EFFORT: frozenset[str] = frozenset((
    'best', 'effort', 'efforts', 'endeavor', 'endeavors', 'endeavour', 'endeavours', 'utmost',
))

TARGETNOUN: frozenset[str] = frozenset((
    'access', 'accession', 'according', 'adaptation', 'adapted', 'addition', 'adhere', 'adherence',
    'alternative', 'alternatives', 'amendment', 'amendments', 'answer', 'answers', 'approach', 'approaches',
    'attention', 'barrier', 'barriers', 'central', 'challenge', 'challenges', 'change', 'close', 'closer',
    'commitment', 'commitments', 'committed', 'conducive', 'connection', 'connections', 'contrary',
    'contribute', 'contributed', 'contributes', 'contributing', 'contribution', 'contributions', 'damage',
    'dedicated', 'entry', 'exports', 'exposed', 'exposure', 'impediment', 'impediments', 'imports', 'key',
    'limited', 'link', 'linked', 'links', 'move', 'next', 'obstacle', 'obstacles', 'passage', 'prior',
    'pursuant', 'reference', 'regard', 'related', 'relation', 'relevant', 'resilience', 'respect', 'respond',
    'responding', 'response', 'responses', 'return', 'shift', 'solution', 'solutions', 'subject', 'thanks',
    'threat', 'threats', 'tied', 'transfer', 'transfers', 'transition', 'visit', 'visits', 'vulnerable',
))

JOIN: frozenset[str] = frozenset((
    'act', 'co-operate', 'co-ordinate', 'collaborate', 'consult', 'cooperate', 'coordinate', 'join', 'meet',
    'partner', 'team', 'work',
))

MANNER: frozenset[str] = frozenset((
    'arbitration', 'channels', 'conciliation', 'consultation', 'consultations', 'correspondence', 'dialogue',
    'means', 'mediation', 'methods', 'negotiation', 'negotiations', 'ways',
))

BOUND: frozenset[str] = frozenset((
    'authorities', 'bounds', 'budget', 'budgets', 'capabilities', 'capacities', 'capacity', 'competence',
    'competences', 'competencies', 'competency', 'constraints', 'jurisdiction', 'jurisdictions', 'limit',
    'limits', 'mandate', 'mandates', 'means', 'powers', 'remit', 'remits', 'resources', 'spheres',
))

LAW: frozenset[str] = frozenset((
    'authorities', 'capabilities', 'capacities', 'circumstances', 'competence', 'competences', 'competencies',
    'constitution', 'constitutional', 'constitutions', 'jurisdiction', 'law', 'laws', 'legal', 'legislation',
    'legislations', 'mandate', 'mandates', 'needs', 'norms', 'obligation', 'obligations', 'policies',
    'policy', 'practice', 'practices', 'prerogatives', 'principle', 'principles', 'priorities', 'procedure',
    'procedures', 'regulation', 'regulations', 'requirements', 'resources', 'rights', 'rules', 'standards',
    'statutes',
))

RULE: frozenset[str] = frozenset((
    'competence', 'competences', 'competencies', 'constitution', 'constitutional', 'constitutions',
    'jurisdiction', 'law', 'laws', 'legal', 'legislation', 'legislations', 'mandate', 'mandates',
    'obligations', 'procedures', 'regulation', 'regulations', 'requirements',
))

INSTRUMENT: frozenset[str] = frozenset((
    'accord', 'accords', 'act', 'agreement', 'agreements', 'annex', 'annexes', 'arrangement', 'arrangements',
    'article', 'articles', 'charter', 'compact', 'convention', 'conventions', 'covenant', 'covenants',
    'declaration', 'gatt', 'memorandum', 'npt', 'pact', 'paragraph', 'protocol', 'protocols', 'resolution',
    'resolutions', 'statute', 'treaties', 'treaty', 'unclos', 'understanding',
))

CONSENT: frozenset[str] = frozenset((
    'agreement', 'appropriation', 'appropriations', 'approval', 'approvals', 'authorisation', 'authorization',
    'availability', 'completion', 'condition', 'conditions', 'consent', 'constraints', 'consultation',
    'funding', 'funds', 'law', 'laws', 'legislation', 'limits', 'notification', 'procedure', 'procedures',
    'provisions', 'ratification', 'regulation', 'regulations', 'requirement', 'requirements', 'resources',
    'review', 'rules',
))

FIT: frozenset[str] = frozenset((
    'agreed', 'allowed', 'applicable', 'appropriate', 'authorised', 'authorized', 'available', 'called',
    'desirable', 'desired', 'feasible', 'justified', 'necessary', 'needed', 'permitted', 'possible',
    'practicable', 'practical', 'relevant', 'requested', 'required', 'suitable', 'useful', 'viable',
    'warranted',
))

PERMIT: frozenset[str] = frozenset((
    'agree', 'agrees', 'allow', 'allowed', 'allows', 'applicable', 'applies', 'apply', 'appropriate',
    'available', 'consent', 'consents', 'decide', 'decides', 'demand', 'demands', 'exist', 'exists',
    'feasible', 'justifies', 'justify', 'necessary', 'need', 'needed', 'otherwise', 'permit', 'permits',
    'permitted', 'possible', 'provide', 'provides', 'request', 'requests', 'require', 'required', 'requires',
    'so', 'warrant', 'warrants',
))

PROGRESS: frozenset[str] = frozenset((
    'accelerating', 'addressing', 'advancing', 'also', 'assuring', 'attracting', 'augmenting', 'awaiting',
    'boosting', 'bringing', 'building', 'calling', 'combating', 'continuing', 'contributing', 'coordinating',
    'creating', 'deepening', 'delivering', 'developing', 'doing', 'driving', 'encouraging', 'enhancing',
    'exchanging', 'expanding', 'exploring', 'facilitating', 'fighting', 'fostering', 'generating', 'growing',
    'helping', 'holding', 'improving', 'increasing', 'leveraging', 'making', 'opening', 'promoting',
    'propelling', 'providing', 'pursuing', 'raising', 'reaffirming', 'reducing', 'scaling', 'scaling-up',
    'seeking', 'serving', 'sharing', 'simultaneously', 'stepping', 'stimulating', 'strengthening',
    'supporting', 'sustaining', 'tackling', 'transporting', 'updating', 'urging', 'waiting', 'welcoming',
    'working',
))

PASSAGE: frozenset[str] = frozenset((
    'africa', 'airspace', 'asia', 'atlantic', 'base', 'bases', 'bay', 'border', 'borders', 'canal', 'capital',
    'city', 'corridor', 'corridors', 'countries', 'country', 'europe', 'gulf', 'ocean', 'pacific', 'pass',
    'pipeline', 'pipelines', 'port', 'ports', 'region', 'regions', 'river', 'rivers', 'route', 'routes',
    'sea', 'seas', 'strait', 'straits', 'territories', 'territory', 'tunnel', 'waters', 'world',
))

TIMEWORD: frozenset[str] = frozenset((
    'april', 'august', 'autumn', 'day', 'days', 'decade', 'december', 'early', 'end', 'fall', 'february',
    'fiscal', 'half', 'january', 'july', 'june', 'late', 'march', 'may', 'mid', 'mid-year', 'month', 'months',
    'november', 'october', 'period', 'phase', 'quarter', 'september', 'spring', 'summer', 'summit', 'week',
    'weeks', 'winter', 'year', 'years',
))

ALLY: frozenset[str] = frozenset((
    'academia', 'actor', 'actors', 'administrations', 'agencies', 'agency', 'alliance', 'allies', 'ally',
    'artists', 'association', 'associations', 'authorities', 'bank', 'banks', 'bloc', 'broadcasters',
    'business', 'businesses', 'churches', 'cities', 'citizens', 'claimants', 'coalition', 'coalitions',
    'commission', 'committee', 'communities', 'community', 'companies', 'company', 'consumers', 'council',
    'counties', 'countries', 'country', 'creditors', 'developers', 'diaspora', 'donor', 'donors', 'employers',
    'enterprise', 'enterprises', 'entrepreneurs', 'expert', 'experts', 'farmer', 'farmers', 'firms', 'forum',
    'foundation', 'foundations', 'friends', 'fund', 'governments', 'group', 'groups', 'grower', 'growers',
    'hospitals', 'industries', 'industry', 'institutes', 'institution', 'institutions', 'investor',
    'investors', 'journalists', 'leaders', 'league', 'lenders', 'manufacturer', 'manufacturers', 'media',
    'members', 'membership', 'ministers', 'multilaterals', 'municipalities', 'museums', 'nation', 'nations',
    'neighbor', 'neighbors', 'neighbour', 'neighbours', 'ngo', 'ngos', 'officials', 'operator', 'operators',
    'organisation', 'organisations', 'organization', 'organizations', 'parliament', 'parliaments',
    'participants', 'parties', 'partner', 'partners', 'party', 'peoples', 'philanthropies', 'philanthropy',
    'platforms', 'producer', 'producers', 'providers', 'provinces', 'public', 'regions', 'regulators',
    'researcher', 'researchers', 'retailer', 'retailers', 'schools', 'scientist', 'scientists', 'secretariat',
    'sector', 'sectors', 'society', 'stakeholder', 'stakeholders', 'state', 'states', 'suppliers',
    'survivors', 'trade-unions', 'union', 'unions', 'universities', 'university', 'victims', 'women',
    'workers', 'youth',
))

OURS: frozenset[str] = frozenset((
    'agencies', 'agency', 'armies', 'army', 'authorities', 'authority', 'commissioner', 'commissioners',
    'counterpart', 'counterparts', 'department', 'departments', 'embassies', 'embassy', 'forces',
    'government', 'governments', 'minister', 'ministers', 'ministries', 'ministry', 'navies', 'navy',
    'official', 'officials', 'parliament', 'parliaments', 'police', 'services',
))

BEYOND: frozenset[str] = frozenset((
    'academia', 'allies', 'ally', 'businesses', 'citizens', 'communities', 'companies', 'employers', 'friend',
    'friends', 'industries', 'industry', 'neighbor', 'neighbors', 'neighbour', 'neighbours', 'partner',
    'partners', 'sector', 'sectors', 'societies', 'society', 'stakeholders', 'unions', 'universities',
    'workers', 'youth',
))

MUTUAL: frozenset[str] = frozenset((
    'another', 'each', 'her', 'him', 'it', 'itself', 'one', 'other', 'others', 'ourselves', 'that', 'them',
    'themselves', 'these', 'this', 'those', 'us', 'which', 'whom', 'whose', 'you',
))

COMPLYING: frozenset[str] = frozenset((
    'accordance', 'align', 'aligned', 'aligning', 'alignment', 'aligns', 'along', 'associated', 'begin',
    'beginning', 'charged', 'coincide', 'coincides', 'combined', 'comparable', 'compare', 'compared',
    'compatible', 'compete', 'competes', 'competing', 'compliance', 'complied', 'complies', 'comply',
    'complying', 'conflict', 'conformity', 'consistency', 'consistent', 'consistently', 'contact',
    'countries', 'coupled', 'deal', 'dealing', 'entrusted', 'equip', 'equipped', 'familiar', 'interfere',
    'interference', 'keeping', 'line', 'parity', 'people', 'persons', 'provide', 'provides', 'providing',
    'start', 'starting', 'states', 'tasked', 'tension', 'tensions', 'those', 'up', 'vested', 'war',
))

ADJECTIVAL: frozenset[str] = frozenset((
    'accessible', 'accountable', 'affordable', 'agile', 'better', 'bilateral', 'candid', 'capable', 'central',
    'civil', 'clean', 'closer', 'commercial', 'common', 'competitive', 'comprehensive', 'concrete',
    'constructive', 'cultural', 'deep', 'democratic', 'digital', 'diverse', 'early', 'eastern', 'economic',
    'effective', 'efficient', 'equal', 'equitable', 'ethical', 'fair', 'financial', 'frank', 'free', 'full',
    'global', 'greater', 'green', 'healthy', 'high-quality', 'high-standard', 'human', 'humane', 'inclusive',
    'independent', 'innovative', 'international', 'interoperable', 'joint', 'just', 'large', 'lasting',
    'legal', 'like-minded', 'local', 'long-term', 'low-carbon', 'medium', 'mental', 'military', 'modern',
    'multilateral', 'mutual', 'national', 'new', 'northern', 'open', 'orderly', 'peaceful', 'physical',
    'political', 'predictable', 'private', 'prosperous', 'public', 'rapid', 'regional', 'regular', 'reliable',
    'resilient', 'responsible', 'robust', 'rules-based', 'rural', 'safe', 'scientific', 'secure', 'small',
    'smart', 'social', 'sound', 'southern', 'sovereign', 'stable', 'strong', 'stronger', 'sustainable',
    'swift', 'technical', 'timely', 'transparent', 'trustworthy', 'urban', 'western',
))

BONDED: frozenset[str] = frozenset((
    'access', 'adherence', 'attacks', 'barriers', 'chambers', 'commitment', 'commitments', 'contributions',
    'countries', 'crime', 'discrimination', 'efforts', 'fight', 'freedom', 'interference', 'investment',
    'opportunities', 'persons', 'piracy', 'research', 'respect', 'responses', 'rights', 'rule', 'smuggling',
    'solutions', 'support', 'terrorism', 'threats', 'trade', 'trafficking', 'violence', 'war', 'works',
))

THINGS: frozenset[str] = frozenset((
    '5g', '6g', 'ai', 'aids', 'covid', 'covid-19', 'cyber', 'ebola', 'galileo', 'hiv', 'horizon', 'ict',
    'icts', 'internet', 'malaria', 'oda', 'ppe', 'sdg', 'sdgs',
))

DEVICE: frozenset[str] = frozenset((
    'action', 'actions', 'activities', 'activity', 'assistance', 'campaign', 'campaigns', 'collaboration',
    'cooperation', 'dialogue', 'effort', 'efforts', 'engagement', 'framework', 'frameworks', 'funding',
    'initiative', 'initiatives', 'investment', 'investments', 'law', 'laws', 'legislation', 'measure',
    'measures', 'mechanism', 'mechanisms', 'partnership', 'partnerships', 'plan', 'plans', 'policies',
    'policy', 'program', 'programme', 'programmes', 'programs', 'project', 'projects', 'reform', 'reforms',
    'rules', 'solutions', 'standards', 'step', 'steps', 'strategies', 'strategy', 'support', 'tool', 'tools',
    'training', 'work',
))

NOMINAL: frozenset[str] = frozenset((
    'accounting', 'auditing', 'banking', 'breeding', 'broadcasting', 'building', 'cutting', 'dumping',
    'engineering', 'farming', 'financing', 'fishing', 'forecasting', 'funding', 'grazing', 'hearing',
    'housing', 'hunting', 'laundering', 'leading', 'learning', 'lending', 'licensing', 'lighting', 'logging',
    'manufacturing', 'mapping', 'meeting', 'mining', 'monitoring', 'outstanding', 'peacebuilding',
    'peacekeeping', 'piloting', 'planning', 'poaching', 'policing', 'printing', 'processing', 'publishing',
    'recycling', 'reporting', 'screening', 'shipping', 'smuggling', 'spending', 'standing', 'teaching',
    'testing', 'tracking', 'trading', 'trafficking', 'training', 'understanding',
))

DESCRIBING: frozenset[str] = frozenset((
    'emerging', 'existing', 'following', 'leading', 'ongoing', 'outstanding', 'remaining',
))
