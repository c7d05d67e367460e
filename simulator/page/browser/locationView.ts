import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { LocationContent } from '../../whatsapp/messageContent.ts';

/** A place as a small drawn map, because real maps need a network. */
export function LocationView({ content }: { content: LocationContent }): VNode {
	const { latitude, longitude, name, address } = content;
	return html`<div class="location">
		<svg viewBox="0 0 220 90" class="map" aria-hidden="true">
			<rect width="220" height="90" class="land" />
			<path d="M0 62C60 40 90 80 220 52V90H0Z" class="water" />
			<path d="M-5 30 225 14M70 -5 108 95M165 -5 140 95" class="road" />
			<path d="M110 58c-9-12-13-17-13-24a13 13 0 0 1 26 0c0 7-4 12-13 24Z" class="pin" /><circle cx="110" cy="34" r="5" class="pin-eye" />
		</svg>
		${name && html`<strong>${name}</strong>`} ${address && html`<span>${address}</span>`}
		<span class="quiet">${latitude.toFixed(5)}, ${longitude.toFixed(5)}</span>
	</div>`;
}
