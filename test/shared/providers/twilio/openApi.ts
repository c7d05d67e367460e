import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { HttpRequest } from '../../../../nodes/shared/providers/httpPort';

/** The part of OpenAPI 3.0 in which Twilio describes its requests. */
interface Schema {
	$ref?: string;
	type?: string;
	enum?: unknown[];
	required?: string[];
	properties?: Record<string, Schema>;
	additionalProperties?: boolean | Schema;
	items?: Schema;
	oneOf?: Schema[];
	discriminator?: { propertyName: string; mapping: Record<string, string> };
	minimum?: number;
	maximum?: number;
	pattern?: string;
	nullable?: boolean;
}
interface Parameter {
	name: string;
	in: 'path' | 'query' | 'header';
	required?: boolean;
	schema: Schema;
}
interface Operation {
	parameters?: Parameter[];
	requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
}
interface Description {
	servers: Array<{ url: string }>;
	paths: Record<string, Record<string, Operation>>;
	components: { schemas: Record<string, Schema> };
}

export const FILES = ['twilio_api_v2010.json', 'twilio_content_v1.json', 'twilio_content_v2.json', 'twilio_messaging_v1.json', 'twilio_messaging_v2.json', 'twilio_messaging_v3.json'];

export const readDescriptions = (folder: string): Description[] => FILES.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Description);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Values of forms and addresses are texts: a number or a yes has to be written as one. */
const fitsAsText = (type: string | undefined, text: string): boolean =>
	(type !== 'integer' || /^-?\d+$/.test(text)) && (type !== 'number' || Number.isFinite(Number(text))) && (type !== 'boolean' || /^(true|false)$/.test(text));

/** Where a value breaks a schema, as `place: complaint`. `written`: every value is a text. */
function violations(schemas: Record<string, Schema>, schema: Schema, value: unknown, place: string, written = false): string[] {
	const walk = (inner: Schema, part: unknown, at: string): string[] => violations(schemas, inner, part, at, written);
	if (schema.$ref) return walk(schemas[schema.$ref.replace('#/components/schemas/', '')] ?? {}, value, place);
	const { discriminator } = schema;
	if (discriminator && isObject(value)) {
		const target = discriminator.mapping[String(value[discriminator.propertyName])];
		return target ? walk({ $ref: target }, value, place) : [`${place}: unknown ${discriminator.propertyName}`];
	}
	if (value === null) return schema.nullable ? [] : [`${place}: is null`];
	if (schema.enum && !schema.enum.includes(value)) return [`${place}: ${JSON.stringify(value)} is none of ${schema.enum.join(', ')}`];
	if (typeof value === 'string') {
		const { pattern, minimum = -Infinity, maximum = Infinity } = schema;
		if (written ? !fitsAsText(schema.type, value) : schema.type && schema.type !== 'string') return [`${place}: ${JSON.stringify(value)} is no ${schema.type}`];
		if (written && schema.type === 'integer' && (Number(value) < minimum || Number(value) > maximum)) return [`${place}: ${value} is not from ${minimum} to ${maximum}`];
		return pattern && !new RegExp(pattern).test(value) ? [`${place}: does not match ${pattern}`] : [];
	}
	if (Array.isArray(value)) {
		if (schema.type && schema.type !== 'array') return [`${place}: is a list`];
		return value.flatMap((item, index) => walk(schema.items ?? {}, item, `${place}[${index}]`));
	}
	if (!isObject(value)) return schema.type && typeof value !== schema.type ? [`${place}: is ${typeof value}, not ${schema.type}`] : [];
	if (schema.type && schema.type !== 'object') return [`${place}: is an object, not ${schema.type}`];
	const { properties = {}, required = [], additionalProperties } = schema;
	// A form is only its parameters; of JSON Twilio says itself where nothing may be added.
	const closed = additionalProperties === false || (written && place === '$');
	return [
		...required.filter((key) => !(key in value)).map((key) => `${place}: lacks ${key}`),
		...Object.entries(value).flatMap(([key, part]) => {
			const inner = properties[key] ?? (isObject(additionalProperties) ? additionalProperties : undefined);
			return inner ? walk(inner, part, `${place}.${key}`) : closed ? [`${place}: does not know ${key}`] : [];
		}),
	];
}

function formValue(schema: Schema, body: Buffer): Record<string, unknown> {
	const form: Record<string, unknown> = {};
	for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
		const present = form[name];
		const isList = schema.properties?.[name]?.type === 'array';
		form[name] = isList ? [...(Array.isArray(present) ? present : []), value] : present === undefined ? value : [present, value];
	}
	return form;
}

function bodyComplaints({ components }: Description, { requestBody }: Operation, body: HttpRequest['body']): string[] {
	if (!body) return requestBody?.required ? ['lacks a body'] : [];
	const type = 'json' in body ? 'application/json' : body.contentType;
	const content = requestBody?.content[type];
	if (!content) return [`takes no ${type}`];
	const schema = content.schema.$ref ? (components.schemas[content.schema.$ref.replace('#/components/schemas/', '')] ?? {}) : content.schema;
	return 'json' in body
		? violations(components.schemas, content.schema, body.json, '$')
		: violations(components.schemas, schema, formValue(schema, body.bytes), '$', true);
}

/** What Twilio's own description has against a request; "nobody knows" where no path of it fits. */
export function complaintsAbout(descriptions: Description[], { method, url, query = {}, body }: HttpRequest): string[] {
	for (const description of descriptions) {
		const server = description.servers[0]?.url ?? '';
		for (const [template, operations] of Object.entries(description.paths)) {
			const names: string[] = [];
			const pattern = template.replace(/[.]/g, '\\$&').replace(/\{([^}]+)\}/g, (_whole, name: string) => (names.push(name), '([^/]+?)'));
			const match = new RegExp(`^${pattern}$`).exec(url.startsWith(`${server}/`) ? url.slice(server.length) : '');
			const operation = operations[method.toLowerCase()];
			if (!match || !operation) continue;
			const { parameters = [] } = operation;
			const check = ({ name, schema, required }: Parameter, value: string | undefined): string[] =>
				value === undefined ? (required ? [`lacks ${name}`] : []) : violations(description.components.schemas, schema.type === 'array' ? (schema.items ?? {}) : schema, value, name, true);
			return [
				...parameters.filter((parameter) => parameter.in === 'path').flatMap((parameter) => check(parameter, match[names.indexOf(parameter.name) + 1])),
				...parameters.filter((parameter) => parameter.in === 'query').flatMap((parameter) => check(parameter, query[parameter.name])),
				...Object.keys(query).filter((name) => !parameters.some((parameter) => parameter.name === name)).map((name) => `does not know ${name}`),
				...bodyComplaints(description, operation, body),
			];
		}
	}
	return [`nobody knows ${method} ${url}`];
}
