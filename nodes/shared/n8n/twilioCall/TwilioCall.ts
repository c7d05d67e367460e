import type { IExecuteFunctions } from 'n8n-workflow';

import { mapMedia } from '../../domain/message/mapMedia';
import type { Delivery, OutboundMedia, OutboundMessage } from '../../domain/message/outboundMessage';
import { createHttpPort } from '../httpPort';
import { incomingJson, readIncomingItem } from '../incomingItem';
import { ProviderCall, type CallSetting } from '../ProviderCall';
import { TWILIO_CHANNEL_PREFIX, twilioAuthTokens, type TwilioAccount } from '../twilioAccount';
import { twilioVendor } from '../twilioVendor';
import type { Accepted } from '../../providers/provider';
import { findTriggerUrl } from './findTriggerUrl';
import { linkTo } from './linkTo';
import { readDelivery } from './readDelivery';
import { readSender } from './readSender';
import { untilFetched } from './untilFetched';

interface TwilioSetting extends CallSetting<TwilioAccount> {
	authTokens: string[];
	triggerUrl: string;
	delivery?: Delivery;
}

/** A call of Twilio's API for one item: about the sender that is chosen, else the number the contact wrote to, else the credential's. */
export class TwilioCall extends ProviderCall<TwilioAccount> {
	readonly #authTokens: string[];
	/** Of the trigger that serves the sender, as far as it is known already. */
	#triggerUrl: string;
	readonly #delivery?: Delivery;
	/** Whether a file waits under a link of ours for Twilio to fetch it. */
	#isFileWaiting = false;

	private constructor({ authTokens, triggerUrl, delivery, ...setting }: TwilioSetting) {
		super(setting);
		this.#authTokens = authTokens;
		this.#triggerUrl = triggerUrl;
		this.#delivery = delivery;
	}

	/** `channelId` names the number where the item does not. */
	static async open(context: IExecuteFunctions, itemIndex: number, channelId = readIncomingItem(incomingJson(context, itemIndex)).channelId): Promise<TwilioCall> {
		const { correlation, triggerUrl: given = '' } = context.getNodeParameter('options', itemIndex, {}) as { correlation?: string; triggerUrl?: string };
		const credential = await context.getCredentials(twilioVendor.credential, itemIndex);
		const account = readSender(context, itemIndex, twilioVendor.account(credential, channelId));
		// Receipts come to the address that stands at the sender by itself; only what they shall carry needs one of its own.
		const triggerUrl = given.trim() || (correlation ? ((await findTriggerUrl(createHttpPort(context, twilioVendor.credential), account)) ?? '') : '');
		const call = new TwilioCall({
			context,
			itemIndex,
			vendor: twilioVendor,
			account: { ...account, statusCallbackUrl: triggerUrl || undefined },
			authTokens: twilioAuthTokens(credential),
			triggerUrl,
			delivery: readDelivery(context, itemIndex),
		});
		if (correlation && !triggerUrl) throw call.refusal(NO_TRIGGER, `Receipts could not bring the correlation data back. ${NO_TRIGGER_ADVICE}`);
		return call;
	}

	/** Where only a service sends, Twilio picks the number later. */
	override get channelId(): string {
		return `${TWILIO_CHANNEL_PREFIX}${this.account.numberId || this.account.messagingServiceId}`;
	}

	override get delivery(): Delivery | undefined {
		return this.#delivery;
	}

	/** Only where the address for receipts is given with the message; those at the sender's own address bring nothing. */
	override get bringsCorrelationBack(): boolean {
		return this.account.statusCallbackUrl !== undefined;
	}

	/** Twilio fetches files itself: what is here only as bytes gets a short-lived link. */
	override async ready(message: OutboundMessage): Promise<OutboundMessage> {
		const files: Array<Extract<OutboundMedia, { source: 'bytes' }>> = [];
		mapMedia(message, (media) => (media.source === 'bytes' ? files.push(media) : 0));
		if (files.length === 0) return message;
		const links = new Map<OutboundMedia, OutboundMedia>();
		const chosenName = 'fileName' in message ? message.fileName : undefined;
		for (const file of files) links.set(file, { source: 'link', link: await linkTo(this, { ...file, fileName: chosenName ?? file.fileName }) });
		this.#isFileWaiting = true;
		return mapMedia(message, (media) => links.get(media) ?? media);
	}

	/** The file goes when n8n deletes the execution, which can be as soon as the workflow has ended. */
	override async afterSending({ id }: Accepted): Promise<void> {
		if (this.#isFileWaiting) await untilFetched(this, id);
		this.#isFileWaiting = false;
	}

	/** Where the trigger of the sender can be reached from outside. */
	async triggerUrl(): Promise<string> {
		this.#triggerUrl ||= (await findTriggerUrl(this.http, this.account)) ?? '';
		if (this.#triggerUrl) return this.#triggerUrl;
		throw this.refusal(NO_TRIGGER, `Twilio fetches files from the trigger. ${NO_TRIGGER_ADVICE}`);
	}

	/** What links are signed with; the trigger knows it too. */
	get linkSecret(): string {
		const [first] = this.#authTokens;
		if (first) return first;
		throw this.refusal(
			'The credential has no auth token, with which the link to the file is signed',
			"Fill in 'Auth Token' in the Twilio credential, or send a file that has a public link.",
		);
	}
}

const NO_TRIGGER = "No 'Twilio WhatsApp Trigger' receives the messages of this sender";
const NO_TRIGGER_ADVICE =
	"Publish a workflow with the trigger for this number or Messaging Service, or fill in 'Trigger Webhook URL' under 'Options'; the sandbox needs the latter.";
