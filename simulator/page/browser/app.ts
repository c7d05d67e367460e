import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { DeliveriesPanel } from './deliveriesPanel.ts';
import { Phone } from './phone.ts';
import type { SimulatorState } from './pageTypes.ts';
import { SideBar } from './sideBar.ts';
import { followChanges, simulator } from './simulatorClient.ts';

const PHONES_AT_START = 2;
const CLOCK_STEP_MS = 1_000;

/** The whole page: side bar, phones, and what became of the webhooks. */
export function App(): VNode {
	const [state, setState] = useState<SimulatorState>();
	const [numberId, setNumberId] = useState<string>();
	const [shown, setShown] = useState<string[]>();
	const [ticks, setTicks] = useState<Record<string, number>>({});
	const [offset, setOffset] = useState(0);
	const [now, setNow] = useState(Date.now());
	const [connected, setConnected] = useState(true);
	const count = (key: string): void => setTicks((before) => ({ ...before, [key]: (before[key] ?? 0) + 1 }));

	useEffect(() => {
		const readState = (): void => {
			simulator.state().then((read) => {
				setState(read);
				setShown((before) => before ?? read.customers.slice(0, PHONES_AT_START).map(({ id }) => id));
			}, () => setConnected(false));
			simulator.clock().then(({ offsetMs }) => setOffset(offsetMs), () => undefined);
		};
		const stop = followChanges(
			(change) => {
				if (change.what === 'chat') count(`${change.customerId} ${change.numberId}`);
				else if (change.what === 'webhooks') count('webhooks');
				else readState();
				if (change.what === 'clock' || change.what === 'reset') for (const key of ['all', 'webhooks']) count(key);
			},
			(up) => {
				setConnected(up);
				if (up) for (const key of ['all', 'webhooks']) count(key);
			},
		);
		readState();
		const timer = setInterval(() => setNow(Date.now()), CLOCK_STEP_MS);
		return () => {
			stop();
			clearInterval(timer);
		};
	}, []);

	const number = state?.numbers.find(({ phoneNumberId }) => phoneNumberId === numberId) ?? state?.numbers[0];
	if (!state || !shown) return html`<p class="loading">Fetching the phones …</p>`;
	if (!number) {
		return html`<p class="loading">There is no business number yet. Add one with <code>POST /simulator/accounts</code> and <code>POST /simulator/numbers</code>.</p>`;
	}
	const toggle = (id: string): void => setShown(shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id]);
	const phones = state.customers.filter(({ id }) => shown.includes(id));
	const simulated = now + offset;
	return html`<div class="page">
		<${SideBar} numbers=${state.numbers} number=${number} customers=${state.customers} shown=${shown} now=${simulated} connected=${connected} onNumber=${setNumberId} onToggle=${toggle} />
		<main class="table">
			${phones.length === 0 && html`<p class="loading">Choose a phone on the left.</p>`}
			${phones.map(
				(customer) => html`<${Phone}
					key=${`${customer.id} ${number.phoneNumberId}`}
					customer=${customer}
					number=${number}
					now=${simulated}
					tick=${(ticks[`${customer.id} ${number.phoneNumberId}`] ?? 0) + (ticks['all'] ?? 0)}
					onPutAway=${() => toggle(customer.id)}
				/>`,
			)}
		</main>
		<${DeliveriesPanel} tick=${ticks['webhooks'] ?? 0} numberId=${number.phoneNumberId} />
	</div>`;
}
