import { html } from 'hono/html';

import type { Guide } from './guide.ts';

type Markup = ReturnType<typeof html>;

const steps = ({ steps }: Guide): Markup[] =>
	steps.map(
		({ title, text, links }, index) => html`<li>
			<label><input type="checkbox" data-step="${index}" /><span><strong>${title}</strong></span></label>
			<p>${text}</p>
			${links.length > 0 ? html`<p class="links">${links.map(({ label, url }) => html`<a href="${url}" target="_blank" rel="noreferrer">${label}</a>`)}</p>` : ''}
		</li>`,
	);

const facts = ({ facts }: Guide): Markup | string => (facts.length === 0 ? '' : html`<dl>${facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd><code>${value}</code></dd></div>`)}</dl>`);

const nothing = html`<h1>What to try</h1>
	<p class="intro">Nobody has said yet what there is to try. <code>npm start</code> does, as soon as its desk is ready. The <a href="/">chat page</a> works all the same.</p>`;

/** The page that says what to try; ticks stay in the browser. */
export const guidePage = (guide: Guide | undefined): Markup => html`<!doctype html>
	<html lang="en">
		<head>
			<meta charset="utf-8" />
			<meta name="viewport" content="width=device-width, initial-scale=1" />
			<title>${guide?.title ?? 'What to try'}</title>
			<link rel="icon" href="data:," />
			<link rel="stylesheet" href="/page/style.css" />
			<link rel="stylesheet" href="/page/guide.css" />
			<script type="module" src="/page/guide.ts"></script>
		</head>
		<body>
			<main class="guide">
				${guide
					? html`<h1>${guide.title}</h1>
							<p class="intro">${guide.intro}</p>
							${facts(guide)}
							<ol>
								${steps(guide)}
							</ol>`
					: nothing}
			</main>
		</body>
	</html>`;
