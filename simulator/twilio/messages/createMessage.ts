import type { DeliveryFailure } from '../../whatsapp/chat.ts';
import type { MessageContent } from '../../whatsapp/messageContent.ts';
import { tellStatus } from '../callbacks/tellStatus.ts';
import type { TwilioCall } from '../rest/twilioCall.ts';
import { twilioError } from '../rest/twilioError.ts';
import { json, refuse, type TwilioReply } from '../rest/twilioReply.ts';
import { newSid } from '../sid.ts';
import { checkContentOf, type MessageParts } from './checkMessage.ts';
import { checkOptions } from './checkOptions.ts';
import { checkRoute, type MessageRoute } from './checkRoute.ts';
import { fetchLink } from './fetchLink.ts';
import { messageResource, type TwilioMessage } from './twilioMessage.ts';

/** What is fetched once the message is accepted: the file itself, or the picture above the buttons. */
function linkIn(content: MessageContent): MessageContent | undefined {
	return content.kind === 'panel' ? content.header : content;
}

async function prepare({ world }: TwilioCall, numberId: string, content: MessageContent): Promise<DeliveryFailure | undefined> {
	const ordered = world.faults.take(numberId, 'failed');
	if (ordered) return { reason: 'ordered', details: 'A fault of kind "failed" ordered it.', ...(ordered.code === undefined ? {} : { code: ordered.code }) };
	const linked = linkIn(content);
	if (linked?.kind !== 'media') return undefined;
	// It is fetched when the message's turn comes, some time after it was accepted.
	await world.clock.wait(world.settings.sentAfterMs);
	return await fetchLink(linked, world.network.files);
}

/** Hands a message to WhatsApp; whether the window is open counts now, not when it was scheduled. */
function handOver(call: TwilioCall, message: TwilioMessage, route: MessageRoute, { content, freeForm }: MessageParts): void {
	const { world } = call;
	const { sender, customer } = route;
	const send = (): void => {
		world.network.businessSends({
			numberId: sender.numberId,
			id: message.sid,
			customer,
			content,
			freeForm,
			prepare: async () => {
				const failure = await prepare(call, sender.numberId, content);
				const linked = linkIn(content);
				const file = linked?.kind === 'media' && linked.fileId !== undefined ? world.network.files.get(linked.fileId) : undefined;
				if (file && message.files.length === 0) message.files.push({ sid: newSid('ME'), file });
				return failure;
			},
		});
	};
	if (message.status === 'queued') return send();
	// A service takes a message first and chooses the sender afterwards.
	message.status = 'queued';
	message.from = `whatsapp:${sender.phone}`;
	void tellStatus(world, call.callbacks, sender, message, customer).then(send);
}

function faultOf({ world }: TwilioCall, numberId: string): TwilioReply | undefined {
	const tooMany = world.faults.take(numberId, '429');
	if (tooMany) return refuse(twilioError(tooMany.code ?? 20429, 'Too Many Requests', tooMany.status ?? 429));
	const broken = world.faults.take(numberId, '5xx');
	return broken && refuse(twilioError(broken.code ?? 20500, 'An internal server error has occurred', broken.status ?? 500));
}

/** `POST /Messages.json`. @see https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource */
export function createMessage(call: TwilioCall, direction: 'outbound-api' | 'outbound-reply' = 'outbound-api'): TwilioReply {
	const { world, account, form } = call;
	const route = checkRoute(call);
	if (!route.ok) return refuse(route.error);
	const { sender, service, to } = route.value;
	const fault = faultOf(call, sender.numberId);
	if (fault) return fault;
	if (world.optOuts.isOut(world.directory.serviceOf(sender), to)) return refuse(twilioError(21610, 'Attempt to send to unsubscribed recipient'));
	const parts = checkContentOf(call);
	if (!parts.ok) return refuse(parts.error);
	const options = checkOptions(form, world.clock.now());
	if (!options.ok) return refuse(options.error);
	const { sendAt, statusCallback } = options.value;

	const at = world.clock.now();
	const hasFile = parts.value.content.kind === 'media';
	const message: TwilioMessage = {
		sid: newSid(hasFile ? 'MM' : 'SM'),
		accountSid: account.sid,
		numberId: sender.numberId,
		from: form.get('From') || undefined,
		to,
		body: parts.value.body,
		direction,
		status: sendAt !== undefined ? 'scheduled' : service ? 'accepted' : 'queued',
		...(service ? { serviceSid: service.sid } : {}),
		...(statusCallback === undefined ? {} : { statusCallback }),
		files: [],
		fileCount: hasFile ? 1 : 0,
		createdAt: at,
		updatedAt: at,
	};
	world.messages.set(message.sid, message);
	const resource = messageResource(message);
	if (sendAt === undefined) handOver(call, message, route.value, parts.value);
	else message.unschedule = world.clock.after(sendAt - at, () => handOver(call, message, route.value, parts.value));
	const timeout = world.faults.take(sender.numberId, 'timeout');
	return timeout ? { kind: 'silence', forMs: timeout.ms ?? 60_000 } : json(resource, 201);
}
