import type { ComponentChildren, VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import type { MatrixData, MatrixRegion } from "./matrix-data.ts";
import { FIRST_STATE, type MatrixState } from "./matrix-state.ts";

interface ControlsProps {
  readonly data: MatrixData;
  readonly messages: Messages;
}

/** What is shown and how: a form that asks by GET; the script answers it in place. */
export const MatrixControls = ({ data, messages }: ControlsProps): VNode => {
  const { state, years, indicators, bySex, regions, tone } = data;
  const { matrix } = messages;
  return (
    <form
      class="matrix-controls"
      id="matrix-controls"
      action={data.addresses.page}
      method="get"
      aria-label={matrix.show}
      data-swap="controls"
    >
      <Choice
        name="indicator"
        label={matrix.indicator}
        value={state.indicator}
        options={indicators.map((id) => [id, matrix.indicators[id]])}
      />
      <Choice name="year" label={matrix.year} value={state.year} options={years.toReversed().map((year) => [year, year])} />
      <Field name="find" label={matrix.find}>
        <input
          id="matrix-find"
          name="find"
          type="search"
          placeholder={matrix.findField}
          autocomplete="off"
          spellcheck={false}
          maxLength={80}
        />
      </Field>
      <button type="submit">{matrix.apply}</button>
      <details class="more-choices" open={isChosen(state)}>
        <summary>{matrix.more}</summary>
        <div class="more-fields">
          {bySex && <Choice name="sex" label={matrix.sex} value={state.sex} options={Object.entries(matrix.sexes)} />}
          <RegionChoice name="origins" label={matrix.rows[tone]} value={state.origins} regions={regions} world={matrix.world} />
          <RegionChoice
            name="destinations"
            label={matrix.columns[tone]}
            value={state.destinations}
            regions={regions}
            world={matrix.world}
          />
          <Choice name="sort" label={matrix.sort} value={state.sort} options={Object.entries(matrix.sorts)} />
          <Choice name="cells" label={matrix.cells} value={state.cells} options={Object.entries(matrix.cellKinds)} scripted />
        </div>
      </details>
    </form>
  );
};

/** True where one of the folded choices is not the usual one. */
const isChosen = ({ sex, origins, destinations, sort, cells }: MatrixState): boolean =>
  [sex !== FIRST_STATE.sex, origins, destinations, sort !== FIRST_STATE.sort, cells !== FIRST_STATE.cells].some(Boolean);

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly scripted?: boolean | undefined;
  readonly children: ComponentChildren;
}

const Field = ({ name, label, scripted, children }: FieldProps): VNode => (
  <div class={`choice choice-${name}${scripted ? " scripted" : ""}`}>
    <label for={`matrix-${name}`}>{label}</label>
    {children}
  </div>
);

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly scripted?: boolean;
}

const Choice = ({ name, label, value, options, scripted }: ChoiceProps): VNode => (
  <Field name={name} label={label} scripted={scripted}>
    <select id={`matrix-${name}`} name={name}>
      {options.map(([one, text]) => (
        <option key={one} value={one} selected={one === value}>
          {text}
        </option>
      ))}
    </select>
  </Field>
);

interface RegionChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly regions: readonly MatrixRegion[];
  readonly world: string;
}

const RegionChoice = ({ name, label, value, regions, world }: RegionChoiceProps): VNode => (
  <Field name={name} label={label}>
    <select id={`matrix-${name}`} name={name}>
      <option value="">{world}</option>
      {regions
        .filter(({ within }) => within === undefined)
        .map((continent) => (
          <optgroup key={continent.code} label={continent.name}>
            {[continent, ...regions.filter(({ within }) => within === continent.code)].map((region) => (
              <option key={region.code} value={region.code} selected={region.code === value}>
                {region.name}
              </option>
            ))}
          </optgroup>
        ))}
    </select>
  </Field>
);
