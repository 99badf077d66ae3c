"""Countries with their other names, peoples and capitals; well-known places, bodies and abbreviations.

Written from general knowledge; for matching mentions, not a statement on anybody's borders.
"""

from functools import lru_cache
from typing import Literal, NamedTuple

from summarizer.core.names.known_firms import FIRMS

_COUNTRIES = """
Afghanistan;;Afghan Afghans;Kabul
Albania;;Albanian Albanians;Tirana
Algeria;;Algerian Algerians;Algiers
Andorra;;Andorran Andorrans;
Angola;;Angolan Angolans;Luanda
Antigua and Barbuda;Antigua;Antiguan Antiguans;
Argentina;;Argentine Argentines Argentinian Argentinians;Buenos Aires
Armenia;;Armenian Armenians;Yerevan
Australia;;Australian Australians;Canberra
Austria;;Austrian Austrians;Vienna
Azerbaijan;;Azerbaijani Azerbaijanis Azeri Azeris;Baku
Bahamas;The Bahamas;Bahamian Bahamians;Nassau
Bahrain;;Bahraini Bahrainis;Manama
Bangladesh;;Bangladeshi Bangladeshis;Dhaka
Barbados;;Barbadian Barbadians;Bridgetown
Belarus;;Belarusian Belarusians;Minsk
Belgium;;Belgian Belgians;Brussels
Belize;;Belizean Belizeans;Belmopan
Benin;;Beninese;Porto-Novo
Bhutan;;Bhutanese;Thimphu
Bolivia;;Bolivian Bolivians;La Paz
Bosnia and Herzegovina;Bosnia,Bosnia-Herzegovina;Bosnian Bosnians;Sarajevo
Botswana;;Botswanan;Gaborone
Brazil;;Brazilian Brazilians;Brasilia,Brasília
Brunei;;Bruneian Bruneians;Bandar Seri Begawan
Bulgaria;;Bulgarian Bulgarians;Sofia
Burkina Faso;;Burkinabe;Ouagadougou
Burundi;;Burundian Burundians;Bujumbura,Gitega
Cambodia;;Cambodian Cambodians;Phnom Penh
Cameroon;;Cameroonian Cameroonians;Yaounde,Yaoundé
Canada;;Canadian Canadians;Ottawa
Cape Verde;Cabo Verde;Cape Verdean;Praia
Central African Republic;;;Bangui
Chad;;Chadian Chadians;N'Djamena
Chile;;Chilean Chileans;Santiago
China;People's Republic of China,PRC;Chinese;Beijing
Colombia;;Colombian Colombians;Bogota,Bogotá
Comoros;;Comorian Comorians;Moroni
Congo;Republic of the Congo,Congo-Brazzaville;Congolese;Brazzaville
Costa Rica;;Costa Rican;San Jose,San José
Croatia;;Croatian Croatians Croat Croats;Zagreb
Cuba;;Cuban Cubans;Havana
Cyprus;;Cypriot Cypriots;Nicosia
Czech Republic;Czechia;Czech Czechs;Prague
Democratic Republic of the Congo;Democratic Republic of Congo,DR Congo,DRC;;Kinshasa
Denmark;;Danish Dane Danes;Copenhagen
Djibouti;;Djiboutian;
Dominica;;;
Dominican Republic;;Dominican Dominicans;Santo Domingo
East Timor;Timor-Leste;Timorese;Dili
Ecuador;;Ecuadorian Ecuadorians Ecuadorean Ecuadoreans;Quito
Egypt;;Egyptian Egyptians;Cairo
El Salvador;;Salvadoran Salvadorans;San Salvador
Equatorial Guinea;;;Malabo
Eritrea;;Eritrean Eritreans;Asmara
Estonia;;Estonian Estonians;Tallinn
Eswatini;Swaziland;Swazi Swazis;Mbabane
Ethiopia;;Ethiopian Ethiopians;Addis Ababa
Fiji;;Fijian Fijians;Suva
Finland;;Finnish Finn Finns;Helsinki
France;;French Frenchman Frenchmen;Paris
Gabon;;Gabonese;Libreville
Gambia;The Gambia;Gambian Gambians;Banjul
Georgia;;Georgian Georgians;Tbilisi
Germany;;German Germans;Berlin
Ghana;;Ghanaian Ghanaians;Accra
Greece;;Greek Greeks;Athens
Grenada;;Grenadian;
Guatemala;;Guatemalan Guatemalans;Guatemala City
Guinea;;Guinean Guineans;Conakry
Guinea-Bissau;;;Bissau
Guyana;;Guyanese;Georgetown
Haiti;;Haitian Haitians;Port-au-Prince
Honduras;;Honduran Hondurans;Tegucigalpa
Hungary;;Hungarian Hungarians;Budapest
Iceland;;Icelandic Icelander Icelanders;Reykjavik,Reykjavík
India;;Indian Indians;New Delhi,Delhi
Indonesia;;Indonesian Indonesians;Jakarta
Iran;Islamic Republic of Iran;Iranian Iranians;Tehran,Teheran
Iraq;;Iraqi Iraqis;Baghdad
Ireland;Republic of Ireland,Irish Republic;Irish;Dublin
Israel;;Israeli Israelis;Jerusalem,Tel Aviv
Italy;;Italian Italians;Rome
Ivory Coast;Côte d'Ivoire,Cote d'Ivoire;Ivorian Ivorians;Abidjan,Yamoussoukro
Jamaica;;Jamaican Jamaicans;Kingston
Japan;;Japanese;Tokyo
Jordan;;Jordanian Jordanians;Amman
Kazakhstan;;Kazakh Kazakhs;Astana
Kenya;;Kenyan Kenyans;Nairobi
Kiribati;;;Tarawa
Kosovo;;Kosovan Kosovans Kosovar Kosovars;Pristina
Kuwait;;Kuwaiti Kuwaitis;Kuwait City
Kyrgyzstan;;Kyrgyz;Bishkek
Laos;;Lao Laotian Laotians;Vientiane
Latvia;;Latvian Latvians;Riga
Lebanon;;Lebanese;Beirut
Lesotho;;Basotho;Maseru
Liberia;;Liberian Liberians;Monrovia
Libya;;Libyan Libyans;Tripoli
Liechtenstein;;;Vaduz
Lithuania;;Lithuanian Lithuanians;Vilnius
Luxembourg;;Luxembourger Luxembourgers;
Madagascar;;Malagasy;Antananarivo
Malawi;;Malawian Malawians;Lilongwe
Malaysia;;Malaysian Malaysians;Kuala Lumpur
Maldives;The Maldives;Maldivian Maldivians;
Mali;;Malian Malians;Bamako
Malta;;Maltese;Valletta
Marshall Islands;;Marshallese;Majuro
Mauritania;;Mauritanian Mauritanians;Nouakchott
Mauritius;;Mauritian Mauritians;Port Louis
Mexico;;Mexican Mexicans;Mexico City
Micronesia;;Micronesian Micronesians;Palikir
Moldova;;Moldovan Moldovans;Chisinau,Chișinău
Monaco;;Monegasque;
Mongolia;;Mongolian Mongolians;Ulaanbaatar,Ulan Bator
Montenegro;;Montenegrin Montenegrins;Podgorica
Morocco;;Moroccan Moroccans;Rabat
Mozambique;;Mozambican Mozambicans;Maputo
Myanmar;Burma;Burmese;Naypyidaw,Yangon
Namibia;;Namibian Namibians;Windhoek
Nauru;;Nauruan;
Nepal;;Nepali Nepalis Nepalese;Kathmandu
Netherlands;The Netherlands,Holland;Dutch Dutchman;Amsterdam,The Hague
New Zealand;;New Zealander New Zealanders;Wellington
Nicaragua;;Nicaraguan Nicaraguans;Managua
Niger;;Nigerien Nigeriens;Niamey
Nigeria;;Nigerian Nigerians;Abuja
North Korea;Democratic People's Republic of Korea,DPRK;North Korean North Koreans;Pyongyang
North Macedonia;Macedonia;Macedonian Macedonians;Skopje
Norway;;Norwegian Norwegians;Oslo
Oman;;Omani Omanis;Muscat
Pakistan;;Pakistani Pakistanis;Islamabad
Palau;;Palauan;
Palestine;Palestinian territories,Palestinian Territories;Palestinian Palestinians;Ramallah
Panama;;Panamanian Panamanians;Panama City
Papua New Guinea;;Papuan Papuans;Port Moresby
Paraguay;;Paraguayan Paraguayans;Asuncion,Asunción
Peru;;Peruvian Peruvians;Lima
Philippines;The Philippines;Filipino Filipinos Philippine;Manila
Poland;;Polish Pole Poles;Warsaw
Portugal;;Portuguese;Lisbon
Qatar;;Qatari Qataris;Doha
Romania;;Romanian Romanians;Bucharest
Russia;Russian Federation;Russian Russians;Moscow
Rwanda;;Rwandan Rwandans;Kigali
Saint Lucia;St Lucia;;Castries
Samoa;;Samoan Samoans;Apia
San Marino;;;
Saudi Arabia;;Saudi Saudis Saudi Arabian;Riyadh
Senegal;;Senegalese;Dakar
Serbia;;Serbian Serbians Serb Serbs;Belgrade
Seychelles;;;Victoria
Sierra Leone;;Sierra Leonean Sierra Leoneans;Freetown
Singapore;;Singaporean Singaporeans;
Slovakia;;Slovak Slovaks Slovakian;Bratislava
Slovenia;;Slovenian Slovenians Slovene Slovenes;Ljubljana
Solomon Islands;;Solomon Islander;Honiara
Somalia;;Somali Somalis;Mogadishu
South Africa;;South African South Africans;Pretoria
South Korea;Republic of Korea;South Korean South Koreans;Seoul
South Sudan;;South Sudanese;Juba
Spain;;Spanish Spaniard Spaniards;Madrid
Sri Lanka;;Sri Lankan Sri Lankans;Colombo
Sudan;;Sudanese;Khartoum
Suriname;;Surinamese;Paramaribo
Sweden;;Swedish Swede Swedes;Stockholm
Switzerland;;Swiss;Bern,Berne
Syria;;Syrian Syrians;Damascus
Taiwan;;Taiwanese;Taipei
Tajikistan;;Tajik Tajiks;Dushanbe
Tanzania;;Tanzanian Tanzanians;Dodoma,Dar es Salaam
Thailand;;Thai Thais;Bangkok
Togo;;Togolese;Lome,Lomé
Tonga;;Tongan Tongans;Nuku'alofa
Trinidad and Tobago;Trinidad;Trinidadian Trinidadians;Port of Spain
Tunisia;;Tunisian Tunisians;Tunis
Turkey;Türkiye,Turkiye;Turkish Turk Turks;Ankara
Turkmenistan;;Turkmen;Ashgabat
Tuvalu;;Tuvaluan;
Uganda;;Ugandan Ugandans;Kampala
Ukraine;;Ukrainian Ukrainians;Kyiv,Kiev
United Arab Emirates;UAE,U.A.E.,Emirates;Emirati Emiratis;Abu Dhabi
United Kingdom;UK,U.K.,Britain,Great Britain;British Briton Britons;London
United States;United States of America,US,U.S.,USA,U.S.A.,America;American Americans;Washington,Washington DC
Uruguay;;Uruguayan Uruguayans;Montevideo
Uzbekistan;;Uzbek Uzbeks;Tashkent
Vanuatu;;;Port Vila
Vatican City;Vatican,Holy See;;
Venezuela;;Venezuelan Venezuelans;Caracas
Vietnam;Viet Nam;Vietnamese;Hanoi
Yemen;;Yemeni Yemenis;Sanaa,Sana'a
Zambia;;Zambian Zambians;Lusaka
Zimbabwe;;Zimbabwean Zimbabweans;Harare
"""
"""`name;other names;peoples (a two-word people stands as it is spelled);capitals`."""

_PLACES = """
England Scotland Wales Northern_Ireland Africa Asia Europe North_America South_America Latin_America Oceania
Antarctica Middle_East Far_East Balkans Caribbean Gaza Gaza_Strip West_Bank Crimea Donbas Donetsk Luhansk Kherson
Kharkiv Odesa Mariupol Bakhmut Kashmir Tibet Xinjiang Hong_Kong Macau Greenland Puerto_Rico Catalonia Kurdistan
Chechnya Dagestan Siberia New_York New_York_City Los_Angeles San_Francisco Chicago Houston Boston Philadelphia
Seattle Detroit Atlanta Miami Dallas Denver Phoenix Baltimore New_Orleans Las_Vegas Minneapolis Portland Manhattan
Brooklyn Hollywood California Texas Florida Alaska Hawaii Ohio Michigan Arizona Nevada Oregon Utah Colorado
Virginia West_Virginia Iowa Pennsylvania Illinois Massachusetts Maryland Tennessee Kentucky Louisiana Alabama
Mississippi Missouri Minnesota Wisconsin Oklahoma Kansas Nebraska New_Jersey New_Mexico New_Hampshire
North_Carolina South_Carolina North_Dakota South_Dakota Montana Wyoming Idaho Connecticut Rhode_Island Delaware
Vermont Maine Indiana Arkansas Toronto Montreal Vancouver Quebec Ontario Alberta British_Columbia Sydney Melbourne
Brisbane Perth Queensland New_South_Wales Auckland Manchester Birmingham Liverpool Glasgow Edinburgh Leeds Cardiff
Belfast Munich Frankfurt Hamburg Cologne Bavaria Marseille Lyon Strasbourg Milan Naples Venice Sicily Barcelona
Valencia Geneva Zurich Rotterdam Antwerp Istanbul Aleppo Idlib Homs Mosul Basra Kirkuk Erbil Fallujah Kandahar
Herat Helmand Kunduz Jalalabad Karachi Lahore Peshawar Mumbai Kolkata Chennai Bangalore Bengaluru Hyderabad Gujarat
Punjab Kerala Shanghai Shenzhen Guangzhou Wuhan Chongqing Guangdong Sichuan Osaka Kyoto Hiroshima Nagasaki
Fukushima Busan Ho_Chi_Minh_City Rangoon Jeddah Mecca Medina Dubai Sharjah Haifa Hebron Nablus Rafah Khan_Younis
Jenin Benghazi Misrata Alexandria Casablanca Lagos Kano Cape_Town Johannesburg Durban Mombasa Goma Darfur Tigray
Rio_de_Janeiro Sao_Paulo São_Paulo Medellin Guayaquil St_Petersburg Saint_Petersburg St_Louis St_Andrews St_Helena
D.C. St._Petersburg Vladivostok Belgorod Kursk Grozny Lviv Zaporizhzhia Chernobyl Bucha Mediterranean Arctic Sahara
Himalayas Alps Cupertino Silicon_Valley Wall_Street Downing_Street Capitol_Hill Pearl_Harbor Red_Square
"""
"""Well-known places; an underscore stands for a space."""

_BODIES = """European Union=EU,E.U.|United Nations=UN,U.N.|Nato=NATO,North Atlantic Treaty Organization
World Health Organization=WHO,World Health Organisation|International Monetary Fund=IMF|World Bank=
World Trade Organization=WTO,World Trade Organisation|European Commission=|European Central Bank=ECB
European Parliament=|Federal Bureau of Investigation=FBI,F.B.I.|Central Intelligence Agency=CIA,C.I.A.
International Atomic Energy Agency=IAEA|African Union=AU|Organization of the Petroleum Exporting Countries=Opec,OPEC
International Criminal Court=ICC|International Court of Justice=ICJ|Federal Reserve=Fed,US Federal Reserve
British Broadcasting Corporation=BBC|Associated Press=AP|Agence France-Presse=AFP|Reuters=|Bloomberg=|Xinhua=
Al Jazeera=|Islamic State=ISIS,IS,ISIL,Isis,Daesh|al-Qaeda=Al-Qaeda,al-Qaida,Al Qaeda,Al-Qaida,al Qaeda
Taliban=the Taliban|Hamas=|Hezbollah=Hizbollah,Hizbullah|Fatah=|Boko Haram=|al-Shabab=Al-Shabab,al-Shabaab,Al-Shabaab
White House=|Kremlin=|Pentagon=|Congress=US Congress|Senate=US Senate|House of Representatives=|House of Commons=
House of Lords=|Supreme Court=|Downing Street=|Whitehall=|Republicans=Republican Party,Republican
Democrats=Democratic Party,Democrat|Labour=Labour Party|Conservatives=Conservative Party,Tories,Tory
Amnesty International=|Human Rights Watch=|Red Cross=International Committee of the Red Cross,ICRC
National Aeronautics and Space Administration=NASA,Nasa|National Health Service=NHS|Interpol=|Europol=|Unicef=UNICEF
Unesco=UNESCO|Asean=ASEAN|Brexit Party=|Scotland Yard=|Google=|Apple=|Microsoft=|Amazon=|Facebook=|Twitter=|Boeing=
Airbus=|Toyota=|Volkswagen=|Ford=|Pfizer=|BioNTech=|AstraZeneca=|Moderna=|Gazprom=|Huawei=|Samsung=|Tesla=|Uber="""
"""`name=other names` between bars or line ends."""

_GROUPS = """Houthi=Houthis|Kurdish=Kurd Kurds|Arab=Arabs|Muslim=Muslims|Christian=Christians|Jewish=Jews Jew
Sunni=Sunnis|Shia=Shiite Shiites Shi'ite|Uyghur=Uyghurs Uighur Uighurs|Rohingya=|Hindu=Hindus|Buddhist=Buddhists
Sikh=Sikhs|Catholic=Catholics|Protestant=Protestants|European=Europeans|African=Africans|Asian=Asians|Roma=
Scottish=Scot Scots|Welsh=|English=Englishman Englishmen|Catalan=Catalans|Chechen=Chechens|Tibetan=Tibetans
Yazidi=Yazidis|Druze=|Alawite=Alawites|Hutu=Hutus|Tutsi=Tutsis|Pashtun=Pashtuns|Hispanic=Hispanics|Latino=Latinos
Western=|Zionist=Zionists|Marxist=Marxists|Communist=Communists|Nazi=Nazis|Islamist=Islamists"""
"""Peoples, faiths and movements without a country of their own name: `form=other forms`."""

MONTHS_AND_DAYS = frozenset(
    """January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul
    Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs
    Fri Sat Sun Christmas Easter Ramadan Eid GMT UTC EST EDT PST AM PM BST CET""".split()
)
"""Capitalised words of time, never names here."""


class Entry(NamedTuple):
    """What the gazetteer knows of a form: its kind and the key all forms of one bearer share."""

    kind: Literal["place", "org", "group"]
    key: str


def _people_forms(field: str) -> list[str]:
    """Peoples of one country; a run of two capitalised words such as "North Korean" is one form."""
    words = field.split()
    if not words or words[0] not in {"North", "South", "New", "Sri", "Costa", "Cape", "Sierra", "Solomon"}:
        return words
    size = 2
    return [" ".join(words[i : i + size]) for i in range(0, len(words), size)]


def _country_entries() -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for line in _COUNTRIES.strip().splitlines():
        name, others, peoples, capitals = line.split(";")
        key = name.casefold()
        for form in [name, *filter(None, others.split(","))]:
            entries[form] = Entry("place", key)
        for form in _people_forms(peoples):
            entries[form] = Entry("group", key)
        for form in filter(None, capitals.split(",")):
            entries[form] = Entry("place", form.casefold())
    return entries


def _place_entries() -> dict[str, Entry]:
    forms = [item.replace("_", " ") for item in _PLACES.split()]
    return {form: Entry("place", form.casefold()) for form in forms}


def _body_entries() -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for item in f"{_BODIES}|{FIRMS.strip()}".replace("\n", "|").split("|"):
        name, _, others = item.partition("=")
        for form in [name, *filter(None, others.split(","))]:
            entries[form] = Entry("org", name.casefold())
    return entries


def _group_entries() -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for item in _GROUPS.replace("\n", "|").split("|"):
        name, _, others = item.partition("=")
        entries.update({form: Entry("group", name.casefold()) for form in [name, *others.split()]})
    return entries


@lru_cache(maxsize=1)
def known_names() -> dict[str, Entry]:
    """All known forms, spelled as news spells them."""
    return {**_group_entries(), **_place_entries(), **_body_entries(), **_country_entries()}


@lru_cache(maxsize=1)
def longest_known_by_first() -> dict[str, int]:
    """By first word, how many words the longest known form has."""
    longest: dict[str, int] = {}
    for form in known_names():
        words = form.split(" ")
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


@lru_cache(maxsize=1)
def words_inside_known() -> frozenset[str]:
    """Second words of all known forms."""
    return frozenset(form.split(" ")[1] for form in known_names() if " " in form)
