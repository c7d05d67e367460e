import type { OutboundMessage, TemplateParameters } from '../../../domain/message/outboundMessage';
import { renderMedia } from './renderMedia';

type Template = Extract<OutboundMessage, { kind: 'template' }>;
type Component = Record<string, unknown>;

const LINE_BREAKS_AND_TABS = /[\r\n\t]+/g;
/** WhatsApp refuses five spaces in a row, four pass. */
const TOO_MANY_SPACES = / {5,}/g;

/** WhatsApp refuses variables with line breaks, tabs or long runs of spaces (132018), so they become one space. */
const onOneLine = (text: string): string => text.replace(LINE_BREAKS_AND_TABS, ' ').replace(TOO_MANY_SPACES, ' ').trim();

const textParameter = ({ text, name }: { text: string; name?: string }): Component => ({
	type: 'text',
	...(name && { parameter_name: name }),
	text: onOneLine(text),
});

function headerParameter(header: NonNullable<TemplateParameters['header']>): Component {
	if (header.kind === 'text') return textParameter(header);
	const filename = header.kind === 'document' && header.fileName ? { filename: header.fileName } : {};
	return { type: header.kind, [header.kind]: { ...renderMedia(header.media), ...filename } };
}

const BUTTONS = {
	quickReply: (value: string) => ({ sub_type: 'quick_reply', parameter: { type: 'payload', payload: value } }),
	url: (value: string) => ({ sub_type: 'url', parameter: { type: 'text', text: value } }),
	copyCode: (value: string) => ({ sub_type: 'copy_code', parameter: { type: 'coupon_code', coupon_code: value } }),
} as const;

function buttonComponent({ index, kind, value }: TemplateParameters['buttons'][number]): Component {
	const { sub_type, parameter } = BUTTONS[kind](value);
	return { type: 'button', sub_type, index: String(index), parameters: [parameter] };
}

/**
 * An approved template with its variables filled in; components without variables are left out.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/overview
 */
export function renderTemplate({ name, language, parameters: { header, body, buttons } }: Template): Record<string, unknown> {
	const components: Component[] = [
		...(header ? [{ type: 'header', parameters: [headerParameter(header)] }] : []),
		...(body.length > 0 ? [{ type: 'body', parameters: body.map(textParameter) }] : []),
		...buttons.map(buttonComponent),
	];
	return { name, language: { policy: 'deterministic', code: language }, ...(components.length > 0 && { components }) };
}
