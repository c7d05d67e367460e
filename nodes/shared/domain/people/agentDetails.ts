import type { Agent } from './agent';

/** What the desk is told of an agent. */
export interface AgentDetails {
	name: string;
	email: string | null;
	/** E.164 with `+`. */
	phone: string | null;
	skills: string[];
	languages: string[];
	/** Null = no limit. */
	capacity: number | null;
	channelCapacity: Record<string, number>;
	isAdmin: boolean;
}

/** All of it, so that it can be put back as it was. */
export const detailsOf = ({ name, email, phone, skills, languages, capacity, channelCapacity, isAdmin }: Agent): AgentDetails => ({
	name,
	email: email ?? null,
	phone: phone ?? null,
	skills,
	languages,
	capacity: capacity ?? null,
	channelCapacity,
	isAdmin,
});
