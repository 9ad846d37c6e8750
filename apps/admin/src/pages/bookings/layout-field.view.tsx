import type { Room } from '@kashikan/catalogue';
import { Select, useWords } from '@kashikan/ui';

/** 並べ方: how many people the room takes follows it; nothing where a room has none. */
export function LayoutField({ room }: { readonly room: Room }) {
  const t = useWords();
  if (room.layouts.length === 0) return null;
  return (
    <Select
      name="layout"
      label={t('apply.layout')}
      choices={[
        { value: '', label: t('apply.layout.none') },
        ...room.layouts.map(({ code, name, capacity }) => ({
          value: code,
          label: t('apply.layout.choice', { name, count: capacity }),
        })),
      ]}
    />
  );
}
