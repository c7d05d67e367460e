import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { createChannel } from './createChannel';
import { deleteChannel } from './deleteChannel';
import { getChannel } from './getChannel';
import { getManyChannels } from './getManyChannels';
import { updateChannel } from './updateChannel';

export const channelOperations: DeskOperation[] = [createChannel, deleteChannel, getChannel, getManyChannels, updateChannel];
