/**
 * The parameters of a form in the order in which they came, each with all its values. Names stay as they are: other readers turn
 * `a[b]` into objects or drop what is repeated, and the signature would not fit any more.
 */
export function formParameters(encoded: string): Map<string, string[]> {
	const parameters = new Map<string, string[]>();
	// Without something before it, a question mark at the start would be taken for the beginning of a query and lost.
	for (const [name, value] of new URLSearchParams(`&${encoded}`)) {
		const values = parameters.get(name);
		if (values) values.push(value);
		else parameters.set(name, [value]);
	}
	return parameters;
}
