import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { collectMessages } from './collectMessages';
import { getManyMessages } from './getManyMessages';
import { getTranscript } from './getTranscript';
import { markHandled } from './markHandled';
import { receiveMessage } from './receiveMessage';
import { recordReply } from './recordReply';
import { searchMessages } from './searchMessages';

export const messageOperations: DeskOperation[] = [collectMessages, getManyMessages, getTranscript, markHandled, receiveMessage, recordReply, searchMessages];
