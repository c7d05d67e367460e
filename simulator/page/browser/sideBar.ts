import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { NewCustomerForm } from './newCustomerForm.ts';
import { NumberList } from './numberList.ts';
import type { ShownCustomer, ShownNumber } from './pageTypes.ts';
import { simulator } from './simulatorClient.ts';

export interface SideBarParts {
	numbers: ShownNumber[];
	number: ShownNumber;
	customers: ShownCustomer[];
	shown: string[];
	now: number;
	connected: boolean;
	onNumber: (id: string) => void;
	onToggle: (id: string) => void;
}

/** The simulated time, the business number to write to, and whose phones lie on the table. */
export function SideBar({ numbers, number, customers, shown, now, connected, onNumber, onToggle }: SideBarParts): VNode {
	const time = new Date(now);
	return html`<nav class="side">
		<h1>Customers' phones</h1>
		<p class="quiet">Play the customers of your help desk. Nothing here leaves this computer. <a href="/try">What to try</a></p>
		${!connected && html`<p class="trouble" role="alert"><strong>The simulator does not answer.</strong> Start it again; this page comes back by itself.</p>`}
		<div class="clock">
			<span><span class="quiet">Simulated time</span><strong>${time.toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' })}</strong></span>
			<button onClick=${() => void simulator.advanceHours(24)} title="Moves the simulated clock; the 24-hour window closes">24 hours pass</button>
			<button onClick=${() => void simulator.advanceHours(1)}>1 hour passes</button>
		</div>
		<h2>Write to</h2>
		<${NumberList} numbers=${numbers} chosen=${number} onChoose=${onNumber} />
		<h2>Phones</h2>
		<ul class="people">
			${customers.map(
				(customer) => html`<li>
					<button class=${shown.includes(customer.id) ? 'chosen' : ''} aria-pressed=${shown.includes(customer.id)} onClick=${() => onToggle(customer.id)}>
						<span class="avatar small">${customer.name.charAt(0)}</span>
						<span><strong>${customer.name}</strong><span class="quiet">${customer.phone ? `+${customer.phone}` : 'no phone number'}</span></span>
					</button>
				</li>`,
			)}
		</ul>
		<${NewCustomerForm} onAdded=${(customer: ShownCustomer) => !shown.includes(customer.id) && onToggle(customer.id)} />
	</nav>`;
}
