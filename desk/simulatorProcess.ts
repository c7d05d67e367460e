/** Runs the simulator as a child of the desk; it leaves when the desk does, however the desk ended. */
import { startSimulator } from '../simulator/startSimulator.ts';

const port = Number(process.argv[2]);
const simulator = await startSimulator({ port });
process.on('disconnect', () => {
	void simulator.close().finally(() => process.exit(0));
});
process.on('SIGINT', () => {
	// Ctrl-C at the terminal reaches the desk too, which ends this process when n8n has finished.
});
process.send?.({ url: simulator.url });
