"""Words that make, break or type a capital run: titles, heads of bodies and places, sentence openers."""

HONORIFICS = frozenset(
    """Mr Mrs Ms Miss Dr Prof Sir Dame Lord Lady Gen Col Capt Lt Maj Sgt Cpl Adm Cmdr Sen Rep Gov Rev Fr Hon Amb Supt
    Insp Det Pte St""".split()
)
"""Short titles that are printed with a name."""

TITLES = HONORIFICS | frozenset(
    """President Premier Chancellor Minister Secretary Secretary-General Ambassador Envoy Senator Congressman
    Congresswoman Representative Governor Mayor Deputy Vice Acting Interim Former Ex-President Then-President
    Speaker Chairman Chairwoman Chairperson Chair Chief CEO CFO COO CTO MP MEP Director Manager Commissioner
    Commander General Lieutenant Colonel Captain Major Sergeant Admiral Brigadier Marshal Corporal Private
    Officer Constable Superintendent Inspector Detective Sheriff Judge Justice Magistrate Attorney Prosecutor
    Professor Doctor King Queen Prince Princess Duke Duchess Emperor Pope Archbishop Bishop Cardinal Reverend
    Father Sister Imam Ayatollah Mullah Maulana Sheikh Sheik Rabbi Emir Sultan Spokesman Spokeswoman
    Spokesperson Leader Coach Analyst Economist Editor Correspondent Councillor Councilman Taoiseach Baroness
    Baron Viscount Count Countess Crown Comrade Presidential Candidate""".split()
)
"""Words of office before a name; never names themselves."""

TITLE_MODIFIERS = frozenset(
    """Prime Foreign Defence Defense Finance Interior Home Health Education Energy Justice Labour Labor Trade Transport
    Environment Economy Agriculture Culture Sports Information Security National Press Executive Assistant
    Senior Special State Treasury Homeland Commerce First Second Supreme Shadow Police Army Navy Air Force
    Opposition Party Majority Minority House Senate Attorney Lieutenant Staff Chief Managing""".split()
)
"""Part of a title only where a title stands next to it."""

NOT_A_TITLE_BEFORE = frozenset(
    "Motors Electric Assembly Dynamics Mills Hospital Department Ministry Minister's Office Council University".split()
)
"""After one of these the word of office is part of a body's name: "General Motors", "Justice Department"."""

DEPARTMENTS = frozenset(
    "State Defense Defence Energy Health Commerce Education Labor Treasury Interior Staff War".split()
)
"""What a Secretary, Minister or Chief is "of"."""

ORG_HEADS = frozenset(
    """Ministry Department Bank University House Office Organization Organisation Institute Institution Committee
    Council Court Board Centre Center Centers Centres Agency Association Federation Confederation Union League
    Bureau School Academy Society Fund Foundation Commission Authority Chamber Church Parliament Congress
    Assembly Army Directorate Administration Corps Front Movement Coalition Alliance College Hospital Company
    Secretariat Inspectorate Institutes Service Campaign Party Group Embassy Museum Royal Guard Guards Forum
    Network""".split()
)
"""May be followed by of, for or on and more of the name."""

ORG_WORDS = ORG_HEADS | frozenset(
    """Inc Corp Corporation Ltd Limited LLC PLC Plc Co Cos Group Holdings Partners Capital Securities Airlines Airways
    Aerospace Motors Electric Industries Technologies Systems Software Pharmaceuticals Energy Oil Gas Petroleum
    Steel Insurance Financial Trust Bancorp Media Press Times Post News Herald Tribune Journal Guardian
    Telegraph Gazette Agency Television Radio Broadcasting Police Force Forces Guard Navy Brigade Senate Party
    Parties Democrats Republicans Labour Club United City FC Rovers Athletic Games Cup Championship Reserve
    Treasury Cabinet Government Tribunal Watch International Airline Studios Entertainment Records Pictures
    Motor Automotive Brothers Sons Associates Consulting Research Studies Laboratory Laboratories Services
    Intelligence Secretariat Taskforce Workers Unions""".split()
)
"""A run with one of these names a body."""

PLACE_WORDS = frozenset(
    """River Mountain Mountains Mount Mt Street Avenue Road Boulevard Lane Square Airport Base Province County City
    Town Village Island Islands Isle Peninsula Sea Ocean Gulf Bay Lake Strait Straits Canal Desert Valley Park
    Plaza Bridge Station Port Harbour Harbor Coast Cape Hills Hill Beach Forest Falls Region District State
    Republic Kingdom Territory Prefecture Oblast Governorate Palace Stadium Prison Field Fields Dam Reservoir
    Pass Border Highway Tower""".split()
)
"""A run ending in one of these names a place."""

PLACE_NOUNS = frozenset(
    """province city district region town village border river county state island airport capital peninsula suburb
    port neighbourhood neighborhood area valley checkpoint crossing prefecture governorate""".split()
)
"""After a run, they say it is a place: "Herat province"."""

PLACE_PREPOSITIONS = frozenset("in at near from across outside around into towards toward inside throughout".split())

ROLE_NOUNS = frozenset(
    """spokesman spokeswoman spokesperson minister president premier chancellor chairman chairwoman chairperson chair
    chief executive director officer official leader envoy ambassador analyst economist lawyer attorney
    prosecutor judge professor scientist researcher author writer editor reporter correspondent journalist
    activist commander general colonel captain lieutenant senator congressman congresswoman lawmaker mayor
    governor secretary deputy representative candidate founder co-founder manager coach player striker resident
    farmer teacher student doctor nurse engineer pilot driver actor actress singer producer king queen prince
    princess bishop archbishop cardinal pope imam sheikh widow wife husband son daughter brother sister father
    mother cousin uncle aunt victim suspect gunman detective superintendent sergeant sheriff inspector constable
    expert strategist adviser advisor aide historian physicist biologist epidemiologist virologist investor
    trader broker billionaire businessman businesswoman entrepreneur dissident rebel warlord militant terrorist
    hostage whistleblower contractor owner boss head member negotiator mediator consultant designer architect
    artist musician rapper comedian presenter host anchor columnist critic campaigner vice-president
    ex-president co-leader councillor commissioner magistrate witness survivor neighbour neighbor""".split()
)
"""A lower-case role directly before a run says it is a person."""

PARTICLES = frozenset(
    "von van der den de del della di da dos du la le bin ibn bint al el ul ter ten zu af av y".split()
)
"""Lower-case parts of personal names, between two capitals."""

OPENERS = frozenset(
    """the a an officials official police authorities people residents witnesses investigators prosecutors lawyers
    critics supporters opponents protesters demonstrators activists analysts experts economists investors
    traders scientists researchers doctors nurses teachers students workers unions union voters lawmakers
    ministers leaders diplomats negotiators soldiers troops militants rebels insurgents fighters gunmen
    attackers suspects victims survivors relatives families parents children women men girls boys migrants
    refugees passengers customers consumers users companies firms businesses banks shares stocks prices sales
    profits talks elections election polls polling results figures data reports report sources source media
    newspapers newspaper local national international global foreign state federal government governments
    opposition parliament congress lawmaker senators senator president prime minister chancellor king queen
    prince pope last next this first second third early late earlier later recently currently previously
    meanwhile however although though despite according since until during following amid after before today
    yesterday tomorrow tonight now then there here nearly almost about around roughly approximately more less
    fewer most many several some few dozens hundreds thousands millions tens scores half two three four five six
    seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion one another
    other others both either neither each every all any none nobody everyone someone anyone nothing something
    everything under over between among within without against because when while where what who why how whether
    if unless once as at by for from in into of off on onto out to up with yet still also even only just not
    never perhaps maybe instead otherwise moreover furthermore additionally separately similarly finally
    eventually initially originally overall generally typically usually often sometimes rarely clearly
    apparently reportedly allegedly allegations fears concerns hopes questions doubts tensions violence fighting
    clashes heavy strong new old former current senior top military civilian security emergency medical rescue
    fire firefighters rescuers crews hospital hospitals schools school university airlines airline airport
    flights flight trains train roads traffic weather rain snow storm storms floods flooding earthquake
    wildfires fires oil gas energy food water power electricity health economic political public private social
    human rights climate trade tax taxes inflation growth unemployment interest rates markets market
    investigations investigation inquiry court courts judge judges jury trial charges evidence documents
    document emails email letters letter statements statement speaking asked addressing citing given based born
    founded located known regarding concerning including excluding thank thanks yes no well so but and or nor
    please let lets look see read click watch follow share update updated breaking live video photo photos image
    images picture file advertisement editor editorial opinion analysis correspondent correspondents spokesman
    spokeswoman spokesperson chief deputy vice general colonel captain city town village province region country
    world war peace army navy force forces air ground sea land time year years month months week weeks day days
    morning afternoon evening night hours minutes such same similar different certain particular much little
    great good bad best worst big small large long short high low total average nationwide worldwide overnight
    elsewhere together further than that these those them they their theirs he his him himself she her hers
    herself it its itself we our ours us you your yours my mine me i plans plan efforts effort attempts attempt
    negotiations sanctions restrictions measures rules laws law bill vote votes cases case deaths death
    infections patients vaccines vaccine tests coronavirus covid pandemic lockdown part parts members member
    staff employees employers jobs work team teams players fans coach game match proponents campaigners campaign
    protests protest rallies rally strikes strike attacks attack bombs bombings explosions explosion shootings
    shooting missiles missile drones drone rockets rocket aircraft planes plane helicopters ships ship boats
    boat vessels vessel cars car vehicles trucks buses driver drivers pilots pilot crew astronomers engineers
    developers owners bosses executives shareholders farmers fishermen villagers buyers sellers borrowers
    lenders tourists visitors guests neighbours neighbors friends colleagues whatever whoever whichever wherever
    whenever nowadays afterwards afterward likewise
    whereas abroad besides alas indoors outdoors upstairs downstairs seldom hence thus hitherto thereafter beforehand
    lately hardly barely scarcely fortunately unfortunately sadly luckily strangely surprisingly remarkably notably
    significantly importantly crucially critically ironically curiously inevitably predictably understandably
    supposedly officially privately publicly quietly suddenly gradually slowly quickly rapidly immediately instantly
    simultaneously consequently accordingly subsequently ultimately certainly undoubtedly presumably hopefully
    thankfully regrettably admittedly frankly honestly personally politically economically historically
    traditionally internationally domestically locally regionally nationally globally annually twice somehow
    somewhere anywhere nowhere everywhere aside apart alongside beyond beneath behind below above despite
    throughout inside outside across along rather quite very too being having doing going getting making taking
    hello dear sorry sure okay oh ah god""".split()
)
"""Lower-case forms of words that open sentences without being names. Own list."""
