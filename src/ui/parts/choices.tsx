type Props<T extends string> = {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly chosen: T | null;
  readonly onChoose: (value: T) => void;
};

/** One question with a few answers as chips; nothing is chosen until someone chooses. */
export function Choices<T extends string>({ legend, name, options, chosen, onChoose }: Props<T>) {
  return (
    <fieldset className="chips">
      <legend>{legend}</legend>
      {options.map(([value, label]) => (
        <label key={value} className="chip">
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
