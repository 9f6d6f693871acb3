import { Fragment, type ComponentChildren, type VNode } from "preact";

/** A choice of a field. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A field of a form: what it asks, how to answer, and what it takes. */
export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly kind: "text" | "email" | "url" | "number" | "date" | "password" | "file" | "long text" | "choice" | "several" | "yes";
  /** For "choice" and "several". */
  readonly options?: readonly Option[];
  readonly required?: boolean;
  readonly longest?: number;
  readonly rows?: number;
  readonly autocomplete?: string;
  /** Language and direction of what is written into it; the page's when left out. */
  readonly written?: { readonly lang: string; readonly dir: "ltr" | "rtl" };
  /** What is to be read before it is answered. */
  readonly above?: ComponentChildren;
}

/** What stands in a form: values as they were given, what is wrong with them, and the field that protects it. */
export interface FormState {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** By field, in words; "form" for the whole. */
  readonly faults: Readonly<Record<string, string>>;
  readonly csrf: string;
}

/** Words around a form's fields. */
export interface FormWords {
  readonly faultsTitle: string;
  readonly optional: string;
  readonly choose: string;
}

export interface FormProps {
  readonly action: string;
  readonly fields: readonly FieldSpec[];
  readonly state: FormState;
  readonly words: FormWords;
  readonly submit: string;
  /** Further hidden fields: the version that is changed, a key. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** The button says that it hurts. */
  readonly danger?: boolean;
  /** A second button after the first: another way to send what was written, such as keeping it for later. */
  readonly also?: { readonly name: string; readonly value: string; readonly text: string };
  /** Words before the button. */
  readonly children?: ComponentChildren;
}

/** A form in one column that works without script: label, help and fault beside each field, all faults again on top. */
export const Form = ({ action, fields, state, words, submit, hidden = {}, danger, also, children }: FormProps): VNode => (
  <form
    class="form"
    action={action}
    method="post"
    novalidate
    {...(fields.some(({ kind }) => kind === "file") ? { enctype: "multipart/form-data" as const } : {})}
  >
    <FaultSummary fields={fields} state={state} words={words} />
    <input type="hidden" name="csrf" value={state.csrf} />
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {fields.map((field) => (
      <Fragment key={field.name}>
        {field.above}
        <Field field={field} state={state} words={words} />
      </Fragment>
    ))}
    {children}
    <p class="buttons">
      <button type="submit" class={danger ? "danger" : undefined}>
        {submit}
      </button>
      {also && (
        <button type="submit" class="second" name={also.name} value={also.value}>
          {also.text}
        </button>
      )}
    </p>
  </form>
);

/** Every fault at once, each leading to its field. */
const FaultSummary = ({ fields, state: { faults }, words }: Pick<FormProps, "fields" | "state" | "words">): VNode | null => {
  if (Object.keys(faults).length === 0) return null;
  const known = fields.filter(({ name }) => faults[name] !== undefined);
  const others = Object.entries(faults).filter(([name]) => !known.some((field) => field.name === name));
  return (
    <div class="fault-summary" role="alert" aria-labelledby="fault-title">
      <h2 id="fault-title">{words.faultsTitle}</h2>
      <ul>
        {others.map(([name, fault]) => (
          <li key={name}>{fault}</li>
        ))}
        {known.map(({ name, label }) => (
          <li key={name}>
            <a href={`#${name}`}>{`${label}: ${faults[name]}`}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

interface FieldProps {
  readonly field: FieldSpec;
  readonly state: FormState;
  readonly words: FormWords;
}

const Field = ({ field, state, words }: FieldProps): VNode => {
  const { name, label, help, kind, required } = field;
  const fault = state.faults[name];
  const notes = (
    <>
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
    </>
  );
  const style = fault === undefined ? "field" : "field field-fault";
  if (kind === "several") {
    return (
      <fieldset class={style} id={name} aria-describedby={describedBy(field, fault)}>
        <legend>{label}</legend>
        {notes}
        {field.options?.map((option) => (
          <Tick
            key={option.value}
            id={`${name}-${option.value}`}
            name={name}
            option={option}
            ticked={valuesOf(state, name).includes(option.value)}
          />
        ))}
      </fieldset>
    );
  }
  if (kind === "yes") {
    return (
      <div class={style}>
        <Tick id={name} name={name} option={{ value: "yes", label }} ticked={valueOf(state, name) === "yes"} />
        {notes}
      </div>
    );
  }
  return (
    <div class={style}>
      <label for={name}>
        {label}
        {required ? null : <span class="soft">{` (${words.optional})`}</span>}
      </label>
      {notes}
      <Input field={field} value={valueOf(state, name)} fault={fault} words={words} />
    </div>
  );
};

const Tick = ({ id, name, option, ticked }: { id: string; name: string; option: Option; ticked: boolean }): VNode => (
  <span class="tick">
    <input id={id} type="checkbox" name={name} value={option.value} checked={ticked} />
    <label for={id}>{option.label}</label>
  </span>
);

interface InputProps {
  readonly field: FieldSpec;
  readonly value: string;
  readonly fault: string | undefined;
  readonly words: FormWords;
}

const Input = ({ field, value, fault, words }: InputProps): VNode => {
  const { name, kind, longest, rows = 6, required, options = [], autocomplete, written } = field;
  const shared = {
    id: name,
    name,
    required: required ?? false,
    ...written,
    ...(autocomplete === undefined ? {} : { autocomplete }),
    ...(fault === undefined ? {} : { "aria-invalid": "true" as const }),
    ...(describedBy(field, fault) === undefined ? {} : { "aria-describedby": describedBy(field, fault)! }),
  };
  if (kind === "long text")
    return (
      <textarea {...shared} rows={rows} maxLength={longest}>
        {value}
      </textarea>
    );
  if (kind === "choice") {
    return (
      <select {...shared}>
        <option value="" selected={value === ""}>
          {words.choose}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  return <input {...shared} type={kind} value={kind === "password" || kind === "file" ? "" : value} maxLength={longest} />;
};

const describedBy = ({ name, help }: FieldSpec, fault: string | undefined): string | undefined =>
  [...(help === undefined ? [] : [`${name}-help`]), ...(fault === undefined ? [] : [`${name}-fault`])].join(" ") || undefined;

const valuesOf = ({ values }: FormState, name: string): readonly string[] => {
  const value = values[name];
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
};

const valueOf = (state: FormState, name: string): string => valuesOf(state, name)[0] ?? "";
