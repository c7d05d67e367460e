import { installFromLock } from './installFromLock.mjs';
import { installNode24 } from './installNode24.mjs';
import { isInstalled } from './isInstalled.mjs';
import { root } from './root.mjs';

/** What node_modules and the Node in it take, rounded up. */
const NEEDS_MB = 900;

/** Brings node_modules to what package-lock.json says, with Node 24 in it. */
export async function installRoot() {
	if (!isInstalled(root)) await installFromLock({ subject: 'the tools of this checkout', folder: root, needsMb: NEEDS_MB });
	await installNode24();
}
