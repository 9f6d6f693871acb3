import { sql, type RawBuilder } from "kysely";
import { entryRule, groupsOfCountries, headVector, searchText, wholeVector } from "#partnership";
import type { Database } from "#store";
import { aGroup, idOf, n, someone } from "./desk-fixture.ts";

/** Fictitious works of the library that searches are measured in: about three thousand words each. */
export const LIBRARY_WORKS = 10_000;
const PARAGRAPHS = 30;
const WORDS_A_PARAGRAPH = 100;
/** Paragraphs of a language that works are put together from. */
const KEPT_PARAGRAPHS = 400;
const RARE_WORDS = 6_000;
const AT_A_TIME = 250;

interface InventedLanguage {
  readonly code: string;
  readonly config: string;
  /** How many of a hundred works are in it. */
  readonly share: number;
  /** Words that nearly every text has, then those of the subject, the commonest first. */
  readonly words: string;
  readonly syllables: string;
}

const LANGUAGES: readonly InventedLanguage[] = [
  {
    code: "en",
    config: "english",
    share: 50,
    words:
      "the of and to in a for is that by on with as are from at this which be or was migration remittances migrants countries workers costs policy development households data origin destination labour money sending survey families education health diaspora return skilled women children banks fees governments income growth trade climate cities borders refugees integration savings investment recruitment wages reform",
    syllables: "ba co der fi gra hol in ket lor mun nis pel quor ras ter vo wen yal sti mer",
  },
  {
    code: "fr",
    config: "french",
    share: 15,
    words:
      "de la le et les des en un une du que pour dans par sur avec est au migrations fonds migrants pays travailleurs coûts politique développement ménages données origine destination argent envois familles éducation santé diaspora retour femmes enfants banques frais gouvernements revenus croissance climat villes réfugiés intégration épargne investissement",
    syllables: "bé cou der fi gra lo mon né pel qui ré ter vou eau stè mar",
  },
  {
    code: "es",
    config: "spanish",
    share: 15,
    words:
      "de la que el en y a los del se las por un para con una su al migración remesas migrantes países trabajadores costos política desarrollo hogares datos origen destino dinero envíos familias educación salud diáspora retorno mujeres niños bancos gobiernos ingresos crecimiento clima ciudades refugiados integración ahorro inversión",
    syllables: "ba ción der fi gra lo mon ñe pel qui ra ter vo dor tes mar",
  },
  {
    code: "pt",
    config: "portuguese",
    share: 8,
    words:
      "de a o que e do da em um para com não uma os no se na migração remessas migrantes países trabalhadores custos política desenvolvimento famílias dados origem destino dinheiro educação saúde diáspora retorno mulheres crianças bancos governos renda crescimento clima cidades",
    syllables: "ba ção der fi gra lo mon nha pel qui ra ter vo dor tes mar",
  },
  {
    code: "ru",
    config: "russian",
    share: 6,
    words:
      "и в не на что с по из как для к о миграция переводы мигранты страны работники политика развитие домохозяйства данные деньги семьи образование здоровье диаспора возвращение женщины дети банки доходы рост климат города",
    syllables: "ба ко дер фи гра ло мон не пел ра тер во дор тес мар ни",
  },
  {
    code: "ar",
    config: "arabic",
    share: 6,
    words:
      "في من على إلى أن عن مع هذا التي الهجرة التحويلات المهاجرون البلدان العمال التكاليف السياسة التنمية الأسر البيانات المال التعليم الصحة الشتات العودة النساء الأطفال المصارف الدخل النمو المناخ المدن",
    syllables: "با كو در في غر لو مون ني بل را تر",
  },
];

/** The same numbers in every run. */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const rareWords = (syllables: readonly string[], next: () => number): readonly string[] =>
  Array.from({ length: RARE_WORDS }, () =>
    Array.from({ length: 2 + Math.floor(next() * 3) }, () => syllables[Math.floor(next() * syllables.length)]!).join(""),
  );

/** Paragraphs in which words are as often as in texts: a few all the time, most of them seldom. */
const paragraphsOf = ({ words, syllables }: InventedLanguage, next: () => number): readonly string[] => {
  const known = words.split(" ");
  const rare = rareWords(syllables.split(" "), next);
  const word = (): string => {
    const chance = next();
    if (chance < 0.4) return known[Math.floor(next() ** 2 * 20)] ?? known[0]!;
    if (chance < 0.65) return known[Math.min(known.length - 1, 18 + Math.floor(next() ** 1.5 * (known.length - 18)))]!;
    return rare[Math.floor(next() ** 3 * rare.length)]!;
  };
  return Array.from({ length: KEPT_PARAGRAPHS }, () => {
    const said = Array.from({ length: WORDS_A_PARAGRAPH }, (_, place) => word() + (place % 12 === 11 ? "." : ""));
    return said.join(" ");
  });
};

const COUNTRIES = [
  "KEN",
  "MEX",
  "FRA",
  "PHL",
  "IND",
  "SEN",
  "CIV",
  "USA",
  "MAR",
  "BGD",
  "DEU",
  "COL",
  "NPL",
  "GHA",
  "BRA",
  "ARE",
  "TJK",
  "EGY",
  "PER",
  "TON",
];
const KINDS = [
  "working-paper",
  "policy-brief",
  "case-study",
  "literature-review",
  "short-note",
  "blog-post",
  "analytical-report",
  "handbook",
];
const LICENCES = ["CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0"];

const oneOf = (all: readonly string[], number: RawBuilder<unknown>): RawBuilder<string> =>
  sql`(${sql.lit(`{${all.join(",")}}`)}::text[])[1 + ${number} % ${sql.lit(all.length)}]`;

/** The language of a work by its number. */
const language = (column: "code" | "config"): RawBuilder<string> => {
  let until = 0;
  const cases = LANGUAGES.map((one) => sql`when n % 100 < ${sql.lit((until += one.share))} then ${sql.lit(one[column])}`);
  return sql`(case ${sql.join(cases, sql` `)} end)`;
};

const WORK = idOf("library work", n);
const VERSION = idOf("library version", n);
const HASH = sql`(md5('library ' || n) || md5('library hash ' || n))`;
const AT = sql`(timestamptz '2085-01-01' + n * interval '11 hours')`;
/** Bodies 4 to 15 are themes: see `desk-fixture.ts`. */
const themeNumber = (step: number): RawBuilder<unknown> => sql`(4 + (n * ${sql.lit(step)}) % 12)`;

const pieced = (column: "text" | "search", from: number, count: number): RawBuilder<string> => sql`(
  select string_agg(p.${sql.raw(column)}, ${sql.lit(column === "text" ? "\n\n" : " ")} order by k) from generate_series(1, ${sql.lit(count)}) k
  join library_paragraph p on p.code = ${language("code")} and p.number = (n * 7919 + k * k * 104729 + ${sql.lit(from)}) % ${sql.lit(KEPT_PARAGRAPHS)})`;

const firstWords = (text: RawBuilder<string>, count: number): RawBuilder<string> =>
  sql`array_to_string((string_to_array(${text}, ' '))[1:${sql.lit(count)}], ' ')`;

const insertWorks = (works: RawBuilder<unknown>): readonly RawBuilder<unknown>[] => [
  sql`insert into partnership.work (id, reference, slug, kind, body_id, title, language, licence, state, opened_by, opened_at, fictitious)
    select ${WORK}, 'W-2085-' || n, 'library-work-' || n, ${oneOf(KINDS, n)}, ${aGroup}, 'Invented ' || n, ${language("code")}, 'CC-BY-4.0', 'draft', ${someone(17)}, ${AT}, true from ${works}`,
  sql`insert into partnership.work_version (id, work_id, number, hash, title, abstract, summary, language, licence, source, made_by, made_at)
    select ${VERSION}, ${WORK}, 1, ${HASH}, 'Invented: ' || ${firstWords(pieced("text", 1, 1), 9)}, ${firstWords(pieced("text", 2, 2), 150)},
      ${firstWords(pieced("text", 3, 1), 70)}, ${language("code")}, ${oneOf(LICENCES, sql`(n / 3)`)}, ${pieced("text", 4, PARAGRAPHS)}, ${someone(17)}, ${AT} from ${works}`,
  sql`insert into partnership.version_contributor (id, version_id, position, person_id, name, roles)
    select md5('library author ' || n || ' ' || k)::uuid, ${VERSION}, k, md5('person ' || (1 + (n * 17 + k) % 10000))::uuid, 'Invented Person ' || (1 + (n * 17 + k) % 10000),
      '{writing-original-draft}' from ${works}, generate_series(1, 1 + n % 3) k`,
  sql`insert into partnership.work_theme (work_id, body_id) select ${WORK}, ${idOf("body", themeNumber(1))} from ${works}
    union select ${WORK}, ${idOf("body", themeNumber(5))} from ${works} where n % 3 = 0`,
  sql`insert into partnership.work_country (work_id, area) select ${WORK}, ${oneOf(COUNTRIES, n)} from ${works}
    union select ${WORK}, ${oneOf(COUNTRIES, sql`(n / 7)`)} from ${works} where n % 2 = 0`,
  sql`update partnership.work w set state = 'published', public_version = ${VERSION}, first_public_at = ${AT} from ${works} where w.id = ${WORK}`,
  sql`insert into partnership.work_notice (id, work_id, kind, words, to_version, at) select ${idOf("library notice", n)}, ${WORK}, 'published', '', ${VERSION}, ${AT} from ${works}`,
];

const GROUPS = sql`(select array_agg(distinct g) from partnership.work_country c join library_group l on l.area = c.area, unnest(l.groups) g where c.work_id = ${WORK})`;

const insertEntries = (works: RawBuilder<unknown>): readonly RawBuilder<unknown>[] => [
  sql`insert into partnership_index.library_entry (work_id, rule, config, kind, body_id, language, licence, year, series_id, themes, countries, groups, first_public_at)
    select w.id, ${entryRule}, ${language("config")}, w.kind, w.body_id, v.language, v.licence, to_char(w.first_public_at at time zone 'UTC', 'YYYY'), null,
      array(select t.body_id from partnership.work_theme t where t.work_id = w.id), array(select c.area from partnership.work_country c where c.work_id = w.id),
      ${GROUPS}, w.first_public_at
    from ${works} join partnership.work w on w.id = ${WORK} join partnership.work_version v on v.id = w.public_version`,
  sql`insert into partnership_index.library_text (work_id, number, config, first_public_at, plain, head, whole)
    select work_id, number, config, first_public_at, plain, ${headVector(WORDS)}, ${wholeVector(WORDS)} from (
      select e.work_id, e.number, e.config, e.first_public_at, v.abstract || ' ' || v.source as plain, regexp_replace(lower(v.title), '[^[:alnum:]]+', ' ', 'g') as title,
        regexp_replace(lower(v.summary), '[^[:alnum:]]+', ' ', 'g') as summary,
        (select string_agg(c.name, ' ') from partnership.version_contributor c where c.version_id = v.id) || ' ' ||
          (select string_agg(l.words, ' ') from partnership.work_country c join library_group l on l.area = c.area where c.work_id = w.id) || ' ' ||
          (select string_agg('theme9' || replace(t.body_id::text, '-', ''), ' ') from partnership.work_theme t where t.work_id = w.id) as about,
        ${pieced("search", 4, PARAGRAPHS)} as text
      from ${works} join partnership_index.library_entry e on e.work_id = ${WORK} join partnership.work w on w.id = e.work_id
      join partnership.work_version v on v.id = w.public_version) made`,
];

const WORDS = {
  config: sql<string>`config`,
  title: sql<string>`title`,
  summary: sql<string>`summary`,
  about: sql<string>`about`,
  text: sql<string>`text`,
};

/** Adds the works of a library, with their entries, to the store that `fillDesk` filled. */
export const fillLibrary = async (database: Database): Promise<void> => {
  const run = (statement: RawBuilder<unknown>): Promise<unknown> => statement.execute(database.tables());
  const next = numbersFrom(20_981_122);
  await run(sql`create table library_paragraph (code text, number integer, text text, search text, primary key (code, number))`);
  await run(sql`create table library_group (area text primary key, groups text[], words text)`);
  for (const area of COUNTRIES)
    await run(
      sql`insert into library_group values (${area}, ${[...groupsOfCountries([area])]}::text[], ${`${area.toLowerCase()} area9${area.toLowerCase()}`})`,
    );
  for (const one of LANGUAGES) {
    const texts = paragraphsOf(one, next);
    await run(sql`insert into library_paragraph select ${one.code}, place - 1, text, search
      from unnest(${texts}::text[], ${texts.map(searchText)}::text[]) with ordinality as t (text, search, place)`);
  }
  for (let first = 1; first <= LIBRARY_WORKS; first += AT_A_TIME) {
    const works = sql`generate_series(${sql.lit(first)}, ${sql.lit(first + AT_A_TIME - 1)}) n`;
    for (const statement of [...insertWorks(works), ...insertEntries(works)]) await run(statement);
  }
  await run(sql`drop table library_paragraph`);
  await run(sql`drop table library_group`);
  await run(sql`vacuum analyze`);
};
