import type { DeskOperation } from '../../operation';
import { getManyMessages } from './getManyMessages';
import { receiveMessage } from './receiveMessage';
import { recordReply } from './recordReply';

export const messageOperations: DeskOperation[] = [getManyMessages, receiveMessage, recordReply];
