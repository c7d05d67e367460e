import type { HttpRequest } from '../../../../../nodes/shared/providers/httpPort';
import type { MetaDescription, Operation } from '../metaDescription';
import { violations } from '../sending/metaSchema';
import type { Schema } from '../sending/metaSchema';

const METHODS = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const;

const lastOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);
const patternOf = (path: string): RegExp => new RegExp(`${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);

/** What `a,b{c,d},e` asks for at its outermost. */
const fieldsOf = (asked: string): string[] => asked.replace(/\{[^}]*\}|\.[\w]+\([^)]*\)/g, '').split(',');

/** The names of all properties that the description has anywhere: what it says of answers is too thin to be taken path by path. */
function propertyNames(part: unknown, names = new Set<string>()): Set<string> {
	if (typeof part !== 'object' || part === null) return names;
	for (const [key, value] of Object.entries(part)) {
		if (key === 'properties') for (const name of Object.keys(value as object)) names.add(name);
		propertyNames(value, names);
	}
	return names;
}

/** Where a request breaks what Meta describes of one path: address, query, body, and the fields that it asks for. */
export function requestViolations(description: MetaDescription, path: string, { method, url, query = {}, body }: HttpRequest): string[] {
	const described = description.paths[path];
	const operation: Operation | undefined = described?.[METHODS[method]];
	if (!described || !operation) return [`${method} ${path} is not described`];
	const { schemas, parameters: shared } = description.components;
	const check = (schema: Schema | undefined, value: unknown, place: string): string[] => (schema ? violations(schemas, schema, value, place) : []);

	const parameters = [...(described.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) => (parameter.$ref ? shared[lastOf(parameter.$ref)] : parameter));
	const inQuery = new Map(parameters.flatMap((parameter) => (parameter?.in === 'query' ? [[parameter.name, parameter]] : [])));
	const found = patternOf(path).test(new URL(url).pathname) ? [] : [`${url} is not below ${path}`];
	for (const [name, value] of Object.entries(query)) {
		const schema = inQuery.get(name)?.schema;
		if (!inQuery.has(name)) found.push(`query: ${name} is not described`);
		found.push(...check(schema, schema?.type === 'integer' ? Number(value) : value, `query.${name}`));
	}
	for (const { name, required } of inQuery.values()) if (required && !(name in query)) found.push(`query: lacks ${name}`);

	const wanted = operation.requestBody?.content?.['application/json']?.schema;
	if (body && 'json' in body) {
		if (!wanted) found.push('body: none is described');
		found.push(...check(wanted, body.json, 'body'), ...unknownKeys(wanted, body.json));
	} else if (operation.requestBody?.required) found.push('body: is missing');

	const asked = query['fields'] === undefined ? [] : fieldsOf(query['fields']);
	const known = propertyNames(description);
	return [...found, ...asked.filter((field) => !known.has(field)).map((field) => `fields: ${field} is described nowhere`)];

	function unknownKeys(schema: Schema | undefined, value: unknown): string[] {
		const keys = propertiesOf(schema);
		return Object.keys(value as object).filter((key) => !(key in keys)).map((key) => `body: ${key} is not described`);
	}

	/** Everything that an object of a schema may hold, whichever form it takes. */
	function propertiesOf(schema: Schema | undefined): Record<string, Schema> {
		const target = resolved(schema);
		const parts = [...(target?.allOf ?? []), ...(target?.oneOf ?? [])].map(propertiesOf);
		return Object.assign({}, target?.properties, ...parts) as Record<string, Schema>;
	}

	function resolved(schema: Schema | undefined): Schema | undefined {
		return schema?.$ref ? resolved(schemas[lastOf(schema.$ref)]) : schema;
	}
}
