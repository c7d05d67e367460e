import type { DeskOperation } from '../../operation';
import { createChannel } from './createChannel';
import { deleteChannel } from './deleteChannel';
import { getChannel } from './getChannel';
import { getManyChannels } from './getManyChannels';
import { updateChannel } from './updateChannel';

export const channelOperations: DeskOperation[] = [createChannel, deleteChannel, getChannel, getManyChannels, updateChannel];
