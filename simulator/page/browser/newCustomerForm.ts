import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { formFields } from './formFields.ts';
import { Icon } from './icon.ts';
import type { ShownCustomer } from './pageTypes.ts';
import { simulator } from './simulatorClient.ts';

/** Adds a customer: with a phone, with a business-scoped user id, or with both. */
export function NewCustomerForm({ onAdded }: { onAdded: (customer: ShownCustomer) => void }): VNode {
	const [open, setOpen] = useState(false);
	const [problem, setProblem] = useState<string>();
	const submit = (event: Event): void => {
		event.preventDefault();
		simulator.addCustomer(formFields(event.target as HTMLFormElement)).then(
			(customer) => {
				setOpen(false);
				setProblem(undefined);
				onAdded(customer);
			},
			(error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
		);
	};
	if (!open) return html`<button class="new-customer" onClick=${() => setOpen(true)}><${Icon} name="plus" /> New customer</button>`;
	return html`<form class="small-form" onSubmit=${submit}>
		<label>Name<input name="name" required autofocus /></label>
		<label>Phone<input name="phone" placeholder="+49 151 2223334" /></label>
		<label>User id<input name="userId" placeholder="DE.1349120865530274" title="Business-scoped; alone for a customer who hides the number" /></label>
		<label>User name<input name="username" placeholder="@dora" /></label>
		${problem && html`<p class="error" role="alert">${problem}</p>`}
		<div class="form-buttons"><button class="primary">Add</button><button type="button" class="plain" onClick=${() => setOpen(false)}>Cancel</button></div>
	</form>`;
}
