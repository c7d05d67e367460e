import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { incomingJson } from '../shared/n8n/incomingItem';
import { inputError, storeError } from '../shared/n8n/nodeErrors';
import type { HelpdeskStore } from '../shared/store/helpdeskStore';

/** An item as if the contact had just written in it: somebody whom the panel names by the desk's own ids takes the place of who is in it. */
export async function itemOfAddressee(context: IExecuteFunctions, itemIndex: number, openStore: () => Promise<HelpdeskStore | undefined>): Promise<IDataObject> {
	const json = incomingJson(context, itemIndex);
	const chosen = context.getNodeParameter('recipient', itemIndex, 'contact') as string;
	if (chosen !== 'conversation' && chosen !== 'deskContact') return json;
	const store = await openStore();
	if (!store) throw inputError(context.getNode(), itemIndex, 'The store is switched off', "Contacts and conversations of the desk are in the store. Switch it on in this node, or choose 'Phone Number' under 'To'.");
	const named = (name: string, part: unknown): string => {
		const written = (context.getNodeParameter(name, itemIndex, '') as string).trim();
		const { id } = (typeof part === 'object' && part !== null ? part : {}) as { id?: unknown };
		if (written || typeof id === 'string') return written || (id as string);
		throw inputError(context.getNode(), itemIndex, `The incoming item belongs to no ${chosen === 'conversation' ? 'conversation' : 'contact'}`, 'Fill in its ID, or take it from the item with an expression.');
	};
	if (chosen === 'conversation') {
		const id = named('conversationId', json.conversation);
		const [conversation] = await store.conversations.find({ id });
		if (!conversation) throw storeError(context.getNode(), itemIndex, { kind: 'notFound', what: 'conversation', id });
		const { contact, tags, ...facts } = conversation;
		return { ...json, event: undefined, message: undefined, channel: { id: conversation.channelId }, contact: { ...contact }, conversation: { tags, ...facts } };
	}
	const contact = await store.contacts.get(named('deskContactId', json.contact));
	if (!contact.ok) throw storeError(context.getNode(), itemIndex, contact.failure);
	const { channel } = json as { channel?: IDataObject };
	return { ...json, event: undefined, message: undefined, channel, contact: { ...contact.value } as IDataObject, conversation: undefined };
}
