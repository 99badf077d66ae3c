"""Words that news writers use for one thing. Own list, general English; a word may stand in several groups.

A group says that one word may stand for another in a retelling, no more. Words that only *may* mean the same stand in
no group: an unknown replacement is treated as unsupported, never as a paraphrase. Groups end with ";", phrases are
joined by "_".
"""

SYNONYM_GROUPS = """
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
bird_flu avian_influenza avian_flu; flu influenza; billionaire tycoon magnate; blast explosion bombing; blaze fire
inferno wildfire; block prevent obstruct halt stop impede; boat vessel ship; body corpse remains; bolster strengthen
boost reinforce shore_up prop_up; bomb device explosive; book volume; boost increase raise lift strengthen; border
frontier boundary; boss chief head leader manager; boycott shun; boy lad; break violate breach infringe; breach
violation infringement; brief short; bring take carry; British UK; brutal savage vicious; budget spending_plan; build
construct erect; building structure; burglary break_in robbery; burial funeral; burn blaze; call name describe; call
demand urge appeal; call phone telephone ring; calm quiet peaceful; campaign drive push; candidate contender nominee
hopeful; capital money funds; captive hostage prisoner; capture seize take conquer; car vehicle automobile motor; care
treatment; career profession; cargo freight shipment; carry transport; carry_out execute conduct perform undertake;
casualty victim; cause trigger spark prompt provoke lead_to bring_about result_in; cease stop halt end; ceasefire
truce armistice; celebrate mark commemorate; central main key; centre center hub heart core; ceremony service;
chairman chair chairperson chairwoman; challenge contest dispute; chance opportunity possibility likelihood prospect;
change alter modify adjust transform shift; chaos turmoil disorder mayhem; charge indict prosecute; charge accusation
count; chase pursue hunt; check inspect examine verify; child kid youngster; choose pick select opt elect; cinema
movies; citizen national; city town; civilian noncombatant; claim assert allege say maintain; claim allegation
assertion; clash fight battle confrontation skirmish; clean tidy; clear obvious plain; close shut shutter; close near;
coalition alliance; collaborate cooperate work_together; colleague coworker workmate; collapse fall crumble cave_in
fold; college university; combat fight tackle; comment remark statement; commerce trade business; commit pledge
promise vow; committee panel commission; community neighbourhood neighborhood; company firm business corporation
enterprise maker group; compensation damages payout; compete contest vie; competition contest tournament; competitor
rival opponent; complain protest object; complete finish conclude finalise finalize; complicated complex; computer pc
laptop; conceal hide; concern worry fear anxiety alarm unease; conclude end finish close; conclude decide determine;
condemn denounce criticise criticize decry deplore slam; condition state; conference meeting summit; confirm verify
corroborate affirm; conflict war fighting; confrontation clash standoff showdown; congratulate praise applaud; connect
link tie associate; connection link tie connectivity; consent agreement permission approval; consider regard deem
view; consider mull weigh contemplate; considerable significant substantial large; consult ask; consumer customer
buyer shopper client; contain include hold; continue carry_on go_on keep_on persist proceed; contract agreement deal;
control command run; controversial contentious disputed divisive; conversation talk discussion chat; convict
find_guilty; convince persuade; cop police_officer policeman officer; cope manage deal; correct right accurate;
corrupt crooked; corruption graft bribery; cost price; cost expense; council authority; counter oppose; country nation
state; court tribunal; cover hide; crack_down clamp_down; crash collide; crash collision smash; create make form
produce establish generate; crew team; crime offence offense; criminal offender; crisis emergency; critic detractor
opponent; criticise criticize attack slam condemn blast rebuke denounce; criticism condemnation rebuke; crowd throng;
crucial vital critical key essential pivotal; cure remedy; curb limit restrict rein_in; current present existing; cut
reduce slash trim lower decrease; cut reduction; damage destruction harm; danger risk threat peril hazard; dangerous
hazardous risky unsafe perilous; data information; dead killed die death deceased; deadly fatal lethal; decade
ten_years; decide determine choose resolve; decision ruling judgment judgement verdict; decision choice decide;
decrease reduce cut lower lessen; defeat loss; defence defense; delay postpone put_off defer; delay postponement;
demand request insist call; demonstration protest rally march; deny reject refute dispute; department ministry; deploy
send dispatch; deport expel remove; deposit down_payment; depot warehouse; describe portray depict characterise
characterize; desire want wish; destroy demolish wreck raze; detail particular; detect find discover spot; deter
discourage; determine establish decide; develop create build; development growth; device gadget; devise design; die
perish succumb pass_away lose_life dead death killed; different distinct various; difficult hard tough challenging;
diminish reduce lessen; diplomat envoy ambassador; direct lead; director boss head; disagree differ; disappear vanish
go_missing; disaster catastrophe tragedy calamity; discover find uncover unearth; discuss talk debate talk_about;
discussion talk debate conversation; disease illness sickness ailment; dismiss fire sack axe remove oust; display show
exhibit; dispute row argument disagreement; disrupt disturb interrupt; distribute hand_out deliver; divide split;
doctor physician medic; document paper file record; donate give contribute; donation contribution gift; donor
benefactor; doubt question; downturn slump recession; draft draw_up write; dramatic striking; draw tie stalemate;
dress clothe; drive motor; driver motorist; drug medication medicine; due_to because_of owing_to; dump discard;
earlier previously before; early initial first; earn make; earnings profit income; earth world globe planet;
earthquake quake tremor temblor; economic financial; economy business; edge margin; effect impact consequence result;
effort attempt bid push initiative drive; elderly old aged; elect choose vote; election poll vote ballot; electricity
power; eliminate remove get_rid_of; embassy mission; emerge appear come_out; emphasise emphasize stress underline
underscore highlight; employ hire recruit; employee worker staff staffer personnel; employer company; employment job
work; encounter meet; encourage urge; end finish conclude stop cease; end close conclusion; endanger imperil threaten;
enemy foe adversary; energy power; enforce impose; engage hire; enjoy like; enormous huge massive vast giant; enquiry
inquiry investigation probe; ensure guarantee make_sure; enter go_into; entire whole; envoy representative diplomat
emissary delegate; epidemic outbreak; equal same; equipment gear kit; escape flee run_away; establish found set_up
create form launch; estimate reckon calculate; evacuate clear; eve night_before day_before; evening night; event
incident occasion; evidence proof; examine study inspect investigate scrutinise scrutinize; example instance; exceed
surpass top pass; exclude bar; executive boss; exercise drill; exhibition show; exile banish; expand grow extend widen
broaden enlarge; expect anticipate forecast predict foresee; expel kick_out oust; expensive costly; experience
undergo; explain clarify; explode blow_up detonate go_off; exploit use; explore examine; export sale; express voice;
extend prolong lengthen; extreme severe; factory plant; fail collapse; failure collapse; fake false bogus counterfeit;
fall drop decline decrease slip slide plunge tumble sink dip slump; false untrue; family relative relation; famous
renowned well_known celebrated; fan supporter; fatality death; father dad; fault defect flaw; feature include; federal
national; festival fete; fierce intense; fighter militant combatant rebel; figure number; figure person; film movie
picture; final last; finally at_last eventually; find discover locate; finding result conclusion; fit install; fix
repair mend; flee escape run; flight departure; flood inundate; flood flooding deluge; focus concentrate; follower
supporter; following after; food meal; football soccer; footballer player; force compel oblige require; forecast
predict projection prediction; foreign overseas; foreigner alien; former ex onetime erstwhile; fortune wealth; founder
creator; fraud deception; free release liberate; freedom liberty; frequent regular; friend pal mate; fuel petrol
gasoline; full complete; fund finance money; future coming; gain rise increase; gain obtain win; gallery museum; gang
group; gas fuel; gather collect assemble; gay homosexual; general overall; get obtain receive become; gift present;
girl schoolgirl; give provide hand; global worldwide international world globally; goods product merchandise; govern
rule; governor head; grave tomb; grief sorrow; group organisation organization body; group band; grow increase expand;
guess estimate; guest visitor; guideline guidance rule; guilty culpable; gun weapon firearm rifle; gunfire shooting;
gunman shooter; halt stop end suspend pause; hand_over transfer; happen occur take_place; happy pleased delighted
glad; harm hurt injure damage; headline title; health wellbeing; hear listen; heavy intense; hint suggest; historic
landmark; hit strike; hold stage; hold keep; hold_talks meet; holiday vacation; home house residence dwelling;
homicide murder; hope wish; hospital clinic; hospitalise hospitalize take_to_hospital; hostile unfriendly; huge large
enormous massive; hurt injure wound harm; husband spouse; idea concept; identify name; ill sick unwell; illegal
unlawful illicit; image picture photo photograph; immediate instant; immigrant migrant; implement carry_out introduce;
important significant key major; impose introduce; improve enhance better; improvement enhancement; include contain
comprise; increase rise raise grow boost climb; increase rise growth; independent autonomous; indicate suggest show
signal; industry sector; infect contaminate; infection case; inflation price_rise; inform tell notify; initiate start
launch begin; initiative effort scheme; injury wound; innocent blameless; inquest inquiry; inquiry investigation probe
study; inspire motivate; institute introduce; interest stake; interfere meddle; interim temporary; interview talk;
introduce bring_in unveil launch issue; invade attack; invasion incursion attack offensive; investigate probe
look_into examine; investor shareholder; invite ask; involve include; island isle; issue problem matter; issue publish
release; item object; jail prison; jail imprison lock_up; job post position; join enter; joint shared; journalist
reporter correspondent; journey trip voyage; judge magistrate justice; jump leap rise; keep retain; key crucial main;
kill slay murder assassinate; killer murderer; killing murder slaying; knife blade; know aware; label tag; lack
shortage; land ground; land touch_down; last previous past; late former; lawmaker legislator congressman congresswoman
mp parliamentarian; lawsuit suit; lawyer attorney solicitor barrister; lay_off dismiss cut; lead head run; lead guide;
leak disclose; learn find_out discover; leave depart quit exit; legal lawful; level degree; liable responsible; lie
untruth; lift remove; likelihood probability; likely probable; limit restrict cap; limit restriction cap; list name;
live reside dwell; local regional; location place site spot; long lengthy; loot plunder; lose forfeit; mad crazy; main
chief major principal primary; maintain keep; majority most; maker manufacturer producer; man guy male; manage run;
mandatory compulsory obligatory; manoeuvre maneuver; manslaughter killing; manufacture make produce; mark show; market
bazaar; marry wed; massacre slaughter killing; match game fixture; mayor leader; means way; measure step; media press;
meeting summit talk gathering; member representative; memorial monument; mention refer; message note; messenger envoy;
method way technique; microphone mic; middle centre; militant insurgent rebel extremist; minister secretary; minor
small; missile rocket; mission task; mistake error; mob gang; mobile phone cellphone cell_phone smartphone; moderate
mild; modern contemporary; money cash funds; monitor observe watch track; motorcycle motorbike; mount increase; mourn
grieve; move step; mum mother mom; national nationwide; nearly almost; necessary needed required essential; need
require; negotiate talk; negotiation talk; negotiator mediator; neighbour neighbor; new fresh updated latest novel;
next coming following; notable significant; note observe; notice observe; notice warning; novel book; now currently;
offer propose; offer bid proposal; offering product; office workplace; official officer; oil crude petroleum; oldest
eldest; online internet web; onslaught attack; operate run; operation mission; oppose object resist; opposition
resistance; option choice; order instruct command direct tell; order instruction command directive; organise organize
arrange; origin source; oust remove depose topple overthrow; outcome result; outline describe; outlook forecast;
output production; outside front; overall total; oversee supervise; oversight supervision; owner proprietor; painting
picture; parent mother father; parliament legislature; part portion share section; participant player; participate
take_part join; partner associate; party celebration; passage corridor; passenger traveller traveler; path route way
road pathway; patient case; pause break; pay salary wage; pay spend; payment fee; peace calm; peer look; pen write;
penalty fine punishment; people person individual; perform play; personal private own; phase stage; piece part; pilot
trial; pioneer leader; place put; plan intend propose; plan scheme proposal project; plant install; platform stage;
player star; plot scheme conspiracy; point stage; poll survey; pollution contamination; poor impoverished; popular
well_liked; population people; possess own have; possible potential; post publish; pour dump tip; poverty hardship;
powerful strong; practice custom; praise applaud commend hail; precaution safeguard; prefer favour; prepare ready;
presence existence; present give; preserve keep protect; president leader; pressure push; prestigious renowned;
previous earlier former prior; prime_minister premier; prisoner inmate detainee; problem issue difficulty; procedure
process; prominent leading; promote advance; propose suggest put_forward; prosecutor attorney; prosperous wealthy;
protect guard defend shield; protest demonstrate; prove show; provide give supply offer; province region; public open;
punish penalise penalize; quarter three_months; question ask query interrogate; quick fast rapid swift; quit resign
leave; quote cite; race contest; racism prejudice; rain rainfall downpour; raise increase lift hike; range vary; rank
rate; rare unusual; rate level; ravage destroy; reaction response; realise realize understand; reason cause motive;
rebuild reconstruct; recall remember; recall withdraw; recent latest; recommend advise; recover retrieve; recover
recuperate; recovery rebound; reform overhaul change; refugee migrant; refusal rejection; refuse decline reject;
regain recover; regime government; regular routine; regulation rule; reject refuse dismiss turn_down rebuff; relate
link; relationship tie; reliable dependable; reluctant unwilling; rely depend; remain stay; remarkable striking;
remote distant; remove take_away delete eliminate; renew extend; repeat reiterate; replace substitute succeed; report
account; report say; represent stand_for; reputation name; request ask call; rescue save; research study; researcher
scientist; resemble look_like; resident inhabitant local; resign quit step_down stand_down; resolve settle; resource
asset; respond reply answer react; response reply answer; rest remainder; restore reinstate; restriction limit curb;
resume restart renew reopen; retaliate hit_back respond; retire step_down; retreat withdraw pull_back; return
come_back go_back; reveal disclose show expose divulge uncover unveil; revenge retaliation; revenue income; reverse
overturn; review examine; reward prize; rich wealthy affluent; rid free; ride travel; rigid strict; riot unrest; rise
increase climb grow jump surge soar rocket; road street route path; robber thief; robbery theft; role part; romance
affair; rule decide; ruler leader; rumour rumor speculation; rural countryside; sacred holy; sad unhappy; safe secure;
safety security; sailor seaman; sale selling; sanction penalty; satisfied happy; scandal controversy; scare frighten;
scene site; schedule timetable plan; school academy; score net; sea ocean; search hunt look; secret covert; secure
obtain; seek pursue look_for ask; seize capture take grab confiscate; sell trade; send dispatch deliver; senior top
high_ranking; sensational dramatic; sentence jail punish; separate split; serious severe grave; serve work; service
operation; set_off trigger; several some; shake rattle; share stock; shell bombard; shelter refuge; shift move change;
shock stun; shoot fire gun_down; shop store; shore coast; shout yell; show reveal demonstrate; siege blockade; sign
ink; sign indication signal; similar alike; situation state; size scale; skill ability; slow gradual; slow slacken;
small little tiny; smart clever; smell odour odor; smuggle traffic; social_media online; society community; soldier
troop serviceman; solution answer; speak talk; special particular; specific particular; spectator fan; speech address;
speed pace; spokesman spokesperson spokeswoman; spokesman representative; sponsor backer; sport game; spot see; spread
extend; stab knife; stable steady; stake share; stance position; stand position; standard norm; star celebrity; start
beginning; starve hunger; state say; status standing; steal rob take; stem stop; stick adhere; storm hurricane; story
tale; strange odd unusual; strategy plan; strict tough stringent; strike walkout industrial_action; struggle fight;
struggling troubled; student pupil; study survey; subject topic; succeed follow; success triumph; sudden abrupt; sue
take_to_court; suffer endure; suicide_bomber bomber; suitable appropriate; suppose assume; supposed alleged; sure
certain; surgeon doctor; surgery operation; surprise shock; surprising unexpected; surrender give_up; surround
encircle; surveillance monitoring; survive live; suspicion doubt; sustain suffer; swap exchange; swear vow; sweep
spread; task job; tax levy duty; teach educate; teacher educator; team side squad; teenager teen adolescent youth;
television tv; tension strain; term condition; terrible awful; territory land; terror terrorism; terrorist extremist;
test trial; test exam; test examine; thorough rigorous; threat danger warning; threaten warn; thrive flourish; ticket
pass; tight close; tired weary exhausted; title championship; top leading; torture abuse; tour trip; tourist visitor;
trace find; track follow; train coach; transfer move; travel journey go; treat handle; treatment therapy; tribute
homage; trip visit; troop soldier force; trouble problem; truck lorry; true correct; trust believe; turn become;
turnout participation; type kind sort; typhoon hurricane cyclone; unable incapable; unanimous united; understand know;
unemployed jobless; unemployment joblessness; union alliance; unite join; unknown unidentified unnamed; unrest
turmoil; upgrade improve; uprising revolt rebellion; upset distressed; urgent pressing; use utilise utilize employ;
usual normal; vacant empty; vacate leave; vaccine jab shot; value worth; various several; version edition; victory win
triumph; video footage clip; view watch; violence unrest; virus bug; visit travel; voter elector; vulnerable at_risk;
wait await; walk stroll; warn caution alert; warning alert; weak feeble; weapon arms; wedding marriage; welcome greet;
well good; wholesale bulk; widespread broad; wife spouse; winner champion victor; withdraw pull_out retreat remove;
withdrawal pullout retreat; witness see; witness onlooker bystander; woman female; wonder marvel; worldwide globally
around_the_world; worsen deteriorate; writer author; wrong incorrect; young youthful;
"""
