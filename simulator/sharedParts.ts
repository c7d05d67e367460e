import type { CallLog } from './cloud/callLog.ts';
import type { FaultBox } from './cloud/faults.ts';
import type { SimulatorSettings } from './cloud/simulatorSettings.ts';
import type { ChangeFeed } from './whatsapp/changeFeed.ts';
import type { SimulatedClock } from './whatsapp/clock.ts';
import type { WhatsAppNetwork } from './whatsapp/network.ts';

/** What all providers share: WhatsApp itself, its time, the ordered faults and the log of calls. */
export interface SharedParts {
	network: WhatsAppNetwork;
	clock: SimulatedClock;
	changes: ChangeFeed;
	faults: FaultBox;
	calls: CallLog;
	settings: SimulatorSettings;
	/** Address under which the simulator can be reached, without a provider's path. */
	baseUrl: () => string;
}
