"""Opposites out of WordNet: antonyms of common senses with the words that stand near each of them.

Source: WordNet 3.0: each direct antonym of the first two senses of a word, with its similar adjectives or narrower
verbs where they too are common there, weeded by hand of pairs that can both be true of one thing. "word=key" tells the
key of a word where it differs: finding it anew would take 40 ms.

WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Permission to use, copy, modify and
distribute this software and database and its documentation for any purpose and without fee or royalty is hereby
granted, provided that you agree to comply with the following copyright notice and statements, including the
disclaimer, and that the same appear on ALL copies of the software, database and documentation, including
modifications that you make for internal use or for distribution. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND
PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT
LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY
PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD
PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The name of Princeton University or Princeton may not be used in
advertising or publicity pertaining to distribution of the software and/or database. Title to copyright in this
software, database and any associated documentation shall at all times remain with Princeton University and LICENSEE
agrees to preserve same.
"""

WORDNET_OPPOSITES = """
ability=abil | inability=inabl; able=abl | unable=unabl; abundance=abund | scarcity=scarciti; accelerate=acceler
quicken | decelerate=deceler; acceleration=acceler | deceleration=deceler slowing=slow retardation=retard;
accidentally=accident | deliberately=deliber intentionally=intent purposely=purpos advisedly=advis; acquit
exonerate=exoner | convict; actively=activ | passively=passiv; actual | potential=potenti latent; adequate=adequ |
inadequate=inadequ deficient=defici lacking=lack; afraid aghast dismayed=dismay shocked=shock alarmed=alarm
fearful=fear frightened=frighten scared=scare horrified=horrifi panicked=panick terrified=terrifi | unafraid fearless;
alive=aliv | dead deceased=deceas bloodless pulseless deathlike=deathlik deathly=death doomed=doom lifeless
murdered=murder; ample=ampl | meager scanty=scanti; ancestor antecedent=anteced | descendant=descend
descendent=descend; appear emerge=emerg reappear | disappear vanish; applaud | boo; armed=arm | unarmed=unarm;
arrive=arriv | leave=leav; assemble=assembl reassemble=reassembl | disassemble=disassembl; attach tether hitch fasten
| detach; attack counterattack invade=invad besiege=besieg strafe raid | defend protect; attraction=attract |
repulsion=repuls; attractive=attract captivating=captiv cute fetching=fetch spellbinding=spellbind |
unattractive=unattract homely=home; audacious=audaci dauntless emboldened=embolden foolhardy=foolhardi reckless |
timid bashful=bash mousy=mousi; audible=audibl | inaudible=inaud ultrasonic=ultrason; authorized=author
licensed=licens approved=approv canonized=canon glorified=glorifi | unauthorized=unauthor; available=avail
obtainable=obtain | unavailable=unavail unobtainable=unobtain unprocurable=unprocur; awake=awak | asleep dormant
drowsy=drowsi sleepy=sleepi somnolent=somnol; aware=awar | unaware=unawar oblivious=oblivi; backward
backwards=backward rearward | forward; balance=balanc | imbalance=imbal unbalance=unbal; beautiful=beauti
handsome=handsom resplendent=resplend splendid gorgeous lovely=love picturesque=picturesqu scenic | ugly=ugli
disfigured=disfigur grotesque=grotesqu; beauty=beauti | ugliness=ugli; believe=believ trust rely=reli |
disbelieve=disbeliev distrust mistrust; big large=larg sizable=sizabl bigger larger spacious bulky=bulki
colossal=coloss prodigious=prodigi stupendous=stupend enormous=enorm tremendous=tremend giant epic heroic
extensive=extens gigantic=gigant mammoth great huge immense=immens vast walloping=wallop massive=massiv monstrous
oversized=overs plumping=plump titanic=titan voluminous=volumin | little=littl small diminutive=diminut petite=petit
tiny=tini teensy=teensi wee smaller smallish; borrow | lend; brave courageous=courag gallant valiant | cowardly=coward
craven; busy=busi toiling=toil engaged=engag | idle=idl indolent=indol; buy purchase=purchas | sell dispose=dispos;
capable=capabl | incapable=incap; careful=care conscientious=conscienti detailed=detail studious thorough | careless
cursory=cursori perfunctory=perfunctori; centralize=central | decentralize=decentr; centrally=central |
peripherally=peripher; certainty=certainti | uncertainty=uncertainti doubt; changed=chang transformed=transform |
unchanged=unchang; clarity=clariti lucidity=lucid clearness=clear | obscurity=obscur; clean unused=unus
immaculate=immacul spotless washed=wash | dirty=dirti soiled=soil unclean bedraggled=bedraggl fouled=foul dingy=dingi
grimy=grimi filthy=filthi; close shut slam seal | open reopen unlock pry=pri prise jimmy=jimmi; coherent=coher |
incoherent=incoher disjointed=disjoint garbled=garbl; comfortable=comfort cozy=cozi | uncomfortable=uncomfort;
competitive=competit matched=match | noncompetitive=noncompetit; complete=complet sheer completed=complet
exhaustive=exhaust thoroughgoing=thoroughgo | incomplete=incomplet partial; concerned=concern haunted=haunt
obsessed=obsess | unconcerned=unconcern blithe=blith casual nonchalant=nonchal detached=detach; connect attach |
disconnect detach; conscious | unconscious=unconsci subconscious=subconsci; consciously=conscious |
unconsciously=unconsci; considerable=consider appreciable=appreci substantial=substanti | inconsiderable=inconsider;
consistent=consist concordant=concord pursuant | inconsistent=inconsist conflicting=conflict; contented=content
satisfied=satisfi smug | discontented=discont dissatisfied=dissatisfi restless; continual=continu insistent=insist
repetitive=repetit recurrent=recurr repeated=repeat persistent=persist | sporadic=sporad intermittent=intermitt
isolated=isol; continuance=continu continuation=continu | discontinuance=discontinu; convenient=conveni |
inconvenient=inconveni awkward; conventional=convent customary=customari | unconventional=unconvent unorthodox;
cooperative=cooper | uncooperative=uncoop; courage=courag bravery=braveri | cowardice=cowardic; covertly=covert |
overtly=overt; credible=credibl believable=believ | incredible=incred unbelievable=unbeliev astounding=astound;
criticize=critic criticise=critic reprimand rebuke=rebuk scold chide berate=berat deplore=deplor denounce=denounc |
praise=praiz glorify=glorifi flatter eulogize=eulog compliment congratulate=congratul commend; declared=declar
alleged=alleg proclaimed=proclaim avowed=avow | undeclared=undeclar; decrease=decreas diminish lessen taper shrink
dwindle=dwindl decelerate=deceler | increase=increas deepen widen; definite=definit certain | indefinite=indefinit;
deny=deni | admit concede=conced confess; dependent=depend interdependent=interdepend | independent=independ;
depression=depress | elation=elat; desirable=desir desired=desir preferable=prefer preferred=prefer |
undesirable=undesir; destroyed=destroy blighted=blight raped=rape extinguished=extinguish shattered=shatter |
preserved=preserv maintained=maintain retained=retain; differentiated=differenti | undifferentiated=undifferenti;
difficult hard challenging=challeng embarrassing=embarrass baffling=baffl knotty=knotti troublesome=troublesom
trying=tri | easy=easi elementary=elementari unproblematic=unproblemat painless simplified=simplifi; disable=disabl
incapacitate=incapacit | enable=enabl endow; disagree=disagre | agree=agre concur; disallow forbid prohibit
proscribe=proscrib bar enjoin outlaw | allow permit tolerate=toler authorize=author legitimize=legitim;
discontinue=discontinu fizzle=fizzl expire=expir | continue=continu; distinct chiseled=chisel crisp sharp
outlined=outlin | indistinct blurred=blur cloudy=cloudi nebulous=nebul; divide=divid split | unite=unit
federalize=feder marry=marri wed; domineering=domin overbearing=overbear peremptory=peremptori | submissive=submiss
cringing=cring henpecked=henpeck; downgrade=downgrad | upgrade=upgrad; downstairs=downstair | upstairs=upstair;
early=earli earlier earliest | late; elate=elat uplift | depress; eligible=elig entitled=entitl | ineligible=inelig
disqualified=disqualifi; empirically=empir | theoretically=theoret; employed=employ hired=hire working=work |
unemployed=unemploy; employee=employe | employer=employ; enthusiastic=enthusiast glowing=glow |
unenthusiastic=unenthusiast; equality=equal | inequality=inequ; establish found=find launch | abolish abrogate=abrog;
expected=expect anticipated=anticip awaited=await expectable=expect | unexpected=unexpect unforeseen; expensive=expens
costly=cost overpriced=overpr | cheap inexpensive=inexpens; experienced=experienc practised=practiz |
inexperienced=inexperienc uninitiated=uniniti untested=untest untried=untri; explicit definitive=definit | implicit
underlying=under unsaid; external=extern | internal; fair | unfair unjust; familiar acquainted=acquaint | unfamiliar;
fast accelerated=acceler swift hurrying=hurri scurrying=scurri instantaneous=instantan quick rapid speedy=speedi |
slow lazy=lazi sluggish; fasten tie latch clamp clinch lock entrench buckle=buckl | unfasten; fat plump fleshy=fleshi
overweight | thin bony=boni cadaverous=cadaver emaciated=emaci gaunt scarecrowish scrawny=scrawni skinny=skinni
withered=wither slender slim stringy=stringi wiry=wiri; favorable=favor | unfavorable=unfavor adverse=advers;
figuratively=figur | literally=liter; flexible=flexibl | inflexible=inflex adamant=adam; formal | informal=inform;
fortunate=fortun providential=providenti lucky=lucki | unfortunate=unfortun disastrous=disastr dispossessed=dispossess
hapless pathetic=pathet piteous downtrodden; frequent prevailing=prevail prevalent=preval | infrequent=infrequ
occasional=occasion; fresh | stale limp; frozen=freez frostbitten | unfrozen melting=melt; full flooded=flood
congested=congest filled=fill laden loaded=load ladened=laden overloaded=overload stuffed=stuf | empty=empti
looted=loot vacant; functional=function utilitarian | nonfunctional=nonfunct decorative=decor; generalist |
specialist; glad | sad doleful=dole melancholy=melancholi tragic; goodness=good | badness=bad; gradual
stepwise=stepwiz | sudden; grateful=grate appreciative=appreci | ungrateful=ungrat; greater | lesser; happiness=happi
| sadness=sad unhappiness=unhappi; happy=happi blissful=bliss | unhappy=unhappi miserable=miser; hate detest abhor
loathe=loath despise=despiz disdain | love cherish adore=ador; healthy=healthi | unhealthy=unhealthi diseased=diseas
pathologic=patholog inflamed=inflam inflammatory=inflammatori sickly=sick; heterogeneous=heterogen assorted=assort
miscellaneous=miscellan mixed=mix sundry=sundri | homogeneous=homogen; high higher soaring=soar | low
depressed=depress; honest honorable=honor | dishonest misleading=mislead thieving=thiev; honor salute=salut
dignify=dignifi | dishonor disgrace=disgrac dishonour=dishonor; hopeful=hope expectant=expect | hopeless bleak
despairing=despair desperate=desper despondent=despond forlorn; hospitable=hospit | inhospitable=inhospit
desolate=desol godforsaken; hostile=hostil belligerent=belliger opposing=oppos | amicable=amic; hot heated=heat
overheated=overh scorching=scorch sizzling=sizzl sweltering=swelter | cold refrigerated=refriger shivery=shiveri
unheated=unheat; hurried=hurri hasty=hasti | unhurried=unhurri; hurriedly=hurri hastily=hastili | unhurriedly=unhurri;
impaired=impair diminished=diminish lessened=lessen weakened=weaken | unimpaired=unimpair; impatiently=impati |
patiently=patient; import | export; impressive=impress stunning=stun staggering=stagger stupefying=stupefi
baronial=baroni imposing=impos noble=nobl stately=state dazzling=dazzl spectacular striking=strike grand
formidable=formid magnificent=magnific grandiose=grandios | unimpressive=unimpress unimposing=unimpos;
improperly=improp | properly=proper; increasing=increas raising=rais | decreasing=decreas diminishing=diminish
dwindling=dwindl falling=fall; indoors=indoor inside=insid | outdoors=outdoor; innocent=innoc | guilty=guilti;
intelligence=intellig | stupidity=stupid; intelligent=intellig brainy=braini | unintelligent=unintellig;
intended=intend conscious deliberate=deliber calculated=calcul intentional=intent | unintended=unintend
accidental=accident uncaused=uncaus unwitting=unwit; intentionally=intent deliberately=deliber purposely=purpos
advisedly=advis | unintentionally=unintent; invalidate=invalid | validate=valid ratify=ratifi; joy | sorrow; let allow
permit | prevent impede=imped hinder; likely=like liable=liabl promising=promiz | unlikely=unlik; literate=liter |
illiterate=illiter; lock padlock | unlock; long extended=extend lengthy=lengthi prolonged=prolong durable=durabl
endless interminable=intermin | short brief fleeting=fleet momentary=momentari; loser | winner; loudly=loud |
softly=soft quietly=quiet; luckily=luckili fortunately=fortun | unluckily=unluckili unfortunately=unfortun; major
leading=lead | minor; majority=major bulk | minority=minor; married=marri joined=join | unmarried=unmarri
divorced=divorc unwed=unw widowed=widow; masculine=masculin | feminine=feminin; mature=matur | immature=immatur
childish infantile=infantil; maximum maximal=maxim | minimum minimal=minim negligible=neglig; meaningful=meaning |
meaningless mindless; merciful=merci | merciless pitiless remorseless ruthless; mild gentle=gentl | intense=intens
intensive=intens severe=sever unabated=unab; minimize=minim | maximize=maxim; mistrust distrust | trust rely=reli;
mortal | immortal=immort; mortality=mortal | immortality=immort; narrowly=narrowli | broadly=broad; nice |
nasty=nasti; noisily=noisili | quietly=quiet; northern | southern; obedient=obedi | disobedient=disobedi wayward
headstrong; obey comply=compli heed | disobey undermine=undermin balk; offshore=offshor | onshore=onshor; old aged=age
elderly=elder older senile=senil venerable=vener | young teen teenage=teenag childlike=childlik newborn
youthful=youth; optimism=optim | pessimism=pessim; optimistic=optimist upbeat rosy=rosi | pessimistic=pessimist
discouraged=discourag disheartened=dishearten; orderly=order | disorderly=disord boisterous=boister unruly=unruli
rowdy=rowdi; ordinary=ordinari nondescript everyday mundane=mundan unremarkable=unremark | extraordinary=extraordinari
exceptional=except marvelous=marvel wonderful=wonder wondrous remarkable=remark; organic | inorganic=inorgan; orthodox
| unorthodox reformed=reform; outdoor | indoor; outward | inward inner; pack stow | unpack; partly=part
partially=partial | wholly=wholli entirely=entir completely=complet totally=total altogether=altogeth;
patriotic=patriot nationalistic=nationalist | unpatriotic=unpatriot; paved=pave | unpaved=unpav; perfect
impeccable=impecc flawless ideal idealized=ideal idyllic=idyl | imperfect defective=defect; permanently=perman |
temporarily=temporarili; personal=person individualized=individu personalized=person | impersonal=imperson;
persuade=persuad coax convince=convinc | dissuade=dissuad; pleasant enjoyable=enjoy | unpleasant=unpleas
blistering=blister harsh; pleasantly=pleasant agreeably=agreeabl | unpleasantly=unpleas; pleased=pleas amused=amus
delighted=delight gratified=gratifi | displeased=displeas annoyed=annoy stung=sting exasperated=exasper
disgusted=disgust; powerful=power mighty=mighti | powerless helpless; precise=preciz | imprecise=imprec;
precocious=precoci | retarded=retard; presence=presenc | absence=absenc; present attendant=attend ubiquitous=ubiquit |
absent; pride | humility=humil; privileged=privileg | underprivileged=underprivileg; probable=probabl |
improbable=improb unlikely=unlik; profundity=profund | superficiality=superfici shallowness=shallow;
proportionate=proportion proportional=proport | disproportionate=disproportion; prove demonstrate=demonstr |
disprove=disprov; publicly=public | privately=privat; quickly=quick rapidly=rapid speedily=speedili | slowly=slowli;
quiet silent | noisy=noisi clamorous=clamor vociferous=vocifer buzzing=buzz clanging=clang clanking=clank
thundering=thunder; raised=rais elevated=elev upraised=upraiz lifted=lift | lowered=lower; rational=ration |
irrational=irrat unreasoning=unreason superstitious=superstiti; rationally=ration | irrationally=irrat;
realistic=realist lifelike=lifelik vivid veridical=verid | unrealistic=unrealist; reject disbelieve=disbeliev
repudiate=repudi dismiss discount | accept recognize=recogn believe=believ; relevant=relev applicable=applic
pertinent=pertin | irrelevant=irrelev tangential=tangenti extraneous=extran; resolute=resolut determined=determin firm
unfaltering=unfalt unshakable=unshak unwavering=unwav resolved=resolv stout undaunted=undaunt | irresolute=irresolut;
robust beefy=beefi burly=bur husky=huski hardy=hardi sturdy=sturdi | frail infirm; safe | dangerous=danger risky=riski
perilous=peril treacherous=treacher; safety=safeti | danger; sameness=same | difference=differ; sane | insane=insan
crazy=crazi idiotic=idiot crazed=craze deranged=derang lunatic=lunat paranoid psychopathic=psychopath
psychotic=psychot schizophrenic=schizophren; sanity=saniti | insanity=insan; satisfactory=satisfactori okay
comforting=comfort | unsatisfactory=unsatisfactori disappointing=disappoint unacceptable=unaccept; scientific=scientif
| unscientific=unscientif; sensitive=sensit | insensitive=insensit deadened=deaden; serious earnest grave solemn
sobering=sober | frivolous=frivol; shorten | lengthen prolong elongate=elong; shout holler bawl bellow | whisper;
similar akin kindred=kindr analogous=analog quasi | dissimilar; simple=simpl simplistic=simplist | complex tortuous
complicated=complic interlocking=interlock interwoven intricate=intric; simplicity=simplic | complexity=complex; sleep
slumber hibernate=hibern | wake; smart astute=astut shrewd cagey clever | stupid dumb lumpish; smoothness=smooth |
roughness=rough; spread strew redistribute=redistribut diffuse=diffus | gather mobilize=mobil; stable=stabl
stabilized=stabil | unstable=unstabl cranky=cranki rickety=ricketi shaky=shaki wobbly=wobbl; stifle=stifl dampen |
stimulate=stimul excite=excit; strengthen fortify=fortifi reinforce=reinforc reenforce=reenforc | weaken
cripple=crippl dilute=dilut debilitate=debilit enervate=enerv emasculate=emascul; strong hefty=hefti | weak
anemic=anem feeble=feebl flimsy=flimsi spineless wan puny=puni; strongly=strong | weakly=weak; stubborn
pigheaded=pighead dogged=dog | docile=docil yielding=yield; succeed manage=manag achieve=achiev attain | fail spoil;
successful=success flourishing=flourish thriving=thrive | unsuccessful=unsuccess; sufficient=suffici |
insufficient=insuffici depleted=deplet scant; suitably=suitabl appropriately=appropri | unsuitably=unsuit;
superiority=superior | inferiority=inferior; surrender=surrend capitulate=capitul | resist defy=defi withstand;
symmetrically=symmetr | asymmetrically=asymmetr; symmetry=symmetri | asymmetry=asymmetri; thickness=thick |
thinness=thin; true literal=liter | false=fals untrue=untru; typical=typic veritable=verit | atypical=atyp;
unilateral=unilater | multilateral=multilater; untie=unti unlash | tie; used=use | misused=misus; useful=use
usable=usabl | useless futile=futil unavailing=unavail; usefulness=use | uselessness=useless; usual habitual=habitu
inveterate=inveter | unusual=unusu; valuable=valuabl invaluable=invalu priceless | worthless wasted=wast valueless;
variable=variabl shifting=shift | invariable=invari constant unvarying=unvari invariant=invari; victory=victori
triumph | defeat; visible=visibl | invisible=invis concealed=conceal hidden=hide infrared=infrar ultraviolet;
voluntary=voluntari willful=will | involuntary=involuntari driven=drive; vulnerable=vulner threatened=threaten |
invulnerable=invulner defensible=defens impregnable=impregn sheltered=shelter; warm lukewarm tepid warmed=warm
warming=warm | cool precooled=precool; wealth | poverty=poverti; wet muddy=muddi clammy=clammi dank damp moist sodden
reeking=reek steaming=steam watery=wateri | dry=dri baked=bake parched=parch scorched=scorch sunbaked=sunbak dried=dri
shriveled=shrivel thirsty=thirsti; wetness=wet | dryness; wide broad panoramic=panoram sweeping=sweep | narrow
constricting=constrict narrowed=narrow tapered=taper tapering=taper; willing=will | unwilling=unwil reluctant=reluct;
wise omniscient=omnisci sagacious=sagaci | foolish preposterous=preposter inane=inan silly=silli wacky=wacki
misguided=misguid unwise=unwiz; wittingly=wit | unwittingly=unwit inadvertently=inadvert; worthy=worthi
commendable=commend creditable=credit deserving=deserv worth meritorious=meritori noteworthy=noteworthi notable=notabl
worthwhile=worthwhil | unworthy=unworthi
"""
"""Two sides of a line that cannot both be true of one thing; groups end with ";"."""
