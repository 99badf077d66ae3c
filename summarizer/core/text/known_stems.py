"""Stems of the words in our own lists: finding them when starting would take half a second."""

_PAIRS = """
a abandon abate=abat abdicate=abdic abduct abhor abidjan ability=abil able=abl aboard abolish about above=abov abroad
abrupt absent absorbed=absorb abstain absurd abuja abundance=abund abundant=abund abuse=abus abusive=abus
academy=academi accelerate=acceler accept acceptable=accept accident=accid accidental=accident acclaim
acclaimed=acclaim accompanied=accompani accompany=accompani accomplish accord account accra accumulate=accumul
accurate=accur accusation=accus accuse=accus achieve=achiev acknowledge=acknowledg acquire=acquir acquired=acquir
acquisition=acquisit acquit acquittal=acquitt acquitted=acquit act action active=activ activist actor actress actual
acute=acut adapt adaptable=adapt add additional=addit additionally=addit address adequate=adequ adhere=adher
adjacent=adjac adjust administration=administr admiration=admir admire=admir admired=admir admit adolescent=adolesc
adopt adopted=adopt adoration=ador adore=ador adult advance=advanc advantage=advantag adversary=adversari advice=advic
adviser=advis advisor advize=adviz advocate=advoc aeroplane=aeroplan affable=affabl affair affect affected=affect
affecting=affect affection=affect affectionate=affection affects=affect affirm affluent affordable=afford afghan
afghanistan afghans=afghan afp afraid africa african africans=african after aftermath afternoon aftershock against age
aged=age agency=agenc agenda aggressive=aggress aghast agitated=agit agree=agre agreed=agre agreement ahead aid
aide=aid ailing=ail ailment aim air airbus aircraft airfield airforce=airforc airliner=airlin airman airplane=airplan
airport airstrike=airstrik akin alabama alarm alaska alawite=alawit alawites=alawit albania albanian
albanians=albanian alberta aleppo alert alexandria algeria algerian algerians=algerian algiers=algier alien alike=alik
alive=aliv all allegation=alleg allege=alleg alleged=alleg alleviate=allevi alliance=allianc allocate=alloc allot
allow allowed=allow allows=allow ally=alli almost alone=alon alongside=alongsid aloof alps=alp also alter
alternative=altern although always=alway amass amaze=amaz amazing=amaz amazon ambassador ambitious=ambiti ambush amend
america american americans=american amid amman amount ample=ampl amsterdam amuse=amus analyst analyze=analyz ancestor
anchor ancient andorra andorran andorrans=andorran anger angola angolan angolans=angolan angry=angri animal=anim
animosity=animos ankara announce=announc announcement=announc annoy annual anonymous=anonym another=anoth answer
antananarivo antarctica anticipate=anticip antigua antiguan antiguans=antiguan antiquated=antiqu antique=antiqu
antwerp anxiety=anxieti anxious ap apart apartment=apart apathetic=apathet apia apologize=apolog appal apparel
apparent=appar appeal appear append applaud applauded=applaud apple=appl apply=appli appoint appointed=appoint
appointment=appoint appraize=appraiz appreciate=appreci apprehend apprehended=apprehend approach appropriate=appropri
approval=approv approve=approv approved=approv approves=approv approximate=approxim approximately=approxim april arab
arabian arabs=arab arbitrary=arbitrari arbitrate=arbitr archbishop architect arctic arduous area argentina
argentine=argentin argentines=argentin argentinian argentinians=argentinian argue=argu argument arise=aris arizona
arkansas=arkansa arm armaments=armament armed=arm armenia armenian armenians=armenian armistice=armistic arms=arm
army=armi around arrange=arrang arrest arrested=arrest arrests=arrest arrive=arriv arrogant=arrog arson arsonist
arsonists=arsonist article=articl artist ascend ascribe=ascrib asean ashamed=asham ashgabat asia asian asians=asian
aside=asid ask asleep asmara aspire=aspir assailant=assail assassinate=assassin assault assaults=assault
assemble=assembl assert assertion=assert assess asset assign assist assistance=assist associate=associ assume=assum
assure=assur astana astonish astonishing=astonish astound astrazeneca asuncion asylum at athens=athen athletics=athlet
atlanta atlantic=atlant attach attack attacked=attack attacker=attack attacks=attack attain attempt attend
attendee=attende attire=attir attitude=attitud attorney attract attractive=attract attribute=attribut au auckland
auction audacious=audaci august aunt austerity=auster australia australian australians=australian austria austrian
austrians=austrian authentic=authent author authoritarian authorities=author authority=author authorize=author auto
automaker=automak automobile=automobil autonomous=autonom autumn avalanche=avalanch avaricious=avarici avenue=avenu
average=averag avert avoid await awake=awak award aware=awar away awful=aw awkward axe axed=axe azerbaijan azerbaijani
azerbaijanis=azerbaijani azeri azeris=azeri baby=babi back backer backing=back backward bad badly=bad baffle=baffl
baghdad bahamas=bahama bahamian bahamians=bahamian bahrain bahraini bahrainis=bahraini bail bakhmut baku balk
balkans=balkan ballot baltimore=baltimor bamako ban band bangalore=bangalor bangkok bangladesh bangladeshi
bangladeshis=bangladeshi bangui banish banjul bankrupt banned=ban bar barbadian barbadians=barbadian barbados=barbado
barcelona bare barely=bare barrage=barrag barren barricade=barricad barrier barrister=barrist base baseball=basebal
basic basketball=basketbal basotho basra batter battle=battl bavaria bawl bazaar bbc be beach bear beast beat
beautiful=beauti because=becaus become=becom beef before=befor beg began begin beginning=begin begun behavior behead
behind beijing=beij beirut belarus belarusian belarusians=belarusian beleaguered=beleagu belfast belgian
belgians=belgian belgium belgorod belgrade=belgrad belief believable=believ believe=believ belize=beliz belizean
belizeans=belizean belligerent=belliger bellow belmopan below beneath benefactor benefit bengaluru benghazi benin
beninese=benines berlin bern berne=bern besiege=besieg bestseller=bestsel bet betray betrayal=betray betrayer=betray
bewilder=bewild bhutan bhutanese=bhutanes bias bicycle=bicycl bid big bigger biggest bill billion
billionaire=billionair bind biologist=biolog biontech bird birmingham birth bishkek bishop bissau bizarre=bizarr black
blackout blade blame blameless blast blasts=blast blatant blaze bleak blizzard block blockade=blockad
blockbuster=blockbust blocked=block bloodless bloodshed=bloodsh bloody=bloodi bloomberg blow blue blueprint blunder
board boast boat boats=boat bodies=bodi body=bodi boeing=boe bogota bogus bold bolivia bolivian bolivians=bolivian
bolster bolt bomb bombard bombardment=bombard bomber bombing=bomb bombs=bomb bond boo book boom booming=boom boost
border bored=bore boring=bore born borrow borrowing=borrow bosnia bosnian bosnians=bosnian boss boston both bother
botswana botswanan bottom bought boundary=boundari boxing=box boy boycott boyfriend brag brain brasilia bratislava
brave bravery=braveri brawl brazil brazilian brazilians=brazilian brazzaville=brazzavill breach break breakdown
breakfast breakthrough bribery=briberi bridgetown brief bright brilliant bring brink brisbane=brisban britain british
briton britons=briton broad broadcast broaden broker bronze=bronz brooklyn brother brown bruize=bruiz brunei bruneian
bruneians=bruneian brussels=brussel brutal brutality=brutal bucha bucharest budapest buddhist buddhists=buddhist
budget bug build building=build built bujumbura bulgaria bulgarian bulgarians=bulgarian bulk bulletin bully=bulli
burden bureau burglary=burglari burgle=burgl burial burkinabe=burkinab burma burmese=burmes burn burst burundi
burundian burundians=burundian bury=buri bus busan business=busi businessman businesswoman bustling=bustl busy=busi
buy buyer buyout bypass bystander=bystand cabin cabinet cable=cabl cagey cairo calamity=calam calculate=calcul
california call calm cambodia cambodian cambodians=cambodian cameroon cameroonian cameroonians=cameroonian campaign
campaigner=campaign canada canadian canadians=canadian canberra cancel cancer candidate=candid cannot cap
capability=capabl capable=capabl capacity=capac capital=capit capsize=capsiz capsized=capsiz capsizing=capsiz captain
captivate=captiv captivated=captiv captive=captiv capture=captur captured=captur capturing=captur car caracas=caraca
carbon cardiff cardinal=cardin care career careful=care careless caretaker=caretak cargo caribbean caring=care
carmaker=carmak carnage=carnag carried=carri carries=carri carry=carri carrying=carri casablanca case cash
castries=castri casual casualties=casualti casualty=casualti cat catalan catalans=catalan catalonia
catastrophe=catastroph catch catholic=cathol catholics=cathol cause=caus caution cautious cave cease=ceas
ceasefire=ceasefir celebrate=celebr celebrated=celebr celebration=celebr celebrity=celebr cell cellphone=cellphon
center central centralize=central century=centuri ceremony=ceremoni certain chad chadian chadians=chadian chair
chairman chairperson chairwoman challenge=challeng challenging=challeng champion championship chance=chanc chancellor
change=chang chaos=chao chaotic characteristic=characterist characterize=character charge=charg charged=charg
charges=charg chart chase chat cheap cheat chechen chechens=chechen chechnya check cheer cheerful=cheer chennai
cherish chernobyl chest chicago chicken chide chief child childish children chile chilean chileans=chilean
chilly=chilli china chinese=chines chisinau choice=choic choke cholera chongqing=chongq choose=choos christian
christians=christian church cia cinema circuit circulate=circul cite citizen city=citi civic civil civilian claim
clamor clamp clarify=clarifi clash clean clear cleared=clear clever client climb climbed=climb clinch cling clinic
clip close closed=close closeness=close closing=close closure=closur cloth clothe=cloth clothes=cloth clothing=cloth
club clue coach coal coalition=coalit coast coastguard coax coerce=coerc coffee=coffe coincide=coincid cold
collaborate=collabor collapse=collaps colleague=colleagu collect college=colleg collide=collid collided=collid
collision=collis cologne=cologn colombia colombian colombians=colombian colombo colonel colorado colossal=coloss
column columnist combat combatant=combat combine=combin come comedian comfort coming=come command commander=command
commemorate=commemor commence=commenc commend comment commerce=commerc commercial=commerci commission=commiss
commissioner=commission commit committee=committe common commotion=commot communicate=communic communist
communists=communist community=communiti commuter=commut comorian comorians=comorian comoros=comoro company=compani
compassion=compass compassionate=compassion compel compensate=compens compensation=compens compete=compet
competition=competit competitor complain complaint complete=complet complex complicated=complic compliment
comply=compli component=compon composed=compos comprize=compriz compromize=comprom compulsory=compulsori
compute=comput computer=comput comrade=comrad conakry=conakri conceal concede=conced conceive=conceiv
concentrate=concentr concept concern concerned=concern conclude=conclud concluded=conclud conclusion=conclus concur
condemn condemnation=condemn condemned=condemn condition=condit conduct conference=confer confess confidence=confid
confident=confid confine=confin confirm confirmed=confirm confirms=confirm confiscate=confisc conflict conform
confrontation=confront confuse=confus congo congolese=congoles congratulate=congratul congress congressman
congresswoman connect connecticut connection=connect connectivity=connect conquer conscious consecutive=consecut
consensus consent consequence=consequ conservative=conserv conservatives=conserv conserve=conserv consider=consid
considerable=consider considerate=consider consist console=consol conspiracy=conspiraci constable=constabl constant
constrain construct constructed=construct construction=construct consult consultant=consult consume=consum
consumer=consum contain contaminate=contamin contaminated=contamin contamination=contamin contemplate=contempl
contemporary=contemporari contempt contend contender=contend content contented=content contentious=contenti contest
continual=continu continue=continu continuous=continu contract contractor contradict contribute=contribut
contribution=contribut control controversial=controversi controversy=controversi convene=conven convenient=conveni
conversation=convers converse=convers convey convict convicted=convict conviction=convict convince=convinc cool
cooperate=cooper coordinate=coordin cop cope copenhagen copper copy=copi cordial core corporation=corpor corpse=corps
correct correspondent=correspond corridor corroborate=corrobor corrupt corruption=corrupt cost costly=cost cotton
council councillor counsel counsellor count counter counterattack counterfeit counterpart country=countri
countryside=countrysid couple=coupl courage=courag courageous=courag court courteous cousin cover covert
covertly=covert cow cowardice=cowardic cowardly=coward coworker=cowork crack crash crashed=crash crave craven crawl
crazy=crazi create=creat creator credible=credibl credit creditor creep crestfallen crew cricket crime crimea
criminal=crimin cripple=crippl crisis=crisi crisp critic critical=critic criticism=critic criticize=critic croat
croatia croatian croatians=croatian croats=croat crooked=crook cross crossed=cross crossing=cross crowd crowded=crowd
crucial crude cruel cruelty=cruelti crumble=crumbl crush cry=cri cuba cuban cubans=cuban culpable=culpabl
cultivate=cultiv cunning=cun cupertino curb cure curious current currently=current curtail custody=custodi custom
customer=custom cut cute cuts=cut cutting=cut cycling=cycl cyclist cyclone=cyclon cypriot cypriots=cypriot cyprus
czech czechia czechs=czech dad daesh dagestan daily=daili dakar dallas=dalla damage=damag damaged=damag damages=damag
damaging=damag damascus damning=damn damp dampen dane danes=dane danger dangerous=danger dangle=dangl danish dank
darfur daring=dare dark data daughter daunting=daunt dauntless dawn day daybreak dazzle=dazzl dc dead deadly=dead deal
dealer dearth death deaths=death debase=debas debate=debat debris=debri debtor debut decade=decad decapitate=decapit
decay deceased=deceas deceive=deceiv december=decemb decent decentralize=decentr deception=decept decide=decid
decision=decis declaim declaration=declar declare=declar decline=declin declined=declin declining=declin
decorate=decor decrease=decreas decreased=decreas decry=decri dedicate=dedic deed deem deep deepen deface=defac
defame=defam defeat defeated=defeat defect defective=defect defend defense=defens defer deficit deform defraud defunct
defy=defi degrade=degrad degree=degre delaware=delawar delay delegate=deleg delete=delet delhi deliberate=deliber
deliberately=deliber delicate=delic delight delighted=delight deliver=deliv deluge=delug demand demarcate=demarc
demean demize=demiz democrat democratic=democrat democrats=democrat demolish demolished=demolish demonstrate=demonstr
demonstration=demonstr demonstrator=demonstr demonstrators=demonstr demote=demot denial denied=deni denies=deni
denmark denote=denot denounce=denounc dense=dens denver deny=deni depart department=depart departure=departur depend
dependable=depend depict deplete=deplet deplorable=deplor deplore=deplor deploy deployed=deploy deport depose=depos
deposit depot depress deprive=depriv deputy=deputi derail deride=derid derided=derid descend describe=describ desert
deserted=desert deserve=deserv design designer=design desire=desir despair desperate=desper despite=despit
despize=despiz despondent=despond destiny=destini destitute=destitut destroy destroyed=destroy destruction=destruct
destructive=destruct detach detail detain detained=detain detainee=detaine detaining=detain detect detective=detect
detention=detent deter deteriorate=deterior determination=determin determine=determin determined=determin detest
detonate=deton detonated=deton detractor detroit devastate=devast devastated=devast devastating=devast develop
development=develop deviate=deviat device=devic devize=deviz devote=devot devoted=devot devotion=devot dhaka
diabetes=diabet dialog dialogue=dialogu dictate=dictat dictator=dictat die died=die dies=die differ different=differ
difficult difficulty=difficulti dignitary=dignitari dilemma dili dim diminish dine dinner dip diplomat dipped=dip dire
direct directive=direct director dirty=dirti disagree=disagre disagreement=disagr disallow disappear disappoint
disappointed=disappoint disapprove=disapprov disarm disaster=disast discard discharge=discharg disclose=disclos
discomfort disconnect discontent=discont discontented=discont discord discount discourage=discourag discourse=discours
discover=discov discreet discriminate=discrimin discuss discussion=discuss disdain disease=diseas disguize=disguiz
disgust dishonest dishonor dislike=dislik disloyal=disloy dismal dismantle=dismantl dismay dismayed=dismay dismiss
dismissal=dismiss dismissed=dismiss disobedient=disobedi disobey disorder=disord disorderly=disord disparity=dispar
dispatch dispatched=dispatch disperse=dispers displace=displac displaced=displac display disposal=dispos
dispose=dispos disprove=disprov dispute=disput disputed=disput disregard disrespectful=disrespect disrupt
dissatisfaction=dissatisfact dissatisfied=dissatisfi dissent dissident=dissid dissimilar distant distinct distraught
distress distressed=distress distribute=distribut district distrust disturb disturbance=disturb ditch divert
divide=divid divided=divid divisive=divis divorce=divorc divorced=divorc divulge=divulg djibouti djiboutian do doctor
doctors=doctor document dodge=dodg dodoma dog doha dollar domestic=domest dominate=domin dominica dominican
dominicans=dominican donate=donat donation=donat donbas=donba donetsk donor dormant double=doubl doubt doubtful=doubt
down downfall=downfal downgrade=downgrad downplay downpor downtrodden downturn downward dprk draft drag drain
dramatic=dramat drastic draw drc dread dreadful=dread dream drench dress drill drink drive driver drone drop
dropped=drop drought drown drowned=drown drug drunk druze dry=dri dryness dubai dubious dublin due dumb dump durban
during=dure dushanbe=dushanb dusk dutch dutchman duty=duti dwell dwelling=dwell dwindle=dwindl dying=die eager earlier
earliest early=earli earmark earn earnest earnings=earn earth earthquake=earthquak earthquakes=earthquak ease=eas east
eastern easy=easi eat ebola ecb economic=econom economist economy=economi ecstatic=ecstat ecuador ecuadorean
ecuadoreans=ecuadorean ecuadorian ecuadorians=ecuadorian edge=edg edinburgh edition=edit editor educate=educ
educator=educ effect effective=effect effort egypt egyptian egyptians=egyptian eighth eject elated=elat elderly=elder
eldest elect election=elect elections=elect elector electrical=electr electricity=electr element elephant=eleph
eliminate=elimin embargo embarrass embarrassed=embarrass embarrassment=embarrass embassy=embassi embezzle=embezzl
embrace=embrac emerge=emerg emergency=emergenc eminent=emin emirates=emir emirati emiratis=emirati emissary=emissari
emit emphasize=emphas employ employee=employe employer=employ employment=employ empower=empow empty=empti emulate=emul
enable=enabl enact encircle=encircl enclosure=enclosur encounter=encount encourage=encourag end endanger=endang
endeavor ended=end endless endorse=endors endorsed=endors endorsement=endors endow ends=end endurance=endur
endure=endur enduring=endur enemy=enemi energetic=energet energy=energi enforce=enforc engage=engag engine=engin
engineer=engin england english englishman englishmen engrossed=engross enhance=enhanc enhancement=enhanc enigma enjoin
enjoy enjoyable=enjoy enlarge=enlarg enlist enmity=enmiti enormous=enorm enough enquire=enquir enquiry=enquiri
enrage=enrag enraged=enrag enrol ensue=ensu ensure=ensur entail enter enterprize=enterpr entertain enthusiasm
enthusiastic=enthusiast entice=entic entire=entir entitle=entitl entrench entrepreneur envisage=envisag envoy epic
epidemic=epidem epidemiologist=epidemiolog episode=episod epoch equal equaliser=equalis equalizer=equal equip
equipment=equip era erase=eras erbil erect eritrea eritrean eritreans=eritrean erode=erod erratic=errat error
erstwhile=erstwhil erupt escalate=escal escape=escap escaped=escap escort espionage=espionag essence=essenc
essential=essenti establish esteem estimate=estim estonia estonian estonians=estonian estranged=estrang eswatini
eternal=etern ethical=ethic ethiopia ethiopian ethiopians=ethiopian eu euro europe=europ european europeans=european
europol evacuate=evacu evacuated=evacu evacuation=evacu evade=evad evaluate=evalu eve even evening event
eventually=eventu everlasting=everlast every=everi everybody=everybodi everyday everyone=everyon evict evidence=evid
evident=evid evil evolve=evolv ex exact exaggerate=exagger exam examine=examin example=exampl exceed excellent=excel
exceptional=except excess excessive=excess exchange=exchang excited=excit exclude=exclud excuse=excus execute=execut
executive=execut exempt exercize=exerc exert exhaust exhausted=exhaust exhibit exhibition=exhibit exile=exil
existence=exist existing=exist exit exonerate=exoner exonerated=exoner expand expect expedite=expedit
expedition=expedit expel expenditure=expenditur expense=expens expensive=expens experience=experi
experienced=experienc expert expertize=expert expire=expir explain explicit explode=explod exploded=explod exploit
explore=explor explosion=explos explosions=explos explosive=explos export expose=expos express exquisite=exquisit
extend extensive=extens exterior extermination=extermin external=extern extinct extinguish extra extract
extradite=extradit extraordinary=extraordinari extravagant=extravag extreme=extrem extremist exxonmobil
eyewitness=eyewit fabric fabricate=fabric face facebook facilitate=facilit facilities=facil faction factory=factori
fade fail failed=fail failing=fail failure=failur fair faith faithful=faith fake fall fallen falling=fall fallout
fallujah false=fals fame familiar family=famili famous fan fantastic=fantast far farewell=farewel farmer
fascinate=fascin fascinated=fascin fast fasten faster fat fatah fatal fatalities=fatal fatality=fatal fate father
fatigue=fatigu fault faulty=faulti favor favorable=favor fbi fear fearful=fear fearless feasible=feasibl
feature=featur february=februari federal=feder fee feeble=feebl feed feel feeling=feel feign fell female=femal
ferocious=feroci ferries=ferri ferry=ferri fertile=fertil festival=festiv fete feud few fewer fiasco fiction
fierce=fierc fifth fight fighter fighters=fighter fighting=fight figure=figur fiji fijian fijians=fijian file filipino
filipinos=filipino fill film filthy=filthi final finale=final finalize=final finally=final finance=financ
financial=financi financing=financ find finding=find fine finish finished=finish finland finn finnish finns=finn fire
firearm fired=fire firefighter=firefight fireman fires=fire firing=fire firm first fish fisherman fit fix
fixture=fixtur flagrant flat flatten flattened=flatten flatter flattering=flatter flaw flawed=flaw flawless fled flee
fleeing=flee flexible=flexibl flight float flood flooded=flood flooding=flood floods=flood flop florida flourish
flourishing=flourish flout fluctuate=fluctuat flunk flunked=flunk fly=fli focus foe fog foil fold follow
follower=follow following=follow fond fondness=fond food fool foolish foot footage=footag football=footbal
footballer=footbal for forbid force=forc forces=forc forcibly=forcibl ford forecast foreign foreigner=foreign foremost
foresee=forese forest forested=forest forfeit forget forgive=forgiv forgo forlorn form formal former formidable=formid
forsake=forsak forthcoming=forthcom fortunate=fortun fortune=fortun forward foster founder fourth fragile=fragil
fragment frail franc france=franc frank frankfurt frantic fraud free freed freedom freetown freight freighter french
frenchman frenchmen frequent fresh freshman friction friday friend friendly=friend friendship frighten
frightened=frighten fringe=fring front frontier frostbitten fruitful=fruit frustrate=frustrat frustrated=frustrat fuel
fugitive=fugit fukushima fulfil full function fund fundamental=fundament fundraiser=fundrais funds=fund funeral=funer
funny=funni furious furnish fury=furi futile=futil future=futur gabon gabonese=gabones gaborone=gaboron gadget gain
gained=gain gains=gain gallant gallery=galleri gambia gambian gambians=gambian gamble=gambl game gang gaol gap
garbage=garbag garment gas gasoline=gasolin gather gathering=gather gauge=gaug gaunt gay gaza gaze gazprom gdp gear
general generalist generate=generat generous geneva genius genocide=genocid gentle=gentl genuine=genuin georgetown
georgia georgian georgians=georgian german germans=german germany=germani get ghana ghanaian ghanaians=ghanaian giant
gift gifted=gift girl girlfriend gitega give glad glance=glanc glasgow gleam glimpse=glimps global globally=global
globe gloomy=gloomi glorious glow glowing=glow go goal goalkeeper=goalkeep goat godforsaken gold goldman golf goma
good goodbye=goodby goods=good google=googl gop gorgeous govern government=govern governor grab gracious gradual graft
gram grand granddaughter=granddaught grandfather=grandfath grandmother=grandmoth grandson grant granted=grant
grants=grant grasp grateful=grate grave gray great greater greatest greece=greec greedy=greedi greek greeks=greek
green greenland greet grenada grenade=grenad grenadian grew grey grief grievance=grievanc grieve=griev grim grip gross
ground group grow growing=grow grown growth grozny=grozni gruelling=gruell guangdong guangzhou guarantee=guarante
guard guatemala guatemalan guatemalans=guatemalan guayaquil guerrilla guess guest guidance=guidanc guide=guid
guideline=guidelin guilty=guilti guinea guinean guineans=guinean gujarat gun gunfire=gunfir gunman guy guyana
guyanese=guyanes habit haifa hail hailed=hail haiti haitian haitians=haitian half halt halted=halt halve=halv
hamas=hama hamburg hammer hamper hand handle=handl handsome=handsom handy=handi hang hanoi hapless happen happy=happi
harare=harar harass harbor hard hardly=hard hardship hardworking=hardwork harm harmed=harm harmful=harm harmless harsh
hasten hasty=hasti hate hatred=hatr haul havana have haven hawaii hazard hazardous=hazard head headline=headlin
headquarters=headquart headstrong heal health healthy=healthi heap hear heart heartbroken heartless heatwave=heatwav
heavy=heavi hebron heed height helicopter=helicopt helmand help helpless helsinki herat hero heroic hesitant=hesit
hesitate=hesit hezbollah hide hideous high higher highest highlight hike hiked=hike hilarious=hilari
himalayas=himalaya hinder hindu hindus hint hire hired=hire hiroshima hispanic=hispan hispanics=hispan historian
historic=histor hit hitch hizbollah hizbullah hoard hoax hockey hold holiday holidaymaker=holidaymak holland holler
hollywood holy=holi homage=homag home homeless homes=home homicide=homicid homosexual=homosexu homs=hom honduran
hondurans=honduran honduras=hondura honest honesty=honesti honiara honor hope hopeful=hope hopeless
hopelessness=hopeless horrible=horribl horrify=horrifi horror horse=hors hospital=hospit hospitalised=hospitalis
hospitalize=hospit host hostage=hostag hostile=hostil hostility=hostil hot hotel hour hourly=hour house=hous
houses=hous houston houthi houthis=houthi however=howev huawei hub huge human humble=humbl humiliate=humili
humiliated=humili hundred=hundr hungarian hungarians=hungarian hungary=hungari hunger hunt hurdle=hurdl hurl
hurricane=hurrican hurried=hurri hurry=hurri hurt husband hut hutu hutus hyderabad hydrogen iaea icc ice iceland
icelander=iceland icelanders=iceland icelandic=iceland icj icrc idaho idea ideal identify=identifi idle=idl idlib idol
ignite=ignit ignorant=ignor ignore=ignor ill illegal=illeg illegible=illeg illicit illinois=illinoi illiterate=illiter
illness=ill illustrate=illustr image=imag imagine=imagin imam imf imitate=imit immediate=immedi immense=immens
immerse=immers immigrant=immigr imminent=immin immoral=immor immunize=immun impact impair impart impartial=imparti
impatient=impati impede=imped impending=impend imperative=imper imperfect imperil implant implement implicate=implic
implicit implied=impli implore=implor imply=impli impolite=impolit import important=import impose=impos
impossible=imposs impoverished=impoverish impress impressive=impress imprison imprisoned=imprison
imprisonment=imprison improbable=improb improper=improp improve=improv improvement=improv improvized=improv
impulsive=impuls in inaccurate=inaccur inactive=inact inadequate=inadequ inappropriate=inappropri inaugurate=inaugur
incapable=incap incensed=incens incentive=incent inch incident=incid incite=incit incline=inclin include=includ
income=incom incoming=incom incompetent=incompet incomplete=incomplet incorporate=incorpor incorrect increase=increas
increased=increas increases=increas increasing=increas incredible=incred incumbent=incumb incursion=incurs
indecent=indec indeed=inde independent=independ index india indian indiana indians=indian indicate=indic
indication=indic indict indicted=indict indictment=indict indifferent=indiffer indispensable=indispens indistinct
individual=individu indonesia indonesian indonesians=indonesian indoor induce=induc industrial=industri
industrious=industri industry=industri ineffective=ineffect inept inequality=inequ inexpensive=inexpens
inexperienced=inexperienc infamous=infam infant infect infected=infect infection=infect infections=infect inferior
inferno infirm inflame=inflam inflammable=inflamm inflation=inflat inflict inflow influence=influenc influenza influx
inform informal=inform information=inform infrastructure=infrastructur infrequent=infrequ infringe=infring
infringement=infring infuriate=infuri ingenious=ingeni inhabit inhabitant=inhabit inhabited=inhabit inherit
inheritance=inherit initial=initi initiate=initi initiative=initi injure=injur injured=injur injuries=injuri
injuring=injur injury=injuri injustice=injustic ink inland inmate=inmat inner innocent=innoc innovation=innov
innovator=innov inoculate=inocul input inquest inquire=inquir inquiry=inquiri insane=insan insecure=insecur insert
inside=insid insider=insid insight insignificant=insignific insist insolvent=insolv inspect inspected=inspect
inspection=inspect inspections=inspect inspector inspire=inspir install=instal instance=instanc instant
instigate=instig institute=institut instruct instruction=instruct insufficient=insuffici insult insurgent=insurg
insurgents=insurg insurrection=insurrect intact intake=intak integrate=integr integrity=integr intelligent=intellig
intend intense=intens intensify=intensifi intent intentional=intent inter intercept interest interested=interest
interfere=interfer interim interior internal international=internat internet interpol interpret interrogate=interrog
interrupt intervene=interven interview interwoven intimate=intim intimidate=intimid into intricate=intric
intrigue=intrigu intrigued=intrigu introduce=introduc intrude=intrud inundate=inund invade=invad invalid
invaluable=invalu invasion=invas invent invention=invent inventory=inventori invest investigate=investig
investigation=investig investor invite=invit invoke=invok involve=involv inward iowa iran iranian iranians=iranian
iraq iraqi iraqis=iraqi irate=irat ire ireland irish irrelevant=irrelev irritate=irrit isil isis=isi islamabad
islamist islamists=islamist island isle=isl isolate=isol isolated=isol israel israeli=isra israelis=isra issue=issu
istanbul italian italians=italian italy=itali item itinerary=itinerari ivorian ivorians=ivorian jab jail jailed=jail
jakarta jalalabad jamaica jamaican jamaicans=jamaican january=januari japan japanese=japanes jeddah jenin
jeopardize=jeopard jeopardy=jeopardi jerusalem jet jew jewish jews=jew jihadist job jobless joblessness=jobless
johannesburg join joint joke jordan jordanian jordanians=jordanian journalist journey jovial joy joyful=joy jpmorgan
juba jubilant=jubil judge=judg judgement judgment july=juli jump jumped=jump june junior jury=juri just justice=justic
justify=justifi kabul kampala kandahar kano kansas=kansa karachi kashmir kathmandu kazakh kazakhs=kazakh kazakhstan
keen keep keeper kentucky=kentucki kenya kenyan kenyans=kenyan kerala key kharkiv khartoum kherson kick kid kidnap
kidnapping=kidnap kidney kiev kigali kill killed=kill killer killing=kill kilogram kilometer=kilomet kin kind king
kingston kinshasa kiribati kirkuk kit knife knock knot know kolkata kosovan kosovans=kosovan kosovar kosovars=kosovar
kosovo kremlin kunduz kurd kurdish kurdistan kurds=kurd kursk kuwait kuwaiti kuwaitis=kuwaiti kyiv kyoto kyrgyz
kyrgyzstan label labor lack lacking=lack lad laden lagos=lago lahore=lahor lake lambast lament land landlord landmark
landslide=landslid lao laos=lao laotian laotians=laotian laptop large=larg larger largest lash last lasting=last latch
late latent later latest latino latinos=latino latvia latvian latvians=latvian laud lauded=laud laugh launch
launched=launch lavish law lawful=law lawless lawmaker=lawmak lawsuit lawyer lay laying=lay layoff layoffs=layoff lead
leader leading=lead leaflet league=leagu leak lean leap learn lease=leas least leave=leav lebanese=lebanes lebanon
leeds=leed leg legacy=legaci legal legend legendary=legendari legible=legibl legislation=legisl legislator=legisl
legislature=legislatur legitimate=legitim leisure=leisur lend lending=lend lengthen lengthy=lengthi lenient lesotho
less lessen lesser let lethal level leveler=level levy=levi liable=liabl liaize=liaiz liberal=liber liberate=liber
liberated=liber liberia liberian liberians=liberian liberty=liberti library=librari libreville=librevill libya libyan
libyans=libyan license=licens lie liechtenstein lieutenant=lieuten life lifeguard lifeless lift lifted=lift light
lightning=lightn like liked=like likelihood likely=like lilongwe=lilongw lima limit limited=limit limp line linger
link lion lisbon list listen literate=liter lithuania lithuanian lithuanians=lithuanian litter little=littl live
livelihood liver liverpool living=live ljubljana lloyds=lloyd load loan loathe=loath loathing=loath lobby=lobbi local
locate=locat location=locat lock lodge=lodg log logical=logic lome london lonely=lone long look loosen loot
lorry=lorri lose loser loses=lose losing=lose loss losses=loss lost loud louisiana love lovely=love loving=love low
lower lowered=lower lowest loyal luanda luck lucky=lucki lucrative=lucrat luhansk lukewarm lumpish lunch lung lure
lusaka luxembourg luxembourger=luxembourg luxembourgers=luxembourg luxurious=luxuri luxury=luxuri lviv lynch lyon
macau macedonia macedonian macedonians=macedonian mad madagascar madrid magistrate=magistr magnate=magnat
magnificent=magnific maim main maine=main maintain majestic=majest major majority=major majuro make maker makeshift
malabo malady=maladi malagasy=malagasi malaria malawi malawian malawians=malawian malaysia malaysian
malaysians=malaysian maldives=maldiv maldivian maldivians=maldivian male malfunction=malfunct mali malian
malians=malian malicious=malici malta maltese=maltes mammoth man manage=manag manager=manag managua manama
manchester=manchest mandate=mandat mandatory=mandatori maneuver=maneuv manhattan manila manoeuvre=manoeuvr mansion
manslaughter=manslaught manufacture=manufactur manufacturer=manufactur many=mani maputo march margin marine=marin
marital=marit mariupol mark market maroon marriage=marriag married=marri marry=marri marseille=marseill
marshallese=marshalles marvel marvellous=marvel marxist marxists=marxist maryland maseru mask
massachusetts=massachusett massacre=massacr massive=massiv match mate matter mature=matur mauritania mauritanian
mauritanians=mauritanian mauritian mauritians=mauritian mauritius maximum may mayhem mayor mbabane=mbaban meager
meagre=meagr meal mean meaningless means=mean measles=measl measure=measur mecca mechanical=mechan meddle=meddl
medellin media mediate=mediat mediator=mediat medic medication=medic medicine=medicin medics=medic medina
mediocre=mediocr mediterranean meet meeting=meet melbourne=melbourn melee=mele melt member memento memorial=memori
memorize=memor menace=menac mend mention merchandize=merchand merchant merciless mercy=merci merge=merg merit
merry=merri message=messag messenger=messeng met meter method mexican mexicans=mexican mexico miami mic michigan
micronesia micronesian micronesians=micronesian microphone=microphon microsoft middle=middl midnight migrant milan
mild mile milestone=mileston militant=milit militants=milit military=militari million mindless miner minimal=minim
minimize=minim minimum minister=minist ministry=ministri minneapolis=minneapoli minnesota minor minority=minor minsk
minute=minut miraculous=miracul mirror miserable=miser miserly=miser misery=miseri misfortune=misfortun mishap mislead
misrata missile=missil missing=miss mission mississippi missouri mistake=mistak mister mistreat mistrust misuse=misus
mob mobile=mobil mock mocked=mock model moderate=moder moderation=moder modern moderna modest modify=modifi mogadishu
moist moldova moldovan moldovans=moldovan molest mom mombasa momentous=moment monaco monarch monday
monegasque=monegasqu money mongolia mongolian mongolians=mongolian monitor monitoring=monitor monrovia monster
monstrous montana montenegrin montenegrins=montenegrin montenegro montevideo month monthly=month months=month montreal
monument mood moral more morning=morn moroccan moroccans=moroccan morocco moroni mortal moscow mosque=mosqu most mosul
mother motivate=motiv motivation=motiv motive=motiv motor motorbike=motorbik motorcycle=motorcycl motorist motto mount
mountain mounting=mount mourn move movie=movi movies=movi mozambican mozambicans=mozambican mozambique=mozambiqu mp
mull multiple=multipl multitude=multitud mum mumbai munich municipal=municip murder murderer=murder murky=murki muscat
museum musician muslim muslims=muslim mutual myanmar mysterious=mysteri mystery=mysteri myth nab nablus nagasaki
nairobi naive=naiv name namibia namibian namibians=namibian naples=napl narrate=narrat narrow narrowly=narrowli nasa
nassau nasty=nasti nation national=nation nationalize=nation nationwide=nationwid nato naughty=naughti nauru nauruan
navy=navi naypyidaw nazi nazis=nazi near nearly=near neat nebraska necessary=necessari neck need needed=need
negative=negat neglect neglectful=neglect negligent=neglig negligible=neglig negotiate=negoti negotiation=negoti
negotiations=negoti negotiator=negoti neighbor neighborhood neighboring=neighbor neighbour neither nepal
nepalese=nepales nepali nepalis=nepali nephew nervous net netherlands=netherland network neutral nevada never new
newborn next nfl nhs niamey nicaragua nicaraguan nicaraguans=nicaraguan nice nicosia niece=niec niger nigeria nigerian
nigerians=nigerian nigerien nigeriens=nigerien night nightmare=nightmar ninth nitrogen no nobody=nobodi noisy=noisi
nominate=nomin nominated=nomin nominee=nomine nonce=nonc noncombatant=noncombat nondescript none nonetheless
nonsense=nonsens noon nor norm normal north northeast northern northwest norway norwegian norwegians=norwegian not
notable=notabl note nothing=noth notice=notic notify=notifi notion notorious=notori nouakchott novel november=novemb
novice=novic now number numerous=numer nurse=nurs nurture=nurtur obedient=obedi obey object objective=object
obligation=oblig obligatory=obligatori oblige=oblig obscene=obscen obscure=obscur observe=observ observer=observ
obsolete=obsolet obstacle=obstacl obstinate=obstin obstruct obtain obvious occasion=occas occasional=occasion
occupant=occup occupation=occup occupied=occupi occupy=occupi occur ocean oceania october=octob odd odesa odor of off
offend offender=offend offense=offens offensive=offens offer offered=offer offering=offer offers=offer office=offic
officer=offic officers=offic official=offici officials=offici offload offspring=offspr ohio oil okay oklahoma old
older oldest oman omani omanis=omani omit on onboard one onetime=onetim online=onlin onlooker=onlook only=onli onset
onslaught ontario ooze=ooz opec open opened=open opening=open openly=open operate=oper operation=oper operational=oper
opinion opponent=oppon opportunity=opportun oppose=oppos opposition=opposit oppress opt optimal=optim optimism=optim
optimistic=optimist option optional=option orange=orang ordeal order ordinary=ordinari oregon organic
organization=organiz organize=organiz origin originate=origin orthodox osaka oslo other ottawa ouagadougou oust
ousted=oust out outage=outag outbreak outcome=outcom outdated=outdat outdoor outer outfit outgoing=outgo outlaw outlay
outline=outlin outlook outplay output outrage=outrag outraged=outrag outright outside=outsid outspoken
outstanding=outstand outward over overall=overal overcome=overcom overdose=overdos overestimate=overestim overhaul
overjoyed=overjoy overlap overlook overran overrun overseas=oversea oversee=overse oversight overstate=overst
overtake=overtak overthrow overturn overturned=overturn overweight overwhelm overwhelming=overwhelm owing=owe own
owner oxygen pace pacific=pacif pack packed=pack pact padlock pain painful=pain painless painter painting=paint pair
pakistan pakistani pakistanis=pakistani pal palace=palac palau palauan palestine=palestin palestinian
palestinians=palestinian palikir pamphlet panama panamanian panamanians=panamanian panel panic panicked=panick
panned=pan paper papuan papuans=papuan paraguay paraguayan paraguayans=paraguayan paralyze=paralyz paramaribo
paramedic=paramed paramount paranoid paratrooper=paratroop pardon pare parent paris=pari parliament parliamentarian
parody=parodi parole=parol part partial participant=particip participate=particip participation=particip particular
partner party=parti pashtun pashtuns=pashtun pass passage=passag passed=pass passenger=passeng passion passive=passiv
past patch path pathetic=pathet pathway patient patron pause=paus paused=paus pay payment payout payroll=payrol pc
peace=peac peaceful=peac peak peculiar pedestrian peer pen penalize=penal penalty=penalti penetrate=penetr
pennsylvania pentagon perceive=perceiv perfect perform peril perilous=peril period periodic=period perish
perished=perish perjury=perjuri permanent=perman permissible=permiss permission=permiss permit permits=permit
permitted=permit perpetrator=perpetr perpetual=perpetu perplex persecute=persecut persist persistent=persist person
personal=person personnel persuade=persuad perth pertinent=pertin peru peruvian peruvians=peruvian peshawar peso
pessimism=pessim pessimistic=pessimist petition=petit petrol petroleum petty=petti pfizer phase philadelphia
philippine=philippin philippines=philippin phoenix phone photo photograph photographer=photograph physician
physicians=physician physicist pick picture=pictur piece=piec pierce=pierc pig pile pilgrim pillar pilot pink
pinnacle=pinnacl pioneer pistol piteous pitfall=pitfal pitiful=piti pitiless pity=piti pivotal=pivot placate=placat
place plague=plagu plain plan plane planes=plane planet plans=plan plant platform plausible=plausibl play player
playoff plea plead pleasant please=pleas pleased=pleas pledge=pledg pledged=pledg plentiful=plenti plight plot plug
plummet plump plunder plunge=plung plunged=plung podgorica point poison poisoning=poison poisonous=poison poland pole
poles=pole police=polic policeman policewoman polish polite=polit poll polls=poll polluted=pollut pollution=pollut
ponder poor poorly=poor pope popular populated=popul population=popul port portion portland portray portugal=portug
portuguese=portugues pose position=posit positive=posit possess possibility=possibl possible=possibl post
postpone=postpon postponement=postpon posture=postur potent potential=potenti pound pour poverty=poverti power
powerful=power powerless practical=practic practice=practic prague=pragu praia praize=praiz prc precarious=precari
precaution=precaut precede=preced precious precize=preciz predicament=predica predict prediction=predict prefer
preferable=prefer prejudice=prejudic premature=prematur premier premiere=premier premizes=premiz preoccupied=preoccupi
prepare=prepar prescribe=prescrib presence=presenc present presented=present presenter=present presents=present
preserve=preserv president=presid press pressing=press pressure=pressur prestige=prestig prestigious=prestigi
presume=presum pretend pretoria pretty=pretti prevail prevalent=preval prevent previous previously=previous price
priceless pride primary=primari prime prince=princ princess principal=princip prior prise prison prisoner=prison
pristina private=privat privately=privat privatize=privat privilege=privileg prize probability=probabl
probable=probabl probe problem procedure=procedur proceed process proclaim procure=procur prodigy=prodigi
produce=produc producer=produc product production=product productive=product profession=profess professor
proficient=profici profit profitable=profit profits=profit profound program progress progressive=progress prohibit
prohibited=prohibit prohibition=prohibit project projection=project prolific=prolif prolong prominent=promin
promise=promis promised=promis promize=promiz promote=promot prompt prone pronounce=pronounc proof prop propel proper
proponent=propon proposal=propos proposals=propos propose=propos proprietor prosecute=prosecut prosecution=prosecut
prosecutor prospect prosper prosperity=prosper prosperous=prosper protect protest protestant=protest
protestants=protest protester=protest protesters=protest protests=protest prototype=prototyp proud prove
provide=provid provider=provid province=provinc provision=provis provisional=provision provoke=provok prowess
proximity=proxim prudent public publicly=public publish pull pulled=pull pullout pulseless pulverize=pulver punctual
punish punishment=punish punjab pupil pupils=pupil purchase=purchas purchased=purchas purple=purpl purport
purpose=purpos pursuant pursue=pursu pursuit push put puzzle=puzzl puzzling=puzzl pyongyang qatar qatari
qataris=qatari quake=quak quakes=quak qualify=qualifi qualm quantity=quantiti quarrel quarter quash quasi quebec queen
queensland queer quell query=queri quest question questionable=question queue quick quicken quiet quit quito
quits=quit quiz quota quote=quot rabat race racism radiant radical=radic rafah rage raid raided=raid rain
rainfall=rainfal raise=rais raised=rais raising=rais rally=ralli ramallah ramp rampage=rampag random range=rang
rangoon rank ranking=rank rap rape rapid rapper rapport rare rate rates=rate ratified=ratifi ratify=ratifi
rational=ration rattle=rattl ravage=ravag raze reach react reaction readiness=readi ready=readi real realize=realiz
reappear rear rearward reason reasonable=reason reassure=reassur rebate=rebat rebel rebellion rebels=rebel rebound
rebuff rebuild rebuke=rebuk rebut recall=recal recede=reced receive=receiv recent recession=recess reckless reckon
reclaim recognize=recogn recollect recommend reconcile=reconcil reconsider=reconsid reconstruct record recount
recover=recov recovery=recoveri recreation=recreat recruit rectify=rectifi recuperate=recuper recur red redeem
redirect reduce=reduc reduced=reduc reduction=reduct redundancies=redund redundancy=redund redundant=redund refer
refill=refil refine=refin reflect reform refrain refuge=refug refugee=refuge refund refurbish refusal=refus
refuse=refus refused=refus refute=refut regain regard regime=regim region regional=region register=regist regret
regular regulate=regul regulation=regul regulator=regul rehabilitate=rehabilit reimburse=reimburs rein
reinforce=reinforc reinstate=reinstat reiterate=reiter reject rejected=reject rejection=reject rejects=reject
relate=relat relation=relat relationship relative=relat relax relaxed=relax release=releas released=releas relentless
relevant=relev reliable=reliabl relief relieve=reliev relieved=reliev relinquish reluctant=reluct reluctantly=reluct
rely=reli remain remainder=remaind remains=remain remand remark remarkable=remark remedy=remedi remember=rememb
reminder=remind remnant remorse=remors remorseless remote=remot removal=remov remove=remov removed=remov render renew
renounce=renounc renovate=renov renown renowned=renown rent reopen reopened=reopen repair repay repeal repeat repel
repercussion=repercuss replace=replac replacement=replac replenish replica reply=repli report reporter=report
represent=repres representative=repres repress reprimand reprisal=repris reproduce=reproduc republican
republicans=republican repudiate=repudi repulse=repuls reputation=reput request require=requir required=requir
requirement=requir rescue=rescu rescued=rescu rescuing=rescu research researcher=research resemble=resembl resent
resentment=resent reserve=reserv reside=resid residence=resid resident=resid resign resignation=resign resigned=resign
resigns=resign resilient=resili resist resistance=resist resolute=resolut resolve=resolv resource=resourc respect
respected=respect respectful=respect respond response=respons responsible=respons rest restart restaurant=restaur
restless restore=restor restrain restraint restrict restriction=restrict result resume=resum retain retaliate=retali
retaliation=retali rethink reticent=retic retire=retir retreat retreated=retreat retreating=retreat retrieve=retriev
return reunite=reunit reuters=reuter revamp reveal revenge=reveng revenue=revenu revenues=revenu revere=rever
reverse=revers review revive=reviv revize=reviz revoke=revok revolt revolution=revolut revulsion=revuls reward
reykjavik rice rich rid ride ridicule=ridicul ridiculed=ridicul ridiculous=ridicul rifle=rifl riga right rigid
rigorous=rigor rim ring riot rioter ripe ripple=rippl rise risen rising=rise risk risky=riski rival rivalry=rivalri
river riyadh road roam roar rob robber robbery=robberi robust rocket rohingya role roma romance=romanc romania
romanian romanians=romanian rome roomy=roomi rose rot rotate=rotat rotten rotterdam rouble=roubl rough roughly=rough
round rouse=rous rout route=rout routine=routin row rubbish rubble=rubbl ruble=rubl rude rugby=rugbi ruin ruined=ruin
rule ruler ruling=rule rumble=rumbl rumor run runaway rupee=rupe rupture=ruptur rural ruse rush russia russian
russians=russian ruthless rwanda rwandan rwandans=rwandan sabotage=sabotag sack sacked=sack sacking=sack sacred=sacr
sad sadness=sad safe safeguard safety=safeti sahara sailor salary=salari sale sales=sale salute=salut salvadoran
salvadorans=salvadoran salvage=salvag same samoa samoan samoans=samoan samsung sanaa sanction sanctuary=sanctuari sane
sank santiago sarajevo satire=satir satisfactory=satisfactori satisfied=satisfi saturate=satur saturday saudi
saudis=saudi savage=savag save saved=save say scale scam scandal scant scanty=scanti scarce=scarc scarcely=scarc
scarcity=scarciti scare scarecrowish scared=scare scathing=scath scatter scene scenic sceptical=sceptic
schedule=schedul scheme school schoolboy schoolchild schoolchildren schoolgirl scientist scold scope scorch score
scorn scot scotland scots=scot scottish scrap scream screen scrub scruple=scrupl scrutinize=scrutin scuffle=scuffl sea
seal seaman search seattle=seattl seclude=seclud second secondary=secondari secret secretary=secretari secretly=secret
section sector secure=secur security=secur see seek seem seep segment seize=seiz seized=seiz seizing=seiz
seizure=seizur select selfish selfless sell seller selling=sell senate=senat senator=senat send senegal=seneg
senegalese=senegales senior sensational=sensat sensible=sensibl sent sentence=sentenc sentenced=sentenc sentiment
seoul separate=separ separatist september=septemb sequel sequence=sequenc serb serbia serbian serbians=serbian
serbs=serb serene=seren sergeant series=seri serious serve=serv service=servic serviceman servicemen set settle=settl
settlement settler seventh sever several=sever severe=sever seychelles=seychell shake shallow shame shanghai
shanty=shanti share shared=share shareholder=sharehold sharjah sharp shatter shed sheep sheer sheikh shell
shelling=shell shelter shelve=shelv shenzhen sheriff shia shield shift shiite=shiit shiites=shiit shimmer shine ship
shipment ships=ship shiver shock shocking=shock shoot shooter shooting=shoot shop shopper shore short shortage=shortag
shorten shortfall=shortfal shot shots=shot shout shove show showdown shrank shred shrewd shrink shrivel shrug shrunk
shun shut shutter shutting=shut shuttle=shuttl shy=shi siberia sichuan sicily=sicili sick sickness=sick side
siege=sieg sign signal signed=sign significant=signific signing=sign sikh sikhs=sikh silent silver similar
simple=simpl simulate=simul sincere=sincer singapore=singapor singaporean singaporeans=singaporean singer single=singl
sinister=sinist sink sister site sitting=sit situation=situat sixth sizable=sizabl size sizeable=sizeabl skill
skilled=skill skip skirmish skopje=skopj slacken slain slam slammed=slam slander slash slashed=slash slated=slate
slaughter slay slaying=slay sleek sleep slender slid slide slight slim slip slogan slope slovak slovakia slovakian
slovaks=slovak slovene=sloven slovenes=sloven slovenia slovenian slovenians=slovenian slow slower sluggish slum
slumber slump slumped=slump sly=sli small smaller smallest smallish smart smartphone=smartphon smash smell smile
smooth smother smug smuggle=smuggl smuggling=smuggl snag snake snap snatch sneak soak soar soared=soar sob sober
soccer social society=societi sodden sofia sold soldier soldiers=soldier sole solemn solicit solicitor
solidarity=solidar solitary=solitari solution=solut solve=solv somali somalia somalis=somali sombre=sombr some
someone=someon son soothe=sooth sophomore=sophomor sore sorrow sorry=sorri sort sound source=sourc south southeast
southern southwest souvenir sovereign spacious spain span spaniard spaniards=spaniard spanish spark sparse=spars speak
special specialist specific=specif specify=specifi spectacular spectator=spectat speculation=specul speech speed
speeding=speed spell spend spending=spend spill spineless spiteful=spite splash splendid split spoil spokesman
spokesperson spokeswoman sponsor spontaneous=spontan sporadic=sporad sport spot spotless spouse=spous spray spread
spring spur spurn squabble=squabbl squad squander stab stabbing=stab stabilize=stabil stable=stabl stadium staff
staffer stage stagger stain stake stale stalemate=stalem stall stamina stance=stanc stand standard standing=stand
standoff stands=stand star stare stark start started=start startle=startl starts=start starvation=starvat starve=starv
state stately=state statement status statute=statut stay steadfast steady=steadi steal stealing=steal steep stem step
stepdaughter=stepdaught stepfather=stepfath stepmother=stepmoth stepson stern stick stiff still stimulate=stimul
stingy=stingi stipulate=stipul stock stockholm stockpile=stockpil stop stopped=stop store storm stormed=storm
storms=storm stormy=stormi story=stori stout stow strafe straight strain strand strange=strang stranger
strangle=strangl strasbourg strategist strategy=strategi stray street strengthen strenuous stress strew strict stride
strife strike striker strikes=strike striking=strike string stringent strip strive stroke stroll strong
structure=structur struggle=struggl struggling=struggl stubborn student studious study=studi stumble=stumbl stun
stunning=stun stupid sturdy=sturdi subdue=subdu subject submarine=submarin submerge=submerg submit submitted=submit
subsequent=subsequ subside=subsid subsidize=subsid subsidy=subsidi substantial=substanti substitute=substitut
subtle=subtl subtract suburb subvert succeed success successful=success successive=success succumb sudan
sudanese=sudanes sudden sue suffer suffering=suffer sufficient=suffici suffocate=suffoc sugar suggest suicide=suicid
suit suitable=suitabl sum summer summit summon sunday sundry=sundri sunni sunnis=sunni sunrize=sunriz sunset superb
superficial=superfici superintendent=superintend superior supervision=supervis supervize=superv supplement supplier
supply=suppli support supporter=support supportive=support suppose=suppos supposed=suppos suppress supreme=suprem sure
surge=surg surged=surg surgeon surgery=surgeri suriname=surinam surinamese=surinames surmize=surmiz surpass surplus
surprize=surpriz surprizing=surpriz surrender=surrend surrendered=surrend surround surveillance=surveil survey
survive=surviv survivor survivors=survivor susceptible=suscept suspect suspend suspended=suspend suspicion
suspicious=suspici sustain suva swamp swap swarm swazi swaziland swazis=swazi swear swede sweden swedes=swede swedish
sweep swell swift swimming=swim swindle=swindl swiss switch switzerland sword sydney sympathetic=sympathet symptom
syria syrian syrians=syrian system table=tabl tabled=tabl tablet tacit tackle=tackl tactic tag tainted=taint taipei
taiwan taiwanese=taiwanes tajik tajikistan tajiks=tajik take takeover=takeov tale talented=talent taliban talk
talks=talk tall tallinn tally=talli tamper tangible=tangibl tanker tankers=tanker tanzania tanzanian
tanzanians=tanzanian taper tarawa tardy=tardi target tariff tashkent task taunt tax tbilisi teach teacher team tear
technical=technic technique=techniqu tedious teen teenager=teenag tegucigalpa teheran tehran telephone=telephon
television=televis tell temblor temper temperature=temperatur temple=templ temporary=temporari tempt ten tenant
tendency=tendenc tender tennessee=tennesse tennis=tenni tense=tens tension tentative=tentat tenth tepid term
terminate=termin terrain terrible=terribl terrified=terrifi terrify=terrifi territory=territori terror
terrorism=terror terrorist tesla test testify=testifi testimony=testimoni tether texas=texa thai thailand thais=thai
thank thankful=thank that thaw the theft then therapy=therapi there thick thief thimphu thin thing think third
thorough though thousand thrash threat threaten threatening=threaten three threshold thrilled=thrill thrive
thriving=thrive throng throw thursday thwart tibet tibetan tibetans=tibetan ticket tidy=tidi tie tiger tight tighten
tigray time timetable=timet timid timorese=timores tiny=tini tip tirana tire tired=tire tiredness=tired title=titl to
together=togeth togo togolese=togoles toil tokyo tolerate=toler toll tomb tonga tongan tongans=tongan tonne=tonn too
took top topic topple=toppl tories=tori torment tornado toronto torrent tortuous torture=tortur tory=tori toss total
touch tough tour tourist tournament town toxic toxin toyota trace track trade trader tradition=tradit
traditional=tradit traffic trafficking=traffick tragedy=tragedi tragic trail train trainer trains=train trait traitor
tram tranquil transaction=transact transfer transform translate=translat transmit transparent=transpar transport trap
traumatic=traumat travel traveled=travel traveler=travel travelled=travel traveller=travel trawler trawlers=trawler
treacherous=treacher treason treasure=treasur treat treatment treaty=treati tremble=trembl tremendous=tremend tremor
trend trespass trial tribunal=tribun tribute=tribut trick trifling=trifl trigger trillion trim trinidad trinidadian
trinidadians=trinidadian trip triple=tripl triplet tripoli triumph triumphant trivial troop trooper troops=troop
trouble=troubl troubled=troubl truce truck true trust trusting=trust truthful=truth try=tri tsunami
tuberculosis=tuberculosi tuesday tumble=tumbl tumbled=tumbl tunis=tuni tunisia tunisian tunisians=tunisian
turbulent=turbul turk turkey turkish turkiye=turkiy turkmen turkmenistan turks=turk turmoil turn turnout
turnover=turnov tutor tutsi tutsis=tutsi tuvalu tuvaluan tv twin twist twitter two tycoon type typhoon typical=typic
tyrant uae uber uganda ugandan ugandans=ugandan ugly=ugli uighur uighurs=uighur uk ukraine=ukrain ukrainian
ukrainians=ukrainian ulaanbaatar ultimate=ultim ultraviolet un unable=unabl unaccounted=unaccount unafraid
unanimous=unanim unanimously=unanim unattractive=unattract unaware=unawar unbelievable=unbeliev unbiased=unbias unbind
uncertain uncle=uncl unclean unclear uncommon unconventional=unconvent uncover=uncov undamaged=undamag under
undercover=undercov underestimate=underestim undergo underline=underlin undermine=undermin underscore=underscor
understand undertake=undertak undisclosed=undisclos undue=undu unearth unease=uneas uneasy=uneasi unemployed=unemploy
unemployment=unemploy unesco unethical=uneth unexpected=unexpect unexplained=unexplain unfair unfairness=unfair
unfaithful=unfaith unfamiliar unfasten unfavorable=unfavor unfinished=unfinish unflattering=unflatt unforeseen
unfriendly=unfriend unfrozen unhappy=unhappi unharmed=unharm unheard unhurt unicef unidentified=unidentifi unify=unifi
unimportant=unimport uninhabited=uninhabit uninjured=uninjur unintelligent=unintellig unintentional=unintent
uninterested=uninterest union unique=uniqu unit unite=unit united=unit unity=uniti universal universe=univers
university=universiti unjust unkind unknown unlash unlawful=unlaw unleash unlikely=unlik unload unlock unnamed=unnam
unnecessary=unnecessari unoccupied=unoccupi unofficial=unoffici unorthodox unpack unpleasant=unpleas unplug unpopular
unprecedented=unpreced unpredictable=unpredict unrest unruly=unruli unsafe=unsaf unsaid unscathed=unscath unseal
unselfish unspecified=unspecifi unstable=unstabl unsuccessful=unsuccess unsure=unsur untamed=untam untie=unti until
untrue=untru untruth unusual=unusu unvaccinated=unvaccin unveil unveiled=unveil unwell=unwel unwilling=unwil
unwillingly=unwil up upbeat upcoming=upcom updated=updat upgrade=upgrad uphold uplift upper upright uprizing=upriz
uproar uproot uprooted=uproot upset upturn upward urban urge=urg urgent uruguay uruguayan uruguayans=uruguayan us usa
usage=usag use useful=use useless usual utah utilitarian utilize=util utter uyghur uyghurs=uyghur uzbek uzbekistan
uzbeks=uzbek vacant vacate=vacat vacated=vacat vacation=vacat vaccinate=vaccin vaccinated=vaccin vaccine=vaccin vaduz
vague=vagu vale valencia valiant valid valletta valley valor valuable=valuabl value=valu valueless van
vancouver=vancouv vandalize=vandal vanish vanquish vanuatu variety=varieti various vary=vari vast vatican
vehicle=vehicl vendor venezuela venezuelan venezuelans=venezuelan venice=venic venture=ventur verdict verge=verg
verify=verifi vermont version vertical=vertic vessel vessels=vessel veteran veto vetoed=veto viable=viabl
vicinity=vicin vicious victim victims=victim victor victoria victory=victori video vie vienna vientiane=vientian
vietnam vietnamese=vietnames view vigilant=vigil vigorous=vigor village=villag villager=villag villain vilnius
vindicate=vindic violate=violat violation=violat violence=violenc violent violet virginia virologist=virolog virtual
virus visible=visibl visit visited=visit visiting=visit visitor vital vivid vladivostok voice=voic void
volatile=volatil volcano volkswagen volume=volum voluntarily=voluntarili voluntary=voluntari volunteer=volunt vote
voter votes=vote vow vowed=vow voyage=voyag vulnerable=vulner wage wager wail wait wake wales=wale walk walkout wan
wander wane want war ward warehouse=warehous wares=ware warfare=warfar warlord warm warn warned=warn warning=warn
warrant warsaw wary=wari washington waste=wast watch watchdog watchful=watch wave way wayward weak weaken wealth
wealthy=wealthi weapon weaponry=weaponri weapons=weapon wear weary=weari web wed wedding=wed wednesday wee week
weekly=week weep weigh weird welcome=welcom welfare=welfar well wellbeing=wellb wellington welsh west western wet
wheat whisper whistleblower=whistleblow white whitehall=whitehal who whole wholesale=wholesal wholesome=wholesom
wicked=wick wide widen widespread widow wield wife wild wildfire=wildfir willing=will willingly=will
willingness=willing win wind windhoek winner winning=win wins=win winter wipe wiring=wire wisconsin wise wish with
withdraw withdrawal=withdraw withdrawn withdrew wither withhold without withstand witness=wit woe woeful wolf woman
won wonder wonderful=wonder wondrous wooded=wood work worker workmate=workmat workplace=workplac world
worldwide=worldwid worried=worri worry=worri worsen worshipper=worshipp worth worthless wound wounded=wound
wounding=wound wrath wreak wreck wreckage=wreckag wrecked=wreck write writer wrong wto wuhan wyoming=wyom xinhua
xinjiang yamoussoukro yangon yaounde=yaound yazidi yazidis=yazidi year yearly=year yearn years=year yell yellow yemen
yemeni yemenis=yemeni yen yerevan yield young youngster youth youthful=youth yuan zagreb zambia zambian
zambians=zambian zaporizhzhia zeal zenith zimbabwe=zimbabw zimbabwean zimbabweans=zimbabwean zionist zionists=zionist
zone zurich
"""

KNOWN_STEMS = {word: found or word for word, _, found in (pair.partition("=") for pair in _PAIRS.split())}
"""Word to Snowball English stem. Written by tests/core/test_known_stems.py."""
