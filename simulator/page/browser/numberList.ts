import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { ShownNumber } from './pageTypes.ts';
import { PROVIDERS, providerName } from './providerNames.ts';

export interface NumberListParts {
	numbers: ShownNumber[];
	chosen: ShownNumber;
	onChoose: (id: string) => void;
}

/** The business numbers to write to, each with the provider that serves it, and whether anybody would answer. */
export function NumberList({ numbers, chosen, onChoose }: NumberListParts): VNode {
	const inOrder = PROVIDERS.flatMap(([provider]) => numbers.filter((number) => number.provider === provider));
	return html`<ul class="people numbers">
		${inOrder.map(
			({ phoneNumberId, provider, displayPhoneNumber, verifiedName, callback }) => html`<li>
				<button class=${phoneNumberId === chosen.phoneNumberId ? 'chosen' : ''} aria-pressed=${phoneNumberId === chosen.phoneNumberId} title=${verifiedName} onClick=${() => onChoose(phoneNumberId)}>
					<span><strong>${providerName(provider)}</strong><span class="quiet">${displayPhoneNumber}${callback.url ? '' : ' · no workflow'}</span></span>
				</button>
			</li>`,
		)}
	</ul>`;
}
