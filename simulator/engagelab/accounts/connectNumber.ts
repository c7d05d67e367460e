import { createEngageLabFront } from '../engageLabFront.ts';
import type { EngageLabWorld } from '../engageLabWorld.ts';
import type { EngageLabNumber } from './engageLabDirectory.ts';

/** Gives an account a number, and puts it on the simulated network. */
export function connectNumber(world: EngageLabWorld, wabaId: string, phone: string, name: string): EngageLabNumber {
	const number = world.directory.addNumber(wabaId, phone, name);
	world.network.addNumber({ id: number.numberId, phone: number.phone, name, provider: createEngageLabFront(number, world) });
	return number;
}
