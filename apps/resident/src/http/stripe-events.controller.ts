import { FromMachine } from '@kashikan/edge';
import { ReceiveStripeEvent } from '@kashikan/journeys';
import { WebhookRefused } from '@kashikan/payments';
import { Controller, Headers, HttpCode, Post, type RawBodyRequest, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** Stripe's webhooks: verified against the raw body, stored, answered. The work follows in the worker. */
@ApiTags('stripe')
@FromMachine()
@Controller('api/v1/stripe/events')
export class StripeEventsController {
  constructor(private readonly receive: ReceiveStripeEvent) {}

  @Post()
  @HttpCode(204)
  @ApiNoContentResponse()
  async create(
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Headers('stripe-signature') signature: string | undefined,
  ): Promise<void> {
    if (!request.rawBody) throw new WebhookRefused('no body');
    await this.receive.receive(request.rawBody, signature);
  }
}
