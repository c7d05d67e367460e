/** What an agent may do on a channel, from the least to the most. */
export const ROLES = ['viewer', 'contributor', 'supervisor'] as const;

export type Role = (typeof ROLES)[number];

/**
 * `view`: see conversations. `move`: make them pending or resolved, assign, snooze. `annotate`: tags, notes, topics. `reply`: write to the
 * contact. `report`: see the channel's figures. `administer`: agents, teams, access, settings of channels.
 */
export const DEEDS = ['view', 'move', 'annotate', 'reply', 'report', 'administer'] as const;

export type GuardedDeed = (typeof DEEDS)[number];

const LEAST_ROLE: Record<GuardedDeed, Role | 'admin'> = {
	view: 'viewer',
	move: 'viewer',
	annotate: 'viewer',
	reply: 'contributor',
	report: 'supervisor',
	administer: 'admin',
};

/** Whether a role is enough; `administer` is for admins alone, who need no role. */
export function mayDo(role: Role | undefined, deed: GuardedDeed): boolean {
	const least = LEAST_ROLE[deed];
	return role !== undefined && least !== 'admin' && ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** Access by oneself and by every team adds up to the highest role. */
export function highestRole(roles: readonly Role[]): Role | undefined {
	return ROLES.filter((role) => roles.includes(role)).at(-1);
}
