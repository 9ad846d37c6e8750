import type { MyGroup } from '@kashikan/groups';
import { groupRoles, registrationStates } from '@kashikan/groups/rules';
import { ApiProperty } from '@nestjs/swagger';

export class GroupRegistrationAnswer {
  @ApiProperty({ example: 'aoba' }) municipalityId: string;
  @ApiProperty({ enum: Object.keys(registrationStates), example: 'approved' }) state: string;
  @ApiProperty({ description: 'Code of the 申込者の区分 that the group books as' }) kindCode: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last day on which it holds',
  })
  validUntil: string | null;
}

export class GroupAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty() nameKana: string;
  @ApiProperty({ enum: groupRoles, isArray: true, description: 'What the person is in it' })
  roles: readonly string[];
  @ApiProperty({ type: [GroupRegistrationAnswer], description: 'The newest first' })
  registrations: readonly GroupRegistrationAnswer[];
}

export const groupAnswer = ({ id, name, nameKana, myRoles, registrations }: MyGroup): GroupAnswer => ({
  id,
  name,
  nameKana,
  roles: myRoles,
  registrations: registrations.map(({ municipalityId, state, kindCode, validUntil }) => ({
    municipalityId,
    state,
    kindCode,
    validUntil,
  })),
});
