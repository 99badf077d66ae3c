"""Stems of the words in our own lists: finding them when starting would take half a second."""

_PAIRS = """
abstain add adult all animal=anim announce=announc appear argue=argu army=armi arrested=arrest attack
authorities=author authority=author avoid be beat become=becom begin bomb both building=build call cannot case
casualty=casualti chaos=chao charge=charg claim clash club come comprize=compriz confrontation=confront consist
continue=continu contradict critic dead decline=declin deny=deni depart detained=detain died=die dismiss
disperse=dispers displaced=displac dispute=disput do drag drive evacuate=evacu evacuated=evacu everyone=everyon evict
execute=execut expect expel expert explain fail fighter fighting=fight fire flee force=forc forgo get give go group
guard gunman hardly=hard have hold human hurt incident=incid include=includ index individual=individu inflation=inflat
injured=injur insider=insid insist insurgent=insurg item keep kill killed=kill leave=leav let level lose make man
melee=mele member militant=milit missing=miss move need neglect neither never no nobody=nobodi none nor not note
nothing=noth number observer=observ officer=offic official=offici officials=offici omit other part person piece=piec
place plan police=polic poll price put raid rate rebel rebut refrain refuse=refus refute=refut reject remain report
rescued=rescu resident=resid say scarcely=scarc scene scuffle=scuffl see seem set settler share shell shoot
shooting=shoot shove show site soldier someone=someon source=sourc spokesman spokesperson spokeswoman stand
stands=stand start state statement stop storm strike supporter=support survivor take tell temperature=temperatur there
thing time total troop try=tri two unemployment=unemploy unit unrest use vehicle=vehicl victim violence=violenc want
warn way weapon without witness=wit woman wounded=wound
"""

KNOWN_STEMS = {word: found or word for word, _, found in (pair.partition("=") for pair in _PAIRS.split())}
"""Word to Snowball English stem. Written by tests/core/test_known_stems.py."""
