import type { VNode } from "preact";
import type { Option } from "../../desk/form.tsx";

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  /** What stands for no choice. */
  readonly every: string;
  readonly value: string;
  readonly options: readonly Option[];
}

/** A choice that narrows a list down. */
export const Choice = ({ name, label, every, value, options }: ChoiceProps): VNode => (
  <label>
    <span>{label}</span>
    <select name={name}>
      <option value="" selected={value === ""}>
        {every}
      </option>
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
);

/** South and North, as a choice. */
export const HALVES: readonly Option[] = [
  { value: "South", label: "South" },
  { value: "North", label: "North" },
];

interface WordsProps {
  readonly label: string;
  readonly value: string;
}

/** Words that narrow a list down. */
export const WordsField = ({ label, value }: WordsProps): VNode => (
  <label class="words">
    <span>{label}</span>
    <input type="search" name="q" value={value} maxLength={120} autocomplete="off" spellcheck={false} />
  </label>
);
