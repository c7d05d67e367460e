import type { ChatMessage } from '../../whatsapp/chat.ts';
import type { CloudWorld } from '../cloudWorld.ts';
import type { CloudAccount, CloudNumber } from '../directory.ts';
import type { GraphCall } from '../graph/graphCall.ts';
import { parameterError } from '../graph/graphError.ts';
import { json, refuse, type GraphReply } from '../graph/graphReply.ts';

const HALF_HOUR = 1_800;
const DAY = 86_400;
const STEPS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	analytics: { HALF_HOUR, DAY, MONTH: 30 * DAY },
	pricing_analytics: { HALF_HOUR, DAILY: DAY, MONTHLY: 30 * DAY },
};
const DIMENSIONS = ['PRICING_CATEGORY', 'PRICING_TYPE', 'COUNTRY', 'PHONE', 'TIER'];
/** What every charged message costs here. */
const PRICE = 0.05;

interface Sent {
	message: ChatMessage;
	number: CloudNumber;
}

interface Question {
	start: number;
	end: number;
	step: number;
	dimensions: string[];
}

/** Reads `analytics.start(1).end(2).granularity(DAY)` into its parts. */
function questionOf(text: string): Record<string, string> {
	return Object.fromEntries([...text.matchAll(/\.([a-z_]+)\(([^)]*)\)/g)].map(([, name = '', value = '']) => [name, value]));
}

function sentBy(world: CloudWorld, account: CloudAccount): Sent[] {
	const numbers = world.directory.numbers().filter(({ wabaId }) => wabaId === account.wabaId);
	return world.network.customers.all().flatMap((customer) =>
		world.network.chats.ofCustomer(customer.id).flatMap((chat) => {
			const number = numbers.find(({ phoneNumberId }) => phoneNumberId === chat.numberId);
			return number ? chat.messages.filter(({ author }) => author === 'business').map((message) => ({ message, number })) : [];
		}),
	);
}

const arrived = ({ stateAt }: ChatMessage): boolean => stateAt.delivered !== undefined || stateAt.read !== undefined;

/** The parts of a period in which something was sent. */
function parts(sent: Sent[], { start, end, step }: Question): Array<{ start: number; end: number; sent: Sent[] }> {
	const found = new Map<number, Sent[]>();
	for (const one of sent) {
		const at = Math.floor(one.message.at / 1000);
		if (at < start || at >= end) continue;
		const begin = Math.floor(at / step) * step;
		found.set(begin, [...(found.get(begin) ?? []), one]);
	}
	return [...found].sort(([one], [other]) => one - other).map(([begin, messages]) => ({ start: begin, end: begin + step, sent: messages }));
}

function pricedPoints(world: CloudWorld, sent: Sent[], question: Question): object[] {
	return parts(sent.filter(({ message }) => arrived(message)), question).flatMap(({ start, end, sent: messages }) => {
		const groups = new Map<string, { labels: Record<string, string>; volume: number; cost: number }>();
		for (const { message, number } of messages) {
			const pricing = world.sends.get(message.id)?.pricing;
			if (!pricing) continue;
			const labels = {
				...(question.dimensions.includes('PRICING_CATEGORY') ? { pricing_category: pricing.category.toUpperCase() } : {}),
				...(question.dimensions.includes('PRICING_TYPE') ? { pricing_type: pricing.type.toUpperCase() } : {}),
				...(question.dimensions.includes('PHONE') ? { phone_number: number.displayPhoneNumber.replace(/\D/g, '') } : {}),
			};
			const key = JSON.stringify(labels);
			const group = groups.get(key) ?? { labels, volume: 0, cost: 0 };
			groups.set(key, { labels, volume: group.volume + 1, cost: group.cost + (pricing.billable ? PRICE : 0) });
		}
		return [...groups.values()].map(({ labels, volume, cost }) => ({ start, end, ...labels, volume, cost }));
	});
}

/** `GET /{business account id}?fields=analytics…` or `pricing_analytics…`: counted from what was really sent here. */
export function accountFigures({ world, query }: GraphCall, account: CloudAccount): GraphReply | undefined {
	const fields = query['fields'] ?? '';
	const name = /^(pricing_analytics|analytics)\./.exec(fields)?.[1];
	if (!name) return undefined;
	const asked = questionOf(fields);
	const [start, end] = [Number(asked['start']), Number(asked['end'])];
	if (!Number.isInteger(start) || !Number.isInteger(end) || end <= start) return refuse(parameterError('Param start must be before param end, both in seconds.'));
	const step = STEPS[name]?.[asked['granularity'] ?? ''];
	if (step === undefined) return refuse(parameterError(`Param granularity must be one of {${Object.keys(STEPS[name] ?? {}).join(', ')}}.`));
	const dimensions = (asked['dimensions'] ?? '').match(/[A-Z_]+/g) ?? [];
	const unknown = dimensions.find((dimension) => !DIMENSIONS.includes(dimension));
	if (unknown) return refuse(parameterError(`Param dimensions must be of {${DIMENSIONS.join(', ')}} - got "${unknown}".`));
	const question = { start, end, step, dimensions };
	const sent = sentBy(world, account);
	const numbers = world.directory.numbers().filter(({ wabaId }) => wabaId === account.wabaId).map(({ displayPhoneNumber }) => displayPhoneNumber.replace(/\D/g, ''));
	if (name === 'pricing_analytics') return json({ pricing_analytics: { data: [{ data_points: pricedPoints(world, sent, question) }] }, id: account.wabaId });
	const points = parts(sent, question).map((part) => ({
		start: part.start,
		end: part.end,
		sent: part.sent.length,
		delivered: part.sent.filter(({ message }) => arrived(message)).length,
	}));
	return json({ analytics: { phone_numbers: numbers, granularity: asked['granularity'], data_points: points }, id: account.wabaId });
}
