import type { ChangeFeed } from './changeFeed.ts';
import { customerFrom, type Customer, type CustomerDetails } from './customer.ts';
import { phoneVariants } from './phoneVariants.ts';

/** Knows everybody who is on WhatsApp; whoever is not here cannot be reached. */
export interface CustomerBook {
	add(details: CustomerDetails): Customer;
	change(id: string, details: Partial<CustomerDetails>): Customer | undefined;
	all(): Customer[];
	get(id: string): Customer | undefined;
	byPhone(digits: string): Customer | undefined;
	byUserId(userId: string): Customer | undefined;
	clear(): void;
}

export function createCustomerBook(changes: ChangeFeed): CustomerBook {
	const customers = new Map<string, Customer>();
	const find = (test: (customer: Customer) => boolean): Customer | undefined => [...customers.values()].find(test);
	return {
		add(details) {
			const customer = customerFrom(details);
			const known = customers.get(customer.id);
			const kept = known ? Object.assign(known, customer) : customer;
			customers.set(kept.id, kept);
			changes.announce({ what: 'customers', customerId: kept.id });
			return kept;
		},
		change(id, details) {
			const customer = customers.get(id);
			if (!customer) return undefined;
			const phone = details.phone?.replace(/\D/g, '');
			const given = Object.entries({ ...details, phone }).filter(([, value]) => value !== undefined);
			Object.assign(customer, Object.fromEntries(given));
			changes.announce({ what: 'customers', customerId: id });
			return customer;
		},
		all: () => [...customers.values()],
		get: (id) => customers.get(id),
		byPhone(digits) {
			const exact = find((customer) => customer.phone === digits);
			if (exact) return exact;
			const spellings = phoneVariants(digits);
			return find((customer) => customer.phone !== undefined && spellings.includes(customer.phone));
		},
		byUserId: (userId) => find((customer) => customer.userId === userId || customer.parentUserId === userId),
		clear: () => customers.clear(),
	};
}
