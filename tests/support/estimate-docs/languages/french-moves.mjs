/** Words of the page of the largest moves, in French. */
export const FRENCH_MOVES = {
  introduction: `# Les plus fortes modifications

Page produite à partir de l’édition par \`tests/support/make-estimate-docs.mjs\` ; ne pas la modifier à la main.

Les corridors de cette édition partent du détail par origine et par destination de la révision de 2020 des Nations Unies et sont ajustés aux
totaux par destination et par origine de la révision de 2024 ([comment](../methodology/fr/migrant-stock-rounds.md)). Cette page répertorie, pour chaque année de référence, les 50
corridors que l’ajustement a le plus modifiés, en personnes, afin que ceux qui connaissent un pays puissent dire où il s’est trompé.

- **Révision de 2020** : la cellule telle que la donne cette révision (pour 2024 : sa cellule de 2020). Un tiret ou 0 signifie qu’elle ne répertorie pas ce corridor.
- **Mis à l’échelle** : la même, multipliée par le nouveau total de la destination rapporté à l’ancien. Les modifications sont comptées à partir de là.
- **Cette édition** : le corridor ajusté, les deux sexes ensemble.

La cause est déduite par une règle, non par jugement, dans cet ordre : *autres origines modélisées* (la ligne des migrants dont l’origine n’est pas précisée) ;
*pas de détail antérieur* (la révision de 2020 ne détaille pas la destination, ou pas l’origine) ; *déplacement forcé* (le déplacement enregistré depuis 2020
explique au moins la moitié de la modification ; 2024 seulement) ; *total de l’origine révisé* (le nouveau total de l’origine diffère de la somme de ses cellules mises à l’échelle dans le
même sens, pour au moins la moitié de la variation du corridor en logarithmes ; le facteur est entre parenthèses) ; sinon *place* : le corridor prend
ce que les autres corridors de la destination ont laissé, ou leur fait place. Lorsque le total d’une destination a été révisé de plus d’un dixième, cela est dit aussi.`,
  howMuch: "Ampleur des modifications",
  summary: [
    "Année",
    ">Effectif mondial modifié",
    ">dont imposé par les totaux",
    ">laissé à la méthode",
    ">Autres aux États-Unis",
    ">de même avant l’ajustement",
  ],
  reading: `**Lecture.** La moitié de la somme de toutes les modifications en valeur absolue est la part des migrants du monde qui se trouvent dans un autre corridor qu’auparavant. Pour l’essentiel,
ce n’est pas la méthode qui en décide : les nouveaux totaux par origine diffèrent de ce que donnent les cellules mises à l’échelle, et *toute* matrice qui les respecte doit déplacer
au moins la moitié de la somme de ces différences (« imposé par les totaux »). Le reste est ce que cette méthode modifie en plus. Aux États-Unis,
où l’enquête précise presque tous les lieux de naissance, les origines non précisées ne devraient pas dépasser un dixième. Elles le dépassent en 1990, parce que la révision de 2020 en compte déjà autant ;
la page n’est pas écrite lorsqu’une année de référence dépasse à la fois un dixième et, de plus d’un point, ce que donne la révision de 2020.`,
  whereCareful: "Où être prudent",
  careful: `- **Origines non précisées en Allemagne, en France et au Royaume-Uni.** La révision de 2020 y précisait presque toutes les origines ; dans la révision de 2024, le total mondial des
  origines non précisées vaut d’une fois et demie à plus de deux fois l’ancien, et rien n’y dit où elles se trouvent. La méthode attribue cette croissance aux destinations dont les origines précisées
  ne sont plus soutenues par les nouveaux totaux. Pour ces trois pays, c’est l’essentiel de leur ligne : il ne faut pas la lire comme un dénombrement.
- **Fédération de Russie et Kazakhstan.** La révision de 2024 abaisse de plus d’un tiers le total russe des dernières années de référence, ainsi que les totaux des deux origines. Les personnes concernées se sont déplacées à l’intérieur d’un même
  État, et les sources ne s’accordent pas sur qui est migrant : les niveaux d’avant et d’après 2010 ne forment pas la série d’une même notion.
- **Arabie saoudite.** Ses chiffres comptent des ressortissants étrangers et ajoutent les réfugiés (« C R »), non des lieux de naissance, et sont tenus moins étroitement à la révision de 2020. La hausse du Yémen et la baisse de l’Indonésie sont ce que
  demandent les totaux de 2024 du Yémen et de l’Indonésie, non une observation faite en Arabie saoudite.
- **Jordanie.** Les réfugiés de Palestine y dominent ; les totaux de 2024 soutiennent moins de personnes venues de Palestine, et la différence devient des origines non précisées.
- **Angola et Guinée équatoriale.** La plupart des migrants y sont d’origine non précisée déjà dans la révision de 2020 : leurs corridors disent peu de chose.
- **2024.** Aucun détail par destination et origine n’était disponible : les corridors sont ceux de 2020 modifiés par les déplacements forcés enregistrés. Un mouvement nouveau que
  le HCR n’enregistre pas ne se voit que par les totaux ; lorsque le HCR ne répertorie plus du tout un groupe (les Vietnamiens en Chine depuis 2022), le
  corridor diminue alors que personne n’est peut-être parti ([liste](../methodology/fr/displacement-and-population.md)).`,
  carefulTable: ["Corridor", "Année", ">révision de 2020", ">mis à l’échelle", ">cette édition", ">de la destination"],
  unnamed: (round, areas) =>
    `Les origines non précisées représentent plus des deux cinquièmes des migrants, en ${round}, dans ces zones : ${areas} (zones comptant 20 000 migrants ou plus).`,
  noArea: "aucune",
  round: ["Corridor", ">révision de 2020", ">mis à l’échelle", ">cette édition", ">modification", "Cause"],
  causes: (parts) => parts.join(" ; "),
  modelled: "autres origines modélisées",
  noDetailOfDestination: "pas de détail antérieur : destination",
  noDetailOfOrigin: "pas de détail antérieur : origine",
  displacement: (persons) => `déplacement forcé (${persons})`,
  originRevised: (factor) => `total de l’origine révisé (× ${factor})`,
  room: (falls) => `place faite par la ${falls ? "baisse" : "hausse"} des autres corridors de la destination`,
  destinationRevised: (factor) => `total de la destination révisé (× ${factor})`,
};
