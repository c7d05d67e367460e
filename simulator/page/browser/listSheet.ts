import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { PanelMenu } from '../../whatsapp/messageContent.ts';
import { Icon } from './icon.ts';

/** The sheet that a list button opens: choose a row, then send it. */
export function ListSheet({ menu, onChoose, onClose }: { menu: PanelMenu; onChoose: (id: string) => void; onClose: () => void }): VNode {
	const [chosen, setChosen] = useState<string>();
	return html`<div class="sheet-veil" onClick=${onClose}>
		<div class="sheet" role="dialog" aria-label=${menu.button} onClick=${(event: Event) => event.stopPropagation()}>
			<div class="sheet-top"><strong>${menu.button}</strong><button class="plain" onClick=${onClose} aria-label="Close"><${Icon} name="cross" /></button></div>
			<div class="sheet-rows">
				${menu.sections.map(
					(section) => html`${section.title && html`<h4>${section.title}</h4>`}
					${section.rows.map(
						(row) => html`<label class="row">
							<span><span class="row-title">${row.title}</span>${row.description && html`<span class="row-description">${row.description}</span>`}</span>
							<input type="radio" name="row" checked=${chosen === row.id} onChange=${() => setChosen(row.id)} />
						</label>`,
					)}`,
				)}
			</div>
			<button class="primary" disabled=${chosen === undefined} onClick=${() => chosen !== undefined && onChoose(chosen)}>Send</button>
		</div>
	</div>`;
}
