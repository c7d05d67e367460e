import type { IDataObject } from 'n8n-workflow';

import { isWindowRefusal } from '../../shared/domain/message/windowRefusal';
import { asNodeError, outcomeOf } from '../../shared/n8n/nodeErrors';
import { backOffPorts } from '../../shared/n8n/sending/backOffPorts';
import { knownOf, templateMessage } from '../readMessage';
import { sendAndKeep } from '../sendAndKeep';
import { templateLocator, valuesField } from '../templateFields';
import type { TemplateOperation } from '../TemplateOperation';

/** Sends the template in place of a message that WhatsApp took and refused afterwards, once for each message. */
export const sendAfterRefusal: TemplateOperation = {
	resource: 'message',
	option: {
		name: 'Send After Refusal',
		value: 'sendAfterRefusal',
		action: 'Send a template after a refusal',
		description: 'Send the template in place of a message that WhatsApp refused afterwards because the 24-hour window had closed, once for each message',
	},
	fields: [
		{
			displayName: "Put 'Helpdesk Trigger: Message Failed' before this node. Messages that failed for another reason go on without a template.",
			name: 'refusalNotice',
			type: 'notice',
			default: '',
		},
		templateLocator,
		valuesField,
	],
	async run(call, backOff = backOffPorts) {
		const store = await call.store();
		if (!store) throw call.refusal('The store is switched off', 'The store knows which message has got its template already. Switch it on in this node.');
		const { id, code } = failureIn(call.json);
		if (id === undefined) throw call.refusal('The incoming item names no message that failed', "Put 'Helpdesk Trigger: Message Failed' before this node, or a WhatsApp trigger that hands on receipts.");
		if (!isWindowRefusal(code)) return { ...call.json, fallback: { status: 'notNeeded' } };
		const refused = { channelId: call.channelId, providerId: id };
		// What is wrong with the template must show before the message is claimed.
		const template = await call.sendableTemplate();
		const message = templateMessage(call, template, await knownOf(call, store));
		const claim = await store.fallbacks.claim(refused, call.at);
		if (claim !== 'claimed') return { ...call.json, fallback: { status: claim } };
		try {
			const sent = await sendAndKeep(call, message, backOff, template);
			await store.fallbacks.settle(refused);
			return { ...sent, fallback: { status: 'sent' } };
		} catch (error) {
			const failure = asNodeError(call.context.getNode(), call.itemIndex, error);
			if (outcomeOf(failure) === 'notDone') await store.fallbacks.release(refused);
			throw failure;
		}
	},
};

interface Failed {
	id?: string;
	code?: number;
}

/** The failed message of an event of the desk, or of a receipt as a trigger hands it on. */
function failureIn({ storedMessage, status }: IDataObject): Failed {
	const { providerId, error } = part(storedMessage);
	if (typeof providerId === 'string') return { id: providerId, code: codeOf(error) };
	const { id, error: told } = part(status);
	return typeof id === 'string' ? { id, code: codeOf(told) } : {};
}

const part = (value: unknown): IDataObject => (typeof value === 'object' && value !== null ? (value as IDataObject) : {});

function codeOf(error: unknown): number | undefined {
	const { code } = part(error);
	return code === undefined || code === null || Number.isNaN(Number(code)) ? undefined : Number(code);
}
