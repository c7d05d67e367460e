import type { SimulatedNumber } from '../Simulator.ts';
import type { HistoryChannel } from './writeWeek.ts';

/** The numbers of the simulator as the triggers name them. */
export function channelsOf(numbers: readonly SimulatedNumber[]): HistoryChannel[] {
	return numbers.map(({ provider, phoneNumberId, displayPhoneNumber, credential }): HistoryChannel => {
		const phone = `+${displayPhoneNumber.replace(/\D/g, '')}`;
		if (provider === 'twilio') return { provider, id: `twilio:${credential?.data['phoneNumber'] ?? phone}`, phone };
		if (provider === 'engagelab') return { provider, id: `engagelab:${credential?.data['businessNumber'] ?? phone}`, phone };
		return { provider: 'cloud', id: `cloud:${phoneNumberId}`, phone };
	});
}
