import type { Role } from '../../domain/access/role';
import type { Presence } from '../../domain/people/agent';

export interface AgentRow {
	id: string;
	name: string;
	email: string | null;
	/** The address without regard to case; unique among those who are active. */
	email_key: string | null;
	phone: string | null;
	/** JSON. */
	languages: string | null;
	capacity: number | null;
	presence: Presence;
	presence_since: number;
	is_admin: number;
	is_active: number;
	created_at: number;
	last_assigned_at: number | null;
	/** How many conversations of theirs are new or pending. */
	open_conversations: number;
}

export interface AgentSkillRow {
	agent_id: string;
	skill: string;
}

export interface AgentChannelRow {
	agent_id: string;
	channel_id: string;
	capacity: number;
}

export interface TeamRow {
	id: string;
	name: string;
	name_key: string;
}

export interface TeamMemberRow {
	team_id: string;
	agent_id: string;
}

/** What somebody may do on a channel, by themselves or as a member of a team. */
export interface GrantRow {
	channel_id: string;
	holder_kind: 'agent' | 'team';
	holder_id: string;
	role: Role;
}

export interface NoteRow {
	id: string;
	conversation_id: string;
	author_kind: 'agent' | 'automation' | 'contact' | 'desk';
	author_id: string | null;
	text: string;
	created_at: number;
	edited_at: number | null;
}

export interface TagRow {
	id: string;
	name: string;
	name_key: string;
	colour: string | null;
}

export interface ConversationTagRow {
	conversation_id: string;
	tag_id: string;
}

export interface CannedReplyRow {
	id: string;
	shortcut: string;
	shortcut_key: string;
	text: string;
	channel_id: string | null;
	team_id: string | null;
	language: string | null;
}

export interface ViewRow {
	id: string;
	name: string;
	owner_id: string | null;
	sharing: 'all' | 'team' | 'private';
	team_id: string | null;
	/** JSON of the filter of conversations. */
	filter: string;
}
