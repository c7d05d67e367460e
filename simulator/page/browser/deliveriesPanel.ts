import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from './icon.ts';
import type { ShownWebhook } from './pageTypes.ts';
import { simulator } from './simulatorClient.ts';
import { clockTime } from './timeWords.ts';
import { subjectOf } from './webhookSubject.ts';

const SHOWN = 12;
const STATE_WORDS: Record<ShownWebhook['state'], string> = {
	pending: 'under way',
	delivered: 'delivered',
	retrying: 'trying again',
	failed: 'failed',
	dropped: 'swallowed by a fault',
	notSent: 'not sent',
};

/** What stands in the query may be a key, which nobody has to read here. */
const withoutSecret = (url: string): string => url.replace(/\?.*$/, '?…');

function Row({ webhook }: { webhook: ShownWebhook }): VNode {
	const last = webhook.attempts.at(-1);
	const result = last?.status ?? (last?.error ? 'no answer' : '–');
	return html`<li class=${webhook.state}>
		<div class="delivery-line">
			<span class="dot"></span><span class="subject" title=${webhook.body}>${subjectOf(webhook)}</span>
			<span class="result">${result}</span><span class="quiet">${clockTime(webhook.at)}</span>
			<button class="plain" title="Deliver again" aria-label="Deliver again" onClick=${() => void simulator.redeliver(webhook.id)}><${Icon} name="again" /></button>
		</div>
		${webhook.warning && html`<p class="quiet">Twilio warns: ${webhook.warning}</p>`}
		${webhook.state !== 'delivered' && html`<p class="quiet">${STATE_WORDS[webhook.state]}${webhook.attempts.length > 1 ? ` after ${webhook.attempts.length} tries` : ''}</p>`}
	</li>`;
}

/** The last webhooks and what became of them, with the reason and the way out when n8n is not reached. */
export function DeliveriesPanel({ tick, numberId }: { tick: number; numberId: string }): VNode {
	const [webhooks, setWebhooks] = useState<ShownWebhook[]>([]);
	useEffect(() => {
		simulator.webhooks(numberId).then(setWebhooks, () => undefined);
	}, [tick, numberId]);
	const shown = webhooks.slice(-SHOWN).reverse();
	const newest = shown.find(({ state }) => state !== 'pending' && state !== 'dropped');
	const trouble = newest && newest.state !== 'delivered' ? newest.reason : undefined;
	return html`<aside class="deliveries" aria-label="Webhooks">
		<h2>Webhooks to n8n</h2>
		${trouble && html`<p class="trouble" role="alert"><strong>The last webhook did not arrive.</strong> ${trouble}</p>`}
		${!trouble && newest && html`<p class="well">The last webhook arrived${newest.url ? html` at <code>${withoutSecret(newest.url)}</code>` : ''}.</p>`}
		${shown.length === 0 && html`<p class="quiet">Nothing yet. Write something on a phone.</p>`}
		<ul>${shown.map((webhook) => html`<${Row} key=${webhook.id} webhook=${webhook} />`)}</ul>
	</aside>`;
}
