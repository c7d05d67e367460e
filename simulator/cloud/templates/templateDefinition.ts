import { z } from 'zod';

const text = z.string().optional();
const example = z.record(z.string(), z.unknown()).optional();

const button = z.looseObject({
	type: z.string(),
	text,
	url: text,
	phone_number: text,
	example: z.union([z.string(), z.array(z.string())]).optional(),
	flow_id: z.union([z.string(), z.number()]).optional(),
	otp_type: text,
});

const component = z.looseObject({ type: z.string(), format: text, text, example, buttons: z.array(button).optional() });

/** One part of a template as it was defined; unknown parts are kept, because Meta adds new ones every year. */
export type TemplateComponent = z.output<typeof component> & { cards?: Array<{ components: TemplateComponent[] }> | undefined };
export type TemplateButton = z.output<typeof button>;

export const templateComponent: z.ZodType<TemplateComponent> = component.extend({
	cards: z.array(z.object({ components: z.array(z.lazy(() => templateComponent)) })).optional(),
});

export type ParameterFormat = 'POSITIONAL' | 'NAMED';

export interface TemplateDefinition {
	id: string;
	wabaId: string;
	name: string;
	language: string;
	category: string;
	status: string;
	parameter_format: ParameterFormat;
	components: TemplateComponent[];
	quality_score: { score: string };
	rejected_reason: string;
}

/** The variables of a text in the order in which they first appear: `{{1}}`, `{{first_name}}`. */
export function variablesIn(given: string | undefined): string[] {
	const names = [...(given ?? '').matchAll(/\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g)].map((match) => match[1] ?? '');
	return [...new Set(names)];
}

export function fillVariables(given: string, values: ReadonlyMap<string, string>): string {
	return given.replace(/\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g, (whole, name: string) => values.get(name) ?? whole);
}

export function componentOf(components: TemplateComponent[], type: string): TemplateComponent | undefined {
	return components.find((part) => part.type.toUpperCase() === type);
}
