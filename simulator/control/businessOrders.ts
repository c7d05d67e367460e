import { z } from 'zod';
import { createCloudFront } from '../cloud/cloudFront.ts';
import type { CloudWorld } from '../cloud/cloudWorld.ts';
import type { CloudAccount, CloudNumber } from '../cloud/directory.ts';
import { addedSetup } from '../cloud/numberSetup.ts';
import { addStandardTemplates } from '../cloud/templates/standardTemplates.ts';

export const accountOrder = z.object({
	wabaId: z.string().regex(/^\d+$/, 'An account id holds digits only.').optional(),
	appId: z.string().regex(/^\d+$/, 'An app id holds digits only.').optional(),
	appSecret: z.string().min(1).optional(),
	accessToken: z.string().min(1).optional(),
	name: z.string().optional(),
});

export const numberOrder = z.object({
	phoneNumberId: z.string().regex(/^\d+$/, 'A phone number id holds digits only.').optional(),
	displayPhoneNumber: z.string().regex(/^\+?[\d\s().-]{7,}$/, 'A phone number looks like +1 555 078 3881.'),
	verifiedName: z.string().min(1),
	wabaId: z.string(),
	callbackUrl: z.url({ protocol: /^https?$/, error: 'callbackUrl must be an http or https URL.' }).optional(),
	verifyToken: z.string().optional(),
	isNew: z.boolean().optional(),
});

export type AccountOrder = z.input<typeof accountOrder>;
export type NumberOrder = z.input<typeof numberOrder>;

/** Opens a business account with its app, its token and the templates that every account starts with. */
export function openAccount(world: CloudWorld, order: AccountOrder): CloudAccount {
	const account = world.directory.addAccount(order);
	addStandardTemplates(world.templates, account.wabaId);
	world.changes.announce({ what: 'numbers' });
	return account;
}

/** Connects a number to WhatsApp; with a callback it is also set at the app, and the account subscribed. A new one has to be verified and registered first. */
export function connectNumber(world: CloudWorld, order: NumberOrder): CloudNumber | undefined {
	const number = world.directory.addNumber(order);
	const account = number && world.directory.account(number.wabaId);
	const app = account && world.directory.app(account.appId);
	if (!number || !account || !app) return undefined;
	if (order.isNew) number.setup = addedSetup();
	if (order.callbackUrl !== undefined) {
		app.callbackUrl = order.callbackUrl;
		if (order.verifyToken !== undefined) app.verifyToken = order.verifyToken;
		account.subscription ??= {};
	}
	world.network.addNumber({
		id: number.phoneNumberId,
		phone: number.displayPhoneNumber.replace(/\D/g, ''),
		name: number.verifiedName,
		provider: createCloudFront(number, world),
	});
	return number;
}
