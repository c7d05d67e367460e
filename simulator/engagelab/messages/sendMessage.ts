import type { PreparedMessage } from '../../cloud/messages/preparedMessage.ts';
import type { EngageLabNumber } from '../accounts/engageLabDirectory.ts';
import { tellStatus } from '../callbacks/tellStatus.ts';
import type { EngageLabWorld } from '../engageLabWorld.ts';
import { newEngageLabId } from '../engageLabId.ts';
import type { EngageLabCall } from '../rest/engageLabCall.ts';
import { engageLabError, notAllowed } from '../rest/engageLabError.ts';
import { accepted, json, refuse, refused, type Checked, type EngageLabReply } from '../rest/engageLabReply.ts';
import { shapeFlaw } from '../rest/shapeFlaw.ts';
import { checkBody } from './checkBody.ts';
import { digitsOf, messageRequest, type MessageRequest } from './messageRequest.ts';
import type { SentMessage } from './sentMessage.ts';

/** The number that sends: the one named, or the first of the account, if the key may use it. */
function senderOf({ world, account }: EngageLabCall, from: string | undefined): Checked<EngageLabNumber> {
	const own = world.directory.numbersOf(account.wabaId);
	const number = from === undefined ? own[0] : own.find(({ phone }) => phone === digitsOf(from));
	const allowed = number && (account.keyNumbers?.includes(number.phone) ?? true);
	return allowed ? accepted(number) : refused(notAllowed(`the number ${from ?? ''}`));
}

function faultOf({ faults }: EngageLabWorld, numberId: string): EngageLabReply | undefined {
	const tooMany = faults.take(numberId, '429');
	if (tooMany) return refuse(engageLabError(tooMany.code ?? 1000, 'too many requests', tooMany.status ?? 429));
	const broken = faults.take(numberId, '5xx');
	return broken && refuse(engageLabError(broken.code ?? 1000, 'internal error', broken.status ?? 500));
}

function handOver(world: EngageLabWorld, number: EngageLabNumber, message: PreparedMessage, to: string, sharedParts: Pick<SentMessage, 'messageId' | 'recipients' | 'customArgs'>): void {
	const customer = world.network.customers.byPhone(to);
	const { id: wamid } = world.network.businessSends({
		numberId: number.numberId,
		customer,
		content: message.content,
		freeForm: message.freeForm,
		prepare: async () => {
			const ordered = world.faults.take(number.numberId, 'failed');
			if (ordered) return { reason: 'ordered', details: 'A fault of kind "failed" ordered it.', ...(ordered.code === undefined ? {} : { code: ordered.code }) };
			return await message.prepare?.();
		},
	});
	const sent: SentMessage = { ...sharedParts, wamid, to, category: message.category, told: Promise.resolve() };
	world.sent.set(wamid, sent);
	void tellStatus(world, number, sent, 'plan');
	if (customer) void tellStatus(world, number, sent, 'target_valid');
}

/** `POST /v1/messages`: one answer for all recipients; what becomes of each comes by callback. */
export function sendMessage(call: EngageLabCall): EngageLabReply {
	const { world, body } = call;
	const parsed = messageRequest.safeParse(body);
	if (!parsed.success) return refuse(shapeFlaw(parsed.error));
	const request: MessageRequest = parsed.data;
	const sender = senderOf(call, request.from);
	if (!sender.ok) return refuse(sender.error);
	const number = sender.value;
	const fault = faultOf(world, number.numberId);
	if (fault) return fault;
	const checked = checkBody(world, number, request.body);
	if (!checked.ok) return refuse(checked.error);

	const messageId = newEngageLabId();
	const sharedParts = { messageId, recipients: request.to.length, ...(request.custom_args ? { customArgs: request.custom_args } : {}) };
	for (const to of request.to) handOver(world, number, checked.value, digitsOf(to), sharedParts);
	const timeout = world.faults.take(number.numberId, 'timeout');
	return timeout ? { kind: 'silence', forMs: timeout.ms ?? 60_000 } : json({ message_id: messageId, ...(request.request_id === undefined ? {} : { request_id: request.request_id }) });
}
