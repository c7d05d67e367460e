import { sleep } from 'n8n-workflow';

import type { BackOffPorts } from '../../providers/withBackOff';
import type { GiveWay } from '../inLanes';

/** How a node waits before it tries a send again. */
export const backOffPorts = { sleep: async (ms: number) => await sleep(ms), random: () => Math.random() } satisfies BackOffPorts;

/** With a way to let the items of others pass. */
export interface SendingPorts extends BackOffPorts {
	giveWay?: GiveWay;
}

/** The same where messages to others can go on: only the one contact gets too much, not the number as a whole. */
export const givingWay = (giveWay: GiveWay): SendingPorts => ({
	giveWay,
	random: () => backOffPorts.random(),
	sleep: async (ms, why) => {
		if (why === 'ratePair') giveWay();
		await backOffPorts.sleep(ms);
	},
});
