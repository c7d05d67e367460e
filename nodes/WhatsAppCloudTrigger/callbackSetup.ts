import { NodeApiError, type IHookFunctions } from 'n8n-workflow';

import { cloudAccount } from '../shared/n8n/cloudAccount';
import { createHttpPort } from '../shared/n8n/httpPort';
import { cloudSecrets } from '../shared/n8n/cloudSecrets';
import { OVERRIDE_URL_MAX_LENGTH } from '../shared/domain/message/limits';
import type { Result } from '../shared/domain/result';
import {
	readAppId,
	readOverride,
	subscribeAccount,
	writeOverride,
	type OverrideLevel,
	type OverrideTarget,
} from '../shared/providers/cloud/subscription/callbackOverride';
import type { ProviderFailure } from '../shared/providers/providerFailure';
import { explainHandshake } from './explainHandshake';

const CREDENTIAL = 'whatsAppCloudApi';

/** What stood in Meta before this trigger took the number over; kept with the workflow until it is put back. */
interface Remembered {
	previousUrl?: string;
}

/** Whether the user leaves the webhook to this node. */
export const isAutomatic = (context: Pick<IHookFunctions, 'getNodeParameter'>): boolean => context.getNodeParameter('setup', 'automatic') === 'automatic';

/** Takes a number's (or an account's) webhook over when the workflow is published or tested, and gives it back afterwards. */
export class CallbackSetup {
	readonly #context: IHookFunctions;
	readonly #target: OverrideTarget;
	readonly #verifyToken: string;
	readonly #accessToken: string;
	/** The URL of this trigger: the test URL while it is tested. */
	readonly #url: string;
	#askedAppId: Promise<string | undefined> | undefined;

	private constructor(context: IHookFunctions, target: OverrideTarget, secrets: { verifyToken: string; accessToken: string }) {
		this.#context = context;
		this.#target = target;
		this.#verifyToken = secrets.verifyToken;
		this.#accessToken = secrets.accessToken;
		this.#url = context.getNodeWebhookUrl('default') ?? '';
	}

	static async open(context: IHookFunctions): Promise<CallbackSetup> {
		const credential = await context.getCredentials(CREDENTIAL);
		const account = cloudAccount(credential, undefined);
		const level = context.getNodeParameter('listenTo', 'number') as OverrideLevel;
		return new CallbackSetup(context, { ...account, level }, cloudSecrets(credential));
	}

	async isInPlace(): Promise<boolean> {
		return (await this.#standing()) === this.#url;
	}

	async takeOver(): Promise<void> {
		const impossible = explainHandshake.before(this.#url, this.#target, OVERRIDE_URL_MAX_LENGTH);
		if (impossible) throw new NodeApiError(this.#context.getNode(), {}, impossible);
		this.#valueOf(await subscribeAccount(this.#http, this.#target, await this.#appId()));
		const standing = await this.#standing();
		if (standing && standing !== this.#url) this.#memory.previousUrl = standing;
		const written = await writeOverride(this.#http, this.#target, { url: this.#url, verifyToken: this.#verifyToken });
		if (written.ok) return;
		throw new NodeApiError(this.#context.getNode(), {}, explainHandshake.after(this.#url, written.failure));
	}

	/** Puts back what stood there, unless somebody else has taken over since. */
	async giveBack(): Promise<void> {
		const { previousUrl } = this.#memory;
		delete this.#memory.previousUrl;
		if (!(await this.isInPlace())) return;
		if (previousUrl) {
			const restored = await writeOverride(this.#http, this.#target, { url: previousUrl, verifyToken: this.#verifyToken });
			if (restored.ok) return;
			const { name } = this.#context.getNode();
			this.#context.logger.warn(
				`"${name}" could not put the earlier webhook URL back, because it does not answer to this credential's verify token; the URL of the Meta app applies now.`,
			);
		}
		this.#valueOf(await writeOverride(this.#http, this.#target, undefined));
	}

	async #standing(): Promise<string | undefined> {
		// Only on an account do several apps stand side by side.
		const appId = this.#target.level === 'account' ? await this.#appId() : undefined;
		return this.#valueOf(await readOverride(this.#http, this.#target, appId));
	}

	/** Asked once: a token belongs to one app. */
	async #appId(): Promise<string | undefined> {
		this.#askedAppId ??= readAppId(this.#http, this.#target, this.#accessToken);
		return await this.#askedAppId;
	}

	get #http() {
		return createHttpPort(this.#context, CREDENTIAL);
	}

	get #memory(): Remembered {
		return this.#context.getWorkflowStaticData('node');
	}

	#valueOf<T>(result: Result<T, ProviderFailure>): T {
		if (result.ok) return result.value;
		const { message, advice, details } = result.failure;
		throw new NodeApiError(this.#context.getNode(), {}, { message, description: [advice, details].filter(Boolean).join(' ') });
	}
}
