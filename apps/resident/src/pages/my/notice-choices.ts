import type { NoticeChoice, NoticeSettings } from '@kashikan/notifications';
import { channels, mustBeTold, type NoticeKind, offeredChannels } from '@kashikan/notifications/rules';

/** What may be chosen for a kind, the usual way first. */
export const choicesFor = (kind: NoticeKind, { reach }: NoticeSettings): readonly NoticeChoice[] => [
  ...offeredChannels(reach),
  ...(mustBeTold(kind) ? [] : (['none'] as const)),
];

export const choiceOf = (typed: string): NoticeChoice | undefined =>
  ([...channels, 'none'] as const).find(one => one === typed);
