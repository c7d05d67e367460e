import type { Role } from '../access/role';
import type { Channel } from '../channel/channel';
import type { ChannelChanges } from '../channel/channelSettings';
import type { ChangedSetting, SettingKind } from '../history/settingsChange';
import type { Schedule } from '../hours/schedule';
import type { Agent } from '../people/agent';
import type { RuleContent } from '../routing/storedRule';
import type { ReportCalls } from './reportCalls';
import type { InboxCannedReply } from './inboxViews';

type Call<Request, Response> = { request: Request; response: Response };

/** The live board: one line for each channel, queue and whether somebody has them. */
export interface BoardRow {
	channelId: string;
	state: 'new' | 'pending' | 'snoozed';
	unassigned: boolean;
	count: number;
	/** ISO 8601: the longest wait among them. */
	waitingSince?: string;
}

/** For supervisors, on their channels only. */
export interface SupervisorCalls extends ReportCalls {
	board: Call<Record<string, never>, { rows: BoardRow[]; agents: Array<{ id: string; name: string; presence: Agent['presence']; openConversations: number; capacity?: number }> }>;
}

export interface NumberedRule extends RuleContent {
	id: string;
	/** From 1, in the order in which rules are tried. */
	position: number;
}

export interface KeptSchedule {
	id: string;
	name: string;
	schedule: Schedule;
}

/** What a past conversation would have met with other rules. */
export interface RuleTrial {
	conversationId: string;
	contactName?: string;
	/** What the contact wrote. */
	text?: string;
	/** The name of the rule that would decide; missing where none fits. */
	rule?: string;
	/** The same with the rules that are kept now. */
	ruleNow?: string;
}

/** A change of a setting; `canUndo` where what was there before is known. */
export interface SettingsChange {
	id: string;
	at: string;
	/** Missing where a workflow did it. */
	agentName?: string;
	what: SettingKind;
	change: ChangedSetting['change'];
	/** The name of it. */
	name?: string;
	canUndo: boolean;
}

/** For team leads: agents who are administrators. */
export interface SettingsCalls {
	'rules.find': Call<Record<string, never>, NumberedRule[]>;
	/** Without an id it is added, at the position or at the end. */
	'rules.save': Call<{ id?: string; position?: number; rule: RuleContent }, NumberedRule[]>;
	'rules.move': Call<{ id: string; position: number }, NumberedRule[]>;
	'rules.remove': Call<{ id: string }, NumberedRule[]>;
	/** On the latest conversations, without changing anything. */
	'rules.try': Call<{ rules: RuleContent[]; limit?: number }, RuleTrial[]>;
	'schedules.find': Call<Record<string, never>, KeptSchedule[]>;
	'schedules.save': Call<{ id?: string; schedule: Schedule }, KeptSchedule>;
	'schedules.remove': Call<{ id: string }, { removed: true }>;
	/** The hours of a week as a picture (SVG, without script), and whether it is open now. */
	'schedules.picture': Call<{ schedule: Schedule; /** BCP 47; English if missing. */ language?: string }, { svg: string; open: boolean }>;
	/** Whose public holidays the almanac has, and the parts of a country that have their own; both by code. */
	'schedules.places': Call<{ country?: string }, { countries: string[]; regions: Array<{ code: string; name: string }> }>;
	'channels.find': Call<Record<string, never>, Channel[]>;
	'channels.update': Call<{ id: string; changes: ChannelChanges }, Channel>;
	'cannedReplies.save': Call<Omit<InboxCannedReply, 'id'> & { id?: string }, InboxCannedReply>;
	'cannedReplies.remove': Call<{ id: string }, { removed: true }>;
	'agents.find': Call<Record<string, never>, Agent[]>;
	'agents.save': Call<{ id?: string; name?: string; email?: string | null; phone?: string | null; skills?: string[]; languages?: string[]; capacity?: number | null; isAdmin?: boolean }, Agent>;
	'agents.deactivate': Call<{ id: string }, { released: number }>;
	'teams.save': Call<{ id?: string; name: string; memberIds: string[] }, { id: string; name: string; memberIds: string[] }>;
	'teams.remove': Call<{ id: string }, { removed: true }>;
	'access.find': Call<Record<string, never>, Array<{ channelId: string; holder: { kind: 'agent' | 'team'; id: string }; role: Role }>>;
	/** Null takes the role away. */
	'access.set': Call<{ channelId: string; holder: { kind: 'agent' | 'team'; id: string }; role: Role | null }, { set: true }>;
	/** Newest first. */
	'settings.history': Call<{ limit?: number }, SettingsChange[]>;
	'settings.undo': Call<{ id: string }, { undone: true }>;
}

export interface LeadCalls extends SupervisorCalls, SettingsCalls {}
