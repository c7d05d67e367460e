/** The part of OpenAPI 3.0 in which Meta describes messages. */
export interface Schema {
	$ref?: string;
	type?: string;
	enum?: unknown[];
	required?: string[];
	properties?: Record<string, Schema>;
	items?: Schema;
	allOf?: Schema[];
	oneOf?: Schema[];
	maxLength?: number;
	minItems?: number;
	maxItems?: number;
	pattern?: string;
	discriminator?: { propertyName: string; mapping: Record<string, string> };
}

type Schemas = Readonly<Record<string, Schema>>;

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);
const isObject = (value: unknown): value is Record<string, unknown> => typeOf(value) === 'object';
const nameOf = (reference: string): string => reference.replace('#/components/schemas/', '');

/**
 * Where a value breaks a schema, as `place: complaint`. Properties that the schema does not know are no mistake, because Meta's
 * newer versions add some; that is also why a general validator cannot be used: the file forbids in one half of each `allOf`
 * what it demands in the other. `asParent`: the kinds of a value have been told apart already, and this is what they share.
 */
export function violations(schemas: Schemas, schema: Schema, value: unknown, place = '$', asParent = false): string[] {
	const walk = (inner: Schema, part: unknown, at: string): string[] => violations(schemas, inner, part, at);
	if (schema.$ref) {
		const target = schemas[nameOf(schema.$ref)];
		return target ? violations(schemas, target, value, place, asParent) : [`${place}: the schema ${schema.$ref} is missing`];
	}
	const { discriminator } = schema;
	if (discriminator && !asParent && isObject(value)) {
		const target = discriminator.mapping[String(value[discriminator.propertyName])];
		return target ? walk({ $ref: target }, value, place) : [`${place}: unknown ${discriminator.propertyName} ${JSON.stringify(value[discriminator.propertyName])}`];
	}
	const found = (schema.allOf ?? []).flatMap((part) => violations(schemas, part, value, place, true));
	if (schema.oneOf) {
		const attempts = schema.oneOf.map((option) => walk(option, value, place));
		if (!attempts.some((attempt) => attempt.length === 0)) found.push(`${place}: fits none of the forms (${attempts.flat().join('; ')})`);
	}
	const type = schema.type === 'integer' ? 'number' : schema.type;
	if (type && typeOf(value) !== type) return [...found, `${place}: is ${typeOf(value)}, not ${type}`];
	if (schema.enum && !schema.enum.includes(value)) found.push(`${place}: ${JSON.stringify(value)} is none of ${schema.enum.join(', ')}`);
	if (typeof value === 'string') {
		if (schema.maxLength !== undefined && value.length > schema.maxLength) found.push(`${place}: is longer than ${schema.maxLength}`);
		if (schema.pattern && !new RegExp(schema.pattern).test(value)) found.push(`${place}: does not match ${schema.pattern}`);
	}
	if (Array.isArray(value)) {
		if (value.length < (schema.minItems ?? 0)) found.push(`${place}: has fewer than ${schema.minItems} items`);
		if (value.length > (schema.maxItems ?? Infinity)) found.push(`${place}: has more than ${schema.maxItems} items`);
		const { items } = schema;
		if (items) found.push(...value.flatMap((item, index) => walk(items, item, `${place}[${index}]`)));
	}
	if (isObject(value)) {
		for (const key of schema.required ?? []) if (!(key in value)) found.push(`${place}: lacks ${key}`);
		for (const [key, inner] of Object.entries(schema.properties ?? {})) {
			if (key in value) found.push(...walk(inner, value[key], `${place}.${key}`));
		}
	}
	return found;
}
