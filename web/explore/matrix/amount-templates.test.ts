import { describe, expect, it } from "vitest";
import { en } from "../../messages/en.ts";
import { fr } from "../../messages/fr.ts";
import { amountTemplates, fillAmount } from "./amount-templates.ts";

describe("texts around an amount", () => {
  const cases = [en, fr].flatMap(({ locale, figures, matrix }) =>
    ["PS", "USD"].map((unit) => ({ locale, unit, say: [(amount: string) => figures.withUnit(unit, amount), matrix.people] })),
  );
  const amounts = {
    en: ["0", "1", "12", "812", "12,300", "468 thousand", "11.5 million", "about 11.5 million", "fewer than 10"],
    fr: ["0", "1", "12", "812", "12 300", "468 000", "1,5 million", "63,3 milliards", "environ 11,5 millions", "moins de 10"],
  };

  it.each(cases)("say in the browser what the page says: $locale, $unit", ({ locale, say }) => {
    for (const one of say) {
      const templates = amountTemplates(one, locale);
      for (const amount of amounts[locale as "en" | "fr"]) expect(fillAmount(templates, amount)).toBe(one(amount));
    }
  });

  it("join a million of dollars and one dollar as French does", () => {
    const templates = amountTemplates((amount) => fr.figures.withUnit("USD", amount), "fr");
    expect(fillAmount(templates, "63,3 milliards")).toBe("63,3 milliards de dollars");
    expect(fillAmount(templates, "468 000")).toBe("468 000 dollars");
    expect(fillAmount(templates, "1")).toBe("1 dollar");
  });
});
