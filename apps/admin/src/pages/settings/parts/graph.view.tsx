import type { Facility, NoiseZone, Room, Town } from '@kashikan/catalogue';
import { type RelationKind, relationsOf } from '@kashikan/catalogue/rules';
import { Actions, ButtonLink, Hidden, Section, Table, useWords } from '@kashikan/ui';
import { editHref } from './edit-href';

interface GraphProps {
  readonly facility: Facility;
  readonly town: Town;
  readonly mayEdit: boolean;
}

const kinds: readonly RelationKind[] = ['same', 'contains', 'part-of', 'overlaps', 'hears'];

/** The graph in words: rooms with what they are to each other, parts with the rooms that use them, and the noise zones. */
export const GraphTables = (props: GraphProps) => (
  <>
    <Rooms {...props} />
    <Parts {...props} />
    <Zones {...props} />
  </>
);

function EditLink({ href, name }: { readonly href: string; readonly name: string }) {
  const t = useWords();
  return (
    <a class="inline-target" href={href}>
      <span aria-hidden="true">{t('admin.parts.edit')}</span>
      <Hidden>{t('admin.parts.edit-of', { name })}</Hidden>
    </a>
  );
}

function Add({ kind, facility }: { readonly kind: 'part' | 'zone'; readonly facility: Facility }) {
  const t = useWords();
  return (
    <Actions>
      <ButtonLink look="secondary" href={editHref(kind, facility, '')}>
        {t(kind === 'part' ? 'admin.parts.add' : 'admin.parts.zone.add')}
      </ButtonLink>
    </Actions>
  );
}

function Relations({ room, facility }: { readonly room: Room; readonly facility: Facility }) {
  const t = useWords();
  const relations = relationsOf(room, facility.rooms);
  if (relations.length === 0) return <>{t('admin.parts.relation.none')}</>;
  return (
    <>
      {kinds.flatMap(kind => {
        const names = relations.filter(one => one.kind === kind).map(({ other }) => other.name);
        if (names.length === 0) return [];
        return [<div>{t(`admin.parts.relation.${kind}`, { rooms: names.join('、') })}</div>];
      })}
    </>
  );
}

const partNames = (facility: Facility, ids: readonly number[]): string =>
  ids.map(id => facility.partNames.get(id) ?? '').join('、');

function Rooms({ facility, mayEdit }: GraphProps) {
  const t = useWords();
  const edit = {
    head: t('admin.parts.edit'),
    cell: (room: Room) => <EditLink href={editHref('room', facility, room.code)} name={room.name} />,
  };
  return (
    <Section title={t('admin.parts.rooms')}>
      <Table
        id="rooms"
        caption={t('admin.parts.rooms')}
        isCaptionHidden
        columns={[
          { head: t('admin.parts.room'), isRowHead: true, cell: room => room.name },
          { head: t('admin.parts.parts'), cell: room => partNames(facility, room.partIds) },
          { head: t('admin.parts.relations'), cell: room => <Relations room={room} facility={facility} /> },
          ...(mayEdit ? [edit] : []),
        ]}
        rows={facility.rooms}
      />
    </Section>
  );
}

function Parts({ facility, mayEdit }: GraphProps) {
  const t = useWords();
  const rows = facility.parts.map(part => ({
    ...part,
    rooms: facility.rooms.filter(room => room.partIds.includes(part.id)).map(room => room.name),
  }));
  const edit = {
    head: t('admin.parts.edit'),
    cell: ({ code, name }: (typeof rows)[number]) => (
      <EditLink href={editHref('part', facility, code)} name={name} />
    ),
  };
  return (
    <Section title={t('admin.parts.list')}>
      <Table
        id="parts"
        caption={t('admin.parts.list')}
        isCaptionHidden
        columns={[
          { head: t('admin.parts.part'), isRowHead: true, cell: part => part.name },
          { head: t('admin.parts.code'), cell: part => part.code },
          {
            head: t('admin.parts.used-by'),
            cell: part => part.rooms.join('、') || t('admin.parts.unused'),
          },
          ...(mayEdit ? [edit] : []),
        ]}
        rows={rows}
      />
      {mayEdit ? <Add kind="part" facility={facility} /> : null}
    </Section>
  );
}

function Zones({ facility, town, mayEdit }: GraphProps) {
  const t = useWords();
  const loud = town.purposes.filter(purpose => purpose.loud).map(purpose => purpose.name);
  const edit = {
    head: t('admin.parts.edit'),
    cell: ({ code, name }: NoiseZone) => <EditLink href={editHref('zone', facility, code)} name={name} />,
  };
  return (
    <Section title={t('admin.parts.zones')}>
      <p>
        {loud.length > 0
          ? t('admin.parts.zone.loud', { purposes: loud.join('、') })
          : t('admin.parts.zone.no-loud')}
      </p>
      {facility.noiseZones.length === 0 ? (
        <p>{t('admin.parts.zones.none')}</p>
      ) : (
        <Table
          id="zones"
          caption={t('admin.parts.zones')}
          isCaptionHidden
          columns={[
            { head: t('admin.parts.zone'), isRowHead: true, cell: zone => zone.name },
            { head: t('admin.parts.zone.parts'), cell: zone => partNames(facility, zone.partIds) },
            ...(mayEdit ? [edit] : []),
          ]}
          rows={facility.noiseZones}
        />
      )}
      {mayEdit ? <Add kind="zone" facility={facility} /> : null}
    </Section>
  );
}
