import { useState } from 'preact/hooks';

interface Props {
	label: string;
	values: readonly string[];
	required?: boolean;
	onChange: (values: string[]) => void;
}

/** Several words, a line each: they may hold commas. */
export function LinesField({ label, values, required, onChange }: Props) {
	const [text, setText] = useState(values.join('\n'));
	const change = (written: string): void => {
		setText(written);
		onChange(written.split('\n').map((line) => line.trim()).filter(Boolean));
	};
	return (
		<label class="field">
			{label}
			<textarea dir="auto" rows={3} required={required} value={text} onInput={({ currentTarget }) => change(currentTarget.value)} />
		</label>
	);
}
