import { areaName, findArea, frenchDefinite, frenchFrom, frenchIn, frenchOf } from "#vocabulary";

/** An area in French sentences. */
export interface FrenchArea {
  /** Without an article, as a list names it: "Mexique". */
  readonly name: string;
  /** "le Mexique". */
  readonly definite: string;
  /** "du Mexique". */
  readonly of: string;
  /** "au Mexique". */
  readonly in: string;
  /** What people who left it are: "originaires du Mexique". */
  readonly from: string;
  /** What corridors that begin in it are: "au départ du Mexique". */
  readonly leaving: string;
}

const row = (name: string, definite: string, of: string, place: string, from: string): FrenchArea => ({
  name,
  definite,
  of,
  in: place,
  from,
  leaving: from,
});

/** Rows that are no place, or that the registry has no French name for. */
const ROWS: Readonly<Record<string, FrenchArea>> = {
  WLD: { ...row("monde", "le monde", "du monde", "dans le monde", "de toutes origines"), leaving: "au départ du monde entier" },
  OTH: row(
    "origines non nommées",
    "les origines non nommées",
    "des origines non nommées",
    "dans un lieu non nommé",
    "d’origine non nommée",
  ),
  _U: row("montants non répartis", "les montants non répartis", "des montants non répartis", "sans lieu", "d’origine non répartie"),
  UNK: row("lieu inconnu", "un lieu inconnu", "d’un lieu inconnu", "dans un lieu inconnu", "d’origine inconnue"),
  XXA: row("apatrides", "les apatrides", "des apatrides", "parmi les apatrides", "apatrides"),
  TIB: row("Tibétains", "les Tibétains", "des Tibétains", "parmi les Tibétains", "originaires du Tibet"),
  AB9: {
    ...row("région d’Abyei", "la région d’Abyei", "de la région d’Abyei", "dans la région d’Abyei", "originaires de la région d’Abyei"),
    leaving: "au départ de la région d’Abyei",
  },
};

const kept = new Map<string, FrenchArea>();

function read(code: string): FrenchArea {
  const name = areaName(code, "fr");
  const of = frenchOf(name) === name ? `de ${name}` : frenchOf(name);
  return {
    name,
    definite: frenchDefinite(name),
    of,
    in: frenchIn(name) === name ? `dans ${name}` : frenchIn(name),
    from: `originaires ${frenchFrom(name) === name ? of : frenchFrom(name)}`,
    leaving: `au départ ${of}`,
  };
}

const unknown = (code: string): FrenchArea => ({
  ...row(code, code, `de ${code}`, `dans ${code}`, `originaires de ${code}`),
  leaving: `au départ de ${code}`,
});

/** An area by its code; a code that is no area stays as it is. */
export function frenchArea(code: string): FrenchArea {
  let area = ROWS[code] ?? kept.get(code);
  if (area) return area;
  if (!findArea(code)) return unknown(code);
  area = read(code);
  kept.set(code, area);
  return area;
}
