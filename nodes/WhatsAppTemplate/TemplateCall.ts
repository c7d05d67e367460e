import type { IExecuteFunctions } from 'n8n-workflow';

import { accountChannelId } from '../shared/domain/channel/accountChannelId';
import type { Recipient } from '../shared/domain/message/outboundMessage';
import type { KeptTemplate } from '../shared/domain/template/keptTemplate';
import { APPROVED, type MessageTemplate } from '../shared/domain/template/messageTemplate';
import { readIncomingItem } from '../shared/n8n/incomingItem';
import { inputError } from '../shared/n8n/nodeErrors';
import { ProviderCall, type CallSetting } from '../shared/n8n/ProviderCall';
import { backOffPorts } from '../shared/n8n/sending/backOffPorts';
import { chosenRecipient } from '../shared/n8n/sending/readRecipient';
import { storeFor } from '../shared/n8n/storeFor';
import { channelPrefix } from '../shared/n8n/vendor';
import { vendorNamed } from '../shared/n8n/vendors';
import type { SendingAccount } from '../shared/providers/provider';
import type { HelpdeskStore } from '../shared/store/helpdeskStore';
import type { TemplateAccount } from '../shared/store/templates/templateStore';
import { itemOfAddressee } from './addressee';
import { categoryWarning } from './categoryWarning';
import { findTemplate } from './findTemplate';
import { Turns } from './Turns';

type TemplateBook = Map<string, Promise<MessageTemplate>>;

/** What the items of one run of the node share. */
export interface TemplateRun {
	/** Templates that were looked up, each once for all items. */
	book: TemplateBook;
	/** Whose turn it is to be written to in a broadcast. */
	turns: Turns;
}

export const newTemplateRun = (): TemplateRun => ({ book: new Map(), turns: new Turns({ now: () => Date.now(), sleep: backOffPorts.sleep }) });

interface TemplateSetting extends CallSetting<SendingAccount> {
	run: TemplateRun;
	at: Date;
	store: OpenStore;
}

type OpenStore = () => Promise<HelpdeskStore | undefined>;

/** The store, where the panel says that the desk has one. */
const storeOf = (context: IExecuteFunctions, itemIndex: number): OpenStore => async () =>
	context.getNodeParameter('useStore', itemIndex, false) === true ? await storeFor(await context.getCredentials('helpdeskStoreApi', itemIndex)) : undefined;

/** A call about templates for one item, to whichever provider is chosen: from the number under Options, else the one the contact wrote to, else the credential's. */
export class TemplateCall extends ProviderCall {
	readonly at: Date;
	readonly #book: TemplateBook;

	readonly turns: Turns;
	readonly #store: OpenStore;

	private constructor({ run, at, store, ...setting }: TemplateSetting) {
		super(setting);
		this.#book = run.book;
		this.turns = run.turns;
		this.#store = store;
		this.at = at;
	}

	static async open(context: IExecuteFunctions, itemIndex: number, run: TemplateRun): Promise<TemplateCall> {
		const name = context.getNodeParameter('provider', itemIndex) as string;
		const vendor = vendorNamed(name);
		if (!vendor) throw inputError(context.getNode(), itemIndex, `There is no provider "${name}"`, "Choose one from the list 'Provider'.");
		const { from = '' } = context.getNodeParameter('options', itemIndex, {}) as { from?: string };
		const store = storeOf(context, itemIndex);
		const json = await itemOfAddressee(context, itemIndex, store);
		const { channelId } = readIncomingItem(json);
		const named = from.trim().startsWith(channelPrefix(vendor)) ? from.trim() : `${channelPrefix(vendor)}${from.trim()}`;
		const account = vendor.account(await context.getCredentials(vendor.credential, itemIndex), from.trim() ? named : channelId);
		return new TemplateCall({ context, itemIndex, vendor, account, json, run, store, at: new Date() });
	}

	/** The store, where the desk has one. */
	async store(): Promise<HelpdeskStore | undefined> {
		return await this.#store();
	}

	/** Whom the panel names in place of the contact of the item. */
	get otherPerson(): Recipient | undefined {
		return ['phone', 'userId'].includes(this.parameter<string>('recipient', 'contact')) ? chosenRecipient(this) : undefined;
	}

	/** The account as events of the whole account name it. */
	get accountKey(): string {
		return accountChannelId(this.vendor.provider.name, this.account.businessAccountId || this.account.numberId);
	}

	/** Whose templates these are. */
	get templateAccount(): TemplateAccount {
		return { provider: this.vendor.provider.name, account: this.accountKey };
	}

	/** What the store remembers of a template, once it has taken over how that is now; nothing without a store. */
	async keep(template: MessageTemplate): Promise<KeptTemplate | undefined> {
		const store = await this.store();
		return await store?.templates.keep(this.templateAccount, template, this.at);
	}

	/** The same after it was changed here. What cannot be read now is read with the next sync. */
	async keepNow(id: string): Promise<KeptTemplate | undefined> {
		const store = await this.store();
		if (!store) return undefined;
		const now = await this.vendor.provider.getTemplate(this.http, this.account, id);
		return now.ok ? await this.keep(now.value) : undefined;
	}

	/** The template that is chosen, as it is now. */
	async template(): Promise<MessageTemplate> {
		const value: unknown = this.context.getNodeParameter('template', this.itemIndex, '', { extractValue: true });
		const chosen = typeof value === 'string' ? value.trim() : '';
		if (chosen === '') throw this.refusal('No template is chosen', "Choose one under 'Template'.");
		const key = JSON.stringify([this.accountKey, chosen]);
		const looking = this.#book.get(key) ?? this.#lookUp(chosen);
		this.#book.set(key, looking);
		return await looking;
	}

	/** The same, unless its status says that WhatsApp will not take it. */
	async sendableTemplate(): Promise<MessageTemplate> {
		const template = await this.template();
		if (MAY_BE_SENT.has(template.status)) return template;
		throw this.refusal(`The template "${template.name}" is not approved: ${template.status}`, `${template.rejectedReason ? `WhatsApp says: ${template.rejectedReason.replace(/\.$/, '')}. ` : ''}${WAYS_OUT[template.status] ?? 'Choose another one, or wait until it is approved.'} Nothing was sent.`);
	}

	async #lookUp(chosen: string): Promise<MessageTemplate> {
		const template = this.valueOf(await findTemplate(this.vendor, this.http, this.account, chosen));
		if (template) return await this.#flagged(template);
		throw this.refusal(`There is no template "${chosen}"`, "Choose one from the list under 'Template', or write its name and its language with a slash between them, e.g. order_update/en_US.");
	}

	/** A template with what the store knows of its past; whoever runs the node in the editor sees what changes its price. */
	async #flagged(template: MessageTemplate): Promise<MessageTemplate> {
		const { previousCategory, plannedCategory } = (await this.keep(template)) ?? template;
		const warning = categoryWarning({ ...template, previousCategory, plannedCategory });
		if (warning) this.context.addExecutionHints({ message: warning, type: 'warning', location: 'outputPane' });
		return { ...template, ...(previousCategory && { previousCategory }), ...(plannedCategory && { plannedCategory }) };
	}
}

/** Some providers also keep messages that nobody has to approve as long as the window is open. */
const MAY_BE_SENT: ReadonlySet<string> = new Set([APPROVED, 'Unsubmitted']);

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-pausing */
const WAYS_OUT: Readonly<Record<string, string>> = {
	Paused: 'Contacts did not like it: WhatsApp lets it rest for three hours, then six, and then disables it. Choose another one, or edit it.',
	Disabled: 'Contacts did not like it, and WhatsApp has blocked it for good. Choose another one.',
};
