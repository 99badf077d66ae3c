"""Firms, papers and clubs whose names look like people or places. Written from general knowledge."""

FIRMS = """
Goldman Sachs=Goldman,Goldman Sachs Group|Morgan Stanley=|Wells Fargo=|JPMorgan=JP Morgan,J.P. Morgan,JPMorgan Chase
Merrill Lynch=|Lehman Brothers=|Bear Stearns=|Credit Suisse=|Deutsche Bank=|Standard Chartered=|Lloyds=Lloyds Bank
Charles Schwab=|Booz Allen=Booz Allen Hamilton|Arthur Andersen=|Bain Capital=|Silver Lake=|Ernst and Young=
Fannie Mae=|Freddie Mac=|Sallie Mae=|Hewlett Packard=Hewlett-Packard|Rolls Royce=Rolls-Royce|Aston Martin=
Mercedes-Benz=Mercedes Benz|Land Rover=Jaguar Land Rover|Harley Davidson=Harley-Davidson|Alfa Romeo=|Warner Bros=
Lockheed Martin=|Northrop Grumman=|Rio Tinto=|Anglo American=|Royal Dutch Shell=|Exxon Mobil=ExxonMobil|Philip Morris=
Procter and Gamble=|Marks and Spencer=|Johnson and Johnson=|Eli Lilly=|Bristol Myers Squibb=Bristol-Myers Squibb
Coca Cola=Coca-Cola|Red Bull=|Red Hat=|Burger King=|Taco Bell=|Tim Hortons=|Dunkin Donuts=|Pizza Hut=|Krispy Kreme=
Jack Daniels=|Johnnie Walker=|Louis Vuitton=|Estee Lauder=Estée Lauder|Tiffany and Co=|Dick Smith Electronics=
Home Depot=|Best Buy=|Whole Foods=|Trader Joe's=|Foot Locker=|Victoria's Secret=|Bed Bath=|Barnes and Noble=
General Motors=|General Electric=|Texas Instruments=|Virgin Atlantic=|Virgin Galactic=|Blue Origin=|Rocket Lab=
Delta Air Lines=|American Express=|Western Union=|Berkshire Hathaway=|Cantor Fitzgerald=|Jane Street=|Janus Henderson=
Legal and General=|Liberty Mutual=|Aberdeen Asset Management=|Thomson Reuters=|Dow Jones=|Simon and Schuster=
Financial Times=|Wall Street Journal=|New York Times=|Washington Post=|Los Angeles Times=|Daily Mail=|Daily Mirror=
Rolling Stone=|Vanity Fair=|National Geographic=|Fox News=|Sky News=|Sky Sports=|Channel Four=|Deutsche Welle=
Manchester City=|Manchester United=|Newcastle United=|Leicester City=|Aston Villa=|Crystal Palace=|West Ham=
Nottingham Forest=|Real Madrid=|Atletico Madrid=Atlético Madrid|Bayern Munich=|Borussia Dortmund=|Inter Milan=
Paris Saint-Germain=|River Plate=|Boca Juniors=|Bayer Leverkusen=|Inter Miami=|Green Bay Packers=
Premier League=|Champions League=|Europa League=|National Football League=NFL|Major League Soccer=
"""
"""`name=other names` between bars or line ends."""
