"""Generated from wordlists.toml by entente.engine.lexicon.generate; do not edit."""

# fmt: off
# ruff: noqa

DECLARATIVE: frozenset[str] = frozenset((
    'acknowledge', 'act', 'address', 'admire', 'adopt', 'affirm', 'agree', 'announce', 'applaud',
    'appreciate', 'arrive', 'assess', 'attend', 'believe', 'benefit', 'bring', 'celebrate', 'come', 'commend',
    'complete', 'concern', 'conclude', 'concur', 'condemn', 'conduct', 'confirm', 'congratulate', 'consider',
    'constitute', 'consult', 'contain', 'convene', 'declare', 'demand', 'demonstrate', 'depend', 'deplore',
    'discuss', 'emphasise', 'emphasize', 'endorse', 'enjoy', 'examine', 'exchange', 'express', 'face', 'feel',
    'form', 'gather', 'give', 'go', 'hail', 'have', 'hear', 'highlight', 'hold', 'honor', 'honour', 'include',
    'issue', 'know', 'launch', 'learn', 'lie', 'listen', 'live', 'make', 'mark', 'mean', 'meet', 'mourn',
    'need', 'note', 'observe', 'open', 'oppose', 'pay', 'praise', 'reach', 'reaffirm', 'recall', 'receive',
    'recognise', 'recognize', 'reconfirm', 'reflect', 'regard', 'regret', 'reiterate', 'reject', 'release',
    'rely', 'remain', 'represent', 'review', 'say', 'see', 'share', 'show', 'sign', 'stand', 'state',
    'stress', 'support', 'take', 'tell', 'thank', 'trust', 'underline', 'underscore', 'understand', 'value',
    'view', 'visit', 'voice', 'want', 'welcome',
))

CONDUCT: frozenset[str] = frozenset((
    'advance', 'align', 'coordinate', 'ensure', 'facilitate', 'implement', 'prioritise', 'prioritize',
    'promote', 'pursue', 'respect', 'uphold', 'work',
))

HABITS: frozenset[str] = frozenset((
    'conduct', 'consult', 'exchange', 'grant', 'hold', 'host', 'meet', 'organise', 'organize', 'provide',
    'review', 'share',
))

EXPLORATORY: frozenset[str] = frozenset((
    'consider', 'examine', 'explore', 'study',
))

INTENDED: frozenset[str] = frozenset((
    'aim', 'attempt', 'endeavor', 'endeavour', 'intend', 'plan', 'propose', 'seek', 'strive',
))

CATENATIVES: frozenset[str] = frozenset((
    'agree', 'aim', 'aspire', 'attempt', 'begin', 'cease', 'commit', 'concur', 'continue', 'decide',
    'determine', 'endeavor', 'endeavour', 'engage', 'help', 'hope', 'intend', 'look', 'plan', 'pledge',
    'promise', 'propose', 'recommit', 'remain', 'resolve', 'seek', 'start', 'strive', 'undertake', 'vow',
    'wish', 'work',
))

JOINERS: frozenset[str] = frozenset((
    'act', 'co-operate', 'collaborate', 'cooperate', 'coordinate', 'join', 'partner', 'team', 'work',
))

REPORTING: frozenset[str] = frozenset((
    'attempt', 'begin', 'continue', 'endeavor', 'endeavour', 'help', 'hope', 'look', 'plan', 'seek', 'strive',
    'work',
))

TELLING: frozenset[str] = frozenset((
    'aim', 'continue', 'help', 'seek', 'strive', 'work',
))

DECIDING: frozenset[str] = frozenset((
    'agree', 'concur', 'decide', 'determine', 'recommend', 'resolve',
))

PROMISING: frozenset[str] = frozenset((
    'commit', 'demand', 'hope', 'intend', 'pledge', 'promise', 'recommend', 'undertake', 'vow',
))

DEDICATING: frozenset[str] = frozenset((
    'agree', 'aspire', 'commit', 'pledge', 'reaffirm', 'recommit',
))

RESUMING: frozenset[str] = frozenset((
    'acknowledge', 'acknowledged', 'acknowledges', 'applauded', 'commend', 'commended', 'condemn',
    'condemned', 'discussed', 'endorse', 'endorsed', 'note', 'noted', 'notes', 'oppose', 'opposed',
    'recalled', 'recognise', 'recognised', 'recognises', 'recognize', 'recognized', 'recognizes', 'reject',
    'rejected', 'support', 'supported', 'supports', 'welcome', 'welcomed', 'welcomes',
))

SPOKEN: frozenset[str] = frozenset((
    'acknowledge', 'call', 'commend', 'commit', 'condemn', 'invite', 'look', 'pledge', 'reaffirm',
    'recognise', 'recognize', 'reiterate', 'urge', 'welcome',
))

ALOUD: frozenset[str] = frozenset((
    'acknowledge', 'acknowledged', 'affirm', 'affirmed', 'agree', 'agreed', 'aim', 'announce', 'announced',
    'call', 'called', 'commend', 'commit', 'committed', 'condemn', 'decide', 'decided', 'direct', 'directed',
    'emphasise', 'emphasised', 'emphasize', 'emphasized', 'encouraged', 'express', 'expressed', 'highlight',
    'instruct', 'instructed', 'intend', 'intended', 'invite', 'invited', 'look', 'looked', 'note', 'noted',
    'pledge', 'pledged', 'reaffirm', 'reaffirmed', 'recognise', 'recognised', 'recognize', 'recognized',
    'reiterate', 'reiterated', 'resolve', 'resolved', 'stress', 'stressed', 'task', 'tasked', 'underline',
    'underlined', 'underscore', 'underscored', 'urge', 'urged', 'welcome', 'welcomed',
))

SAID: frozenset[str] = frozenset((
    'acknowledge', 'affirm', 'applaud', 'appreciate', 'commend', 'condemn', 'congratulate', 'deplore',
    'emphasise', 'emphasize', 'express', 'hail', 'highlight', 'note', 'recall', 'recognise', 'recognize',
    'regret', 'stress', 'thank', 'underline', 'underscore', 'welcome',
))

FOUNDING_VERBS: frozenset[str] = frozenset((
    'agree', 'aim', 'announce', 'aspire', 'attempt', 'begin', 'cease', 'commit', 'concur', 'continue',
    'create', 'decide', 'determine', 'endeavor', 'endeavour', 'engage', 'establish', 'help', 'hope',
    'inaugurate', 'initiate', 'intend', 'launch', 'look', 'plan', 'pledge', 'promise', 'propose', 'recommit',
    'remain', 'resolve', 'seek', 'share', 'start', 'strive', 'undertake', 'vow', 'wish', 'work',
))

REFUSALS: frozenset[str] = frozenset((
    'accept', 'allow', 'apply', 'deploy', 'export', 'impose', 'interfere', 'intervene', 'levy', 'maintain',
    'permit', 'recognise', 'recognize', 'sell', 'station', 'supply', 'support', 'tolerate', 'use',
))

RENEWING: frozenset[str] = frozenset((
    'reaffirm', 'reconfirm', 'reiterate', 'renew', 'restate',
))

VOICING: frozenset[str] = frozenset((
    'affirm', 'announce', 'confirm', 'declare', 'express', 'reaffirm', 'reiterate', 'state', 'voice',
))

HANDING: frozenset[str] = frozenset((
    'charge', 'entrust', 'task',
))

ASKING_OWN: frozenset[str] = frozenset((
    'ask', 'request',
))

OBJECT_URGES: frozenset[str] = frozenset((
    'encourage', 'invite', 'urge',
))

CALLED: frozenset[str] = frozenset((
    'encouraged', 'invited', 'requested', 'urged',
))

FACING: frozenset[str] = frozenset((
    'celebrating', 'experiencing', 'facing', 'going', 'living', 'marking', 'meeting', 'seeing', 'suffering',
    'witnessing',
))

LAUNCHING: frozenset[str] = frozenset((
    'announcing', 'creating', 'establishing', 'introducing', 'launching', 'opening',
))

BEGINNING: frozenset[str] = frozenset((
    'created', 'established', 'instituted', 'launched',
))

AGREED_FORMS: frozenset[str] = frozenset((
    'agreed', 'decided', 'determined', 'resolved',
))

CONSTITUTIVE: frozenset[str] = frozenset((
    'affect', 'apply', 'become', 'belong', 'bind', 'bring', 'cause', 'cease', 'come', 'comprise', 'concern',
    'consist', 'constitute', 'contain', 'cover', 'depend', 'end', 'entail', 'enter', 'exist', 'expire',
    'form', 'govern', 'happen', 'have', 'imply', 'include', 'involve', 'lapse', 'last', 'mean', 'occur',
    'preclude', 'prejudice', 'prevail', 'provide', 'refer', 'relate', 'replace', 'require', 'result', 'serve',
    'supersede', 'supplement', 'take', 'terminate',
))

EFFECTS: frozenset[str] = frozenset((
    'allow', 'become', 'benefit', 'demonstrate', 'enable', 'mean', 'play', 'represent', 'require', 'result',
    'serve',
))

HOLDING: frozenset[str] = frozenset((
    'belong', 'comprise', 'consist', 'constitute', 'contain', 'entail', 'include', 'involve',
))

CONSTITUTIVE_PARTICIPLES: frozenset[str] = frozenset((
    'accepted', 'affected', 'based', 'bound', 'calculated', 'called', 'chaired', 'composed', 'comprised',
    'concerned', 'considered', 'construed', 'counted', 'deemed', 'defined', 'denounced', 'drawn', 'entitled',
    'felt', 'governed', 'interpreted', 'known', 'limited', 'met', 'needed', 'opened', 'prejudiced',
    'prolonged', 'regarded', 'required', 'said', 'seen', 'subjected', 'terminated', 'treated', 'understood',
))

QUALITIES: frozenset[str] = frozenset((
    'able', 'binding', 'effective', 'eligible', 'entitled', 'equal', 'free', 'liable', 'open', 'responsible',
    'subject', 'valid',
))

FORBIDDING: frozenset[str] = frozenset((
    'precluded', 'prevented', 'prohibited',
))

STEADFAST: frozenset[str] = frozenset((
    'committed', 'dedicated', 'determined', 'devoted', 'engaged', 'faithful', 'firm', 'invested', 'loyal',
    'open', 'prepared', 'ready', 'resolute', 'resolved', 'seized', 'steadfast', 'united', 'unwavering',
    'willing',
))

READY: frozenset[str] = frozenset((
    'open', 'prepared', 'ready', 'willing',
))

RESOLUTE: frozenset[str] = frozenset((
    'determined', 'firm', 'resolute', 'resolved', 'steadfast', 'united', 'unwavering',
))

WISHES: frozenset[str] = frozenset((
    'aspiration', 'desire', 'hope', 'interest', 'wish',
))

FIRST_RESOLVES: frozenset[str] = frozenset((
    'commitment', 'solidarity', 'support',
))

CALLS: frozenset[str] = frozenset((
    'appeal', 'call', 'calls', 'invitation',
))

NEW_THINGS: frozenset[str] = frozenset((
    'agenda', 'campaign', 'collaboration', 'compact', 'cooperation', 'corridor', 'effort', 'exercise',
    'facility', 'line', 'mission', 'negotiation', 'negotiations', 'package', 'pathway', 'plan', 'process',
    'project', 'review', 'roadmap', 'scheme', 'strategy', 'study', 'talks', 'track',
))

FOUNDINGS: frozenset[str] = frozenset((
    'creation', 'establishment', 'formation', 'inauguration', 'launch', 'opening', 'setting', 'start',
))

RECOMMENDED: frozenset[str] = frozenset((
    'adoption', 'convening', 'creation', 'establishment', 'holding', 'opening', 'ratification',
))

RESOURCES: frozenset[str] = frozenset((
    'aid', 'aircraft', 'assets', 'assistance', 'forces', 'funding', 'funds', 'personnel', 'resources',
    'ships', 'support', 'troops',
))

ACTIONS: frozenset[str] = frozenset((
    'appointment', 'conclusion', 'construction', 'continuation', 'creation', 'designation', 'development',
    'establishment', 'exchange', 'expansion', 'extension', 'following', 'formation', 'holding',
    'implementation', 'introduction', 'launch', 'opening', 'organisation', 'organization', 'renewal',
    'resumption', 'signing', 'start',
))

OPINIONS: frozenset[str] = frozenset((
    'fact', 'importance', 'necessity', 'need', 'that',
))

MERITS: frozenset[str] = frozenset((
    'contribution', 'importance', 'need', 'potential', 'role', 'that', 'value',
))

OWN_PEOPLE: frozenset[str] = frozenset((
    'commission', 'ministers', 'officials', 'secretariat',
))

STRANGERS: frozenset[str] = frozenset((
    'countries', 'members', 'parties', 'partners', 'states',
))

DATED: frozenset[str] = frozenset((
    'autumn', 'common', 'consensus', 'end', 'means', 'mutual', 'next', 'session', 'spring', 'start', 'summer',
    'summit', 'then', 'way', 'winter',
))

RECURRING: frozenset[str] = frozenset((
    'annual', 'annually', 'each', 'every', 'monthly', 'quarterly', 'regular', 'regularly', 'twice', 'year',
    'yearly',
))

TREATY_PARTIES: frozenset[str] = frozenset((
    'parties', 'party', 'side', 'sides',
))

PARTIES: frozenset[str] = frozenset((
    'governments', 'leaders', 'ministers', 'participants', 'parties', 'presidents', 'sides', 'signatories',
))

STEPS: frozenset[str] = frozenset((
    'actions', 'commitments', 'initiatives', 'measures', 'priorities', 'steps', 'undertakings',
))

AREAS: frozenset[str] = frozenset((
    'areas', 'domains', 'fields', 'forms', 'including', 'sectors', 'ways',
))

TASKS: frozenset[str] = frozenset((
    'aims', 'functions', 'mandate', 'objectives', 'purposes', 'reference', 'remit', 'tasks',
))

INTENTIONS: frozenset[str] = frozenset((
    'intent', 'intention', 'intentions',
))

JOINED: frozenset[str] = frozenset((
    'alongside', 'concert', 'conjunction', 'cooperation', 'coordination', 'partnership', 'together',
))

TALKS: frozenset[str] = frozenset((
    'consultation', 'consultations', 'contacts', 'cooperation', 'coordination', 'dialogue', 'discussion',
    'discussions', 'exchange', 'exchanges', 'meeting', 'meetings', 'negotiations', 'talks',
))

SEEKING: frozenset[str] = frozenset((
    'aim', 'endeavour', 'seek', 'strive',
))

FRONT_OPENERS: frozenset[str] = frozenset((
    'accordingly', 'additionally', 'after', 'against', 'along', 'alongside', 'also', 'although', 'among',
    'as', 'at', 'aware', 'based', 'bearing', 'because', 'before', 'beginning', 'beyond', 'building', 'by',
    'concerning', 'conscious', 'consistent', 'convinced', 'despite', 'during', 'except', 'fifth', 'finally',
    'first', 'firstly', 'following', 'for', 'fourth', 'from', 'further', 'furthermore', 'given', 'guided',
    'having', 'however', 'if', 'in', 'inspired', 'lastly', 'likewise', 'meanwhile', 'mindful', 'moreover',
    'noting', 'notwithstanding', 'on', 'once', 'over', 'pending', 'per', 'pursuant', 'recalling',
    'recognising', 'recognizing', 'regarding', 'regardless', 'second', 'secondly', 'similarly', 'since',
    'starting', 'subject', 'therefore', 'third', 'thirdly', 'though', 'through', 'throughout', 'thus', 'to',
    'today', 'together', 'toward', 'towards', 'under', 'unless', 'until', 'upon', 'via', 'when', 'where',
    'while', 'whilst', 'with', 'within', 'without',
))

VERBLESS: frozenset[str] = frozenset((
    'any', 'applicable', 'appropriate', 'available', 'desired', 'feasible', 'necessary', 'needed', 'possible',
    'practicable', 'relevant', 'required', 'so',
))

NOT_GERUNDS: frozenset[str] = frozenset((
    'concerning', 'developing', 'emerging', 'excluding', 'existing', 'following', 'including', 'ongoing',
    'regarding', 'training',
))

BELIEVING: frozenset[str] = frozenset((
    'believing', 'recognising', 'recognizing',
))

NOUNISH: frozenset[str] = frozenset((
    'access', 'aid', 'air', 'border', 'change', 'clean', 'clear', 'close', 'complete', 'concern', 'conduct',
    'contact', 'contract', 'control', 'cost', 'deal', 'debate', 'demand', 'design', 'direct', 'double',
    'drive', 'ease', 'end', 'exchange', 'exercise', 'export', 'force', 'free', 'further', 'impact', 'import',
    'interest', 'labour', 'land', 'level', 'lower', 'mandate', 'market', 'narrow', 'need', 'objective',
    'open', 'plan', 'practice', 'present', 'process', 'program', 'programme', 'project', 'report', 'rescue',
    'research', 'review', 'risk', 'rule', 'second', 'secure', 'separate', 'service', 'ship', 'smooth',
    'source', 'stage', 'state', 'study', 'supply', 'test', 'trade', 'transfer', 'transit', 'transport',
    'travel', 'value', 'visit', 'vote', 'water',
))

EXCHANGED: frozenset[str] = frozenset((
    'best', 'data', 'delegations', 'experience', 'experiences', 'expertise', 'good', 'ideas', 'information',
    'instruments', 'intelligence', 'knowledge', 'lessons', 'letters', 'notes', 'officers', 'officials', 'on',
    'opinions', 'practices', 'results', 'statistics', 'views',
))

TO_VERBS: frozenset[str] = frozenset((
    'aim', 'commit', 'endeavor', 'endeavour', 'hope', 'need', 'plan', 'pledge', 'resolve', 'seek', 'strive',
    'work',
))

OWN_OBJECTS: frozenset[str] = frozenset((
    'act', 'call', 'look', 'meet', 'report', 'return', 'work',
))

POLITICAL: frozenset[str] = frozenset((
    'collective', 'common', 'free', 'good', 'own', "people's", 'political', 'shared', 'sovereign', 'strong',
))

IMPERSONAL: frozenset[str] = frozenset((
    'barriers', 'boosters', 'borders', 'carriers', 'centers', 'chapters', 'computers', 'consonants',
    'containers', 'corridors', 'degrees', 'disasters', 'drivers', 'errors', 'factors', 'fees', 'generators',
    'grants', 'headquarters', 'indicators', 'interconnectors', 'letters', 'levers', 'markers', 'matters',
    'motors', 'numbers', 'offers', 'orders', 'papers', 'parameters', 'pillars', 'plants', 'pollutants',
    'powers', 'quarters', 'reactors', 'rivers', 'sectors', 'semiconductors', 'sensors', 'servers', 'tankers',
    'towers', 'transfers', 'trees', 'variants', 'vectors', 'vouchers', 'waters',
))

ACRONYMS: frozenset[str] = frozenset((
    'ACT', 'AID', 'AIDS', 'IT', 'START', 'US', 'WHO',
))

ABBREVIATIONS: frozenset[str] = frozenset((
    'al', 'annex', 'approx', 'apr', 'art', 'arts', 'aug', 'bros', 'capt', 'cf', 'ch', 'cit', 'cl', 'co',
    'col', 'corp', 'dec', 'dept', 'doc', 'dr', 'ed', 'eds', 'est', 'etc', 'feb', 'fig', 'ft', 'gen', 'hon',
    'ibid', 'inc', 'jan', 'jr', 'jul', 'jun', 'lt', 'ltd', 'mar', 'messrs', 'mlle', 'mme', 'mr', 'mrs', 'ms',
    'mt', 'no', 'nos', 'nov', 'oct', 'op', 'p', 'para', 'paras', 'pp', 'prof', 'ref', 'res', 'rev', 'sec',
    'sep', 'sept', 'ser', 'sgt', 'sr', 'st', 'viz', 'vol', 'vs',
))

STARTERS: frozenset[str] = frozenset((
    'all', 'as', 'at', 'both', 'each', 'for', 'in', 'it', 'leaders', 'ministers', 'on', 'our', 'that', 'the',
    'these', 'they', 'this', 'to', 'we',
))

PERSONAL: tuple[str, ...] = (
    'ants', 'ees', 'ers', 'ians', 'ists', 'ors',
)

ABSTRACT: tuple[str, ...] = (
    'ance', 'ence', 'ing', 'ion', 'ions', 'ism', 'ities', 'ity', 'ment', 'ments', 'ness', 'ship', 'ure',
)

ABSTRACT_PLURALS: tuple[str, ...] = (
    'ances', 'ences', 'ions', 'ments', 'ness', 'ures',
)

NOMINAL: tuple[str, ...] = (
    'al', 'ance', 'ar', 'ence', 'er', 'ful', 'ic', 'ion', 'ism', 'ity', 'ment', 'ness', 'or', 'ous', 's',
    'ship',
)

TAKING_EFFECT: dict[str, tuple[str, ...]] = {
    'become': ('effective',), 'cease': ('to be', 'to have'),
    'come': ('into effect', 'into force', 'into operation'), 'continue': ('in force',),
    'enter': ('into force',), 'form': ('an',), 'remain': ('in effect', 'in force', 'open for', 'valid'),
    'take': ('effect',),
}

PARTICLE_VERBS: dict[str, tuple[str, ...]] = {
    'act': ('against', 'in', 'on', 'to'), 'call': ('for', 'on', 'upon'), 'draw': ('on', 'upon'),
    'focus': ('on',), 'help': ('to',), 'look': ('at', 'for', 'forward', 'into', 'to'),
    'meet': ('again', 'annually', 'at', 'every', 'in', 'once', 'regularly', 'to', 'twice'), 'open': ('up',),
    'phase': ('down', 'out'), 'report': ('back', 'on', 'to'), 'respond': ('to',), 'roll': ('out',),
    'scale': ('up',), 'set': ('out', 'up'), 'speed': ('up',), 'step': ('up',), 'team': ('up',),
    'trade': ('in',), 'work': ('closely', 'on', 'through', 'together', 'toward', 'towards', 'with', 'within'),
}
