import { html } from 'htm/preact';
import type { VNode } from 'preact';

/** Drawn signs, because not every machine has a font that holds them. */
const SHAPES = {
	plus: 'M12 5v14M5 12h14',
	send: 'M4 12 20 4l-5 16-3.5-6.5L4 12Zm7.5 1.5L20 4',
	microphone: 'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3ZM6 11a6 6 0 0 0 12 0M12 17v4',
	cross: 'm6 6 12 12M18 6 6 18',
	reply: 'm9 6-5 5 5 5M4 11h9a7 7 0 0 1 7 7',
	smile: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM8.5 14.5a4.5 4.5 0 0 0 7 0M9 9.6v.1M15 9.6v.1',
	link: 'M9 5H5v14h14v-4M13 4h7v7M20 4l-9 9',
	call: 'M6 3h4l2 5-2.5 1.8a12 12 0 0 0 4.7 4.7L16 12l5 2v4a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3Z',
	copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
	form: 'M5 3h14v18H5zM9 8h6M9 12h6M9 16h3',
	place: 'M12 21c-4-5-7-8-7-11a7 7 0 0 1 14 0c0 3-3 6-7 11Zm0-8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
	person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 9c0-4 4-6 8-6s8 2 8 6',
	list: 'M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1',
	picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M9 9v.1',
	file: 'M6 3h8l5 5v13H6zM14 3v5h5',
	sound: 'M4 10v4M8 7v10M12 4v16M16 7v10M20 10v4',
	video: 'M3 6h12v12H3zM15 11l6-4v10l-6-4',
	sticker: 'M5 4h14v10l-5 6H5zM14 20v-6h5',
	again: 'M20 12a8 8 0 1 1-2.5-5.8M20 3v4.5h-4.5',
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({ name }: { name: IconName }): VNode {
	return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${SHAPES[name]} /></svg>`;
}
