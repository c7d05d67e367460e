import type { INodeProperties } from 'n8n-workflow';

import { operationFields, resourceFields, type ListedResource } from '../shared/n8n/resourceFields';
import type { DeskOperation } from '../shared/n8n/desk/Desk';
import { accessOperations } from './resources/access/accessOperations';
import { agentOperations } from './resources/agent/agentOperations';
import { automaticMessageOperations } from './resources/automaticMessage/automaticMessageOperations';
import { cannedReplyOperations } from './resources/cannedReply/cannedReplyOperations';
import { channelOperations } from './resources/channel/channelOperations';
import { contactOperations } from './resources/contact/contactOperations';
import { conversationOperations } from './resources/conversation/conversationOperations';
import { historyOperations } from './resources/history/historyOperations';
import { inboxOperations } from './resources/inbox/inboxOperations';
import { messageOperations } from './resources/message/messageOperations';
import { noteOperations } from './resources/note/noteOperations';
import { reportOperations } from './resources/report/reportOperations';
import { routingRuleOperations } from './resources/routingRule/routingRuleOperations';
import { scheduleOperations } from './resources/schedule/scheduleOperations';
import { tagOperations } from './resources/tag/tagOperations';
import { teamOperations } from './resources/team/teamOperations';
import { usageOperations } from './resources/usage/usageOperations';
import { viewOperations } from './resources/view/viewOperations';

const resources: ListedResource[] = [
	{ name: 'Access', value: 'access', first: 'grant' },
	{ name: 'Agent', value: 'agent', first: 'get' },
	{ name: 'Automatic Message', value: 'automaticMessage', first: 'claimGreeting' },
	{ name: 'Canned Reply', value: 'cannedReply', first: 'fill' },
	{ name: 'Channel', value: 'channel', first: 'get' },
	{ name: 'Contact', value: 'contact', first: 'get' },
	{ name: 'Conversation', value: 'conversation', first: 'get' },
	{ name: 'Inbox', value: 'inbox', first: 'carryOut' },
	{ name: 'History', value: 'history', first: 'list' },
	{ name: 'Message', value: 'message', first: 'receive' },
	{ name: 'Note', value: 'note', first: 'create' },
	{ name: 'Report', value: 'report', first: 'get' },
	{ name: 'Routing Rule', value: 'routingRule', first: 'add' },
	{ name: 'Schedule', value: 'schedule', first: 'get' },
	{ name: 'Tag', value: 'tag', first: 'add' },
	{ name: 'Team', value: 'team', first: 'get' },
	{ name: 'Usage', value: 'usage', first: 'get' },
	{ name: 'View', value: 'view', first: 'run' },
];

export const deskOperations: DeskOperation[] = [
	...accessOperations,
	...agentOperations,
	...automaticMessageOperations,
	...cannedReplyOperations,
	...channelOperations,
	...contactOperations,
	...conversationOperations,
	...historyOperations,
	...inboxOperations,
	...messageOperations,
	...noteOperations,
	...reportOperations,
	...routingRuleOperations,
	...scheduleOperations,
	...tagOperations,
	...teamOperations,
	...usageOperations,
	...viewOperations,
];

/** Resource, operation, and what each operation asks for. */
export const deskFields: INodeProperties[] = [
	...resourceFields(resources, 'message', deskOperations),
	...operationFields(deskOperations),
];
