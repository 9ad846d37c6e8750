import {
  type Answer,
  CurrentActor,
  type Fields,
  Moved,
  Pages,
  Shown,
  SignedIn,
  textOf,
  typedOf,
} from '@kashikan/edge';
import { GroupView } from '@kashikan/groups';
import {
  decodeRoster,
  memberFields,
  type ReadRoster,
  readRoster,
  rosterLines,
  rosterTerms,
  type TypedMember,
} from '@kashikan/groups/rules';
import { KeepGroup } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import { csv } from '@kashikan/reports/rules';
import { Body, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { hrefs } from '../../frame/hrefs';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { fieldOfMember, RosterPage, type RosterTrouble } from './roster.view';

const MORE_ROWS = 5;

/** B4 構成員名簿: typed row by row, or taken from a file or a pasted table, whole or not at all. */
@Pages('my/groups/:group/roster')
@SignedIn()
export class RosterController {
  constructor(
    private readonly groups: GroupView,
    private readonly keepGroup: KeepGroup,
  ) {}

  @Get()
  async form(
    @CurrentPage() page: ResidentPage,
    @Param('group') id: string,
    @Query('done') done?: string,
  ): Promise<Answer> {
    const whole = await this.whole(page, id);
    const rows = (whole.roster?.members.length ?? 0) + MORE_ROWS;
    return new Shown(<RosterPage page={page} whole={whole} rows={rows} done={done} />);
  }

  /** The rows as typed; the button that asks for more rows only draws the form again. */
  @Post()
  @HttpCode(200)
  async save(
    @CurrentPage() page: ResidentPage,
    @Param('group') id: string,
    @Body() body: Fields,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const whole = await this.whole(page, id);
    const lines = typedRows(body);
    const sent = Math.min(Number(textOf(body, 'rows')) || 0, rosterTerms.mostMembers);
    const again = (rows: number, errors: Readonly<Record<string, string>>) => {
      const form = { values: typedOf(body), errors };
      const status = Object.keys(errors).length > 0 ? 422 : 200;
      return new Shown(<RosterPage page={page} whole={whole} rows={rows} form={form} />, status);
    };
    if (textOf(body, 'do') === 'more') return again(sent + MORE_ROWS, {});
    if (lines.length === 0)
      return again(Math.max(sent, MORE_ROWS), {
        [fieldOfMember('name', 1)]: page.t('groups.roster.missing'),
      });
    const read = readRoster(lines, page.today());
    if (!read.ok) return again(sent, errorsOf(page, read));
    return this.kept(page, id, actor, read.members);
  }

  @Post('file')
  @HttpCode(200)
  async saveFile(
    @CurrentPage() page: ResidentPage,
    @Param('group') id: string,
    @Body() body: Fields,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const whole = await this.whole(page, id);
    const read = readFile(body, page);
    if (read.ok) return this.kept(page, id, actor, read.members);
    const rows = (whole.roster?.members.length ?? 0) + MORE_ROWS;
    const form = { values: typedOf(body), errors: { text: troubleWords(page, read) } };
    return new Shown(<RosterPage page={page} whole={whole} rows={rows} form={form} trouble={read} />, 422);
  }

  /** The list as a file, which can be mended and sent back as it is. */
  @Get('file')
  async download(
    @CurrentPage() page: ResidentPage,
    @Param('group') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { roster } = await this.whole(page, id);
    const { t } = page;
    const head = memberFields.map(field => t(fieldWords[field]));
    const lines = (roster?.members ?? []).map(({ name, nameKana, town, ageBand }) => [
      name,
      nameKana ?? '',
      town,
      t(`groups.age.${ageBand}`),
    ]);
    await reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="roster.csv"')
      .send(csv(head, lines));
  }

  private whole(page: ResidentPage, id: string) {
    return this.groups.of(id, page.resident?.accountId ?? '', page.now, 'manage');
  }

  private async kept(
    page: ResidentPage,
    groupId: string,
    actor: Actor,
    members: Extract<ReadRoster, { ok: true }>['members'],
  ): Promise<Answer> {
    const accountId = page.resident?.accountId ?? '';
    await this.keepGroup.saveRoster({ actor, accountId, groupId }, members);
    return new Moved(hrefs.group(groupId, '?done=roster'));
  }
}

const fieldWords = {
  name: 'groups.roster.name',
  nameKana: 'groups.roster.kana',
  town: 'groups.roster.town',
  age: 'groups.roster.age',
} as const;

/** The rows in which anything is written, each known by its number. */
const typedRows = (body: Fields): TypedMember[] =>
  Array.from({ length: rosterTerms.mostMembers }, (_, at) => at + 1).flatMap(line => {
    const cell = (field: (typeof memberFields)[number]) => textOf(body, fieldOfMember(field, line));
    const [name, nameKana, town, age] = [cell('name'), cell('nameKana'), cell('town'), cell('age')];
    // An emptied name takes the person off; a row that was never begun is none.
    const isBlank =
      name === '' && (nameKana === '' || town === '' || age === '' || textOf(body, `was-${line}`) !== '');
    return isBlank ? [] : [{ line, name, nameKana, town, age }];
  });

const errorsOf = (page: ResidentPage, { problems }: Extract<ReadRoster, { ok: false }>) =>
  Object.fromEntries(
    problems.map(({ line, field, code, first }) => [
      fieldOfMember(field, line),
      page.t(`groups.roster.problem.${code}`, { first: first ?? 0 }),
    ]),
  );

type ReadFile = Extract<ReadRoster, { ok: true }> | (RosterTrouble & { readonly ok: false });

function readFile(body: Fields, page: ResidentPage): ReadFile {
  const bytes = Buffer.isBuffer(body.file) && body.file.length > 0 ? body.file : undefined;
  if (bytes && bytes.length > rosterTerms.mostBytes) return { ok: false, code: 'file-large' };
  const text = bytes ? decodeRoster(bytes) : textOf(body, 'text');
  if (text === undefined) return { ok: false, code: 'file-unreadable' };
  const found = rosterLines(text);
  if (!found.ok) return { ok: false, ...found.trouble };
  if (found.lines.length > rosterTerms.mostMembers) return { ok: false, code: 'too-many' };
  const read = readRoster(found.lines, page.today());
  return read.ok ? read : { ok: false, code: 'lines', problems: read.problems };
}

function troubleWords({ t }: ResidentPage, trouble: RosterTrouble): string {
  switch (trouble.code) {
    case 'lines':
      return t('groups.roster.nothing-changed');
    case 'too-many':
      return t('groups.roster.too-many', { most: rosterTerms.mostMembers });
    case 'columns':
      return t('groups.roster.columns', trouble);
    case 'quote-open':
      return t('groups.roster.quote-open', trouble);
    default:
      return t(`groups.roster.${trouble.code}`);
  }
}
