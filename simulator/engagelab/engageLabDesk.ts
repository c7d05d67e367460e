import type { SharedParts } from '../sharedParts.ts';
import type { ProviderDesk, ShownProviderNumber } from '../whatsapp/providerDesk.ts';
import { connectNumber } from './accounts/connectNumber.ts';
import type { EngageLabAccountDetails, EngageLabNumber } from './accounts/engageLabDirectory.ts';
import type { CallbackSettings } from './callbacks/callbackSettings.ts';
import { madeUpEvent } from './callbacks/madeUpEvent.ts';
import { newEngageLabId } from './engageLabId.ts';
import { ENGAGELAB_PATH } from './engageLabPath.ts';
import { clearEngageLabWorld, createEngageLabWorld } from './engageLabWorld.ts';
import { META_PATH, META_VERSION } from './meta/metaFiles.ts';
import { createEngageLabApi } from './rest/engageLabApi.ts';
import { addStandardTemplates } from './templates/standardTemplates.ts';
import { changeTemplateStatus } from './templates/templateStatus.ts';

const DEMO = { phone: '+1 415 555 0111', name: 'Demo Help Desk' };

export interface EngageLabDeskOrder {
	/** Invented like the rest where they are missing. */
	account?: EngageLabAccountDetails;
	numbers: Array<{ phone: string; name: string }>;
	/** As already set in the console, so without a check of the address. */
	callback?: Omit<CallbackSettings, 'webhookId'>;
}

export interface EngageLabDesk extends ProviderDesk {
	/** Opens an account with its numbers. */
	open(order: EngageLabDeskOrder): void;
}

/** `14155550111` as people write it. */
const readable = (digits: string): string => `+${digits}`.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1 $2 $3');

/** EngageLab in the simulator: its API, its callbacks and its numbers. */
export function createEngageLabDesk(parts: SharedParts): EngageLabDesk {
	const world = createEngageLabWorld(parts);
	const { directory, office } = world;

	function shown({ numberId, wabaId, phone, name }: EngageLabNumber): ShownProviderNumber {
		const account = directory.account(wabaId);
		const last = office.all().findLast(({ phoneNumberId, attempts }) => phoneNumberId === numberId && attempts.length > 0);
		const status = last?.attempts.at(-1)?.status;
		return {
			provider: 'engagelab',
			phoneNumberId: numberId,
			displayPhoneNumber: readable(phone),
			verifiedName: name,
			callback: account?.callback ? { url: account.callback.url } : { reason: `No workflow receives the messages of this number. Publish one with an EngageLab WhatsApp Trigger, and give its URL with POST /${ENGAGELAB_PATH}/v1/webhooks {"notify_url": …}.` },
			...(last ? { lastDelivery: { webhookId: last.id, succeeded: last.state === 'delivered', state: last.state, ...(status === undefined ? {} : { status }), ...(last.reason === undefined ? {} : { reason: last.reason }) } } : {}),
			credential: {
				type: 'engageLabWhatsAppApi',
				data: {
					devKey: account?.devKey ?? '',
					devSecret: account?.devSecret ?? '',
					businessNumber: `+${phone}`,
					callbackSecrets: account?.callback?.secret ?? '',
					metaToken: account?.metaToken ?? '',
					metaBaseUrl: `${world.apiUrl()}/${META_PATH}/${META_VERSION}`,
					baseUrl: world.apiUrl(),
				},
			},
		};
	}

	const desk: EngageLabDesk = {
		path: ENGAGELAB_PATH,
		api: createEngageLabApi(world),
		numbers: () => directory.numbers().map(shown),
		webhooks: () => office.all(),
		redeliver: (id) => office.redeliver(id),
		post(numberId, value) {
			const number = directory.numbers().find((other) => other.numberId === numberId);
			return number && office.post([madeUpEvent(number, value, world.clock.now())]);
		},
		templates: () => directory.accounts().flatMap(({ wabaId }) => world.templates.ofAccount(wabaId)),
		reviewTemplate(id, status, reason) {
			const template = world.templates.get(id);
			if (template) changeTemplateStatus(world, template, status, reason);
			return template;
		},
		open({ account: details = {}, numbers, callback }) {
			const account = directory.addAccount(details);
			if (callback) account.callback = { webhookId: newEngageLabId(), ...callback };
			addStandardTemplates(world.templates, account.wabaId);
			for (const { phone, name } of numbers) connectNumber(world, account.wabaId, phone, name);
		},
		openDemo: () => desk.open({ account: { name: 'Demo Help Desk' }, numbers: [DEMO] }),
		clear: () => clearEngageLabWorld(world),
	};
	return desk;
}
