import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import type { DeskSides } from "../desk-parts.ts";
import { workFrame } from "./work-frame.tsx";
import type { ContributorRow, ContributorsData, WorkAround } from "./works-desk-data.ts";

const texts = partnershipTexts.worksDesk;
const words = texts.contributors;

/** Who made what of a work: a set of fields for each, and empty ones for more. */
export const contributorsPage = (around: WorkAround, data: ContributorsData, sides: DeskSides): Page =>
  workFrame(
    around,
    "contributors",
    sides,
    <form class="form" action={`/desk/works/${around.id}/contributors`} method="post" novalidate>
      <Faults faults={data.faults} />
      <input type="hidden" name="csrf" value={data.csrf} />
      <p>{words.lead}</p>
      {data.rows.map((row) => (
        <Row key={row.number} row={row} roles={data.roles} faults={data.faults} />
      ))}
      {around.mayWrite && around.closed === "" && (
        <p class="buttons">
          <button type="submit">{texts.save}</button>
        </p>
      )}
    </form>,
  );

const Faults = ({ faults }: { readonly faults: ContributorsData["faults"] }): VNode | null =>
  Object.keys(faults).length === 0 ? null : (
    <div class="fault-summary" role="alert" aria-labelledby="fault-title">
      <h2 id="fault-title">{partnershipTexts.desk.form.faultsTitle}</h2>
      <ul>
        {Object.entries(faults).map(([name, fault]) => (
          <li key={name}>{name === "form" ? fault : <a href={`#${name}`}>{`${nameOf(name)}: ${fault}`}</a>}</li>
        ))}
      </ul>
    </div>
  );

/** "Contributor 2, ORCID iD" of "orcid-2". */
const nameOf = (field: string): string => {
  const [name = "", number = ""] = field.split("-");
  const label = words[name as "name" | "orcid" | "affiliation" | "page" | "roles"];
  return `${words.one(Number(number))}${typeof label === "string" ? `, ${label}` : ""}`;
};

interface RowProps {
  readonly row: ContributorRow;
  readonly roles: readonly string[];
  readonly faults: ContributorsData["faults"];
}

const Row = ({ row, roles, faults }: RowProps): VNode => {
  const { number, values } = row;
  return (
    <fieldset class="contributor">
      <legend>{words.one(number)}</legend>
      {row.known && <p class="small soft">{words.known}</p>}
      <TextField name={`name-${number}`} label={words.name} value={values.name} fault={faults[`name-${number}`]} longest={200} />
      <TextField name={`orcid-${number}`} label={words.orcid} value={values.orcid} fault={faults[`orcid-${number}`]} longest={60} />
      <TextField
        name={`affiliation-${number}`}
        label={words.affiliation}
        value={values.affiliation}
        fault={faults[`affiliation-${number}`]}
        longest={300}
      />
      {!row.known && (
        <TextField
          name={`page-${number}`}
          label={words.page}
          help={words.pageHelp}
          value={values.page}
          fault={faults[`page-${number}`]}
          longest={200}
        />
      )}
      <details open={faults[`roles-${number}`] !== undefined}>
        <summary id={`roles-${number}`}>{`${words.roles}: ${row.roles.length === 0 ? "–" : row.roles.join("; ")}`}</summary>
        {faults[`roles-${number}`] !== undefined && <p class="fault">{faults[`roles-${number}`]}</p>}
        {roles.map((role, place) => (
          <Tick
            key={role}
            id={`roles-${number}-${place}`}
            name={`roles-${number}`}
            value={role}
            label={role}
            ticked={row.roles.includes(role)}
          />
        ))}
      </details>
      <Tick
        id={`corresponding-${number}`}
        name={`corresponding-${number}`}
        value="yes"
        label={words.corresponding}
        ticked={row.corresponding}
      />
      <Tick id={`mayWrite-${number}`} name={`mayWrite-${number}`} value="yes" label={words.mayWrite} ticked={row.mayWrite} />
      <TextField name={`place-${number}`} label={words.place} value={values.place} fault={undefined} longest={3} />
    </fieldset>
  );
};

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly longest: number;
}

const TextField = ({ name, label, help, value, fault, longest }: TextFieldProps): VNode => {
  const described = [...(help === undefined ? [] : [`${name}-help`]), ...(fault === undefined ? [] : [`${name}-fault`])].join(" ");
  return (
    <div class={fault === undefined ? "field" : "field field-fault"}>
      <label for={name}>{label}</label>
      {help !== undefined && (
        <p class="small soft" id={`${name}-help`}>
          {help}
        </p>
      )}
      {fault !== undefined && (
        <p class="fault" id={`${name}-fault`}>
          {fault}
        </p>
      )}
      <input
        id={name}
        name={name}
        type="text"
        value={value}
        maxLength={longest}
        {...(fault === undefined ? {} : { "aria-invalid": "true" as const })}
        {...(described === "" ? {} : { "aria-describedby": described })}
      />
    </div>
  );
};

interface TickProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly ticked: boolean;
}

const Tick = ({ id, name, value, label, ticked }: TickProps): VNode => (
  <span class="tick">
    <input id={id} type="checkbox" name={name} value={value} checked={ticked} />
    <label for={id}>{label}</label>
  </span>
);
