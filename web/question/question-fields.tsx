import type { ComponentChildren, VNode } from "preact";
import type { Messages } from "../messages/messages.ts";
import type { QuestionField, QuestionPageData } from "./question-data.ts";

/** Languages the desk answers in, each by its own name. */
const LANGUAGES = [
  ["en", "English"],
  ["fr", "français"],
  ["es", "español"],
  ["ar", "العربية"],
  ["zh", "中文"],
  ["ru", "русский"],
] as const;

interface FieldsProps {
  readonly data: QuestionPageData;
  readonly messages: Messages;
}

export const QuestionFields = ({ data, messages }: FieldsProps): VNode => {
  const { values, token } = data;
  const { question } = messages;
  const hidden = { release: values.release, dataflow: values.dataflow, key: values.key, figure: values.figure, token };
  return (
    <form class="form" action="/question" method="post" novalidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field name="wrong" data={data} messages={messages}>
        <textarea {...inputOf("wrong", data)} rows={6} maxLength={4_000} required>
          {values.wrong}
        </textarea>
      </Field>
      <Field name="source" data={data} messages={messages}>
        <input {...inputOf("source", data)} type="url" value={values.source} maxLength={500} autocomplete="off" />
      </Field>
      <Field name="office" data={data} messages={messages}>
        <input {...inputOf("office", data)} type="text" value={values.office} maxLength={200} autocomplete="organization" />
      </Field>
      <Field name="email" data={data} messages={messages}>
        <input {...inputOf("email", data)} type="email" value={values.email} maxLength={200} autocomplete="email" />
      </Field>
      <Field name="language" data={data} messages={messages}>
        <select {...inputOf("language", data)}>
          {LANGUAGES.map(([code, name]) => (
            <option key={code} value={code} lang={code} selected={code === values.language}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <p class="trap">
        <label for="website">{question.leaveEmpty}</label>
        <input id="website" name="website" type="text" value="" tabIndex={-1} autocomplete="off" />
      </p>
      <p class="small soft">{question.privacy}</p>
      <p>
        <button type="submit">{question.send}</button>
      </p>
    </form>
  );
};

interface FieldProps extends FieldsProps {
  readonly name: QuestionField;
  readonly children: ComponentChildren;
}

/** A field with its label, help, and what is wrong with it. */
const Field = ({ name, data: { faults }, messages: { question }, children }: FieldProps): VNode => {
  const fault = faults[name];
  return (
    <div class={fault === undefined ? "field" : "field field-fault"}>
      <label for={name}>{question.fields[name]}</label>
      {question.help[name] && (
        <p class="small soft" id={`${name}-help`}>
          {question.help[name]}
        </p>
      )}
      {fault !== undefined && (
        <p class="fault" id={`${name}-fault`}>
          {question.faults[fault]}
        </p>
      )}
      {children}
    </div>
  );
};

interface InputAttributes {
  readonly id: string;
  readonly name: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: "true";
}

const inputOf = (name: QuestionField, { faults }: QuestionPageData): InputAttributes => {
  const described = [...(name === "language" ? [] : [`${name}-help`]), ...(faults[name] === undefined ? [] : [`${name}-fault`])].join(" ");
  return {
    id: name,
    name,
    ...(described === "" ? {} : { "aria-describedby": described }),
    ...(faults[name] === undefined ? {} : { "aria-invalid": "true" }),
  };
};
