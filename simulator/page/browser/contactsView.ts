import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { ContactsContent } from '../../whatsapp/messageContent.ts';

const textAt = (object: unknown, key: string): string | undefined => {
	const value: unknown = typeof object === 'object' && object !== null ? Reflect.get(object, key) : undefined;
	return typeof value === 'string' ? value : undefined;
};
const listAt = (object: Record<string, unknown>, key: string): unknown[] => (Array.isArray(object[key]) ? object[key] : []);

/** Contact cards. */
export function ContactsView({ content }: { content: ContactsContent }): VNode {
	return html`<div class="contacts">
		${content.contacts.map((contact) => {
			const name = textAt(contact['name'], 'formatted_name') ?? 'Contact';
			const phones = listAt(contact, 'phones').map((phone) => textAt(phone, 'phone') ?? textAt(phone, 'wa_id'));
			const company = textAt(contact['org'], 'company');
			return html`<div class="contact">
				<span class="avatar small">${name.charAt(0)}</span>
				<span><strong>${name}</strong>${company && html`<span class="quiet">${company}</span>`}${phones.map((phone) => html`<span class="quiet">${phone}</span>`)}</span>
			</div>`;
		})}
	</div>`;
}
