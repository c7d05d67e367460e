import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { createChannel } from './createChannel';
import { deleteChannel } from './deleteChannel';
import { getChannel } from './getChannel';
import { getManyChannels } from './getManyChannels';
import { moveChannel } from './moveChannel';
import { updateChannel } from './updateChannel';

export const channelOperations: DeskOperation[] = [createChannel, deleteChannel, getChannel, getManyChannels, moveChannel, updateChannel];
