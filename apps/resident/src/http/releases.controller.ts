import { ReleasesView, type LoggedRelease } from '@kashikan/bookings';
import { Catalogue } from '@kashikan/catalogue';
import { Open } from '@kashikan/edge';
import { Clock } from '@kashikan/kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

const RELEASES_AN_ANSWER = 100;

export class ReleasesQuery {
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() facility?: string;
  @ApiProperty({ required: false, description: 'How many to leave out; an answer has at most 100' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(100_000)
  start?: number;
}

export class ReleaseAnswer {
  @ApiProperty({ format: 'uuid' }) roomId: string;
  @ApiProperty({ format: 'uuid' }) facilityId: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ format: 'date-time' }) startsAt: string;
  @ApiProperty({ format: 'date-time' }) endsAt: string;
  @ApiProperty({ format: 'date-time', description: 'When the slot was given back' }) releasedAt: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it opens to everybody; null while and where it went to those who wait',
  })
  opensAt: string | null;
  @ApiProperty({ enum: ['offered', 'taken', 'to-open', 'free', 'over'] }) outcome: LoggedRelease['outcome'];
}

/** 開放の記録 as open data: rooms and times, no names. */
@ApiTags('availability')
@Open()
@Controller('api/v1')
export class ReleasesApiController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly releases: ReleasesView,
    private readonly clock: Clock,
  ) {}

  @Get('municipalities/:id/releases')
  @ApiOkResponse({ type: [ReleaseAnswer] })
  async list(@Param('id') id: string, @Query() query: ReleasesQuery): Promise<ReleaseAnswer[]> {
    const { municipality } = await this.catalogue.municipality(id);
    const page = { start: query.start ?? 0, most: RELEASES_AN_ANSWER };
    const found = await this.releases.ofTown(municipality.id, query.facility ?? null, this.clock.now(), page);
    return found.map(release => ({
      roomId: release.roomId,
      facilityId: release.facilityId,
      date: release.useDate,
      startsAt: release.startsAt.toISOString(),
      endsAt: release.endsAt.toISOString(),
      releasedAt: release.releasedAt.toISOString(),
      opensAt: release.opensAt?.toISOString() ?? null,
      outcome: release.outcome,
    }));
  }
}
