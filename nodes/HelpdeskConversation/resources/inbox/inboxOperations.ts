import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { answerInbox } from './answerInbox';
import { carryOut } from './carryOut';

export const inboxOperations: DeskOperation[] = [answerInbox, carryOut];
