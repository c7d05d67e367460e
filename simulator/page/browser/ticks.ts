import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { ShownMessage } from './pageTypes.ts';

const WORDS: Record<ShownMessage['state'], string> = {
	accepted: 'Accepted by WhatsApp',
	sent: 'Sent',
	delivered: 'Delivered',
	read: 'Read',
	played: 'Played',
	failed: 'Not delivered',
};

/** One tick for sent, two for delivered, two coloured for read. */
export function Ticks({ state }: { state: ShownMessage['state'] }): VNode {
	const two = state === 'delivered' || state === 'read' || state === 'played';
	const mark =
		state === 'failed'
			? html`<path d="M8 2v7M8 12v1.6" />`
			: state === 'accepted'
				? html`<circle cx="8" cy="8" r="5.5" /><path d="M8 5v3.2l2 1.4" />`
				: html`<path d="M1.5 8.5 5 12l7-8" />${two && html`<path d="M8.5 11.4 9.2 12l7-8" />`}`;
	return html`<svg class=${`ticks ${state}`} viewBox="0 0 18 16" role="img" aria-label=${WORDS[state]}><title>${WORDS[state]}</title>${mark}</svg>`;
}
