import type { ChannelSettings } from '../../../shared/domain/channel/channelSettings';
import type { Desk } from '../../../shared/n8n/desk/Desk';
import { channelOfConversation } from '../../channelOfConversation';

/** How the desk treats the number on which the conversation is. */
export const channelSettings = async (desk: Desk): Promise<ChannelSettings> => desk.valueOf(await desk.store.channels.get(await channelOfConversation(desk, desk.conversationId()))).settings;
