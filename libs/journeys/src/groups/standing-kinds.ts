import { Injectable } from '@nestjs/common';
import { EditTown } from '../edit-town';

/** A reduction that stands by the year. */
export interface StandingKind {
  readonly code: string;
  readonly name: string;
  readonly article: string;
}

/** 減免団体登録: the reductions of a town's fee tables that are registered for whole fiscal years. */
@Injectable()
export class StandingKinds {
  constructor(private readonly editTown: EditTown) {}

  async of(municipalityId: string): Promise<StandingKind[]> {
    const { document } = await this.editTown.read(municipalityId);
    const all = document.facilities.flatMap(({ feeTables }) =>
      feeTables.flatMap(({ reductions }) => reductions.filter(({ standing }) => standing)),
    );
    return [...new Map(all.map(({ code, name, article }) => [code, { code, name, article }])).values()];
  }
}
