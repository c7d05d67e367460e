import { metaPage } from '../rest/pages.ts';
import type { TwilioCall, TwilioOperation, TwilioRoute } from '../rest/twilioCall.ts';
import { invalidParameter, notFound, twilioError } from '../rest/twilioError.ts';
import { gone, json, refuse, type Checked, accepted, refused, type TwilioReply } from '../rest/twilioReply.ts';
import { newSid } from '../sid.ts';
import { senderResource } from './senderResource.ts';
import type { TwilioService } from './twilioDirectory.ts';

const ADDRESSES = ['InboundRequestUrl', 'FallbackUrl', 'StatusCallback'];
const METHODS = ['InboundMethod', 'FallbackMethod'];
const FLAGS = ['StickySender', 'UseInboundWebhookOnNumber', 'SmartEncoding', 'MmsConverter'];

const snake = (name: string): string => name.replace(/(?<!^)([A-Z])/g, '_$1').toLowerCase();

const usual = (): Record<string, unknown> => ({
	inbound_request_url: null,
	inbound_method: 'POST',
	fallback_url: null,
	fallback_method: 'POST',
	status_callback: null,
	sticky_sender: true,
	use_inbound_webhook_on_number: false,
	validity_period: 36_000,
});

function settingsIn(form: URLSearchParams): Checked<Record<string, unknown>> {
	const settings: Record<string, unknown> = {};
	for (const [name, value] of form) {
		if (ADDRESSES.includes(name)) {
			if (value !== '' && !(URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))) return refused(invalidParameter(`${name} is not a valid URL: ${value}`));
			settings[snake(name)] = value === '' ? null : value;
		} else if (METHODS.includes(name)) {
			if (!['GET', 'POST'].includes(value)) return refused(invalidParameter(`${name} must be GET or POST`));
			settings[snake(name)] = value;
		} else if (FLAGS.includes(name)) settings[snake(name)] = value === 'true';
		else if (name === 'ValidityPeriod') settings['validity_period'] = Number(value);
	}
	return accepted(settings);
}

function serviceResource({ world }: TwilioCall, { sid, accountSid, friendlyName, settings, createdAt, updatedAt }: TwilioService): Record<string, unknown> {
	const url = `${world.apiUrl()}/v1/Services/${sid}`;
	return {
		sid,
		account_sid: accountSid,
		friendly_name: friendlyName,
		...settings,
		date_created: new Date(createdAt).toISOString(),
		date_updated: new Date(updatedAt).toISOString(),
		url,
		links: { channel_senders: `${url}/ChannelSenders`, phone_numbers: `${url}/PhoneNumbers` },
	};
}

const owned = (run: (call: TwilioCall, service: TwilioService) => TwilioReply): TwilioOperation => (call) => {
	const service = call.world.directory.services.get(call.ids[0] ?? '');
	return service?.accountSid === call.account.sid ? run(call, service) : refuse(notFound(call.path));
};

const create: TwilioOperation = (call) => {
	const { world, account, form } = call;
	const friendlyName = form.get('FriendlyName');
	if (!friendlyName) return refuse(invalidParameter('FriendlyName is required'));
	const settings = settingsIn(form);
	if (!settings.ok) return refuse(settings.error);
	const at = world.clock.now();
	const service: TwilioService = { sid: newSid('MG'), accountSid: account.sid, friendlyName, settings: { ...usual(), ...settings.value }, senders: [], createdAt: at, updatedAt: at };
	world.directory.services.set(service.sid, service);
	return json(serviceResource(call, service), 201);
};

const update = owned((call, service) => {
	const settings = settingsIn(call.form);
	if (!settings.ok) return refuse(settings.error);
	Object.assign(service.settings, settings.value);
	service.friendlyName = call.form.get('FriendlyName') ?? service.friendlyName;
	service.updatedAt = call.world.clock.now();
	call.world.changes.announce({ what: 'numbers' });
	return json(serviceResource(call, service));
});

const list: TwilioOperation = (call) =>
	metaPage(call, 'services', [...call.world.directory.services.values()].filter(({ accountSid }) => accountSid === call.account.sid).map((service) => serviceResource(call, service)));

const listSenders = owned((call, service) =>
	metaPage(call, 'senders', service.senders.flatMap((sid) => call.world.directory.senders.get(sid) ?? []).map((sender) => ({ ...senderResource(sender), messaging_service_sid: service.sid, sender_type: 'WhatsApp' }))),
);

const addSender = owned(({ world, account, form }, service) => {
	const sender = world.directory.senders.get(form.get('Sid') ?? '');
	if (sender?.accountSid !== account.sid) return refuse(notFound(`sender ${form.get('Sid')}`));
	if (world.directory.serviceOf(sender)) return refuse(twilioError(21710, 'Phone Number or Short Code is already in the Messaging Service.', 409));
	service.senders.push(sender.sid);
	return json({ ...senderResource(sender), messaging_service_sid: service.sid, sender_type: 'WhatsApp' }, 201);
});

const removeSender = owned(({ ids, path }, service) => {
	if (!service.senders.includes(ids[1] ?? '')) return refuse(notFound(path));
	service.senders = service.senders.filter((sid) => sid !== ids[1]);
	return gone;
});

/** @see https://www.twilio.com/docs/messaging/api/service-resource */
export const serviceRoutes: TwilioRoute[] = [
	{ method: 'GET', path: /^\/v1\/Services$/, run: list },
	{ method: 'POST', path: /^\/v1\/Services$/, run: create },
	{ method: 'GET', path: /^\/v1\/Services\/([^/]+)$/, run: owned((call, service) => json(serviceResource(call, service))) },
	{ method: 'POST', path: /^\/v1\/Services\/([^/]+)$/, run: update },
	{ method: 'DELETE', path: /^\/v1\/Services\/([^/]+)$/, run: owned(({ world }, { sid }) => (world.directory.services.delete(sid), gone)) },
	{ method: 'GET', path: /^\/v1\/Services\/([^/]+)\/ChannelSenders$/, run: listSenders },
	{ method: 'POST', path: /^\/v1\/Services\/([^/]+)\/ChannelSenders$/, run: addSender },
	{ method: 'DELETE', path: /^\/v1\/Services\/([^/]+)\/ChannelSenders\/([^/]+)$/, run: removeSender },
];
