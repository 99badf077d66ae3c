"""Words that news writers use for one thing. Own list, general English; a word may stand in several groups.

A group says that one word may stand for another in a retelling, no more. Words that only *may* mean the same stand in
no group: an unknown replacement is treated as unsupported, never as a paraphrase. Groups end with ";", phrases are
joined by "_".
"""

SYNONYM_GROUPS = """
die perish kill;
abandon drop scrap ditch shelve axe cancel forsake; abduct kidnap snatch; ability capability capacity; abolish scrap
repeal end revoke; abroad overseas; increase step_up scale_up ramp_up intensify; accelerate hasten quicken speed_up
expedite; accept agree approve; accident crash collision wreck; accord agreement deal pact treaty settlement; accuse
blame allege charge_that; achieve attain accomplish reach; acknowledge admit concede confess; acquire buy purchase
take_over; acquisition purchase takeover buyout; acquit clear exonerate; act deed action; activist campaigner
protester demonstrator; actual real genuine; add append; additional further extra more another; address tackle
deal_with handle resolve fix solve rectify; adequate sufficient enough; adjust modify alter change amend revise;
administration government authorities; adopt pass approve endorse; advance progress move_forward; advantage benefit
edge; adviser advisor aide counsellor consultant; affect hit influence impact; afraid scared frightened fearful;
aftermath fallout consequence repercussion aftershock; age era epoch; agency body authority regulator watchdog; agenda
plan programme program; agree consent concur; aid help assistance relief support; aim goal objective target purpose;
air broadcast show screen; aircraft plane aeroplane airplane jet airliner; airport airfield; allege claim assert
contend maintain; ally partner; allow permit let enable authorise authorize; also too additionally; alternative
substitute replacement; amass gather collect accumulate; ambush attack; amount sum quantity; analyse analyze examine
study assess; analyst expert specialist; anger fury outrage rage ire; angry furious outraged irate incensed; announce
declare proclaim reveal unveil state; announcement declaration statement; annual yearly; apartment flat; apparent
evident obvious clear; appeal plea request; appear seem look; appoint name nominate install; approach near; approve
back endorse pass clear; approximately about around roughly nearly; area region zone district territory; argue contend
maintain insist claim; argument dispute row quarrel; arms weapons weaponry armaments; army military forces troops;
arrest detain hold apprehend nab capture; arrest detention; arrive reach come turn_up; article report piece story;
assault attack raid offensive; assemble gather convene meet; assess evaluate gauge appraise review; assist help aid
support back; assure reassure promise; asylum refuge sanctuary; attack assault strike raid; attacker assailant gunman
perpetrator; attempt try bid effort endeavour endeavor; attend visit join; attract draw lure; authorities officials
government; authority power; auto car automobile vehicle; avert prevent avoid; award prize honour honor; award give
grant hand; baby infant newborn; back support endorse favour favor; backer supporter; backing support endorsement;
bail bond; ban prohibit bar outlaw forbid; ban prohibition embargo; bankrupt insolvent; barrier obstacle hurdle; base
headquarters; basic fundamental essential; battle fight combat; beat defeat overcome conquer; begin start commence
open launch kick_off get_under_way; behaviour behavior conduct; behead decapitate; belief view opinion; believe think
feel reckon consider suspect; big large huge sizeable sizable substantial great major; bill legislation law measure;
billionaire tycoon magnate; blast explosion bombing; blaze fire inferno wildfire; block prevent obstruct halt stop
impede; boat vessel ship; body corpse remains; bolster strengthen boost reinforce shore_up prop_up; bomb device
explosive; book volume; boost increase raise lift strengthen; border frontier boundary; boss chief head leader
manager; boycott shun; boy lad; break violate breach infringe; breach violation infringement; brief short; bring take
carry; British UK; brutal savage vicious; budget spending_plan; build construct erect; building structure; burglary
break_in robbery; burial funeral; burn blaze; call name describe; call demand urge appeal; call phone telephone ring;
calm quiet peaceful; campaign drive push; candidate contender nominee hopeful; capital money funds; captive hostage
prisoner; capture seize take conquer; car vehicle automobile motor; care treatment; career profession; cargo freight
shipment; carry transport; carry_out execute conduct perform undertake; casualty victim; cause trigger spark prompt
provoke lead_to bring_about result_in; cease stop halt end; ceasefire truce armistice; celebrate mark commemorate;
central main key; centre center hub heart core; ceremony service; chairman chair chairperson chairwoman; challenge
contest dispute; chance opportunity possibility likelihood prospect; change alter modify adjust transform shift; chaos
turmoil disorder mayhem; charge indict prosecute; charge accusation count; chase pursue hunt; check inspect examine
verify; child kid youngster; choose pick select opt elect; cinema movies; citizen national; city town; civilian
noncombatant; claim assert allege say maintain; claim allegation assertion accusation charge; clash fight battle
confrontation skirmish; clean tidy; clear obvious plain; close shut shutter; close near; coalition alliance;
collaborate cooperate work_together; colleague coworker workmate; collapse fall crumble cave_in fold; college
university; combat fight tackle; comment remark statement; commerce trade business; commit pledge promise vow;
committee panel commission; community neighbourhood neighborhood; company firm business corporation enterprise maker
group; compensation damages payout; compete contest vie; competition contest tournament; competitor rival opponent;
complain protest object; complete finish conclude finalise finalize; complicated complex; computer pc laptop; conceal
hide; concern worry fear anxiety alarm unease; conclude end finish close; conclude decide determine; condemn denounce
criticise criticize decry deplore slam; condition state; conference meeting summit; confirm verify corroborate affirm;
conflict war fighting; confrontation clash standoff showdown; congratulate praise applaud; connect link tie associate;
connection link tie connectivity; consent agreement permission approval; consider regard deem view; consider mull
weigh contemplate; considerable significant substantial large; consult ask; consumer customer buyer shopper client;
contain include hold; continue carry_on go_on keep_on persist proceed; contract agreement deal; control command run;
controversial contentious disputed divisive; conversation talk discussion chat; convict find_guilty; convince
persuade; cop police_officer policeman officer; cope manage deal; correct right accurate; corrupt crooked; corruption
graft bribery; cost price; cost expense; council authority; counter oppose; country nation state; court tribunal;
cover hide; crack_down clamp_down; crash collide; crash collision smash; create make form produce establish generate;
crew team; crime offence offense; criminal offender; crisis emergency; critic detractor opponent; criticise criticize
attack slam condemn blast rebuke denounce; criticism condemnation rebuke; crowd throng; crucial vital critical key
essential pivotal; cure remedy; curb limit restrict rein_in; current present existing; cut reduce slash trim lower
decrease; cut reduction; damage destruction harm; danger risk threat peril hazard; dangerous hazardous risky unsafe
perilous; data information; dead killed die death deceased; deadly fatal lethal; decade ten_years; decide determine
choose resolve; decision ruling judgment judgement verdict; decision choice decide; decrease reduce cut lower lessen;
defeat loss; defence defense; delay postpone put_off defer; delay postponement; demand request insist call;
demonstration protest rally march; deny reject refute dispute; department ministry; deploy send dispatch; deport expel
remove; deposit down_payment; depot warehouse; describe portray depict characterise characterize; desire want wish;
destroy demolish wreck raze; detail particular; detect find discover spot; determine establish decide; develop create
build; development growth; device gadget; devise design; die perish succumb pass_away lose_life dead death killed;
different distinct various; difficult hard tough challenging; diminish reduce lessen; diplomat envoy ambassador;
direct lead; director boss head; disagree differ; disappear vanish go_missing; disaster catastrophe tragedy calamity;
discover find uncover unearth; discuss talk debate talk_about; discussion talk debate conversation; disease illness
sickness ailment; dismiss fire sack axe remove oust; display show exhibit; dispute row argument disagreement; disrupt
disturb interrupt; distribute hand_out deliver; divide split; doctor physician medic; document paper file record;
donate give contribute; donation contribution gift; donor benefactor; doubt question; downturn slump recession; draft
draw_up write; dramatic striking; draw tie stalemate; dress clothe; drive motor; driver motorist; drug medication
medicine; due_to because_of owing_to; dump discard; earlier previously before; early initial first; earn make;
earnings profit income; earth world globe planet; earthquake quake tremor temblor; economic financial; economy
business; edge margin; effect impact consequence result; effort attempt bid push initiative drive; elderly old aged;
elect choose vote; election poll vote ballot; electricity power; eliminate remove get_rid_of; embassy mission; emerge
appear come_out; emphasise emphasize stress underline underscore highlight; employ hire recruit; employee worker staff
staffer personnel; employer company; employment job work; encounter meet; encourage urge; end finish conclude stop
cease; end close conclusion; endanger imperil threaten; enemy foe adversary; energy power; enforce impose; engage
hire; enjoy like; enormous huge massive vast giant; enquiry inquiry investigation probe; ensure guarantee make_sure;
enter go_into; entire whole; envoy representative diplomat emissary delegate; epidemic outbreak; equal same; equipment
gear kit; escape flee run_away; establish found set_up create form launch; estimate reckon calculate; evacuate clear;
eve night_before day_before; evening night; event incident occasion; evidence proof; examine study inspect investigate
scrutinise scrutinize; example instance; exceed surpass top pass; exclude bar; executive boss; exercise drill;
exhibition show; exile banish; expand grow extend widen broaden enlarge; expect anticipate forecast predict foresee;
expel kick_out oust; expensive costly; experience undergo; explain clarify; explode blow_up detonate go_off; exploit
use; explore examine; export sale; express voice; extend prolong lengthen; factory plant; fail collapse; failure
collapse; fake false bogus counterfeit; fall drop decline decrease slip slide plunge tumble sink dip slump; false
untrue; family relative relation; famous renowned well_known celebrated; fan supporter; fatality death; father dad;
fault defect flaw; feature include; federal national; festival fete; fierce intense; fighter militant combatant rebel;
figure number; figure person; film movie picture; final last; finally at_last eventually; find discover locate;
finding result conclusion; fit install; fix repair mend; flee escape run; flight departure; flood inundate; flood
flooding deluge; focus concentrate; follower supporter; following after; food meal; football soccer; footballer
player; force compel oblige require; forecast predict projection prediction; foreign overseas; foreigner alien; former
ex onetime erstwhile; fortune wealth; founder creator; fraud deception; free release liberate; freedom liberty;
frequent regular; friend pal mate; fuel petrol gasoline; full complete; fund finance money; future coming; gain rise
increase; gain obtain win; gallery museum; gang group; gas fuel; gather collect assemble; gay homosexual; general
overall; get obtain receive become; gift present; girl schoolgirl; give provide hand; global worldwide international
world globally; goods product merchandise; govern rule; governor head; grave tomb; grief sorrow; group organisation
organization body; group band; grow increase expand; guess estimate; guest visitor; guideline guidance rule; guilty
culpable; gun weapon firearm rifle; gunfire shooting; gunman shooter; halt stop end suspend pause; hand_over transfer;
happen occur take_place; happy pleased delighted glad; harm hurt injure damage; headline title; health wellbeing; hear
listen; heavy intense; hint suggest; historic landmark; hit strike; hold stage; hold keep; hold_talks meet; holiday
vacation; home house residence dwelling; homicide murder; hope wish; hospital clinic; hospitalise hospitalize
take_to_hospital; hostile unfriendly; huge large enormous massive; hurt injure wound harm; idea concept; identify
name; ill sick unwell; illegal unlawful illicit; image picture photo photograph; immediate instant; immigrant migrant;
implement carry_out introduce; important significant key major; impose introduce; improve enhance better; improvement
enhancement; include contain comprise; increase rise raise grow boost climb; increase rise growth; independent
autonomous; indicate suggest show signal; industry sector; infect contaminate; infection case; inflation price_rise;
inform tell notify; initiate start launch begin; initiative effort scheme; injury wound; innocent blameless; inquest
inquiry; inquiry investigation probe study; inspire motivate; institute introduce; interest stake; interfere meddle;
interim temporary; interview talk; introduce bring_in unveil launch issue; invade attack; invasion incursion attack
offensive; investigate probe look_into examine; investor shareholder; invite ask; involve include; island isle; issue
problem matter; issue publish release; item object; jail prison; jail imprison lock_up; job post position; join enter;
joint shared; journalist reporter correspondent; journey trip voyage; judge magistrate justice; jump leap rise; keep
retain; key crucial main; kill slay murder assassinate; killer murderer; killing murder slaying; knife blade; know
aware; label tag; land ground; land touch_down; last previous past; late former; lawmaker legislator congressman
congresswoman mp parliamentarian; lawsuit suit; lawyer attorney solicitor barrister; lay_off dismiss cut; lead head
run; lead guide; leak disclose; learn find_out discover; leave depart quit exit; legal lawful; level degree; liable
responsible; lie untruth; lift remove; likelihood probability; likely probable; limit restrict cap; limit restriction
cap; list name; live reside dwell; local regional; location place site spot; long lengthy; loot plunder; lose forfeit;
main chief major principal primary; maintain keep; majority most; maker manufacturer producer; man guy male; manage
run; mandatory compulsory obligatory; manoeuvre maneuver; manslaughter killing; manufacture make produce; mark show;
market bazaar; marry wed; massacre slaughter killing; match game fixture; mayor leader; means way; measure step; media
press; meeting summit talk gathering; member representative; memorial monument; mention refer; message note; messenger
envoy; method way technique; microphone mic; middle centre; militant insurgent rebel extremist; minister secretary;
minor small; missile rocket; mission task; mob gang; mobile phone cellphone cell_phone smartphone; moderate mild;
modern contemporary; money cash funds; monitor observe watch track; motorcycle motorbike; mount increase; mourn
grieve; move step; mum mother mom; national nationwide; nearly almost; necessary needed required essential; need
require; negotiate talk; negotiation talk; negotiator mediator; neighbour neighbor; new fresh updated latest novel;
next coming following; notable significant; note observe; notice observe; notice warning; novel book; now currently;
offer propose; offer bid proposal; offering product; office workplace; official officer; oil crude petroleum; oldest
eldest; online internet web; onslaught attack; operate run; operation mission; oppose object resist; opposition
resistance; option choice; order instruct command direct tell; order instruction command directive; organise organize
arrange; origin source; oust remove depose topple overthrow; outcome result; outline describe; outlook forecast;
output production; outside front; overall total; oversee supervise; oversight supervision; owner proprietor; painting
picture; parent mother; parent father; parliament legislature; part portion share section; participant player;
participate take_part join; partner associate; party celebration; passage corridor; passenger traveller traveler;
path route way road pathway; patient case; pause break; pay salary wage; pay spend; payment fee; peace calm; peer look;
pen write; penalty fine punishment; people person individual; perform play; personal private own; phase stage;
piece part; pilot trial; pioneer leader; place put; plan intend propose; plan scheme proposal project;
plant install; platform stage; player star; plot scheme conspiracy; point stage; poll survey; pollution contamination;
poor impoverished; popular well_liked; population people; possess own have; possible potential; post publish;
pour dump tip; poverty hardship;
powerful strong; practice custom; praise applaud commend hail; precaution safeguard; prefer favour; prepare ready;
presence existence; present give; preserve keep protect; president leader; pressure push; prestigious renowned;
previous earlier former prior; prime_minister premier; prisoner inmate detainee; problem issue difficulty; procedure
process; prominent leading; promote advance; propose suggest put_forward; prosecutor attorney; prosperous wealthy;
protect guard defend shield; protest demonstrate; prove show; provide give supply offer; province region; public open;
punish penalise penalize; quarter three_months; question ask query interrogate; quick fast rapid swift; quit resign
leave; quote cite; race contest; racism prejudice; rain rainfall downpour; raise increase lift hike; range vary; rank
rate; rare unusual; rate level; reaction response; realise realize understand; reason cause motive; rebuild
reconstruct; recall remember; recall withdraw; recent latest; recommend advise; recover retrieve; recover recuperate;
recovery rebound; reform overhaul change; refugee migrant; refusal rejection; refuse decline reject; regain recover;
regime government; regular routine; regulation rule; reject refuse dismiss turn_down rebuff; relate link; relationship
tie; reliable dependable; reluctant unwilling; rely depend; remain stay; remarkable striking; remove take_away delete
eliminate; renew extend; repeat reiterate; replace substitute succeed; report account; report say; represent
stand_for; reputation name; request ask call; rescue save; research study; researcher scientist; resemble look_like;
resident inhabitant local; resign quit step_down stand_down; resolve settle; resource asset; respond reply answer
react; response reply answer; rest remainder; restore reinstate; restriction limit curb; resume restart renew reopen;
retaliate hit_back respond; retire step_down; retreat withdraw pull_back; return come_back go_back; reveal disclose
show expose divulge uncover unveil; revenue income; reverse overturn; review examine; reward prize; rich wealthy
affluent; rid free; ride travel; rigid strict; riot unrest; rise increase climb grow jump surge soar rocket; road
street route path; robber thief; robbery theft; role part; romance affair; rule decide; ruler leader; rumour rumor
speculation; rural countryside; sacred holy; sad unhappy; safe secure; safety security; sailor seaman; sale selling;
sanction penalty; satisfied happy; scandal controversy; scene site; schedule timetable plan; school academy; score
net; sea ocean; search hunt look; secret covert; secure obtain; seek pursue look_for ask; seize capture take grab
confiscate; sell trade; send dispatch deliver; senior top high_ranking; sensational dramatic; sentence jail punish;
separate split; serious severe grave; serve work; service operation; set_off trigger; several some; shake rattle;
share stock; shell bombard; shelter refuge; shift move change; shock stun; shoot fire gun_down; shop store; shore
coast; show reveal demonstrate; siege blockade; sign ink; sign indication signal; similar alike; situation state; size
scale; skill ability; slow gradual; slow slacken; small little tiny; smell odour odor; smuggle traffic; social_media
online; society community; soldier troop serviceman; solution answer; speak talk; special particular; specific
particular; spectator fan; speech address; speed pace; spokesman spokesperson spokeswoman; spokesman representative;
sponsor backer; sport game; spot see; spread extend; stab knife; stable steady; stake share; stance position; stand
position; standard norm; star celebrity; start beginning; starve hunger; state say; status standing; steal rob take;
stem stop; stick adhere; storm hurricane; story tale; strange odd unusual; strategy plan; strict tough stringent;
strike walkout industrial_action; struggle fight; struggling troubled; student pupil; study survey; subject topic;
succeed follow; success triumph; sudden abrupt; sue take_to_court; suffer endure; suicide_bomber bomber; suitable
appropriate; suppose assume; supposed alleged; sure certain; surgeon doctor; surgery operation; surprise shock;
surprising unexpected; surrender give_up; surround encircle; surveillance monitoring; survive live; suspicion doubt;
sustain suffer; swap exchange; swear vow; sweep spread; task job; tax levy duty; teach educate; teacher educator; team
side squad; teenager teen adolescent youth; television tv; tension strain; term condition; territory land; terror
terrorism; terrorist extremist; test trial; test exam; test examine; thorough rigorous; threat danger warning;
threaten warn; thrive flourish; ticket pass; tight close; tired weary exhausted; title championship; top leading;
torture abuse; tour trip; tourist visitor; trace find; track follow; train coach; transfer move; travel journey go;
treat handle; treatment therapy; tribute homage; trip visit; troop soldier force; trouble problem; truck lorry; true
correct; trust believe; turn become; turnout participation; type kind sort; typhoon hurricane cyclone; unable
incapable; unanimous united; understand know; unemployed jobless; unemployment joblessness; union alliance; unite
join; unknown unidentified unnamed; unrest turmoil; upgrade improve; uprising revolt rebellion; upset distressed;
urgent pressing; use utilise utilize employ; vacant empty; vacate leave; vaccine jab shot; value worth; various
several; version edition; victory win triumph; video footage clip; view watch; violence unrest; virus bug; visit
travel; voter elector; vulnerable at_risk; wait await; walk stroll; warn caution alert; warning alert; weak feeble;
weapon arms; wedding marriage; welcome greet; well good; wholesale bulk; widespread broad; winner champion victor;
withdraw pull_out retreat remove; withdrawal pullout retreat; witness see; witness onlooker bystander; woman female;
wonder marvel; worldwide globally around_the_world; worsen deteriorate; writer author; wrong incorrect; young
youthful; reduce cut scale_down scale_back cut_back pare_back; abate ease subside; absurd ridiculous; abundant
plentiful ample; accomplish complete; accumulate build_up; accuse charge_with; acute severe; adapt adjust; adjacent
neighbouring next_to; adore love; advocate champion; aggressive hostile belligerent; agitated upset; alleviate ease
relieve; alongside together_with; amaze astonish astound stun; ambitious bold; amid during; amuse entertain; anonymous
unnamed unidentified; antiquated outdated obsolete; anxious worried nervous concerned; apologise say_sorry; appal
shock horrify; apparel clothing clothes; applaud cheer; apply use; appreciate value; arbitrary random; arduous
difficult gruelling; aspire hope; assess judge; assign allot allocate; astonishing amazing remarkable; attach fix
fasten; attendee participant; attire clothing; attitude stance view; attribute ascribe blame; audacious bold daring;
austerity cuts; authentic genuine; avenue street; average mean typical; awful terrible dreadful; baffle puzzle
bewilder; balk refuse; barely hardly scarcely; barrage bombardment shelling; barren bare; batter pound hammer; beach
shore; bear endure; beautiful lovely; beef_up strengthen; beg plead; beneath under; besiege surround; bet wager
gamble; betray deceive; bizarre strange odd weird; bleak grim gloomy; blunder mistake error; boast brag; bolster
support; boom surge; brave courageous; brawl fight; breakdown collapse; breakthrough advance; bright brilliant; brink
verge edge; broad wide; brutality cruelty; bulk majority; bulletin report; burden load; bureau office agency; bury
inter; bypass avoid; calculate compute reckon; call_off cancel; call_for demand urge; capable able; caretaker interim;
cargo load; carnage slaughter bloodshed; catch capture; cease_fire ceasefire; chaotic disorderly; chart plot; cheap
inexpensive; cheat defraud swindle; cherish treasure; circulate spread; civic municipal; clamour demand; clear_up
resolve; clever smart intelligent; cling hold; coach trainer; coax persuade; coerce force; coincide overlap; cold
chilly; combine merge unite; come_up_with devise; comfort console; commander leader; commission order; compensate
reimburse repay; complaint grievance; compliment praise; comply obey adhere; component part element; compromise
agreement; comrade colleague; conceive imagine; confident sure; confine restrict; conform comply; confuse puzzle;
consecutive successive straight in_a_row; consensus agreement; conserve preserve; constant continual continuous;
constrain limit; consume eat; contaminated polluted tainted; contempt scorn; contradict dispute; controversy row
dispute; convene call; convenient handy; converse talk; convey communicate transmit; counsel advise; courage bravery;
courteous polite; cover_up conceal; crash_out exit; crave desire; crazy mad insane; credible believable plausible;
creep crawl; cripple paralyse; crisis turmoil; crude rough; cruel brutal; crush defeat; cry weep; cultivate grow;
curious strange; custom tradition; cut_off isolate; daily everyday; dangle hang; dawn sunrise daybreak; dazzle
impress; dealer trader merchant; dearth shortage lack; debris rubble wreckage; decay rot; deceive mislead trick fool;
decent proper; dedicate devote; deep profound; deface damage; deficit shortfall; defy resist; delegate assign;
deliberate intentional; delicate fragile; delight please; delighted pleased thrilled; demise death downfall; demote
downgrade; denote mean; deplete exhaust; deplorable terrible; deprive rob; derail disrupt; deride mock; desert
abandon; despair hopelessness; desperate hopeless; despise hate loathe; destitute poor; destiny fate; detect notice;
detention custody; deter discourage prevent; detest hate; devastate ravage destroy; devastating destructive; deviate
stray; devoted loyal; dialogue talks conversation; dictate order; dignitary official; dilemma problem; diminish lessen
decline; dine eat; dire terrible; disappoint dismay; disapprove object; disaster emergency; discard throw_away;
discharge release; discontent dissatisfaction; discreet careful; discriminate favour; disguise conceal; disgust
revulsion; dislike hate; dismantle take_apart; dismay shock; dismissal sacking firing; disparity gap inequality;
disperse scatter; displace uproot; disposal removal; dissent disagreement; dissident opponent; distant remote far;
distress upset; disturbance unrest; divert redirect; divide separate; divorce separate; dominate control; doubtful
uncertain; downplay play_down minimise; drag pull; drain empty; drastic severe extreme; dread fear; dream aspire;
drench soak; drop_out withdraw; drought dry_spell; drown submerge; dubious questionable; dwindle shrink; eager keen
enthusiastic; earn gain; ease relax loosen; elated overjoyed; embrace accept adopt; emerge arise; eminent famous; emit
release; empower enable; emulate copy; enact pass; enclosure pen; encounter face; engage involve; enigma mystery;
enlist recruit; enormous immense; enquire ask; enrage anger infuriate; enrol register sign_up; ensue follow; entail
involve; entice lure; entitle qualify; entrepreneur businessman businesswoman; envisage imagine foresee; episode
incident; equip supply furnish; era period; erase delete; erode wear_away; erratic unpredictable; erupt break_out;
escalate intensify worsen; escort accompany; essence core; esteem respect; eternal everlasting; ethical moral; evade
avoid dodge; even_though although; evict eject; evil wicked; evolve develop; exact precise; exaggerate overstate;
excellent outstanding superb; exceptional extraordinary; excessive undue; exclude omit; excuse pardon forgive; exempt
excuse; exert apply; exhaust tire; expedition trip; expel eject; expertise skill; expire end; exquisite beautiful;
extensive wide; exterior outside; extinguish put_out; extract remove; extraordinary remarkable; fabric cloth;
fabricate invent make_up; facilitate help; faction group; fade disappear; faith belief; faithful loyal; fame renown;
fantastic great; farewell goodbye; fascinate captivate; fatigue tiredness; feasible possible; ferocious fierce;
fertile productive; feud quarrel; fiasco failure; fiction invention; fierce violent; filthy dirty; finance pay_for;
firm hard; flagrant blatant; flawed faulty defective; flexible adaptable; flourish prosper; fluctuate vary; foe
opponent; foil thwart; forbidden banned; forecast project; foremost leading; formal official; formidable daunting;
forthcoming upcoming; fortunate lucky; foster encourage; fragment piece; frantic desperate; friction conflict;
frighten terrify scare; fringe edge; frustrate thwart; fugitive runaway; fulfil achieve; fundraiser appeal; furious
enraged; gain acquire; gallant brave; gang band; gaol jail; garment clothing; gaze stare look; genocide extermination;
gentle mild; genuine sincere; giant colossal; gleam shine glow; glimpse glance; gloomy dismal; glorious magnificent;
go_ahead proceed; gorgeous beautiful; gracious kind; grasp hold; grateful thankful; greedy avaricious; grip hold;
gross total; guidance advice; habit custom; halve cut_in_half; handy useful; harass bother; harbour port; hardship
difficulty; harmful damaging; harsh severe; hasty hurried; hatred hostility; haul drag; haven refuge; head_to travel;
heal cure; healthy fit; heap pile; heavy substantial; heed obey; height peak; hero idol; hesitate pause; hike rise;
hilarious funny; hinder hamper impede obstruct; hint clue; hit_out criticise; hoax trick; hold_up delay; honest
truthful; hopeful optimistic; horrible awful; horror terror; host hold; hostility animosity; humble modest; humiliate
embarrass; hunger starvation; hurry rush; hut cabin; ideal perfect; idle inactive; ignite spark; ignore overlook
disregard; illegal prohibited; illustrate show; imitate copy; immense huge; immerse submerge; imminent impending;
immoral unethical; impair damage; impartial neutral unbiased; impatient restless; imperative essential; implement
enforce; implicate involve; implore beg; imply suggest; impressive striking; improper inappropriate; inaccurate wrong;
inadequate insufficient; inaugurate launch; incentive motivation; incite provoke; incline slope; income salary;
incomplete unfinished; incorporate include; increasing growing rising mounting; incredible unbelievable; incumbent
sitting; indifferent uninterested; induce cause; industrious hardworking; inept incompetent; infamous notorious;
infant child; inferior worse; inflict impose; influx inflow; infrastructure facilities; ingenious clever; inhabit
occupy; inherit receive; initiative plan; injure maim; injustice unfairness; innovation invention; inquire ask; insert
put; inspire encourage; instigate start; insult offend; insurrection rebellion; intact undamaged; integrate combine;
integrity honesty; intend mean; intense extreme; intent purpose; intercept stop; interfere intervene; interior inside;
interpret explain; interrupt halt; intervene step_in; intimate close; intimidate frighten; intricate complex; intrigue
interest; intrude trespass; invalid void; invent create; inventory stock; invoke cite; irritate annoy; isolate
separate; itinerary route; jeopardise endanger threaten; jeopardy danger; jovial cheerful; jubilant overjoyed; keep_up
maintain; kin relative; knock hit; lament mourn; landmark milestone; lash hit; lasting enduring; lavish extravagant;
lawless illegal; leaflet pamphlet; lean thin; legacy inheritance; legendary famous; legitimate lawful; leisure
recreation; lenient mild; level_off stabilise; liable likely; liaise coordinate; linger remain; litter rubbish waste
garbage; livelihood living; loan credit; lobby press; lodge file submit; lonely solitary; look_after care; loot steal;
loud noisy; lucrative profitable; luxury luxurious; magnificent splendid; maintain preserve; majestic grand; makeshift
improvised temporary; malady illness; malicious spiteful; mandate order instruct require; mandatory required; margin
gap; marital married; marvellous wonderful; mask hide; massive colossal; mature adult; maximum most; meagre scanty;
mediate arbitrate; mediocre average; memorise learn; menace threat danger; mention cite; mercy compassion; merge join;
merit deserve; merry happy; minimal slight; miraculous amazing; misery suffering; misfortune bad_luck; mob crowd; mock
ridicule; modest small; molest abuse; momentous important; monarch king sovereign;
monarch queen sovereign; monster beast; mood feeling;
motivate drive; multiple several many; multitude crowd; murky dark; mutual shared; mysterious puzzling; myth legend;
naive innocent; narrate tell; nasty unpleasant; neat tidy; negligent careless; neighbourhood district; network system;
nominate propose; nonsense rubbish; notion idea; numerous many; nurture raise; obey follow; obligation duty; obscene
indecent; obscure unclear; obtain acquire; occasional infrequent; occupant resident; occupation job; occupy hold;
offspring children; omit leave_out; onlooker spectator; onset start; ooze seep; operate function; oppress persecute;
optimal best; ordeal nightmare; ordinary normal usual; origin beginning; outage blackout power_cut; outfit company;
outlay spending; outright complete; outspoken frank; oversee manage; overturn quash; overwhelm swamp; overwhelming
huge; pack fill; painful sore; pair couple; palace mansion; panic alarm; paramount supreme; parody satire; partial
incomplete; passion enthusiasm; passive inactive; patch repair; path track; pathetic pitiful; patron supporter;
peculiar strange; peer equal; perceive see; perfect flawless; periodic regular; permanent lasting; permissible
allowed; perpetual endless; perplex puzzle; pertinent relevant; pessimistic gloomy; petition appeal; petty trivial;
pierce penetrate; pillar column; pinnacle peak; pioneer innovator; pitfall danger; pity compassion; placate calm;
plague epidemic; plausible likely; pleasant enjoyable; plight situation; plug promote; plummet plunge fall drop;
poison toxin; ponder consider; poorly badly; pose present; postpone suspend; posture stance; potent powerful;
practical useful; precarious unstable; precede come_before; precious valuable; predicament plight; preferable better;
prejudice bias; premature early; premises building; preoccupied absorbed; prescribe order; prestige status; presume
assume; pretend feign; prevail win; prevalent common widespread; priceless valuable; privilege right; procure obtain;
prodigy genius; productive fruitful; profession occupation; proficient skilled; prolific productive; prominent
well_known; prone liable; pronounce declare; propel drive; prosper thrive; prosperity wealth; prototype model; proud
pleased; provision supply; provisional temporary; provoke anger; prowess skill; proximity closeness; prudent wise;
pulverise crush; punctual on_time; pupil schoolchild; purport claim; pursue follow; puzzle mystery; quarrel argue;
queer strange; quell suppress; quest search; queue line; quit stop; quiz question; quota limit; radiant bright
glowing; radical extreme; raise bring_up; rampage riot; rapport relationship; ratify approve; rational logical;
readiness willingness; rear back; reasonable fair; rebate refund; rebel revolt; rebuke reprimand; recede retreat;
reckless careless; reclaim recover; recognise acknowledge; recollect remember; reconcile settle; reconsider rethink;
recount tell; rectify correct; recur repeat; redeem save; redundant unnecessary; refer direct; refine improve; reflect
mirror; refrain abstain; refund repay; refute disprove; regain retrieve; regret remorse; regulate control;
rehabilitate restore; relentless persistent; relinquish give_up; reluctant hesitant; remedy solution; reminder prompt;
remnant remains; remote isolated; render make; renounce give_up; renovate restore refurbish; repel drive_back;
replenish refill; replica copy; repress suppress; reprisal retaliation revenge; reproduce copy; repudiate reject;
repulse repel; requirement need; rescue free; reserve book; resilient tough; resolute determined; resolve
determination; respected admired; restrain hold_back; restraint moderation; resume continue; retain preserve; reticent
reluctant; reunite bring_together; revamp overhaul; revere admire; revive restore; revoke cancel; revolution uprising;
rigid stiff; rigorous strict; rim edge; ripple wave; roar shout; robust strong; rotate turn; rough approximate;
round_up arrest; rouse wake; rude impolite; ruin destroy; rumble roar; rupture burst; rural country; ruse trick;
ruthless merciless; sabotage damage; sadness grief; safeguard protect; salvage rescue; sanction approve; satisfactory
acceptable; saturate soak; scam fraud; scant little; scarce rare; sceptical doubtful; scold reprimand; scope range;
scorch burn; scream shout yell; scrub clean; scruple qualm; seal close; seclude isolate; secondary minor; seep leak;
segment part; seize grasp; sensible reasonable; sentiment feeling; sequence series; series string; sever cut; shame
embarrassment; shatter break; shed lose; shelter protect; shimmer glow; shiver tremble; shove push; shred tear; shrewd
clever; shrink contract; shrug_off dismiss; shun avoid; shuttle ferry; silent quiet; simulate imitate; sincere honest;
sinister threatening; slander defame; sleek smooth; slender thin; slight small; slogan motto; sluggish slow; slum
shanty; sly cunning; smash break; smooth even; smother suffocate; snag problem; snap break; sneak creep; sob cry;
sober serious; sole only; solicit request; solidarity unity; sombre serious; soothe calm; souvenir memento; sovereign
independent; span cover; spacious roomy; sparse thin; spectacular dramatic; spell period; spill leak; splash spray;
spoil ruin; spontaneous impulsive; sporadic occasional; spot notice; spouse husband; spouse wife; spur encourage; spurn
reject; squabble quarrel; squander waste; stagger amaze; stain mark; stall stop; stamina endurance; stark bleak;
startle surprise; stately grand; statute law; steadfast loyal; steep sharp; stem originate; stern strict; stimulate
encourage; stipulate specify; stockpile hoard; storm attack; stout fat; strand maroon; strain stress; stray wander;
strenuous hard; stress pressure; stride step; strife conflict; strip remove; strive try; stubborn obstinate; stumble
trip; stunning beautiful; sturdy strong; subdue control; submit present; subsequent later following; subsidise fund;
subsidy grant; subside decrease; subtle delicate; subvert undermine; suffocate choke; summit top; summon call; sundry
various; superficial shallow; superior better; supplement add; supplier provider vendor; supreme highest; surmise
guess; surplus excess; surrender yield; survey examine; susceptible vulnerable; suspicious doubtful; swamp flood;
swarm crowd; swell increase; swindle fraud; switch change; sympathetic compassionate; symptom sign; tacit implied;
tactic strategy; talented gifted; tally total; tamper interfere; tangible real; tardy late; tariff duty; task duty;
tedious boring; temper mood; tempt lure; tenant occupant; tense nervous; tentative provisional; terminate end; terrain
ground; testify give_evidence; testimony evidence; thaw melt; theft stealing; thorough complete; threshold limit;
throw toss hurl; timid shy; tiny minute; tip hint; toil work; tolerate bear; topple fall; torment torture; torrent
flood; total complete; touch feel; toxic poisonous; trail path; trait characteristic; traitor betrayer; tranquil calm;
transaction deal; transmit send; transparent clear; trap catch; traumatic shocking; treason betrayal; tremble shake;
tremendous huge; trend tendency; trifling trivial; trivial minor; trust confidence; turbulent stormy; turn_out prove;
tutor teacher; twist turn; tyrant dictator; ultimate final; unaware ignorant; uncertain unsure; unclear vague;
uncommon rare; unconventional unusual; undercover secret; undergo endure; undermine weaken; uneasy anxious;
unexplained mysterious; unfair unjust; unify unite; unique unusual; universal general; unleash release; unprecedented
unheard_of; unspecified undisclosed unnamed; unusual uncommon; uphold maintain; uproar commotion; urban city; usage
use; utter complete; vacant unoccupied; valid sound; valley vale; valour bravery; vandalise damage; vanquish defeat;
variety range; venture project; vertical upright; viable feasible; vicinity neighbourhood; vigilant watchful; vigorous
energetic; villain criminal; vindicate clear; virtual near; visible apparent; vivid bright; volatile unstable;
volunteer offer; wail cry; wander roam; wane decline; ward_off repel; wares goods; warfare war; warrant justify; wary
cautious; welfare wellbeing; wholesome healthy; wield use; wild untamed; willing ready; wipe_out destroy; wise
sensible; wither shrivel; withhold keep_back; withstand resist; woe sorrow; woeful terrible; wooded forested;
worthless useless; wrath anger; wreak cause; yearn long; yield produce; zeal enthusiasm; zenith peak; minor slight
light small; receive get be_given; treatment care; gop republican; eyewitness witness;
biggest largest highest greatest; smallest lowest least; loan lending credit financing; jobless unemployed;
joblessness unemployment; payroll job; gdp economy; hit reach; log record register; earmark allocate set_aside; thrash
rout crush beat; runner-up second; equaliser equalizer leveller; goalkeeper keeper; automaker carmaker; petrol gas
gasoline; tariff levy; sequel follow-up; playoff play-off; wedding marry tie_the_knot; layoff redundancy; rate_rise
rate_hike; outlay spending expenditure; loss lose; proof prove; choice choose; belief believe; theft steal; flight fly
flee; gift give; speech speak; sale sell; growth grow; pursuit pursue; birth bear; burial bury; thought think; shot
shoot; marriage marry; injury injure; seizure seize; free release; face meet;
"""
