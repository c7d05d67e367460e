import type { CloudWorld } from '../cloud/cloudWorld.ts';
import { connectNumber, openAccount } from './businessOrders.ts';

const CUSTOMERS = [
	{ name: 'Ada Example', phone: '+49 1511 2345678' },
	{ name: 'Bruno Beispiel', phone: '+55 11 98765-4321', userId: 'BR.2718281828459045', username: 'bruno.b' },
	{ name: 'Chandra', userId: 'SG.3141592653589793', username: 'chandra' },
];

/** Sets up one business and three customers, among them one without a phone number, so that a newcomer can begin at once. */
export function openDemoDesk(world: CloudWorld): void {
	const account = openAccount(world, { name: 'Demo Help Desk' });
	connectNumber(world, { displayPhoneNumber: '+1 555 078 3881', verifiedName: 'Demo Help Desk', wabaId: account.wabaId });
	for (const customer of CUSTOMERS) world.network.customers.add(customer);
}
