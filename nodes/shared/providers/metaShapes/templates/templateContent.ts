import { variablesOf } from './variablesOf';

/** What a template says, as Meta wants it. */
export interface TemplateContent {
	parameter_format?: 'POSITIONAL' | 'NAMED';
	components: unknown[];
}

/** `handle` names the sample that the reviewers see: Meta's handle of an upload, or a link. */
export interface DraftFile {
	kind: 'image' | 'video' | 'document';
	handle: string;
	/** What the variable at the end of a link could be, at vendors that take links. */
	example?: string;
}

export type DraftHeader = { kind: 'text'; text: string; example?: string } | DraftFile | { kind: 'location' };

export interface DraftButton {
	kind: 'quickReply' | 'url' | 'phone' | 'copyCode';
	text: string;
	/** The address, number or code behind it. */
	value?: string;
	/** What the variable at the end of an address could be. */
	example?: string;
}

/** A template as a person fills it in. */
export interface TemplateDraft {
	header?: DraftHeader;
	body: string;
	/** What the variables of the body could be, in the order in which they first stand there. */
	examples: string[];
	footer?: string;
	buttons: DraftButton[];
}

const isNamed = (variables: string[]): boolean => variables.some((variable) => !/^\d+$/.test(variable));

/**
 * Writes a draft the way Meta wants a template to be defined.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components
 */
export function templateContent({ header, body, examples, footer, buttons }: TemplateDraft): TemplateContent {
	const variables = variablesOf(body);
	const named = isNamed([...variables, ...(header?.kind === 'text' ? variablesOf(header.text) : [])]);
	return {
		parameter_format: named ? 'NAMED' : 'POSITIONAL',
		components: [
			...(header ? [headerComponent(header, named)] : []),
			{ type: 'BODY', text: body, ...(variables.length > 0 && { example: bodyExample(variables, examples, named) }) },
			...(footer ? [{ type: 'FOOTER', text: footer }] : []),
			...(buttons.length > 0 ? [{ type: 'BUTTONS', buttons: buttons.map(buttonOf) }] : []),
		],
	};
}

function bodyExample(variables: string[], examples: string[], named: boolean): object {
	if (!named) return { body_text: [examples] };
	return { body_text_named_params: variables.map((name, index) => ({ param_name: name, example: examples[index] ?? '' })) };
}

function headerComponent(header: DraftHeader, named: boolean): object {
	if (header.kind === 'location') return { type: 'HEADER', format: 'LOCATION' };
	if (header.kind !== 'text') return { type: 'HEADER', format: header.kind.toUpperCase(), example: { header_handle: [header.handle] } };
	const [variable] = variablesOf(header.text);
	const example = header.example ?? '';
	const shown = named ? { header_text_named_params: [{ param_name: variable, example }] } : { header_text: [example] };
	return { type: 'HEADER', format: 'TEXT', text: header.text, ...(variable !== undefined && { example: shown }) };
}

function buttonOf({ kind, text, value = '', example }: DraftButton): object {
	if (kind === 'url') return { type: 'URL', text, url: value, ...(example && { example: [value.replace(/\{\{\s*1\s*\}\}/, example)] }) };
	if (kind === 'phone') return { type: 'PHONE_NUMBER', text, phone_number: value };
	// Meta writes the text of this button by itself, in the language of the phone.
	if (kind === 'copyCode') return { type: 'COPY_CODE', example: value };
	return { type: 'QUICK_REPLY', text };
}
