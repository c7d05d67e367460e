/** Writes the week in a process of its own: the package's store loads `node:sqlite` by itself, which the process that starts a desk may not be able to. */
import { openInstalledStore } from './openInstalledStore.ts';
import { weekPlan } from './weekPlan.ts';
import { writeWeek, type HistoryChannel } from './writeWeek.ts';

const [home, packageName, numbers] = process.argv.slice(2) as [string, string, string];
const channels = JSON.parse(numbers) as HistoryChannel[];
const week = weekPlan({ now: new Date(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone, numbers: channels.length });
const store = await openInstalledStore(home, packageName);
try {
	await writeWeek(store, week, channels);
} finally {
	await store.close();
}
process.stdout.write(String(week.length));
