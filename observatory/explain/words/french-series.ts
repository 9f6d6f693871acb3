/** Names of the sources' series that explanations take figures from, by the name in their declaration. */
const NAMES: Readonly<Partial<Record<string, string>>> = {
  "Average population of the calendar year": "Population moyenne de l’année civile",
  "Average transaction cost of sending remittances from a specific country (%)": "Coût moyen d’un envoi de fonds depuis un pays donné (%)",
  "Average transaction cost of sending remittances to a specific country (%)": "Coût moyen d’un envoi de fonds vers un pays donné (%)",
  "Foreign direct investment, net inflows (BoP, current US$)":
    "Investissements directs étrangers, entrées nettes (balance des paiements, dollars courants des États-Unis)",
  "GDP (current US$)": "PIB (dollars courants des États-Unis)",
  "GDP growth (annual %)": "Croissance du PIB (% par an)",
  "GDP per capita (current US$)": "PIB par habitant (dollars courants des États-Unis)",
  "GDP per capita, PPP (current international $)": "PIB par habitant, en parité de pouvoir d’achat (dollars internationaux courants)",
  "GNI per capita, Atlas method (current US$)": "RNB par habitant, méthode Atlas (dollars courants des États-Unis)",
  "Inflation, consumer prices (annual %)": "Inflation, prix à la consommation (% par an)",
  "Net official development assistance and official aid received (current US$)":
    "Aide publique au développement et aide publique nettes reçues (dollars courants des États-Unis)",
};

/** Units of the sources' series. */
const UNITS: Readonly<Partial<Record<string, string>>> = {
  "% of amount sent (US$200)": "en % du montant envoyé, 200 dollars des États-Unis",
  "annual %": "% par an",
  "current US$": "dollars courants des États-Unis",
  "current international $": "dollars internationaux courants",
  "million current US$": "millions de dollars courants des États-Unis",
  persons: "personnes",
  "thousand persons": "milliers de personnes",
};

/** A source's series in French; names and units that nobody has translated stay as they are. */
export const frenchSeries = ({ name, unit }: { readonly name: string; readonly unit: string }): { name: string; unit: string } => ({
  name: NAMES[name] ?? name,
  unit: UNITS[unit] ?? unit,
});
