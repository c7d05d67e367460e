import type { TemplateContent } from './templateContent';

/** Components that somebody wrote as Meta's own JSON. Meta takes variables for numbered ones unless it is told; named ones always bring named examples. */
export const componentsContent = (components: unknown[]): TemplateContent => ({
	...(JSON.stringify(components).includes('_named_params"') && { parameter_format: 'NAMED' as const }),
	components,
});
