/** A French name in a sentence. */
export interface FrenchForms {
  /** "le Mexique", "Cuba". */
  readonly definite: string;
  /** "du Mexique", "de la France", "de Cuba". */
  readonly of: string;
  /** Coming from there: "du Mexique", "de France", "de Cuba". */
  readonly from: string;
  /** "au Mexique", "à Cuba". */
  readonly in: string;
}

/**
 * What a name takes when it says where, which settles the rest: "en" has the feminine article or one that elides and loses it after
 * the "de" of coming from there, which an official name ("en république") does not; "à" has no article.
 */
export type FrenchGrammar = "en" | "en république" | "à la" | "dans la" | "au" | "dans le" | "aux" | "dans les" | "groupe de" | "à";

const list = (names: string): readonly string[] => names.split(/\s*;\s*/).map((name) => name.trim());

/**
 * Names by their grammar, with typographic apostrophes. After the usage of the United Nations, and of the French
 * gazetteer of countries where the United Nations has none. A few everyday names that the registry does not have stand at the end of their line.
 */
export const FRENCH_GRAMMAR: Readonly<Record<FrenchGrammar, readonly string[]>> = {
  en: list(`Afghanistan; Afrique; Afrique australe; Afrique centrale; Afrique du Nord; Afrique du Sud; Afrique occidentale; Afrique occidentale et centrale;
    Afrique orientale et australe;
    Afrique orientale; Afrique septentrionale; Afrique subsaharienne; Albanie; Algérie; Allemagne; Amérique centrale; Amérique du Nord;
    Amérique du Sud; Amérique latine; Amérique septentrionale; Andorre; Angola; Antarctique; Arabie saoudite; Argentine; Arménie; Asie;
    Asie centrale; Asie de l’Est; Asie de l’Est et du Sud-Est; Asie du Sud; Asie du Sud-Est; Asie méridionale; Asie occidentale;
    Australie; Autriche; Azerbaïdjan; Belgique; Bosnie-Herzégovine; Bulgarie; Chine; Colombie; Côte d’Ivoire; Croatie; Égypte; Équateur;
    Érythrée; Espagne; Estonie; Eswatini; Éthiopie; Europe; Europe méridionale; Europe occidentale; Europe orientale;
    Europe septentrionale; Finlande; France; Gambie; Géorgie; Géorgie du Sud-et-les Îles Sandwich du Sud; Grèce; Guadeloupe; Guinée;
    Guinée équatoriale; Guinée-Bissau; Guyane française; Hongrie; Inde; Indonésie; Iraq; Irlande; Islande; Italie; Jamaïque; Jordanie;
    Lettonie; Libye; Lituanie; Macédoine du Nord; Malaisie; Martinique; Mauritanie; Mélanésie; Micronésie; Mongolie; Namibie; Norvège;
    Nouvelle-Calédonie; Nouvelle-Zélande; Océanie; Océanie (sauf Australie et Nouvelle-Zélande); Ouganda; Ouzbékistan;
    Papouasie-Nouvelle-Guinée; Pologne; Polynésie; Polynésie française; Roumanie; Serbie; Sierra Leone; Slovaquie; Slovénie; Somalie;
    Suède; Suisse; Tchéquie; Thaïlande; Tunisie; Türkiye; Ukraine; Uruguay; Zambie`),
  "en république": list(`Fédération de Russie; République arabe syrienne; République centrafricaine; République de Corée;
    République démocratique du Congo; République démocratique populaire lao; République de Moldova; République dominicaine;
    République populaire démocratique de Corée; République-Unie de Tanzanie; République tchèque`),
  "à la": list(`Barbade; Dominique; Grenade; Île Bouvet; Île Christmas; Île de Man; Île Heard-et-Îles MacDonald; Île Norfolk; Réunion;
    Trinité-et-Tobago`),
  "dans la": list("État de Palestine; Province chinoise de Taïwan"),
  au: list(`Bangladesh; Bélarus; Belize; Bénin; Bhoutan; Botswana; Brésil; Brunéi Darussalam; Burkina Faso; Burundi; Cambodge; Cameroun;
    Canada; Chili; Congo; Costa Rica; Danemark; Gabon; Ghana; Groenland; Guatemala; Guyana; Honduras; Japon; Kazakhstan; Kenya;
    Kirghizistan; Kosovo; Koweït; Lesotho; Liban; Libéria; Liechtenstein; Luxembourg; Malawi; Mali; Maroc; Mexique; Monténégro;
    Moyen-Orient; Mozambique; Myanmar; Népal; Nicaragua; Niger; Nigéria; Pakistan; Panama; Paraguay; Pérou; Portugal; Qatar;
    Royaume-Uni de Grande-Bretagne et d’Irlande du Nord; Rwanda; Sahara occidental; Saint-Siège; Samoa; Sénégal; Soudan; Soudan du Sud;
    Sri Lanka; Suriname; Tadjikistan; Tchad; Timor-Leste; Togo; Turkménistan; Vanuatu; Venezuela; Viet Nam; Yémen; Zimbabwe; Royaume-Uni`),
  "dans le": list("Pacifique; Territoire britannique de l’océan Indien"),
  aux: list(`Bahamas; Bermudes; Comores; Émirats arabes unis; États-Unis d’Amérique; Fidji; Îles Anglo-Normandes; Îles Caïmanes; Îles Cook;
    Îles d’Åland; Îles des Cocos (Keeling); Îles Falkland (Malvinas); Îles Féroé; Îles Mariannes du Nord; Îles Marshall; Îles Salomon;
    Îles Svalbard-et-Jan Mayen; Îles Turques-et-Caïques; Îles Vierges américaines; Îles Vierges britanniques; Îles Wallis-et-Futuna;
    Maldives; Palaos; Philippines; Samoa américaines; Seychelles; Tokélaou; Tonga; Tuvalu; États-Unis; Pays-Bas`),
  "dans les": list("Amériques; Caraïbes; Îles mineures éloignées des États-Unis; Terres australes françaises"),
  "groupe de": list(`Pays en développement sans littoral; Pays les moins avancés; Petits États insulaires en développement;
    Régions moins développées; Régions plus développées; Régions moins développées, sans les pays les moins avancés;
    Régions moins développées, sans la Chine; Pays sans groupe de revenu; Pays en développement sans littoral : Afrique;
    Pays en développement sans littoral : Asie; Pays en développement sans littoral : Europe;
    Pays en développement sans littoral : Amérique latine; Petits États insulaires en développement : Caraïbes;
    Petits États insulaires en développement : Pacifique;
    Petits États insulaires en développement : Atlantique, océan Indien et mer de Chine méridionale;
    Pays à revenu élevé et à revenu intermédiaire, tranche supérieure; Pays à faible revenu et à revenu intermédiaire, tranche inférieure;
    Petits États; Autres petits États; Petits États des Caraïbes; Petits États insulaires du Pacifique; Membres de l’OCDE;
    Pays à dividende démographique précoce; Pays à dividende démographique tardif; Pays avant le dividende démographique;
    Pays après le dividende démographique; Pays en situation de fragilité ou de conflit; Pays pauvres très endettés (PPTE);
    Pays de la BIRD seulement; Pays de l’IDA et de la BIRD; Pays de l’IDA; Pays de l’IDA à financement mixte; Pays de l’IDA seulement`),
  à: list(`Anguilla; Antigua-et-Barbuda; Aruba; Bahreïn; Bonaire, Saint-Eustache et Saba; Cabo Verde; Chypre; Cuba; Curaçao; Djibouti;
    Gibraltar; Guam; Guernesey; Jersey; Kiribati; Madagascar; Malte; Maurice; Mayotte; Monaco; Montserrat; Nauru; Nioué; Oman; Pitcairn;
    Porto Rico; Saint-Barthélemy; Sainte-Hélène; Sainte-Lucie; Saint-Kitts-et-Nevis; Saint-Marin; Saint-Martin (partie française);
    Saint-Martin (partie néerlandaise); Saint-Pierre-et-Miquelon; Saint-Vincent-et-les Grenadines; Sao Tomé-et-Principe; Singapour`),
};

const all = (definite: string, of: string, place: string): FrenchForms => ({ definite, of, from: of, in: place });

/** A name that is no place by its own: its definite plural phrase, "pays à revenu élevé". */
const countries = (phrase: string): FrenchForms => all(`les ${phrase}`, `des ${phrase}`, `dans les ${phrase}`);

/** "l’ex-Yougoslavie". */
const former = (name: string, place: "en" | "dans l’"): FrenchForms =>
  place === "en"
    ? { definite: `l’ex-${name}`, of: `de l’ex-${name}`, from: `d’ex-${name}`, in: `en ex-${name}` }
    : all(`l’ex-${name}`, `de l’ex-${name}`, `dans l’ex-${name}`);

/** Names that no rule makes: long official names turned round, former states, income groups, rows that are no place. */
export const IRREGULAR_FRENCH_NAMES: Readonly<Record<string, FrenchForms>> = {
  "El Salvador": all("El Salvador", "d’El Salvador", "en El Salvador"),
  Haïti: all("Haïti", "d’Haïti", "en Haïti"),
  Israël: all("Israël", "d’Israël", "en Israël"),
  Monde: all("le monde", "du monde", "dans le monde"),
  "Bolivie (État plurinational de)": all(
    "l’État plurinational de Bolivie",
    "de l’État plurinational de Bolivie",
    "dans l’État plurinational de Bolivie",
  ),
  "Chine, région administrative spéciale de Hong Kong": all(
    "la région administrative spéciale de Hong Kong (Chine)",
    "de la région administrative spéciale de Hong Kong (Chine)",
    "dans la région administrative spéciale de Hong Kong (Chine)",
  ),
  "Chine, région administrative spéciale de Macao": all(
    "la région administrative spéciale de Macao (Chine)",
    "de la région administrative spéciale de Macao (Chine)",
    "dans la région administrative spéciale de Macao (Chine)",
  ),
  "Iran (République islamique d’)": all(
    "la République islamique d’Iran",
    "de la République islamique d’Iran",
    "en République islamique d’Iran",
  ),
  "Micronésie (États fédérés de)": countries("États fédérés de Micronésie"),
  "Pays-Bas (Royaume des)": all("le Royaume des Pays-Bas", "du Royaume des Pays-Bas", "au Royaume des Pays-Bas"),
  "Venezuela (République bolivarienne du)": all(
    "la République bolivarienne du Venezuela",
    "de la République bolivarienne du Venezuela",
    "en République bolivarienne du Venezuela",
  ),
  "Antilles néerlandaises (ancien territoire)": countries("anciennes Antilles néerlandaises"),
  "Îles du Pacifique, Territoire sous tutelle (ex-)": former("Territoire sous tutelle des Îles du Pacifique", "dans l’"),
  "République démocratique allemande (ex-)": former("République démocratique allemande", "en"),
  "Serbie-et-Monténégro (ex-)": former("Serbie-et-Monténégro", "en"),
  "Tchécoslovaquie (ex-)": former("Tchécoslovaquie", "en"),
  "Union des Républiques socialistes soviétiques (ex-)": former("Union des Républiques socialistes soviétiques", "en"),
  "Yémen démocratique (ex-)": former("Yémen démocratique", "dans l’"),
  "Yougoslavie (ex-)": former("Yougoslavie", "en"),
  "Faible revenu": countries("pays à faible revenu"),
  "Revenu élevé": countries("pays à revenu élevé"),
  "Revenu faible et intermédiaire": countries("pays à revenu faible ou intermédiaire"),
  "Revenu intermédiaire": countries("pays à revenu intermédiaire"),
  "Revenu intermédiaire, tranche inférieure": countries("pays à revenu intermédiaire de la tranche inférieure"),
  "Revenu intermédiaire, tranche supérieure": countries("pays à revenu intermédiaire de la tranche supérieure"),
  "Monde arabe": all("le monde arabe", "du monde arabe", "dans le monde arabe"),
  "Union européenne": all("l’Union européenne", "de l’Union européenne", "dans l’Union européenne"),
  "Zone euro": all("la zone euro", "de la zone euro", "dans la zone euro"),
  "Zone d’Abyei": all("la zone d’Abyei", "de la zone d’Abyei", "dans la zone d’Abyei"),
  "Europe centrale et pays baltes": all(
    "l’Europe centrale et les pays baltes",
    "de l’Europe centrale et des pays baltes",
    "en Europe centrale et dans les pays baltes",
  ),
  Tibétains: all("les Tibétains", "des Tibétains", "parmi les Tibétains"),
  Apatrides: all("les apatrides", "des apatrides", "parmi les apatrides"),
  "Autre origine ou origine inconnue": all(
    "une autre origine ou une origine inconnue",
    "d’une autre origine ou d’une origine inconnue",
    "dans un autre lieu ou un lieu inconnu",
  ),
  Inconnu: all("un lieu inconnu", "d’un lieu inconnu", "dans un lieu inconnu"),
};

/** Names of several places, each of which takes its own article and preposition. */
export const GROUPS_OF_FRENCH_NAMES: Readonly<Record<string, readonly string[]>> = {
  "Afrique septentrionale et Asie occidentale": ["Afrique septentrionale", "Asie occidentale"],
  "Amérique latine et Caraïbes": ["Amérique latine", "Caraïbes"],
  "Asie centrale et Asie du Sud": ["Asie centrale", "Asie du Sud"],
  "Asie de l’Est et Pacifique": ["Asie de l’Est", "Pacifique"],
  "Australie et Nouvelle-Zélande": ["Australie", "Nouvelle-Zélande"],
  "Europe et Amérique septentrionale": ["Europe", "Amérique septentrionale"],
  "Europe et Asie centrale": ["Europe", "Asie centrale"],
  "Europe, Amérique septentrionale, Australie et Nouvelle-Zélande": ["Europe", "Amérique septentrionale", "Australie", "Nouvelle-Zélande"],
  "Moyen-Orient, Afrique du Nord, Afghanistan et Pakistan": ["Moyen-Orient", "Afrique du Nord", "Afghanistan", "Pakistan"],
};
