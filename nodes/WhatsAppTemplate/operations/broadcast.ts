import type { IDataObject } from 'n8n-workflow';

import type { Recipient } from '../../shared/domain/message/outboundMessage';
import { asItem } from '../../shared/n8n/desk/asItem';
import { asNodeError, outcomeOf, storeError, withoutItem } from '../../shared/n8n/nodeErrors';
import { backOffPorts, type SendingPorts } from '../../shared/n8n/sending/backOffPorts';
import { readRecipient } from '../../shared/n8n/sending/readRecipient';
import { sendMessage } from '../../shared/n8n/sending/sendMessage';
import type { BackOffPorts } from '../../shared/providers/withBackOff';
import { broadcastMark } from '../../shared/store/broadcasts/broadcastMark';
import type { BroadcastStore } from '../../shared/store/broadcasts/broadcastStore';
import type { StoreResult } from '../../shared/store/helpdeskStore';
import { knownOf, templateMessage } from '../readMessage';
import type { TemplateCall } from '../TemplateCall';
import { templateLocator, valuesField } from '../templateFields';
import type { TemplateOperation } from '../TemplateOperation';

const SECOND_MS = 1000;

/**
 * Messages that a number may send a second unless Meta has raised it.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/throughput
 */
const THROUGHPUT = 80;

/** Leaves half of the throughput to the people who answer. */
const USUAL_PACE = THROUGHPUT / 2;

/** So long a provider may take to answer before the pace suffers. */
const ANSWER_SECONDS = 0.5;

/** Of so many at most nobody knows whether they were sent, if n8n is killed. */
const MOST_AT_ONCE = 50;

const MINUTE_MS = 60 * SECOND_MS;

const nameField = {
	displayName: 'Broadcast',
	name: 'broadcastName',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. Summer sale 2026',
	description: 'What it is called. Under the same name nobody is written to twice, whenever and however often it runs.',
} as const;

function nameOf(call: TemplateCall): string {
	const name = call.parameter('broadcastName', '').trim();
	if (name !== '') return name;
	throw call.refusal("'Broadcast' is empty", 'Give the broadcast a name: under the same name nobody is written to twice.');
}

async function broadcastsOf(call: TemplateCall): Promise<BroadcastStore> {
	const store = await call.store();
	if (store) return store.broadcasts;
	throw call.refusal('The store is switched off', 'The store knows who has got a broadcast already. Switch it on in this node.');
}

/** One recipient per item: claimed first, then sent, then kept as sent. Whoever was claimed and not kept as sent is reported, and not written to again unless that is wanted. */
const sendBroadcast: TemplateOperation = {
	resource: 'broadcast',
	option: {
		name: 'Send',
		value: 'sendBroadcast',
		action: 'Send a broadcast',
		description: 'Send a template to the contact of every item, to each once. Run it again with the same name to go on where it ended.',
	},
	fields: [
		nameField,
		templateLocator,
		valuesField,
		{
			displayName: 'Messages a Second',
			name: 'pace',
			type: 'number',
			typeOptions: { minValue: 0.1, maxValue: 1000 },
			default: USUAL_PACE,
			description: `At most so many. A number may send ${THROUGHPUT} a second, its answers to contacts among them.`,
		},
		{
			displayName: 'Daily Limit',
			name: 'dailyLimit',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'How many people this number may write to in 24 hours, as WhatsApp Manager shows it. The others are postponed: run it again tomorrow. 0 = no limit.',
		},
		{
			displayName: 'Try Unknown Again After (Minutes)',
			name: 'retryUnknownMinutes',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description:
				'Whoever was begun so long ago and never reported as sent, e.g. because n8n was stopped, is written to after all. Receipts of what did go out have arrived by then, if a WhatsApp trigger is active for the number. 0 = never.',
		},
	],
	async run(call, backOff: SendingPorts = backOffPorts) {
		const broadcasts = await broadcastsOf(call);
		const [name, to, { channelId }] = [nameOf(call), readRecipient(call), call];
		// What is wrong with the message must show before anybody is claimed.
		const message = templateMessage(call, await call.sendableTemplate(), await knownOf(call, await call.store()));
		const problems = call.vendor.provider.check({ to, message });
		if (problems.length > 0) throw call.refusal(problems.join(' '), 'Correct the item. Nothing was sent to this contact.');
		const dailyLimit = call.parameter('dailyLimit', 0);
		const retryMinutes = call.parameter('retryUnknownMinutes', 0);
		const claim = await broadcasts.claim({ name, channelId, to, ...(dailyLimit > 0 ? { dailyLimit } : {}), ...(retryMinutes > 0 ? { retryUnknownAfterMs: retryMinutes * MINUTE_MS } : {}) }, call.at);
		if (!claim.claimed) return { ...call.json, broadcast: { name, status: claim.status } };
		const pace = call.parameter('pace', USUAL_PACE);
		await call.turns.take({ everyMs: SECOND_MS / pace, mostAtOnce: Math.min(MOST_AT_ONCE, Math.ceil(pace * ANSWER_SECONDS)) });
		// Providers take their time to answer, so that one after the other would be far below the pace.
		backOff.giveWay?.();
		try {
			return { ...(await sendClaimed(call, { broadcasts, name, to }, message, backOff)), broadcast: { name, status: 'sent' } };
		} finally {
			call.turns.end();
		}
	},
};

type Claimed = { broadcasts: BroadcastStore; name: string; to: Recipient };

async function sendClaimed(call: TemplateCall, { broadcasts, name, to }: Claimed, message: ReturnType<typeof templateMessage>, backOff: BackOffPorts): Promise<IDataObject> {
	const who = { name, channelId: call.channelId, to };
	try {
		const sent = await sendMessage(call, { compose: () => message, mark: broadcastMark(name, to) }, backOff);
		await broadcasts.settle(who, { state: 'sent' }, new Date());
		return sent;
	} catch (error) {
		const failure = asNodeError(call.context.getNode(), call.itemIndex, error);
		if (outcomeOf(failure) === 'notDone') await broadcasts.settle(who, { state: 'failed', reason: withoutItem(failure.message) }, new Date());
		throw failure;
	}
}

const reporting = (value: string, name: string, action: string, description: string, run: (broadcasts: BroadcastStore, broadcast: string, at: Date) => Promise<StoreResult<object>>): TemplateOperation => ({
	resource: 'broadcast',
	option: { name, value, action, description },
	fields: [nameField],
	async run(call) {
		const report = await run(await broadcastsOf(call), nameOf(call), call.at);
		if (report.ok) return asItem(report.value);
		throw storeError(call.context.getNode(), call.itemIndex, report.failure);
	},
});

export const broadcastOperations: TemplateOperation[] = [
	sendBroadcast,
	reporting('getReport', 'Get Report', 'Get the report of a broadcast', 'How many got it, failed or were left out, and of how many nobody knows', async (broadcasts, name) => await broadcasts.report(name)),
	reporting('stopBroadcast', 'Stop', 'Stop a broadcast', 'Write to nobody more, also in executions that are under way', async (broadcasts, name, at) => await broadcasts.stop(name, at)),
	reporting('resumeBroadcast', 'Resume', 'Resume a broadcast', 'Let it go on: run Send again with the same name and the same items', async (broadcasts, name) => await broadcasts.resume(name)),
];
