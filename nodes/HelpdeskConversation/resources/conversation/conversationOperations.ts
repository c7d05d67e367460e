import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { assignConversation } from './assignConversation';
import { autoResolveConversations } from './autoResolveConversations';
import { deleteOldContent } from './deleteOldContent';
import { getConversation } from './getConversation';
import { getManyConversations } from './getManyConversations';
import { handBackConversation } from './handBackConversation';
import { handOverConversation } from './handOverConversation';
import { reopenConversation } from './reopenConversation';
import { resolveConversation } from './resolveConversation';
import { setPending } from './setPending';
import { snoozeConversation } from './snoozeConversation';
import { unassignConversation } from './unassignConversation';
import { updateConversation } from './updateConversation';
import { wakeSnoozed } from './wakeSnoozed';

export const conversationOperations: DeskOperation[] = [
	assignConversation,
	autoResolveConversations,
	deleteOldContent,
	getConversation,
	getManyConversations,
	handBackConversation,
	handOverConversation,
	reopenConversation,
	resolveConversation,
	setPending,
	snoozeConversation,
	unassignConversation,
	updateConversation,
	wakeSnoozed,
];
