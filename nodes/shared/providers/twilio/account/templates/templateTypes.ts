/** A button of a new template: an answer, a link, a number to call or a code to copy. */
export type DraftButton =
	| { kind: 'quickReply'; title: string; id: string }
	| { kind: 'url'; title: string; url: string }
	| { kind: 'phone'; title: string; phone: string }
	| { kind: 'copyCode'; title: string; code: string };

/** One card of a carousel, with a picture or video above its text. */
export interface DraftCard {
	title?: string;
	body?: string;
	mediaUrl: string;
	buttons: DraftButton[];
}

/** What a new template says, as a person fills it in; `{{1}}` or `{{name}}` stands for a variable in any text or address. */
export type TemplateDraft =
	| { kind: 'text'; body: string }
	| { kind: 'media'; body?: string; mediaUrl: string }
	| { kind: 'quickReply'; body: string; buttons: Array<Extract<DraftButton, { kind: 'quickReply' }>> }
	| { kind: 'callToAction'; body: string; buttons: Array<Exclude<DraftButton, { kind: 'quickReply' }>> }
	| { kind: 'card'; body: string; header?: string; mediaUrl?: string; footer?: string; buttons: DraftButton[] }
	| { kind: 'carousel'; body: string; cards: DraftCard[] }
	| { kind: 'listPicker'; body: string; button: string; items: Array<{ id: string; item: string; description?: string }> }
	| { kind: 'authentication'; buttonText: string; addSecurityAdvice?: boolean; expiresInMinutes?: number };

function actionOf(button: DraftButton): Record<string, unknown> {
	const { title } = button;
	switch (button.kind) {
		case 'quickReply':
			return { type: 'QUICK_REPLY', title, id: button.id };
		case 'url':
			return { type: 'URL', title, url: button.url };
		case 'phone':
			return { type: 'PHONE_NUMBER', title, phone: button.phone };
		case 'copyCode':
			return { type: 'COPY_CODE', title, code: button.code };
	}
}

/**
 * Writes a draft the way Twilio keeps it: the content by its type.
 * @see https://www.twilio.com/docs/content/content-types-overview
 */
export function templateTypes(draft: TemplateDraft): Record<string, unknown> {
	switch (draft.kind) {
		case 'text':
			return { 'twilio/text': { body: draft.body } };
		case 'media':
			return { 'twilio/media': { ...(draft.body && { body: draft.body }), media: [draft.mediaUrl] } };
		case 'quickReply':
			return { 'twilio/quick-reply': { body: draft.body, actions: draft.buttons.map(actionOf) } };
		case 'callToAction':
			return { 'twilio/call-to-action': { body: draft.body, actions: draft.buttons.map(actionOf) } };
		case 'card':
			return {
				'whatsapp/card': {
					body: draft.body,
					...(draft.header && { header_text: draft.header }),
					...(draft.mediaUrl && { media: [draft.mediaUrl] }),
					...(draft.footer && { footer: draft.footer }),
					...(draft.buttons.length > 0 && { actions: draft.buttons.map(actionOf) }),
				},
			};
		case 'carousel':
			return {
				'twilio/carousel': {
					body: draft.body,
					cards: draft.cards.map(({ title, body, mediaUrl, buttons }) => ({
						...(title && { title }),
						...(body && { body }),
						media: mediaUrl,
						actions: buttons.map(actionOf),
					})),
				},
			};
		case 'listPicker':
			return { 'twilio/list-picker': { body: draft.body, button: draft.button, items: draft.items } };
		case 'authentication':
			return {
				'whatsapp/authentication': {
					...(draft.addSecurityAdvice !== undefined && { add_security_recommendation: draft.addSecurityAdvice }),
					...(draft.expiresInMinutes !== undefined && { code_expiration_minutes: draft.expiresInMinutes }),
					actions: [{ type: 'COPY_CODE', copy_code_text: draft.buttonText }],
				},
			};
	}
}
