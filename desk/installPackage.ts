import { DeskError } from './DeskError.ts';
import type { InstalledPackageState } from './deskState.ts';
import type { N8nClient } from './N8nClient.ts';
import type { PackedPackage } from './packPackage.ts';

/** Installs the packed checkout the way n8n's community-node page does, unless exactly this one is there and loaded. */
export async function installPackage(
	n8n: N8nClient,
	packed: PackedPackage,
	installed: InstalledPackageState | undefined,
	log: (line: string) => void,
): Promise<InstalledPackageState> {
	if (installed?.fingerprint === packed.fingerprint && (await isLoaded(n8n, installed))) return installed;
	log(`Installing ${packed.name} into n8n …`);
	try {
		const { installedNodes } = await n8n.packages.installOrUpdate(packed.name, packed.version);
		const nodes = installedNodes.map(({ type, latestVersion }) => ({ type, version: latestVersion }));
		return { fingerprint: packed.fingerprint, nodes };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new DeskError(
			`n8n could not install the package. ${reason}`,
			'Its dependencies come from the npm registry: is there a connection? If a node does not load, the reason is in the log of n8n.',
			{ cause: error },
		);
	}
}

/** Someone may have removed the package in the editor since. */
async function isLoaded(n8n: N8nClient, { nodes }: InstalledPackageState): Promise<boolean> {
	const known = await Promise.all(nodes.map(async ({ type, version }) => await n8n.nodeTypes.find(type, version)));
	return known.every((node) => node !== undefined);
}
