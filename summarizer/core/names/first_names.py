"""First names common in world news, by the gender they usually tell; and the words that tell it beside a name."""

FEMALE = frozenset(
    """Abigail Aisha Alexandra Alice Alicia Alison Amanda Amber Amelia Amina Amy Ana Anastasia Andrea Angela Anita Ann
    Anna Anne Annalena Annie Antonia Ashley Aung Barbara Beata Beatrice Becky Benazir Beth Betty Brenda Bridget
    Brigitte Camila Camilla Carla Carmen Carol Caroline Catherine Cecilia Charlotte Chelsea Cheryl Chloe
    Christina Christine Claire Clara Claudia Colleen Constance Cristina Cynthia Daisy Daniela Dawn Deborah Debra
    Denise Diana Diane Dilma Dominique Donna Dorothy Edith Elaine Eleanor Elena Elisabeth Elise Elizabeth Ella
    Ellen Emily Emma Erica Erin Esther Eva Eve Fatima Fiona Florence Frances Gabriela Gemma Georgina Gina
    Giorgia Gloria Grace Greta Hannah Harriet Heather Heidi Helen Helena Helga Hillary Holly Ingrid Irene Irina
    Isabel Isabella Ivana Ivanka Jacinda Jacqueline Jane Janet Janice Jeanne Jennifer Jenny Jessica Jill Joan
    Joanna Joanne Josephine Joyce Juanita Judith Judy Julia Juliana Julie June Kamala Karen Karin Kate Katherine
    Kathleen Kathy Katie Kaja Kayla Keiko Kelly Kerry Kim Kirsten Kristalina Kristen Kristin Laura Lauren Laurie
    Layla Leila Leni Leyla Liliana Lily Linda Lisa Liz Lori Louise Lucia Lucy Luisa Lydia Lynn Madeleine Maggie
    Malala Margaret Margrethe Maria Marianne Marie Marilyn Marina Marine Marion Marta Martha Mary Maryam Maureen
    Megan Meghan Melania Melanie Melissa Meredith Mette Mia Michelle Miriam Molly Monica Monique Nadia Najia
    Nancy Naomi Natalia Natalie Natasha Nicola Nicole Nikki Nina Nora Olena Olga Olivia Pamela Patricia Paula
    Pauline Penny Petra Polly Priti Priya Rachel Rebecca Regina Rosa Rose Rosemary Ruth Sabrina Sally Samantha
    Sandra Sanna Sara Sarah Shannon Sharon Sheila Shirley Silvia Simone Sofia Sonia Sophia Sophie Stella
    Stephanie Sue Susan Susana Suzanne Svetlana Sylvia Tamara Tanya Tatiana Teresa Theresa Tina Tracy Ursula
    Valentina Valerie Vanessa Vera Veronica Victoria Violet Viola Virginia Vivian Wendy Yasmin Yulia Yvonne
    Zainab Zara Zoe Zuzana""".split()
)

MALE = frozenset(
    """Aaron Abdel Abdul Abdullah Abdulla Abraham Adam Adrian Ahmad Ahmed Akira Alan Albert Alberto Alejandro Alex
    Alexander Alexei Alexey Alexis Alfred Ali Alistair Allan Allen Amir Amit Anatoly Anders Andre Andrei Andres
    Andrew Andrii Andriy Andy Angus Anthony Antonio Antony Antti Arjun Arnold Arthur Asif Ashraf Atul Bashar
    Barack Barry Bart Ben Benjamin Benny Bernard Bernie Bill Binyamin Bob Boris Brad Brandon Brendan Brett Brian
    Bruce Bruno Bryan Carl Carlos Cesar Charles Charlie Chris Christian Christopher Chuck Claude Colin Craig
    Cyril Dale Damien Dan Daniel Darren Dave David Dean Denis Dennis Derek Diego Dieter Dirk Dmitri Dmitry
    Dmytro Dominic Don Donald Doug Douglas Duncan Dylan Ed Eddie Edgar Eduardo Edward Edwin Elias Elon Emmanuel
    Emomali Enda Enrique Eric Erik Ernest Ethan Eugene Evan Evo Faisal Felipe Ferdinand Fernando Fidel Floyd
    Francis Francisco Francois François Frank Franz Fred Frederick Gabriel Gareth Gary Gavin Gennady Geoffrey
    George Georgi Gerald Gerard Gerhard Ghani Giovanni Giuseppe Glenn Gordon Graham Grant Greg Gregory Guillermo
    Gustavo Guy Hamid Hank Hans Harold Harry Harvey Hasan Hassan Hector Heiko Heinz Helmut Henri Henry Herbert
    Hiroshi Hosni Howard Hugh Hugo Hussein Ian Ibrahim Igor Ilham Imran Isaac Ismail Ivan Jack Jacob Jacques
    Jaime Jair James Jamal Jamie Jan Jason Javier Jay Jean Jeff Jeffrey Jens Jeremy Jerome Jerry Jesse Jesus Jim
    Jimmy Joachim Joaquin Joe Joel Joao Johan Johannes John Johnny Jon Jonas Jonathan Jorge Jose José Josef
    Joseph Josh Joshua Josip Juan Julian Julio Julius Jürgen Justin Karl Kassym Kazuo Keir Keith Ken Kenneth
    Kevin Kofi Konstantin Kurt Kyle Kyriakos Larry Lars Lawrence Lee Leo Leon Leonard Leonid Lewis Liam Lindsey
    Lloyd Louis Luca Lucas Luis Luiz Luke Magnus Mahathir Mahmoud Malcolm Manuel Marc Marcel Marco Marcus Mario
    Mark Marko Markus Martin Mateusz Matt Matteo Matthew Matthias Maurice Mauricio Max Mehmet Michael Michel
    Miguel Mike Mikhail Milan Milos Mitch Mitt Mohamed Mohammad Mohammed Moussa Muhammad Mustafa Mykhailo Nahum
    Narendra Nasser Nathan Naveed Neil Nelson Nick Nicholas Nicolas Nigel Nikolai Nikos Noel Norman Nouri Oleg
    Oleksandr Oleksii Oliver Olivier Omar Oscar Osama Otto Owen Pablo Pascal Patrick Paul Pavel Pavlo Pedro Pete
    Peter Petr Petro Phil Philip Philippe Pierre Piotr Qasem Rafael Rahul Raj Rajiv Ralph Ramon Ramzan Raul Ray
    Raymond Recep Rex Ricardo Richard Rick Rishi Rob Robert Roberto Rodrigo Rodrigue Roger Roland Roman Ron
    Ronald Rory Ross Roy Rudy Rupert Russell Ryan Saad Sadiq Salman Salvador Sam Samuel Santiago Saul Scott Sean
    Sebastian Serge Sergei Sergey Sergio Shane Shaun Shehbaz Shigeru Shinzo Silvio Simon Slobodan Stanley Stefan
    Stephen Steve Steven Stuart Suleiman Sundar Sven Taro Tariq Ted Terry Thabo Theo Thomas Tim Timothy Toby
    Todd Tom Tomas Tommy Tony Trevor Uhuru Usman Vadim Valery Vasily Victor Viktor Vincent Vitali Vitaly
    Vladimir Volodymyr Walter Warren Wayne Wilhelm Will William Wolfgang Xavier Yasser Yevgeny Yoshihide Yousef
    Yuri Yusuf Zabihullah Zachary Zalmay""".split()
)

FIRST_NAMES = FEMALE | MALE

FAMILY_NAME_FIRST = frozenset(
    """Ban Bae Cao Chang Chen Cheng Cho Choi Chu Deng Do Guo Hu Hwang Jang Jeong Jiang Jin Jo Jung Kang Kim Kwon Lai
    Lee Li Lim Lin Liu Luo Ma Mao Min Moon Nguyen Oh Park Peng Qin Roh Ryu Seo Shin Son Song Sun Tsai Wang Wei
    Wen Wu Xi Xu Yang Yao Ye Yoon Yu Yun Zhang Zhao Zheng Zhou Zhu""".split()
)
"""Family names that stand before the given name in Chinese, Korean and Vietnamese usage."""
