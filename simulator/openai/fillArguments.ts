import type { OfferedTool } from './dialogue.ts';

interface Property {
	type?: unknown;
	enum?: unknown;
}

const isProperty = (value: unknown): value is Property => typeof value === 'object' && value !== null;

/** Arguments for a call, as the tool's schema wants them; every text tells what the contact wrote. */
export function fillArguments({ parameters = {} }: OfferedTool, question: string): string {
	const properties = isProperty(parameters['properties']) ? Object.entries(parameters['properties']) : [];
	return JSON.stringify(Object.fromEntries(properties.map(([name, property]) => [name, valueFor(name, isProperty(property) ? property : {}, question)])));
}

function valueFor(name: string, { type, enum: choices }: Property, question: string): unknown {
	if (Array.isArray(choices)) return choices[0];
	if (type === 'number' || type === 'integer') return Number(/\d+/.exec(question)?.[0] ?? 1);
	if (type === 'boolean') return true;
	if (type === 'array') return [];
	if (type === 'object') return {};
	return /tag|topic/i.test(name) ? 'complaint' : `The contact wrote: "${question}"`;
}
