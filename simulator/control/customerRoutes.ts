import { Hono } from 'hono';
import { z } from 'zod';
import type { CloudWorld } from '../cloud/cloudWorld.ts';
import type { ProviderDesk } from '../whatsapp/providerDesk.ts';
import type { Customer } from '../whatsapp/customer.ts';
import { controlError, orderOf } from './controlError.ts';
import { customerOrder, type CustomerOrder } from './customerOrder.ts';
import { orderedContent } from './orderedContent.ts';
import { shownChat } from './shownChat.ts';
import { waitForReplies } from './waitForReplies.ts';
import { webhookOf } from './webhookOf.ts';

const numberOrder = z.object({ number: z.string() });

export const newCustomer = z
	.object({
		name: z.string().min(1, 'A customer needs a name.'),
		phone: z.string().regex(/^\+?[\d\s().-]{7,}$/, 'A phone looks like +49 1511 2345678.').optional(),
		userId: z.string().regex(/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/, 'A user id looks like DE.1349120865530274.').optional(),
		parentUserId: z.string().optional(),
		username: z.string().optional(),
		online: z.boolean().optional(),
		readReceipts: z.boolean().optional(),
	})
	.refine(({ phone, userId }) => phone !== undefined || userId !== undefined, 'A customer needs a phone, a userId, or both.');

const customerChange = z.object({ name: z.string().optional(), phone: z.string().optional(), userId: z.string().optional(), username: z.string().optional(), online: z.boolean().optional(), readReceipts: z.boolean().optional() });

function write(world: CloudWorld, customer: Customer, order: CustomerOrder): { ok: true; id: string; taken: Promise<boolean> } | { ok: false; message: string } {
	const { network } = world;
	const chat = network.chats.chat(customer.id, order.to);
	const ordered = orderedContent(order, chat, network.files);
	if (!ordered.ok) return ordered;
	const quotes = order.replyTo ?? ordered.quotes;
	if (order.referral) world.entryPoints.set(chat, world.clock.now());
	const { message, taken } = network.customerWrites({
		numberId: order.to,
		customer,
		content: ordered.content,
		...(quotes === undefined ? {} : { quotes }),
		...(order.forwarded ? { forwarded: true } : {}),
		extras: { ...(order.referral ? { referral: order.referral } : {}), ...order.raw },
	});
	return { ok: true, id: message.id, taken };
}

/** Orders to the customers: who they are, what they write, what they see. */
export function customerRoutes(world: CloudWorld, desks: ProviderDesk[]): Hono {
	const { network, clock } = world;
	const routes = new Hono();
	const unknown = (id: string): string => `There is no customer ${id}. GET /simulator/customers lists them.`;
	const unknownNumber = (id: string): string => `There is no number ${id}. GET /simulator/state lists them.`;

	routes.get('/', (context) => context.json({ customers: network.customers.all() }));
	routes.post('/', async (context) => {
		const order = await orderOf(context, newCustomer);
		return order.ok ? context.json(network.customers.add(order.value), 201) : controlError(context, 400, order.message);
	});
	routes.patch('/:id', async (context) => {
		const order = await orderOf(context, customerChange);
		if (!order.ok) return controlError(context, 400, order.message);
		const { online, ...details } = order.value;
		const customer = network.customers.change(context.req.param('id'), details);
		if (!customer) return controlError(context, 404, unknown(context.req.param('id')));
		if (online !== undefined) network.phoneOnline(customer, online);
		return context.json(customer);
	});
	routes.post('/:id/messages', async (context) => {
		const customer = network.customers.get(context.req.param('id'));
		if (!customer) return controlError(context, 404, unknown(context.req.param('id')));
		const order = await orderOf(context, customerOrder);
		if (!order.ok) return controlError(context, 400, order.message);
		if (!network.number(order.value.to)) return controlError(context, 404, unknownNumber(order.value.to));
		const written = write(world, customer, order.value);
		if (!written.ok) return controlError(context, 400, written.message);
		if (!order.value.wait) return context.json({ id: written.id });
		await written.taken;
		return context.json({ id: written.id, delivery: webhookOf(world, desks, written.id) });
	});
	routes.post('/:id/open', async (context) => {
		const customer = network.customers.get(context.req.param('id'));
		if (!customer) return controlError(context, 404, unknown(context.req.param('id')));
		const order = await orderOf(context, numberOrder);
		if (!order.ok) return controlError(context, 400, order.message);
		if (!network.number(order.value.number)) return controlError(context, 404, unknownNumber(order.value.number));
		return context.json(shownChat(network.customerOpens(customer, order.value.number), clock.now()));
	});
	routes.post('/:id/close', async (context) => {
		const customer = network.customers.get(context.req.param('id'));
		if (!customer) return controlError(context, 404, unknown(context.req.param('id')));
		const order = await orderOf(context, numberOrder.partial());
		if (!order.ok) return controlError(context, 400, order.message);
		network.customerCloses(customer, order.value.number);
		return context.json({ ok: true });
	});
	routes.post('/:id/play', async (context) => {
		const customer = network.customers.get(context.req.param('id'));
		if (!customer) return controlError(context, 404, unknown(context.req.param('id')));
		const order = await orderOf(context, numberOrder.extend({ messageId: z.string() }));
		if (!order.ok) return controlError(context, 400, order.message);
		const place = network.chats.message(order.value.number, order.value.messageId);
		if (!place) return controlError(context, 404, `There is no message ${order.value.messageId} in this chat.`);
		network.customerPlays(customer, place.chat, place.message);
		return context.json({ ok: true });
	});
	routes.get('/:id/chat', (context) => {
		const customer = network.customers.get(context.req.param('id'));
		if (!customer) return controlError(context, 404, unknown(context.req.param('id')));
		const number = context.req.query('number') ?? network.numbers()[0]?.id ?? '';
		if (!network.number(number)) return controlError(context, 404, unknownNumber(number));
		return context.json(shownChat(network.chats.chat(customer.id, number), clock.now()));
	});
	routes.get('/:id/replies', async (context) => {
		const customer = network.customers.get(context.req.param('id'));
		if (!customer) return controlError(context, 404, unknown(context.req.param('id')));
		const { number = network.numbers()[0]?.id ?? '', after = '0', count = '1', timeoutMs = '10000' } = context.req.query();
		if (!network.number(number)) return controlError(context, 404, unknownNumber(number));
		const chat = network.chats.chat(customer.id, number);
		const waited = await waitForReplies(world.changes, chat, { after: Number(after), count: Number(count), timeoutMs: Number(timeoutMs) });
		return context.json(waited, waited.complete ? 200 : 408);
	});
	return routes;
}
