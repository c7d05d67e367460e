import { html } from 'htm/preact';
import { render } from 'preact';
import { App } from './app.ts';

const place = document.getElementById('page');
if (place) {
	place.replaceChildren();
	render(html`<${App} />`, place);
}
