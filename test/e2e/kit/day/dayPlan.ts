import { seeded } from '../../../../desk/history/seeded.ts';

export const PROVIDERS = ['cloud', 'twilio', 'engagelab'] as const;

export type Provider = (typeof PROVIDERS)[number];

/** When of the day somebody writes. */
export type Shift = 'beforeOpening' | 'morning' | 'outage' | 'noon' | 'afternoon' | 'afterClosing';

/** What they want: `order` a rule answers and then a person, `goodbye` a rule alone, the others a person. */
export type Matter = 'order' | 'goodbye' | 'question' | 'return' | 'picture';

export interface PlannedCustomer {
	name: string;
	phone: string;
	provider: Provider;
	shift: Shift;
	matter: Matter;
	/** What they give the desk when they are asked, 1 to 5; missing = they do not answer. */
	rating?: number;
	/** Whether they look at the chat, so that the desk gets read receipts. */
	reads: boolean;
}

/** How many write in each part of the day. */
export const SHIFTS: Record<Shift, number> = { beforeOpening: 30, morning: 50, outage: 24, noon: 40, afternoon: 36, afterClosing: 20 };

const FIRST_NAMES = ['Ada', 'Bo', 'Cy', 'Dan', 'Eda', 'Fay', 'Gus', 'Hedy', 'Ines', 'Jo', 'Kai', 'Lea', 'Moe', 'Nia', 'Otto', 'Pia', 'Quin', 'Rosa', 'Sol', 'Tess'];
const LAST_NAMES = ['Example', 'Sample', 'Placeholder', 'Instance', 'Muster', 'Ejemplo', 'Beispiel', 'Exemplo', 'Modele', 'Specimen'];
const MATTERS: Matter[] = ['order', 'order', 'goodbye', 'question', 'question', 'question', 'return', 'picture'];

/** The customers of a day; the same seed gives the same day. */
export function dayPlan(seed: number): PlannedCustomer[] {
	const random = seeded(seed);
	const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const shifts = Object.entries(SHIFTS).flatMap(([shift, count]) => Array.from({ length: count }, () => shift as Shift));
	return shifts.map((shift, index) => {
		const rating = random() < 0.6 ? 1 + Math.floor(random() * 5) : undefined;
		const matter = oneOf(MATTERS);
		return {
			name: `${FIRST_NAMES[index % FIRST_NAMES.length]} ${LAST_NAMES[Math.floor(index / FIRST_NAMES.length)]}`,
			phone: `+491555${String(1_000_000 + index)}`,
			provider: PROVIDERS[index % PROVIDERS.length]!,
			shift,
			// Nothing could be said to who only says goodbye then.
			matter: shift === 'outage' && matter === 'goodbye' ? 'order' : matter,
			...(rating === undefined ? {} : { rating }),
			reads: random() < 0.7,
		};
	});
}
