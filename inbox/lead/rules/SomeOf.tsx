import { SwitchField } from '../fields';

interface Props<Value extends string> {
	label: string;
	options: ReadonlyArray<readonly [value: Value, name: string]>;
	chosen: readonly Value[];
	onChange: (chosen: Value[]) => void;
}

/** Several of a few. */
export function SomeOf<Value extends string>({ label, options, chosen, onChange }: Props<Value>) {
	return (
		<fieldset class="members">
			<legend class="small quiet">{label}</legend>
			{options.map(([value, name]) => (
				<SwitchField key={value} plain label={name} on={chosen.includes(value)} onChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((other) => other !== value))} />
			))}
		</fieldset>
	);
}
