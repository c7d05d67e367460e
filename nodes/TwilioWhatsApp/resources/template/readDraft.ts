import { readReplyButtons, type ReplyButtonInput } from '../../../shared/n8n/sending/kinds/replyButtonField';
import { textOf } from '../../../shared/n8n/fields/readText';
import type { DraftButton, TemplateDraft } from '../../../shared/providers/twilio/account/templates/templateTypes';
import type { TwilioCall } from '../../../shared/n8n/twilioCall/TwilioCall';
import { readCards, type CardInput } from './carouselField';

interface ActionButtonInput {
	kind: 'url' | 'phone' | 'copyCode';
	title: string;
	value: string;
}

interface ItemInput {
	title: string;
	description?: string;
	id?: string;
}

type ActionButton = Exclude<DraftButton, { kind: 'quickReply' }>;

function toActionButton({ kind, title, value }: ActionButtonInput): ActionButton {
	const written = textOf(value).trim();
	switch (kind) {
		case 'url':
			return { kind, title, url: written };
		case 'phone':
			return { kind, title, phone: written };
		case 'copyCode':
			return { kind, title, code: written };
	}
}

/** What the panel says of a new template. */
export function readDraft(call: TwilioCall): TemplateDraft {
	const kind = call.parameter<TemplateDraft['kind']>('contentKind');
	const text = (name: string) => textOf(call.parameter<unknown>(name, '')).trim();
	const body = text('templateBody');
	const replies = () => readReplyButtons(call.parameter<{ button?: ReplyButtonInput[] }>('replyButtons', {})).filter(({ title }) => title !== '');
	const quickReplies = () => replies().map(({ title, id }) => ({ kind: 'quickReply' as const, title, id }));
	const actions = () => (call.parameter<{ button?: ActionButtonInput[] }>('actionButtons', {}).button ?? []).map(toActionButton);
	switch (kind) {
		case 'text':
			return { kind, body };
		case 'media':
			return { kind, body: body || undefined, mediaUrl: text('templateMediaUrl') };
		case 'quickReply':
			return { kind, body, buttons: quickReplies() };
		case 'callToAction':
			return { kind, body, buttons: actions() };
		case 'card':
			return {
				kind,
				body,
				header: text('templateHeader') || undefined,
				mediaUrl: text('templateMediaUrl') || undefined,
				footer: text('templateFooter') || undefined,
				buttons: [...quickReplies(), ...actions()],
			};
		case 'carousel':
			return { kind, body, cards: readCards(call.parameter<{ card?: CardInput[] }>('carouselCards', {})) };
		case 'listPicker': {
			const { item = [] } = call.parameter<{ item?: ItemInput[] }>('listItems', {});
			return {
				kind,
				body,
				button: text('listButton'),
				items: item.map(({ title, description, id }) => ({ id: id || title, item: title, description: description || undefined })),
			};
		}
		case 'authentication':
			return {
				kind,
				buttonText: text('codeButtonText'),
				addSecurityAdvice: call.parameter<boolean>('addSecurityAdvice'),
				expiresInMinutes: call.parameter<number>('codeMinutes'),
			};
	}
}

/** A value for each variable, by its name. */
export function readExamples(call: TwilioCall): Record<string, string> {
	const { example = [] } = call.parameter<{ example?: Array<{ name: string; value: unknown }> }>('examples', {});
	return Object.fromEntries(example.map(({ name, value }) => [textOf(name).replace(/[{}\s]/g, ''), textOf(value)]));
}
