import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PanelAction, PanelCard, PanelContent, PanelMenu } from '../../whatsapp/messageContent.ts';
import { formattedText } from './formattedText.ts';
import { Icon } from './icon.ts';
import { LocationView } from './locationView.ts';
import { MediaView } from './mediaView.ts';

export interface PanelDeeds {
	press: (id: string) => void;
	openList: (menu: PanelMenu) => void;
	answerForm: () => void;
	shareLocation: () => void;
	shareContact: () => void;
}

function Header({ header }: { header: NonNullable<PanelCard['header']> }): VNode {
	if (header.kind === 'media') return html`<${MediaView} content=${header} />`;
	if (header.kind === 'location') return html`<${LocationView} content=${header} />`;
	return html`<p class="panel-header">${header.body}</p>`;
}

function ActionButton({ action, deeds }: { action: PanelAction; deeds: PanelDeeds }): VNode {
	switch (action.type) {
		case 'reply':
			return html`<button class="action" onClick=${() => deeds.press(action.id)}><${Icon} name="reply" /> ${action.title}</button>`;
		case 'link':
			return html`<a class="action" href=${action.url} target="_blank" rel="noreferrer" title=${action.url}><${Icon} name="link" /> ${action.title}</a>`;
		case 'call':
			return html`<a class="action" href=${`tel:${action.phone}`}><${Icon} name="call" /> ${action.title}</a>`;
		case 'copy':
			return html`<button class="action" title=${action.code} onClick=${() => void navigator.clipboard?.writeText(action.code)}><${Icon} name="copy" /> ${action.title}</button>`;
		case 'flow':
			return html`<button class="action" onClick=${deeds.answerForm}><${Icon} name="form" /> ${action.title}</button>`;
		case 'sendLocation':
			return html`<button class="action" onClick=${deeds.shareLocation}><${Icon} name="place" /> ${action.title}</button>`;
		case 'shareContact':
			return html`<button class="action" onClick=${deeds.shareContact}><${Icon} name="person" /> ${action.title}</button>`;
		case 'other':
			return html`<button class="action" disabled title="The simulated phone cannot do this">${action.title}</button>`;
	}
}

function Card({ card, deeds }: { card: PanelCard; deeds: PanelDeeds }): VNode {
	return html`<div class="card">
		${card.header && html`<${Header} header=${card.header} />`} ${card.body && html`<p class="text">${formattedText(card.body)}</p>`}
		<div class="actions">${card.actions.map((action) => html`<${ActionButton} action=${action} deeds=${deeds} />`)}</div>
	</div>`;
}

/** A message with parts: header, text, footer, and buttons, a list or cards that can be pressed. */
export function PanelView({ content, deeds }: { content: PanelContent; deeds: PanelDeeds }): VNode {
	const { template, header, body, footer, actions, menu, cards } = content;
	return html`<div class="panel">
		${template && html`<span class="template-name" title=${`${template.category} · ${template.language}`}>Template ${template.name}</span>`}
		${header && html`<${Header} header=${header} />`} ${body && html`<p class="text">${formattedText(body)}</p>`}
		${footer && html`<p class="footer">${footer}</p>`}
		${cards && html`<div class="cards">${cards.map((card) => html`<${Card} card=${card} deeds=${deeds} />`)}</div>`}
		${
			(actions.length > 0 || menu) &&
			html`<div class="actions">
				${actions.map((action) => html`<${ActionButton} action=${action} deeds=${deeds} />`)}
				${menu && html`<button class="action" onClick=${() => deeds.openList(menu)}><${Icon} name="list" /> ${menu.button}</button>`}
			</div>`
		}
	</div>`;
}
