import { CurrentVisitor, SignedIn, Visitor } from '@kashikan/edge';
import { groupErrors, GroupView } from '@kashikan/groups';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { groupAnswer, GroupAnswer } from './answers/group.answer';

/** The groups that a person acts for; anybody else's do not exist for them. */
@ApiTags('groups')
@SignedIn()
@Controller('api/v1/groups')
export class GroupsController {
  constructor(private readonly groups: GroupView) {}

  @Get()
  @ApiOkResponse({ type: [GroupAnswer] })
  async list(@CurrentVisitor() visitor: Visitor): Promise<GroupAnswer[]> {
    return (await this.groups.mine(visitor.actor.id)).map(groupAnswer);
  }

  @Get(':id')
  @ApiOkResponse({ type: GroupAnswer })
  async show(@CurrentVisitor() visitor: Visitor, @Param('id') id: string): Promise<GroupAnswer> {
    const group = (await this.groups.mine(visitor.actor.id)).find(one => one.id === id);
    if (!group) throw groupErrors.unknown();
    return groupAnswer(group);
  }
}
