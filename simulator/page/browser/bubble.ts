import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ContactsView } from './contactsView.ts';
import { formattedText } from './formattedText.ts';
import { Icon } from './icon.ts';
import { LocationView } from './locationView.ts';
import { MediaView } from './mediaView.ts';
import type { ShownMessage } from './pageTypes.ts';
import { PanelView, type PanelDeeds } from './panelView.ts';
import { Ticks } from './ticks.ts';
import { clockTime } from './timeWords.ts';

const EMOJI = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

export interface BubbleDeeds extends PanelDeeds {
	react: (emoji: string) => void;
	quote: () => void;
	play: () => void;
}

function Content({ message, deeds }: { message: ShownMessage; deeds: BubbleDeeds }): VNode {
	const { content } = message;
	switch (content.kind) {
		case 'text':
			return html`<p class="text">${formattedText(content.body)}</p>`;
		case 'media':
			return html`<${MediaView} content=${content} onPlay=${deeds.play} />`;
		case 'location':
			return html`<${LocationView} content=${content} />`;
		case 'contacts':
			return html`<${ContactsView} content=${content} />`;
		case 'panel':
			return html`<${PanelView} content=${content} deeds=${deeds} />`;
		case 'reply':
			return html`<p class="text">${content.title}${content.description && html`<span class="row-description">${content.description}</span>`}</p>`;
		default:
			return html`<p class="text quiet">${message.text}</p>`;
	}
}

/** What a quoted message is called in one line. */
export function summaryOf({ content, text }: ShownMessage): string {
	if (text) return text;
	return content.kind === 'media' ? (content.voice ? 'Voice note' : content.media) : content.kind;
}

/** One message: its content, what it quotes, its reactions, its time and its ticks. */
export function Bubble({ message, quoted, deeds }: { message: ShownMessage; quoted: ShownMessage | undefined; deeds: BubbleDeeds }): VNode {
	const [reacting, setReacting] = useState(false);
	const { author, state, error, reactions } = message;
	const shownReactions = [reactions.business, reactions.customer].filter(Boolean);
	const react = (emoji: string): void => {
		setReacting(false);
		deeds.react(emoji);
	};
	return html`<div class=${`line ${author}`} data-message=${message.id}>
		<div class=${`bubble ${state === 'failed' ? 'failed' : ''} ${message.content.kind === 'media' && message.content.media === 'sticker' ? 'bare' : ''}`}>
			${message.forwarded && html`<span class="quiet">Forwarded</span>`}
			${message.quotes && html`<div class="quoted"><strong>${quoted?.author === 'customer' ? 'You' : 'Business'}</strong><span>${quoted ? summaryOf(quoted) : 'A message that is not here'}</span></div>`}
			<${Content} message=${message} deeds=${deeds} />
			<span class="stamp">${clockTime(message.at)}<${Ticks} state=${state} /></span>
			${error && html`<p class="error"><strong>Not delivered${error.code ? ` (${error.code})` : ''}:</strong> ${error.details}</p>`}
			${shownReactions.length > 0 && html`<span class="reactions">${shownReactions}</span>`}
		</div>
		${
			state !== 'failed' &&
			html`<div class="bubble-tools">
				<button class="plain" title="React" aria-label="React" onClick=${() => setReacting(!reacting)}><${Icon} name="smile" /></button>
				<button class="plain" title="Reply" aria-label="Reply" onClick=${deeds.quote}><${Icon} name="reply" /></button>
			</div>`
		}
		${
			reacting &&
			html`<div class="emoji-strip">
				${EMOJI.map((emoji) => html`<button class="plain" onClick=${() => react(emoji)}>${emoji}</button>`)}
				${reactions.customer && html`<button class="plain" title="Take the reaction back" onClick=${() => react('')}><${Icon} name="cross" /></button>`}
			</div>`
		}
	</div>`;
}
