/** Words that leaked passwords are made of, in a few languages. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
access account admin administrateur administrator africa agent ahmed alex alexander alexandra ali allah always amanda america
american amor amour and andrew android angel angels anna anthony antonio anyone anything apple april are argentina army
arsenal asdf asdfgh ashley asshole august austin autumn azerty baby babyboy babygirl bad banana bank barcelona baseball
basketball batman bear beatles beer benjamin berlin best bienvenido bienvenue big bitch bitcoin black blessed blue
bond bonjour book books boston brandon brazil brian brother brown bulls bunny burger business butterfly california camaro
canada candy card carlos casino cat chair champion champions change changeme charlie cheese chelsea cherry chicago chicken
china chocolate chris christ christopher church cia cisco city close coffee cold college company computer contrasena cookie
cookies cool correct corvette cowboys crazy credit cricket crypto cupcake daddy daisy dallas dance dancer daniel darling data
database david day december default demo deutschland development diamond director dog doggy dollar dollars dolphin door dragon
drummer eagle eagles eight elizabeth elvis eminem emma england enter espana euro everything exit facebook faith falcon family
father fatima fbi february ferrari fire first five florida flower flowers football for ford forest forever forgot four france
francisco freedom friday friend friends from fuck fucker fuckyou gandalf garden geheim geneva george germany ginger god gold
golden golf good google grace great green grey guest guitar hallo happy harley harry harrypotter haslo heaven hello hiphop
hobbit hockey hogwarts hola home honda honey hope horse hot hottie house hulk hundred hunter ice iloveu iloveyou india
internet into iphone ironman island italia italy ivan jack james january jennifer jenny jessica jesus jesuschrist jetaime john
jordan jose joseph joshua juan julia july june justin juventus kenya kevin killer king kitten kitty knomad knowledge lakers
last laura letmein liberty library lightning lily linux lion little liverpool login london love lovely loveme lover loveyou
lucky luis madrid magic mama manager manchester march maria marie marine mark martin master matrix matthew may mega member
mercedes metallica mexico michael michelle microsoft migrant migrants migration miguel mike milan million mohammed mommy
monday money monkey moon moscow motdepasse mother mountain muhammad music mustang naruto nathan nations navy network new
newyork nicole nigeria night nine ninja nirvana nobody not nothing november observatory ocean october office old oliver omar
one open oracle orange our panther papa paris parola partnership party pass passwd password passwort pasta patrick patriots
paul pay peace peanut pepper peter piano pikachu pink pizza platinum please pokemon poker police porn porsche potter power
prince princess private project public puppy purple qazwsx queen qwerty qwertz rabbit rainbow realmadrid red remember
remittance remittances reset rich richard river road robert rock rockstar roma root rose rugby russia safe samantha samsung
samurai sarah saturday school secret secretary secreto secure security senha september server seven sex sexy shadow shark shit
signin silver sister six skywalker small snake snow soccer soldier somebody someone something sophie spider spiderman sports
spring star stars start starwars steelers stephen steven stop storm strawberry street strong student sugar summer sun
sunday sunshine super superman sweet sweetie system teacher team teamo techno temp temporary ten tennis tequiero test tester
testing texas thanks thankyou that the this thomas thor thousand three thunder thursday tiger toyota trustno tuesday turtle
two tyler ubuntu ultra united unitednations university user usuario vegas victoria vodka wachtwoord warrior was washington
water wednesday welcome whatever whiskey white william willkommen window windows winner winter with wolf wonderwoman work
worldbank yahoo yamaha yankees yellow yoda you your zero zxcvbn
`
    .trim()
    .split(/\s+/),
);
