import type { IDataObject } from 'n8n-workflow';

import type { FailureClass } from '../../shared/domain/message/failureClass';
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
		const { id, failure } = failureIn(call.json);
		if (id === undefined) throw call.refusal('The incoming item names no message that failed', "Put 'Helpdesk Trigger: Message Failed' before this node, or a WhatsApp trigger that hands on receipts.");
		if (failure !== WINDOW_CLOSED) return { ...call.json, fallback: { status: 'notNeeded' } };
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
			const nodeError = asNodeError(call.context.getNode(), call.itemIndex, error);
			if (outcomeOf(nodeError) === 'notDone') await store.fallbacks.release(refused);
			throw nodeError;
		}
	},
};

/** Another send of any other failed message would fail as well. */
const WINDOW_CLOSED: FailureClass = 'windowClosed';

interface Failed {
	id?: string;
	failure?: unknown;
}

/** The failed message of an event of the desk, or of a receipt as a trigger hands it on. */
function failureIn({ storedMessage, status }: IDataObject): Failed {
	for (const [id, error] of [[part(storedMessage).providerId, part(storedMessage).error], [part(status).id, part(status).error]]) {
		if (typeof id === 'string') return { id, failure: part(error).class };
	}
	return {};
}

const part = (value: unknown): IDataObject => (typeof value === 'object' && value !== null ? (value as IDataObject) : {});
