import { componentOf, variablesIn, type ParameterFormat, type TemplateComponent } from './templateDefinition.ts';
import { flaw, type TemplateFlaw } from './templateFlaw.ts';
import { TEMPLATE_BODY_LENGTH, TEMPLATE_FOOTER_LENGTH, TEMPLATE_FORMATS, TEMPLATE_HEADER_LENGTH } from './templateLimits.ts';

function variableFlaw(part: string, text: string, format: ParameterFormat): TemplateFlaw | undefined {
	const names = variablesIn(text);
	const positional = format === 'POSITIONAL';
	const expected = names.map((_, at) => String(at + 1));
	if (positional && [...names].sort((a, b) => Number(a) - Number(b)).join() !== expected.join()) {
		return flaw(2388049, 'Variable parameters are wrong', `The ${part} must number its variables {{1}}, {{2}}, … without a gap.`);
	}
	if (!positional && names.some((name) => !/^[a-z0-9_]+$/.test(name) || /^\d+$/.test(name))) {
		return flaw(2388049, 'Variable parameters are wrong', `Variables of the ${part} must be lowercase letters, digits and underscores.`);
	}
	return undefined;
}

function exampleCount(example: Record<string, unknown> | undefined, positional: string, named: string): number {
	const given = example?.[positional] ?? example?.[named];
	if (!Array.isArray(given)) return 0;
	return Array.isArray(given[0]) ? given[0].length : given.length;
}

function headerFlaw(header: TemplateComponent, format: ParameterFormat): TemplateFlaw | undefined {
	const kind = header.format?.toUpperCase();
	if (kind === undefined || !TEMPLATE_FORMATS.includes(kind)) {
		return flaw(2388047, 'Header format is wrong', `The header needs a format: one of ${TEMPLATE_FORMATS.join(', ')}.`);
	}
	if (kind !== 'TEXT') {
		const needsSample = ['IMAGE', 'VIDEO', 'DOCUMENT', 'GIF'].includes(kind);
		const hasSample = exampleCount(header.example, 'header_handle', 'header_url') > 0;
		return needsSample && !hasSample
			? flaw(2388273, 'Message template is missing a sample', `A header of format ${kind} needs example.header_handle from a resumable upload.`)
			: undefined;
	}
	const text = header.text ?? '';
	if (!text) return flaw(2388047, 'Header format is wrong', 'A text header needs a text.');
	if (text.length > TEMPLATE_HEADER_LENGTH) {
		return flaw(2388047, 'Header format is wrong', `The header can hold at most ${TEMPLATE_HEADER_LENGTH} characters; it has ${text.length}.`);
	}
	if (/[\n*_~`]/.test(text.replace(/\{\{.*?\}\}/g, ''))) {
		return flaw(2388047, 'Header format is wrong', 'The header must not hold new lines or formatting characters.');
	}
	const variables = variablesIn(text);
	if (variables.length > 1) return flaw(2388047, 'Header format is wrong', 'The header can hold at most one variable.');
	if (variables.length > 0 && exampleCount(header.example, 'header_text', 'header_text_named_params') < 1) {
		return flaw(2388043, 'Message template is missing an example', 'The variable of the header needs an example.');
	}
	return variableFlaw('header', text, format);
}

function bodyFlaw(body: TemplateComponent, format: ParameterFormat): TemplateFlaw | undefined {
	const text = (body.text ?? '').trim();
	if (!text) return flaw(2388072, 'Body format is wrong', 'The body needs a text.');
	if (text.length > TEMPLATE_BODY_LENGTH) {
		return flaw(2388040, 'Message template field is too long', `The body can hold at most ${TEMPLATE_BODY_LENGTH} characters; it has ${text.length}.`);
	}
	const wrong = variableFlaw('body', text, format);
	if (wrong) return wrong;
	const variables = variablesIn(text);
	if (/^\{\{[^}]*\}\}|\{\{[^}]*\}\}$/.test(text)) {
		return flaw(2388299, "Leading or trailing params not allowed", "Variables can't be at the start or end of the template.");
	}
	const words = text.replace(/\{\{.*?\}\}/g, ' ').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
	if (variables.length > 0 && words < 2 * variables.length + 1) {
		return flaw(2388293, 'Parameters words ratio exceeds limit', 'This template has too many variables for its length. Use fewer variables or a longer text.');
	}
	if (exampleCount(body.example, 'body_text', 'body_text_named_params') < variables.length) {
		return flaw(2388043, 'Message template is missing an example', `The body has ${variables.length} variables; each needs an example.`);
	}
	return undefined;
}

function footerFlaw(footer: TemplateComponent): TemplateFlaw | undefined {
	const text = footer.text ?? '';
	if (!text) return flaw(2388073, 'Footer format is wrong', 'The footer needs a text.');
	if (text.length > TEMPLATE_FOOTER_LENGTH) {
		return flaw(2388073, 'Footer format is wrong', `The footer can hold at most ${TEMPLATE_FOOTER_LENGTH} characters; it has ${text.length}.`);
	}
	return variablesIn(text).length > 0 ? flaw(2388073, 'Footer format is wrong', 'The footer must not hold variables.') : undefined;
}

/** Finds what Meta would refuse in the texts of a new template. */
export function templateTextFlaw(components: TemplateComponent[], format: ParameterFormat, category: string): TemplateFlaw | undefined {
	const header = componentOf(components, 'HEADER');
	const body = componentOf(components, 'BODY');
	const footer = componentOf(components, 'FOOTER');
	const authentication = category === 'AUTHENTICATION';
	if (!body) return flaw(2388072, 'Body format is wrong', 'A template needs a component of type BODY.');
	if (authentication) {
		return body.text === undefined ? undefined : flaw(2388072, 'Body format is wrong', 'The text of an authentication template is set by Meta.');
	}
	return (header && headerFlaw(header, format)) ?? bodyFlaw(body, format) ?? (footer && footerFlaw(footer));
}
