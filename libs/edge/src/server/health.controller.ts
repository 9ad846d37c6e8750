import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../access/access';
import { edgeErrors } from '../edge.errors';
import { Readiness } from './readiness';

@Controller('health')
@ApiExcludeController()
@Open()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process turns. */
  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** The process can serve people; 503 while it stops or the database is away. */
  @Get('ready')
  async ready() {
    if (!(await this.readiness.isReady())) throw edgeErrors.stopping();
    return { status: 'ready' };
  }
}
