import { fillAmount } from "../../explore/matrix/amount-templates.ts";
import type { CellMessages } from "../../explore/matrix/cell-messages.ts";
import type { MatrixWords } from "../../explore/matrix/island-data.tsx";
import { fillIn } from "../../explore/matrix/matrix-data.ts";

/** The texts that came with the page, as the functions they were before they travelled. */
export const messagesFrom = (words: MatrixWords): CellMessages => ({
  locale: words.locale,
  figures: {
    status: (code) => words.status[code] ?? code,
    assumedZero: words.assumedZero,
    about: (amount) => fillIn(words.about, { amount }),
    fewerThan: (limit) => fillIn(words.fewerThan, { limit: String(limit) }),
    lessThanPercent: words.lessThanPercent,
    withUnit: (_, amount) => fillAmount(words.withUnit, amount),
    withUnitName: (_, amount) => fillAmount(words.withUnitName, amount),
    full: (amount, period, status) => fillIn(words.full, { amount, period, status }),
  },
  joined: { semicolon: words.semicolon },
  matrix: {
    cell: (from, to) => fillIn(words.cell, { from, to }),
    diagonal: words.diagonal,
    state: (period, status) => fillIn(words.state, { period, status }),
    method: (name, meaning) => fillIn(words.method, { name, words: meaning }),
    spoken: (title, value, state) => fillIn(words.spoken, { title, value, state }),
    people: (amount) => fillAmount(words.people, amount),
  },
});
