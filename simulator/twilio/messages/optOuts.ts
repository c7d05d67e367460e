import type { TwilioService } from '../accounts/twilioDirectory.ts';

export type OptOutType = 'START' | 'STOP' | 'HELP';

/** @see https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out */
const WORDS: Record<OptOutType, string[]> = {
	STOP: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT'],
	START: ['START', 'UNSTOP'],
	HELP: ['HELP', 'INFO'],
};

/** Who does not want to hear any more from a Messaging Service; numbers outside of one leave that to their owners. */
export interface OptOuts {
	/** What Twilio makes of a message, which it passes on all the same. */
	read(service: TwilioService | undefined, from: string, body: string): OptOutType | undefined;
	isOut(service: TwilioService | undefined, to: string): boolean;
	clear(): void;
}

export function createOptOuts(): OptOuts {
	const out = new Set<string>();
	const keyOf = ({ sid }: TwilioService, address: string): string => `${sid} ${address}`;
	return {
		read(service, from, body) {
			const said = body.trim().toUpperCase();
			const type = service && (Object.keys(WORDS) as OptOutType[]).find((each) => WORDS[each].includes(said));
			if (service && type === 'STOP') out.add(keyOf(service, from));
			if (service && type === 'START') out.delete(keyOf(service, from));
			return type;
		},
		isOut: (service, to) => service !== undefined && out.has(keyOf(service, to)),
		clear: () => out.clear(),
	};
}
