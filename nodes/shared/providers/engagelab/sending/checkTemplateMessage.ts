import type { OutboundMessage } from '../../../domain/message/outboundMessage';
import { checkTemplate } from '../../metaShapes/outbound/checkTemplate';

type Template = Extract<OutboundMessage, { kind: 'template' }>;

const undocumented = (what: string): string => `EngageLab documents no ${what} in templates. Use another template, or try 'Send Raw Body'.`;

/** WhatsApp's own rules for a filled-in template, and the parts of one that EngageLab does not document. */
export function checkTemplateMessage(message: Template): string[] {
	const { header, buttons, cards = [], offerEndsAt } = message.parameters;
	return [
		...checkTemplate(message),
		...(header?.kind === 'location' || header?.kind === 'product' ? [undocumented(`${header.kind} headers`)] : []),
		...(buttons.some(({ kind }) => kind === 'flow' || kind === 'catalog' || kind === 'products') ? [undocumented('buttons for forms and catalogs')] : []),
		...(cards.length > 0 ? [undocumented('carousels')] : []),
		...(offerEndsAt === undefined ? [] : [undocumented('limited-time offers')]),
		...(message.ttlSeconds === undefined ? [] : ['EngageLab documents no time to live. Leave it empty.']),
	];
}
