import { oldPage } from '../rest/pages.ts';
import type { TwilioCall, TwilioOperation, TwilioRoute } from '../rest/twilioCall.ts';
import { invalidParameter, notFound, twilioError } from '../rest/twilioError.ts';
import { gone, json, refuse, type TwilioReply } from '../rest/twilioReply.ts';
import { createMessage } from './createMessage.ts';
import { mediaResource, messageResource, type TwilioFile, type TwilioMessage } from './twilioMessage.ts';

const UNFINISHED = new Set(['accepted', 'scheduled', 'queued']);

const owned = (run: (call: TwilioCall, message: TwilioMessage) => TwilioReply): TwilioOperation => (call) => {
	const message = call.world.messages.get(call.ids[1] ?? '');
	return message?.accountSid === call.account.sid ? run(call, message) : refuse(notFound(call.path));
};

const withFile = (run: (call: TwilioCall, message: TwilioMessage, file: TwilioFile) => TwilioReply): TwilioOperation =>
	owned((call, message) => {
		const file = message.files.find(({ sid }) => sid === call.ids[2]);
		return file ? run(call, message, file) : refuse(notFound(call.path));
	});

const list: TwilioOperation = (call) => {
	const { world, account, query } = call;
	const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
	const [to, from, on, before, after] = ['To', 'From', 'DateSent', 'DateSent<', 'DateSent>'].map((name) => query.get(name));
	const found = [...world.messages.values()].filter((message) => {
		const sent = message.sentAt ?? message.createdAt;
		return (
			message.accountSid === account.sid &&
			(!to || message.to === to) &&
			(!from || message.from === from) &&
			(!on || day(sent) === on.slice(0, 10)) &&
			// `DateSent<=…` is the name `DateSent<` with a value to anybody who splits at the first equals sign.
			(!before || sent <= Date.parse(before) + (before.length === 10 ? 86_400_000 : 0)) &&
			(!after || sent >= Date.parse(after))
		);
	});
	return oldPage(call, 'messages', found.sort((a, b) => b.createdAt - a.createdAt).map(messageResource));
};

/** Takes a scheduled message back, or the text out of a finished one. */
const change = owned(({ form, world }, message) => {
	const status = form.get('Status');
	const body = form.get('Body');
	if (status !== null && status !== 'canceled') return refuse(invalidParameter('Status can only be canceled'));
	if (status !== null && message.status !== 'scheduled') return refuse(twilioError(30409, 'Message cannot be canceled: it is not scheduled', 409));
	if (status !== null) {
		message.unschedule?.();
		message.status = 'canceled';
	} else if (body === '') {
		if (UNFINISHED.has(message.status)) return refuse(twilioError(20009, 'Cannot delete this resource before it is complete', 409));
		message.body = '';
	} else {
		return refuse(invalidParameter('Body must be empty, which takes the text away'));
	}
	message.updatedAt = world.clock.now();
	return json(messageResource(message));
});

const remove = owned(({ world }, message) => {
	if (UNFINISHED.has(message.status)) return refuse(twilioError(20009, 'Cannot delete this resource before it is complete', 409));
	world.messages.delete(message.sid);
	return gone;
});

const removeFile = withFile((_call, message, file) => {
	message.files = message.files.filter((other) => other !== file);
	return gone;
});

const account = '^\\/2010-04-01\\/Accounts\\/([^/.]+)';
const route = (method: TwilioRoute['method'], path: string, run: TwilioOperation): TwilioRoute => ({ method, path: new RegExp(`${account}${path}$`), run });

/** @see https://www.twilio.com/docs/messaging/api */
export const messageRoutes: TwilioRoute[] = [
	route('POST', '\\/Messages\\.json', (call) => createMessage(call)),
	route('GET', '\\/Messages\\.json', list),
	route('GET', '\\/Messages\\/([^/.]+)\\.json', owned((_call, message) => json(messageResource(message)))),
	route('POST', '\\/Messages\\/([^/.]+)\\.json', change),
	route('DELETE', '\\/Messages\\/([^/.]+)\\.json', remove),
	route('GET', '\\/Messages\\/([^/.]+)\\/Media\\.json', owned((call, message) => oldPage(call, 'media_list', message.files.map((file) => mediaResource(message, file))))),
	route('GET', '\\/Messages\\/([^/.]+)\\/Media\\/([^/.]+)\\.json', withFile((_call, message, file) => json(mediaResource(message, file)))),
	// The bytes are elsewhere, behind an address that needs no sign-in.
	route('GET', '\\/Messages\\/([^/.]+)\\/Media\\/([^/.]+)', withFile(({ world }, _message, { file }) => ({ kind: 'redirect', to: world.links.linkTo(file) }))),
	route('DELETE', '\\/Messages\\/([^/.]+)\\/Media\\/([^/.]+?)(?:\\.json)?', removeFile),
];
