import { NodeApiError, type IHookFunctions } from 'n8n-workflow';

import type { Result } from '../shared/domain/result';
import { twilioVendor } from '../shared/n8n/twilioVendor';
import type { ProviderFailure } from '../shared/providers/providerFailure';
import { withRetries } from '../shared/providers/twilio/webhook/callbackUrl';
import { chosenPlace } from './chosenPlace';
import type { Place, Urls } from './place';
import { webhookUrl } from './publicUrl';
import { unreachable } from './unreachable';

/** What stood at Twilio before this trigger took over; kept with the workflow until it is put back. */
interface Remembered {
	previous?: Urls;
}

/** Whether the user leaves the webhook to this node. */
export const isAutomatic = (context: Pick<IHookFunctions, 'getNodeParameter'>): boolean => context.getNodeParameter('setup', 'automatic') === 'automatic';

/** What stands behind the `#` is for Twilio alone and says nothing about whose address it is. */
const isSameAddress = (one: string | undefined, other: string): boolean => one?.replace(/#.*$/, '') === other;

const isAtTwilio = (baseUrl: string): boolean => new URL(baseUrl).hostname.endsWith('twilio.com');

/** Takes the webhooks of a number or a Messaging Service over when the workflow is published or tested, and gives them back afterwards. */
export class WebhookSetup {
	readonly #context: IHookFunctions;
	readonly #place: Place;
	readonly #isAtTwilio: boolean;
	/** The URL of this trigger: the test URL while it is tested. */
	readonly #url: string;

	private constructor(context: IHookFunctions, place: Place, atTwilio: boolean) {
		this.#context = context;
		this.#place = place;
		this.#isAtTwilio = atTwilio;
		this.#url = webhookUrl(context, context.getNodeWebhookUrl('default'));
	}

	static async open(context: IHookFunctions): Promise<WebhookSetup> {
		const account = twilioVendor.account(await context.getCredentials(twilioVendor.credential));
		return new WebhookSetup(context, chosenPlace(context, account), isAtTwilio(account.baseUrl));
	}

	async isInPlace(): Promise<boolean> {
		const { inbound, status, useNumberWebhook = false } = this.#valueOf(await this.#place.read());
		return isSameAddress(inbound, this.#url) && isSameAddress(status, this.#url) && !useNumberWebhook;
	}

	async takeOver(): Promise<void> {
		const impossible = unreachable(this.#url, this.#isAtTwilio);
		if (impossible) throw new NodeApiError(this.#context.getNode(), {}, impossible);
		const service = this.#valueOf(await this.#place.overruledBy());
		if (service) throw new NodeApiError(this.#context.getNode(), {}, overruled(service));
		const standing = this.#valueOf(await this.#place.read());
		if (!isSameAddress(standing.inbound, this.#url)) this.#memory.previous = standing;
		const own = withRetries(this.#url);
		this.#valueOf(await this.#place.write({ inbound: own, status: own }));
	}

	/** Puts back what stood there, unless somebody else has taken over since. */
	async giveBack(): Promise<void> {
		const { previous = {} } = this.#memory;
		delete this.#memory.previous;
		const standing = this.#valueOf(await this.#place.read());
		if (isSameAddress(standing.inbound, this.#url)) this.#valueOf(await this.#place.write(previous));
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

const overruled = ({ name, id }: { name: string; id: string }) => ({
	message: `The number belongs to the Messaging Service "${name}", whose webhook counts`,
	description: `Choose 'Messaging Service' under 'Listen To', and ${name} (${id}). Or take the number out of the service.`,
});
