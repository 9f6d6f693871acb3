import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import type { PickCountryData } from "./for-country-data.ts";

const texts = partnershipTexts.choicesForCountry.pick;

/** Asks for which country policy choices are looked for. */
export const pickCountryPage = ({ countries, unknown }: PickCountryData): Page => ({
  title: texts.title,
  description: texts.lead,
  section: "programme",
  body: (
    <div class="opening">
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      {unknown !== "" && (
        <p class="fault" role="alert">
          {texts.unknown}
        </p>
      )}
      <form class="form" action="/choices/for" method="get">
        <div class="field">
          <label for="area">{texts.country}</label>
          <select id="area" name="area" required>
            <option value="">{texts.choose}</option>
            {countries.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <p class="buttons">
          <button type="submit">{texts.show}</button>
        </p>
      </form>
    </div>
  ),
});
