import type { ComponentChildren } from 'preact';

interface TextProps {
	label: string;
	value: string;
	onChange: (value: string) => void;
	required?: boolean;
	maxLength?: number;
	pattern?: string;
	type?: 'text' | 'email' | 'date' | 'time';
	placeholder?: string;
	/** Several lines. */
	rows?: number;
}

/** A text in the direction in which it is written. */
export function TextField({ label, value, onChange, rows, type, pattern, ...rules }: TextProps) {
	const common = { ...rules, dir: 'auto' as const, value, onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => onChange(currentTarget.value) };
	return (
		<label class="field">
			{label}
			{rows === undefined ? <input type={type} pattern={pattern} {...common} /> : <textarea rows={rows} {...common} />}
		</label>
	);
}

interface NumberProps {
	label: string;
	/** Undefined = none. */
	value: number | undefined;
	onChange: (value: number | undefined) => void;
	least?: number;
	required?: boolean;
}

export function NumberField({ label, value, onChange, least = 0, required }: NumberProps) {
	return (
		<label class="field">
			{label}
			<input type="number" min={least} required={required} value={value ?? ''} onInput={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : Number(currentTarget.value))} />
		</label>
	);
}

interface SwitchProps {
	label: ComponentChildren;
	on: boolean;
	onChange: (on: boolean) => void;
	/** One of several that can be chosen together, not a switch. */
	plain?: boolean;
}

export function SwitchField({ label, on, onChange, plain }: SwitchProps) {
	return (
		<label class="switch">
			{label}
			<input type="checkbox" role={plain ? undefined : 'switch'} checked={on} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
		</label>
	);
}

interface ChoiceProps<Value extends string> {
	label: string;
	value: Value;
	options: ReadonlyArray<readonly [value: Value, name: string]>;
	onChange: (value: Value) => void;
}

export function ChoiceField<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
	return (
		<label class="field">
			{label}
			<select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value as Value)}>
				{options.map(([one, name]) => (
					<option key={one} value={one}>
						{name}
					</option>
				))}
			</select>
		</label>
	);
}
