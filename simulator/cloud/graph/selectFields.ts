/** Splits `fields=a,b{c},d.limit(2)` at its top level and drops what is asked of the parts. */
export function fieldNames(fields: string | undefined): string[] {
	const top = (fields ?? '').replace(/[{(][^{}()]*[})]/g, '').replace(/\.[a-z_]+/g, '');
	return top.split(',').map((name) => name.trim()).filter(Boolean);
}

/** Picks the asked fields of an object; the id is always there, as the Graph API has it. */
export function selectFields(object: Record<string, unknown>, fields: string | undefined, usual: string[]): Record<string, unknown> {
	const asked = fieldNames(fields);
	const names = asked.length > 0 ? asked : usual;
	const selected: Record<string, unknown> = {};
	for (const name of names) if (object[name] !== undefined) selected[name] = object[name];
	return { ...selected, ...(object['id'] === undefined ? {} : { id: object['id'] }) };
}

/** The first asked field that the object kind does not have: the Graph API refuses the whole call for it. */
export function unknownField(fields: string | undefined, known: readonly string[]): string | undefined {
	return fieldNames(fields).find((name) => !known.includes(name));
}
