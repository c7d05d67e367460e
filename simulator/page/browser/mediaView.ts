import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { MediaContent } from '../../whatsapp/messageContent.ts';
import { formattedText } from './formattedText.ts';
import { Icon } from './icon.ts';

const fileAddress = (content: MediaContent): string | undefined =>
	content.fileId === undefined ? undefined : `/simulator/files/${encodeURIComponent(content.fileId)}`;

function file(content: MediaContent, source: string | undefined): VNode {
	const name = content.filename ?? content.link?.split('/').at(-1) ?? 'File';
	const kind = (content.mimeType ?? '').split(';')[0]?.split('/').at(-1) ?? '';
	return html`<a class="file" href=${source ?? content.link} target="_blank" rel="noreferrer" download=${source ? name : undefined}>
		<span class="file-icon">${kind.slice(0, 4).toUpperCase() || 'FILE'}</span>
		<span class="file-name">${name}</span>
	</a>`;
}

/** A picture, video, sound, sticker or file; a link to a foreign host is shown as a link, because nothing is fetched from there. */
export function MediaView({ content, onPlay }: { content: MediaContent; onPlay?: () => void }): VNode {
	const source = fileAddress(content);
	const caption = content.caption && html`<p class="text">${formattedText(content.caption)}</p>`;
	const views: Record<MediaContent['media'], () => VNode> = {
		image: () => html`<a href=${source} target="_blank"><img class="picture" src=${source} alt=${content.caption ?? 'Picture'} /></a>`,
		sticker: () => html`<img class="sticker" src=${source} alt="Sticker" />`,
		video: () => html`<video class="picture" src=${source} controls preload="metadata" onPlay=${onPlay}></video>`,
		audio: () => html`<div class="sound">${content.voice && html`<span class="voice-mark" title="Voice note"><${Icon} name="microphone" /></span>`}<audio src=${source} controls preload="metadata" onPlay=${onPlay}></audio></div>`,
		document: () => file(content, source),
	};
	const shown = source ? views[content.media]() : html`<p class="foreign">${content.media} from <a href=${content.link} target="_blank" rel="noreferrer">${content.link}</a></p>`;
	return html`<div class="media">${shown}${caption}</div>`;
}
