import { describe, expect, it } from "vitest";
import { areas } from "./areas.ts";
import { frenchDefinite, frenchFrom, frenchIn, frenchOf, knowsFrenchName } from "./french-names.ts";

describe("French names in a sentence", () => {
  it.each([
    ["Mexique", "le Mexique", "du Mexique", "au Mexique"],
    ["France", "la France", "de la France", "en France"],
    ["États-Unis d’Amérique", "les États-Unis d’Amérique", "des États-Unis d’Amérique", "aux États-Unis d’Amérique"],
    ["États-Unis", "les États-Unis", "des États-Unis", "aux États-Unis"],
    ["Algérie", "l’Algérie", "de l’Algérie", "en Algérie"],
    ["Cuba", "Cuba", "de Cuba", "à Cuba"],
    ["Aruba", "Aruba", "d’Aruba", "à Aruba"],
    ["Israël", "Israël", "d’Israël", "en Israël"],
    ["Haïti", "Haïti", "d’Haïti", "en Haïti"],
    ["Honduras", "le Honduras", "du Honduras", "au Honduras"],
    ["Hongrie", "la Hongrie", "de la Hongrie", "en Hongrie"],
    ["Philippines", "les Philippines", "des Philippines", "aux Philippines"],
    ["Maurice", "Maurice", "de Maurice", "à Maurice"],
    ["Îles Cook", "les Îles Cook", "des Îles Cook", "aux Îles Cook"],
    ["Île de Man", "l’Île de Man", "de l’Île de Man", "à l’Île de Man"],
    ["Réunion", "la Réunion", "de la Réunion", "à la Réunion"],
    ["Tchéquie", "la Tchéquie", "de la Tchéquie", "en Tchéquie"],
    ["Monde", "le monde", "du monde", "dans le monde"],
    ["Amériques", "les Amériques", "des Amériques", "dans les Amériques"],
    ["Asie de l'Est", "l’Asie de l’Est", "de l’Asie de l’Est", "en Asie de l’Est"],
    ["Pays les moins avancés", "les pays les moins avancés", "des pays les moins avancés", "dans les pays les moins avancés"],
    ["Revenu élevé", "les pays à revenu élevé", "des pays à revenu élevé", "dans les pays à revenu élevé"],
    ["État de Palestine", "l’État de Palestine", "de l’État de Palestine", "dans l’État de Palestine"],
    ["Yougoslavie (ex-)", "l’ex-Yougoslavie", "de l’ex-Yougoslavie", "en ex-Yougoslavie"],
    [
      "Venezuela (République bolivarienne du)",
      "la République bolivarienne du Venezuela",
      "de la République bolivarienne du Venezuela",
      "en République bolivarienne du Venezuela",
    ],
    [
      "Amérique latine et Caraïbes",
      "l’Amérique latine et les Caraïbes",
      "de l’Amérique latine et des Caraïbes",
      "en Amérique latine et dans les Caraïbes",
    ],
    [
      "Moyen-Orient, Afrique du Nord, Afghanistan et Pakistan",
      "le Moyen-Orient, l’Afrique du Nord, l’Afghanistan et le Pakistan",
      "du Moyen-Orient, de l’Afrique du Nord, de l’Afghanistan et du Pakistan",
      "au Moyen-Orient, en Afrique du Nord, en Afghanistan et au Pakistan",
    ],
  ])("gives %s its article and prepositions", (name, definite, of, place) => {
    expect([frenchDefinite(name), frenchOf(name), frenchIn(name)]).toEqual([definite, of, place]);
  });

  it.each([
    ["Allemagne", "en Allemagne"],
    ["Afghanistan", "en Afghanistan"],
    ["Afrique du Sud", "en Afrique du Sud"],
    ["Angola", "en Angola"],
    ["Antigua-et-Barbuda", "à Antigua-et-Barbuda"],
    ["Arabie saoudite", "en Arabie saoudite"],
    ["Azerbaïdjan", "en Azerbaïdjan"],
    ["Bahamas", "aux Bahamas"],
    ["Bahreïn", "à Bahreïn"],
    ["Barbade", "à la Barbade"],
    ["Bélarus", "au Bélarus"],
    ["Burkina Faso", "au Burkina Faso"],
    ["Cabo Verde", "à Cabo Verde"],
    ["Chypre", "à Chypre"],
    ["Comores", "aux Comores"],
    ["Congo", "au Congo"],
    ["Côte d’Ivoire", "en Côte d’Ivoire"],
    ["Costa Rica", "au Costa Rica"],
    ["Djibouti", "à Djibouti"],
    ["Dominique", "à la Dominique"],
    ["El Salvador", "en El Salvador"],
    ["Émirats arabes unis", "aux Émirats arabes unis"],
    ["Équateur", "en Équateur"],
    ["Fédération de Russie", "en Fédération de Russie"],
    ["Fidji", "aux Fidji"],
    ["Grenade", "à la Grenade"],
    ["Guyana", "au Guyana"],
    ["Guyane française", "en Guyane française"],
    ["Iraq", "en Iraq"],
    ["Jamaïque", "en Jamaïque"],
    ["Kosovo", "au Kosovo"],
    ["Liban", "au Liban"],
    ["Madagascar", "à Madagascar"],
    ["Maldives", "aux Maldives"],
    ["Malte", "à Malte"],
    ["Mozambique", "au Mozambique"],
    ["Nouvelle-Zélande", "en Nouvelle-Zélande"],
    ["Oman", "à Oman"],
    ["Ouganda", "en Ouganda"],
    ["Ouzbékistan", "en Ouzbékistan"],
    ["Pérou", "au Pérou"],
    ["Porto Rico", "à Porto Rico"],
    ["Province chinoise de Taïwan", "dans la Province chinoise de Taïwan"],
    ["République de Corée", "en République de Corée"],
    ["République tchèque", "en République tchèque"],
    ["République-Unie de Tanzanie", "en République-Unie de Tanzanie"],
    ["Royaume-Uni de Grande-Bretagne et d’Irlande du Nord", "au Royaume-Uni de Grande-Bretagne et d’Irlande du Nord"],
    ["Saint-Marin", "à Saint-Marin"],
    ["Saint-Siège", "au Saint-Siège"],
    ["Singapour", "à Singapour"],
    ["Seychelles", "aux Seychelles"],
    ["Tonga", "aux Tonga"],
    ["Trinité-et-Tobago", "à la Trinité-et-Tobago"],
    ["Türkiye", "en Türkiye"],
    ["Uruguay", "en Uruguay"],
    ["Viet Nam", "au Viet Nam"],
    ["Yémen", "au Yémen"],
    ["Zimbabwe", "au Zimbabwe"],
    ["Caraïbes", "dans les Caraïbes"],
    ["Régions plus développées", "dans les régions plus développées"],
    ["Chine, région administrative spéciale de Macao", "dans la région administrative spéciale de Macao (Chine)"],
  ])("says where: %s, %s", (name, place) => expect(frenchIn(name)).toBe(place));

  it.each([
    ["Angola", "de l’Angola"],
    ["Belgique", "de la Belgique"],
    ["Cabo Verde", "de Cabo Verde"],
    ["Chypre", "de Chypre"],
    ["Inde", "de l’Inde"],
    ["Îles d’Åland", "des Îles d’Åland"],
    ["Maroc", "du Maroc"],
    ["Oman", "d’Oman"],
    ["Pays-Bas (Royaume des)", "du Royaume des Pays-Bas"],
    ["Yémen", "du Yémen"],
    ["Revenu intermédiaire, tranche inférieure", "des pays à revenu intermédiaire de la tranche inférieure"],
    ["Apatrides", "des apatrides"],
    ["Serbie-et-Monténégro (ex-)", "de l’ex-Serbie-et-Monténégro"],
  ])("says of what: %s, %s", (name, of) => expect(frenchOf(name)).toBe(of));

  it.each([
    ["France", "de France"],
    ["Algérie", "d’Algérie"],
    ["Iraq", "d’Iraq"],
    ["Mexique", "du Mexique"],
    ["Philippines", "des Philippines"],
    ["Cuba", "de Cuba"],
    ["République dominicaine", "de la République dominicaine"],
    ["Fédération de Russie", "de la Fédération de Russie"],
    ["Iran (République islamique d’)", "de la République islamique d’Iran"],
    ["Barbade", "de la Barbade"],
    ["Yougoslavie (ex-)", "d’ex-Yougoslavie"],
    ["Europe et Asie centrale", "d’Europe et d’Asie centrale"],
  ])("says from where: %s, %s", (name, from) => expect(frenchFrom(name)).toBe(from));

  it("knows every French name of the registry", () => {
    expect(
      areas()
        .filter(({ names }) => names.fr !== undefined && !knowsFrenchName(names.fr))
        .map(({ names }) => names.fr),
    ).toEqual([]);
  });

  it("has a French name for everything that has an English one", () =>
    expect(areas().filter(({ names }) => names.fr === undefined)).toEqual([]));

  it.each([
    ["Asie du Sud (IDA et BIRD)", "l’Asie du Sud (IDA et BIRD)", "en Asie du Sud (IDA et BIRD)"],
    ["Europe et Asie centrale (hors pays à revenu élevé)", "l’Europe et l’Asie centrale (hors pays à revenu élevé)", undefined],
    ["Petits États des Caraïbes", "les petits États des Caraïbes", "dans les petits États des Caraïbes"],
    ["Nulle part (IDA et BIRD)", "Nulle part (IDA et BIRD)", "Nulle part (IDA et BIRD)"],
  ])("knows groups of the World Bank: %s", (name, definite, place) => {
    expect(frenchDefinite(name)).toBe(definite);
    if (place !== undefined) expect(frenchIn(name)).toBe(place);
  });

  it("gives names it does not know back as they are", () => {
    expect([frenchDefinite("Arab World"), frenchOf("Pays d'Oz"), frenchIn("XAA")]).toEqual(["Arab World", "Pays d'Oz", "XAA"]);
  });

  it("never elides after de where an article stands, nor leaves a straight apostrophe", () => {
    for (const { names } of areas()) {
      if (names.fr === undefined) continue;
      const forms = [frenchDefinite(names.fr), frenchOf(names.fr), frenchFrom(names.fr), frenchIn(names.fr)];
      expect(forms.join(" ")).not.toMatch(/'|\b(de les? |la [AEIOUÉÎ]|le [AEIOUÉÎ]|d[eu] [AEIOUÉÎ])|(^| )à les? /);
    }
  });
});
